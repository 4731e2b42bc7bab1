// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.OfferId;
import nacre.campaign.settle.SettleAct;
import nacre.campaign.settle.Settlement;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.Talks;
import nacre.campaign.settle.TalksAct;
import nacre.web.Option;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Says what a decision does with talks or a settlement.
final class SettleEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        var text = visit.text();
        String key = tense == Tense.WILL ? "settle.will." : "settle.did.";
        return switch (SettleAct.read(enactment.type(), enactment.facts())) {
            case TalksAct.Opened opened ->
                    new Said(
                            text.of(key + "opened", "institution", words.apply("institution")),
                            opened(visit, opened, words));
            case TalksAct.Ended(var talks) ->
                    new Said(
                            text.of(key + "talks", "talks", SettleWords.talks(visit, talks)),
                            List.of());
            case SettlementAct.Made made ->
                    new Said(
                            text.of(
                                    key + "made",
                                    "title",
                                    words.apply("title"),
                                    "talks",
                                    SettleWords.talks(visit, made.talks())),
                            made(visit, made, tense, words),
                            tense == Tense.WILL ? proposed(visit, made) : ratified(visit, made));
            case SettlementAct.Ended(var settlement, var last) ->
                    new Said(
                            text.of(
                                    key + "ended",
                                    "title",
                                    visit.words(settlement.seq(), "title"),
                                    "day",
                                    last),
                            List.of(text.of("settle.ended.matters")));
            case SettleAct other -> null;
        };
    }

    /// Where all of a settlement stands that is put to the members: clauses beside demands and red
    /// lines. Nowhere before it is put.
    private static @Nullable Option proposed(Visit visit, SettlementAct.Made made) {
        return visit.assembly().proposals().all().values().stream()
                .filter(each -> made.equals(TalksView.made(each)))
                .findFirst()
                .map(each ->
                        new Option(
                                SettleWords.path(visit, made.talks()) + "/proposed/" + each.id(),
                                visit.text().of("settle.proposed.see")))
                .orElse(null);
    }

    private static @Nullable Option ratified(Visit visit, SettlementAct.Made made) {
        Settlement settlement = SettleWords.settlements(visit).of(made.talks());
        return settlement == null
                ? null
                : new Option(
                        SettleWords.path(visit, settlement), visit.text().of("settle.made.see"));
    }

    private static List<String> opened(
            Visit visit, TalksAct.Opened opened, Function<String, String> words) {
        var more = new ArrayList<String>();
        for (int i = 0; i < opened.demands().size(); i++) {
            String title = SettleWords.title(visit, opened.demands().get(i));
            String line = words.apply("line." + i);
            more.add(
                    line.isEmpty()
                            ? visit.text().of("settle.demand", "demand", title)
                            : visit.text().of("settle.demand.line", "demand", title, "line", line));
        }
        more.add(SettleWords.rule(visit));
        return more;
    }

    private static List<String> made(
            Visit visit, SettlementAct.Made made, Tense tense, Function<String, String> words) {
        var more = new ArrayList<>(SettleWords.clauses(visit, made, tense, words));
        Talks talks = SettleWords.settlements(visit).find(made.talks());
        OfferId id = made.offer();
        Offer offer = talks == null || id == null ? null : talks.find(id);
        if (offer != null && offer.isBelowALine()) {
            more.add(visit.text().of("settle.below.takes"));
        }
        if (talks != null) {
            List<String> left = ClauseRow.unanswered(visit, talks, made.clauses());
            if (!left.isEmpty()) {
                more.add(visit.text().of("settle.unanswered.are", "demands", left));
            }
        }
        more.add(SettleWords.ends(visit, made.last()));
        return more;
    }
}
