// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.web.part.TodayLine.Kind.NEWS;
import static nacre.web.part.TodayLine.Kind.OFFER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.ordering.OrderingAct;
import nacre.campaign.ordering.OrderingCommand;
import nacre.campaign.ordering.OrderingId;
import nacre.journal.Leaf;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;

/// What orderings of demands bring to the pages.
public final class OrderingPartPages implements PartPages {
    /// What it brings holds for all organs.
    public OrderingPartPages() {}

    @Override
    public Part<?> part() {
        return ORDERINGS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new OrderingPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(OrderingCommand.forms());
    }

    @Override
    public EnactmentWords enactments() {
        return (visit, enactment, tense, words) ->
                OrderingAct.read(enactment.type(), enactment.facts())
                                instanceof OrderingAct.Opened(var campaign, var closes)
                        ? new EnactmentWords.Said(
                                visit.text()
                                        .of(
                                                tense == EnactmentWords.Tense.WILL
                                                        ? "ordering.will.opened"
                                                        : "ordering.did.opened"),
                                List.of(visit.text().of("ordering.until", "by", closes)))
                        : null;
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        OrderingId id =
                switch ((OrderingAct) act) {
                    case OrderingAct.Opened o -> new OrderingId(leaf.seq());
                    case OrderingAct.Began(var ordering) -> ordering;
                    case OrderingAct.Counted(var ordering) -> ordering;
                    case OrderingAct.Lost(var ordering) -> ordering;
                };
        Ordering ordering = DemandWords.orderings(visit).find(id);
        return List.of("title", ordering == null ? "" : OrderingWords.title(visit, ordering));
    }

    /// Nothing here depends on what somebody has answered, only on whether she has.
    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (Ordering ordering : DemandWords.orderings(visit).all().values()) {
            Box.Open box = OrderingWords.box(visit, ordering);
            if (box != null && OrderingWords.mayAnswer(visit, ordering)) {
                lines.add(new TodayLine(OFFER, box.ends(), OrderingWords.line(visit, ordering)));
            }
            if (ordering.stage() == Ordering.Stage.COUNTED && ordering.since().isAfter(since)) {
                lines.add(
                        new TodayLine(NEWS, ordering.since(), OrderingWords.line(visit, ordering)));
            }
        }
        return lines;
    }
}
