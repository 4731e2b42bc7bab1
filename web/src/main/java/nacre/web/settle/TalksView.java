// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.SettleAct;
import nacre.campaign.settle.Settlement;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.Side;
import nacre.campaign.settle.Talks;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.WritePages;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Talks for one reader: the demands and the last offers side by side, and all offers.
///
/// @param title with whom they are
/// @param state the mark of how far they have come, and the word for it
/// @param say how they stand, in one sentence
/// @param place whose delegates talk, by name; empty if of no campaign
/// @param rows one for each demand
/// @param lines the red lines that belong to no single demand; may be empty
/// @param theirs whose offer of which day stands in the middle column; empty if there is none
/// @param ours the same for the last column
/// @param beside what these two say beside the demands
/// @param offers all of them, newest first
/// @param rule by which a settlement is ratified
/// @param settlement what came of them; null if nothing yet
/// @param proposed the settlements that are put to the members now
/// @param mayOffer whether she may write down offers
/// @param agrees the offer that she may agree to, by its entry; empty if none
/// @param whyNot why the newest offer cannot be agreed to; empty if it can or there is none
/// @param maySettle whether she may put a settlement to the members
public record TalksView(
        String base,
        String path,
        String title,
        Option state,
        String say,
        String place,
        List<Row> rows,
        String lines,
        String theirs,
        String ours,
        List<Option> beside,
        List<Line> offers,
        String rule,
        @Nullable Option settlement,
        List<Option> proposed,
        boolean mayOffer,
        String agrees,
        String whyNot,
        boolean maySettle) {

    /// A demand, and what the last offers say to it.
    ///
    /// @param redLine may be empty
    public record Row(
            Option demand, String redLine, @Nullable OfferCell theirs, @Nullable OfferCell ours) {}

    /// Copies the lists.
    public TalksView {
        rows = List.copyOf(rows);
        beside = List.copyOf(beside);
        offers = List.copyOf(offers);
        proposed = List.copyOf(proposed);
    }

    static TalksView of(Visit visit, Talks talks) {
        Offer theirs = talks.last(Side.THEIRS);
        Offer ours = talks.last(Side.OURS);
        Settlement settlement = SettleWords.settlements(visit).of(talks.id());
        boolean mayOffer = talks.isOpen() && SettleWords.mayNegotiate(visit, talks);
        boolean isNewest = theirs != null && theirs.equals(talks.last()) && talks.isOpen();
        return new TalksView(
                visit.path(""),
                SettleWords.path(visit, talks.id()),
                SettleWords.talks(visit, talks.id()),
                state(visit, talks),
                say(visit, talks),
                place(visit, talks),
                rows(visit, talks, theirs, ours),
                SettleWords.said(visit, talks.id().seq(), "lines"),
                theirs == null ? "" : SettleWords.offer(visit, theirs),
                ours == null ? "" : SettleWords.offer(visit, ours),
                beside(visit, theirs, ours),
                offers(visit, talks),
                SettleWords.rule(visit),
                settlement == null
                        ? null
                        : new Option(
                                SettleWords.path(visit, settlement),
                                visit.words(settlement.id().seq(), "title")),
                proposed(visit, talks),
                mayOffer,
                mayOffer && isNewest ? agrees(theirs) : "",
                isNewest && theirs != null && theirs.isBelowALine()
                        ? visit.text().of("settle.below.then")
                        : "",
                talks.isOpen()
                        && !visit.isReader()
                        && WritePages.mayPut(visit, SettleWords.ratifying(visit)));
    }

    private static String agrees(@Nullable Offer offer) {
        return offer == null || offer.agreed() != null || offer.isBelowALine()
                ? ""
                : offer.id().toString();
    }

    static Option state(Visit visit, Talks talks) {
        String word =
                switch (talks.stage()) {
                    case OPEN -> "open";
                    case SETTLED -> "passed";
                    case ENDED -> "undecided";
                };
        return new Option(word, visit.text().of("settle.stage." + word));
    }

    static String say(Visit visit, Talks talks) {
        Offer theirs = talks.last(Side.THEIRS);
        if (theirs == null) {
            return visit.text().of("settle.say.none");
        }
        String sums = SettleWords.sums(visit, theirs);
        return theirs.agreed() == null ? sums : sums + " " + visit.text().of("settle.say.agreed");
    }

    private static String place(Visit visit, Talks talks) {
        var place = talks.place();
        return place == null ? "" : UnitWords.name(visit, place);
    }

    private static List<Row> rows(
            Visit visit, Talks talks, @Nullable Offer theirs, @Nullable Offer ours) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < talks.demands().size(); i++) {
            var demand = talks.demands().get(i);
            rows.add(
                    new Row(
                            new Option(
                                    SettleWords.path(visit, demand),
                                    SettleWords.title(visit, demand)),
                            SettleWords.redLine(visit, talks, i),
                            theirs == null ? null : OfferCell.of(visit, talks, theirs, i),
                            ours == null ? null : OfferCell.of(visit, talks, ours, i)));
        }
        return rows;
    }

    private static List<Option> beside(Visit visit, @Nullable Offer theirs, @Nullable Offer ours) {
        var beside = new ArrayList<Option>();
        for (Offer offer : new Offer[] {theirs, ours}) {
            String words = offer == null ? "" : SettleWords.said(visit, offer.id().seq(), "words");
            if (offer != null && !words.isEmpty()) {
                beside.add(new Option(words, SettleWords.offer(visit, offer)));
            }
        }
        return beside;
    }

    private static List<Line> offers(Visit visit, Talks talks) {
        var lines = new ArrayList<Line>();
        for (Offer offer : talks.offers()) {
            String words = SettleWords.sums(visit, offer);
            if (offer.isBelowALine()) {
                words += " " + visit.text().of("settle.below");
            }
            if (offer.agreed() != null) {
                words += " " + visit.text().of("settle.say.agreed");
            }
            String changes = OfferCell.changes(visit, talks, offer);
            lines.addFirst(
                    Line.of(
                            offer.isBelowALine() ? "failed" : "open",
                            SettleWords.offer(visit, offer),
                            visit.path("/record/" + offer.id()),
                            changes.isEmpty() ? words : words + " " + changes));
        }
        return lines;
    }

    /// The proposals under way that would make a settlement of these talks.
    private static List<Option> proposed(Visit visit, Talks talks) {
        var proposed = new ArrayList<Option>();
        for (Proposal proposal : visit.assembly().proposals().all().values()) {
            SettlementAct.Made made = made(proposal);
            if (talks.isOpen()
                    && made != null
                    && made.talks().equals(talks.id())
                    && isUnderWay(visit, proposal)) {
                proposed.add(
                        new Option(
                                SettleWords.path(visit, talks.id()) + "/proposed/" + proposal.id(),
                                visit.title(proposal)));
            }
        }
        return proposed;
    }

    private static boolean isUnderWay(Visit visit, Proposal proposal) {
        return switch (proposal.stage()) {
            case Proposal.Stage.Discussed d -> true;
            case Proposal.Stage.Referred r -> true;
            case Proposal.Stage.Bundled b -> true;
            case Proposal.Stage.Voted(var vote) ->
                    visit.assembly().votes().open().containsKey(vote);
            case Proposal.Stage.Withdrawn w -> false;
            case Proposal.Stage.Accepted a -> false;
            case Proposal.Stage.Lapsed l -> false;
        };
    }

    /// The settlement that a proposal would make, or null if it would make none.
    static SettlementAct.@Nullable Made made(Proposal proposal) {
        for (Enactment enactment : proposal.enactments()) {
            if (enactment.type().equals(SettlementAct.MADE)) {
                return (SettlementAct.Made) SettleAct.read(enactment.type(), enactment.facts());
            }
        }
        return null;
    }
}
