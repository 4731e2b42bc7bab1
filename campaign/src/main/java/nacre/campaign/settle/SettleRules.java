// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What delegates may do in talks. What becomes of settlements `SettlementRules` say.
public final class SettleRules {

    /// The power to talk with the other side for all: to write down offers, to put one to the
    /// members, and to note whether a settlement is kept.
    public static final Power NEGOTIATE = new Power("negotiate");

    /// How many demands talks are about, at most.
    public static final int MOST_DEMANDS = 20;

    /// How many offers talks hold, at most.
    public static final int MOST_OFFERS = 200;

    /// How many clauses a settlement has, at most.
    public static final int MOST_CLAUSES = 30;

    /// How many checks a clause has, at most.
    public static final int MOST_CHECKS = 24;

    /// How many years lie at most between the day on which something is said and a day that it is
    /// about.
    public static final int MOST_YEARS = 20;

    /// The longest title or name, in UTF-16 code units.
    public static final int LONGEST_TITLE = 200;

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST_TEXT = 10_000;

    private SettleRules() {}

    static Ruling rule(Scene scene, SettleCommand command) {
        return switch (command) {
            case SettleCommand.RecordOffer record -> offer(scene, record);
            case SettleCommand.AgreeToOffer(var talks, var offer) ->
                    unless(scene, new TalksAct.Agreed(talks, offer), List.of());
            case SettleCommand.NoteKept(var settlement, int clause, var day, String words) ->
                    noted(scene, new SettlementAct.Kept(settlement, clause, day), words, 0);
            case SettleCommand.NoteBreach(var settlement, int clause, var day, String words) ->
                    noted(scene, new SettlementAct.Breached(settlement, clause, day), words, 1);
            case SettleCommand.DemandAgain again -> SettlementRules.demandAgain(scene, again);
        };
    }

    private static Ruling offer(Scene scene, SettleCommand.RecordOffer offer) {
        var words = new ArrayList<Words>();
        for (int i = 0; i < offer.answers().size(); i++) {
            String said = offer.answers().get(i).words().strip();
            if (said.length() > LONGEST_TEXT) {
                return Ruling.refused(new SettleRefusal.SettleWordsDoNotFit(LONGEST_TEXT));
            }
            if (!said.isEmpty()) {
                words.add(Words.kept("answer." + i, said));
            }
        }
        String text = offer.text().strip();
        if (text.length() > LONGEST_TEXT) {
            return Ruling.refused(new SettleRefusal.SettleWordsDoNotFit(LONGEST_TEXT));
        }
        if (!text.isEmpty()) {
            words.add(Words.kept("words", text));
        }
        return unless(
                scene,
                new TalksAct.Offered(
                        offer.talks(),
                        offer.side(),
                        offer.day(),
                        offer.answers().stream().map(SettleCommand.Answer::says).toList(),
                        offer.isBelow(),
                        offer.follows()),
                words);
    }

    /// A breach is not noted without words, for it becomes a demand.
    private static Ruling noted(Scene scene, SettlementAct act, String words, int least) {
        String said = words.strip();
        if (said.length() < least || said.length() > LONGEST_TEXT) {
            return Ruling.refused(new SettleRefusal.SettleWordsDoNotFit(LONGEST_TEXT));
        }
        return unless(scene, act, said.isEmpty() ? List.of() : List.of(Words.kept("words", said)));
    }

    private static Ruling unless(Scene scene, SettleAct act, List<Words> words) {
        return whyNot(scene, act) instanceof Refusal why
                ? Ruling.refused(why)
                : Ruling.accepted(Step.of(act, words));
    }

    /// What an act takes from a mandate there.
    ///
    /// @throws Unfoldable if no mandate is enough
    static Use use(Scene scene, SettleAct act) {
        Settlements settlements = scene.states().of(SETTLEMENTS);
        return switch (act) {
            case TalksAct.Offered offered -> negotiating(settlements.needed(offered.talks()));
            case TalksAct.Agreed(var talks, var offer) -> negotiating(settlements.needed(talks));
            case SettlementAct.Kept(var settlement, int clause, var day) ->
                    negotiating(settlements, settlement);
            case SettlementAct.Breached(var settlement, int clause, var day) ->
                    negotiating(settlements, settlement);
            case SettleAct other -> throw new Unfoldable("No member may do this alone: " + other);
        };
    }

    private static Use negotiating(Settlements settlements, SettlementId settlement) {
        return negotiating(settlements.needed(settlements.needed(settlement).talks()));
    }

    private static Use negotiating(Talks talks) {
        UnitPath place = talks.place();
        return new Use(NEGOTIATE, 1, 0, place == null ? "" : place.value());
    }

    /// Whether a member may do for all what delegates do in these talks, and in what comes of them.
    public static boolean mayNegotiate(Scene scene, MemberId member, Talks talks) {
        return scene.states().of(ASSEMBLY).voice(member) != null
                && scene.states().of(ASSEMBLY).mandates().inForce().values().stream()
                        .anyMatch(each ->
                                scene.now().isBefore(each.ends())
                                        && each.covers(member, negotiating(talks)));
    }

    /// Why an act cannot happen now, or null; the rules ask before it is recorded, the fold again.
    static @Nullable Refusal whyNot(Scene scene, SettleAct act) {
        Settlements settlements = scene.states().of(SETTLEMENTS);
        return switch (act) {
            case TalksAct.Opened opened -> whyNotOpened(scene, opened);
            case TalksAct.Offered offered ->
                    whyNotOffered(scene, settlements.find(offered.talks()), offered);
            case TalksAct.Agreed(var talks, var offer) ->
                    whyNotAgreed(settlements.find(talks), talks, offer);
            case TalksAct.Ended(var talks) -> whyNotOpen(settlements.find(talks), talks);
            case SettlementAct other -> SettlementRules.whyNot(scene, other);
        };
    }

    /// The organ's day.
    static LocalDate today(Scene scene) {
        return scene.now().atZone(scene.states().of(ASSEMBLY).zone()).toLocalDate();
    }

    private static @Nullable Refusal whyNotOpened(Scene scene, TalksAct.Opened act) {
        List<DemandId> demands = act.demands();
        if (demands.isEmpty()
                || demands.size() > MOST_DEMANDS
                || demands.stream().distinct().count() < demands.size()) {
            return new SettleRefusal.TalksDemandsDoNotFit(demands.size(), MOST_DEMANDS);
        }
        for (DemandId id : demands) {
            Demand demand = scene.states().of(DEMANDS).find(id);
            if (demand == null || !demand.stage().isDemanded()) {
                return new SettleRefusal.NotDemanded(id);
            }
        }
        UnitPath place = act.place();
        return place == null ? null : CampaignRules.whyNotOpen(scene.states().of(CAMPAIGNS), place);
    }

    static @Nullable Refusal whyNotOpen(@Nullable Talks talks, TalksId id) {
        if (talks == null) {
            return new SettleRefusal.UnknownTalks(id);
        }
        return talks.isOpen() ? null : new SettleRefusal.TalksAreOver(id);
    }

    private static @Nullable Refusal whyNotOffered(
            Scene scene, @Nullable Talks talks, TalksAct.Offered act) {
        Refusal why = whyNotOpen(talks, act.talks());
        if (why != null || talks == null) {
            return why;
        }
        int demands = talks.demands().size();
        if (act.answers().size() != demands) {
            return new SettleRefusal.OfferDoesNotFit(act.answers().size(), demands);
        }
        if (talks.offers().size() >= MOST_OFFERS) {
            return new SettleRefusal.TooManyOffers(MOST_OFFERS);
        }
        LocalDate today = today(scene);
        if (act.day().isAfter(today) || act.day().isBefore(today.minusYears(1))) {
            return new SettleRefusal.SettleDayDoesNotFit(act.day(), today.minusYears(1), today);
        }
        return whyNotNext(talks.last(), act.follows());
    }

    /// Two delegates who write at the same moment do not both say that theirs is the newest.
    private static @Nullable Refusal whyNotNext(@Nullable Offer last, @Nullable OfferId follows) {
        if (last == null) {
            return follows == null ? null : new SettleRefusal.UnknownOffer(follows);
        }
        return last.id().equals(follows) ? null : new SettleRefusal.OfferCameBetween(last.id());
    }

    private static @Nullable Refusal whyNotAgreed(
            @Nullable Talks talks, TalksId id, OfferId wanted) {
        Refusal why = whyNotOpen(talks, id);
        if (why != null || talks == null) {
            return why;
        }
        Offer offer = talks.find(wanted);
        if (offer == null) {
            return new SettleRefusal.UnknownOffer(wanted);
        }
        Offer last = talks.last();
        if (last != null && !last.id().equals(wanted)) {
            return new SettleRefusal.OfferCameBetween(last.id());
        }
        if (offer.side() == Side.OURS || offer.agreed() != null) {
            return new SettleRefusal.NothingToAgreeTo(wanted);
        }
        return offer.isBelowALine() ? new SettleRefusal.OfferIsBelowALine(wanted) : null;
    }
}
