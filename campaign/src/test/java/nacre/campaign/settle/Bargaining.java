// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static nacre.assembly.charter.Holder.JOINTLY;
import static nacre.assembly.charter.Holder.THIS_ORGAN;
import static nacre.campaign.demand.Demanding.BREAKS;
import static nacre.campaign.demand.Demanding.SHIFT_PLAN;
import static nacre.campaign.settle.SettleRules.NEGOTIATE;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Base;
import nacre.ballot.Choice;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Demanding;
import nacre.campaign.demand.Extent;
import nacre.campaign.register.Listing;
import nacre.campaign.register.RegisterPart;
import nacre.campaign.settle.SettleCommand.RecordOffer;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Authority;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Scenario;
import org.jspecify.annotations.Nullable;

/// A branch that demands its shift plan and its breaks, under a charter by which a quarter of all
/// entitled accepts a settlement; and what one does there in few words.
abstract class Bargaining {
    static final Offer.Answer MET = new Offer.Answer(Level.MET, false);

    static final Offer.Answer PARTLY = new Offer.Answer(Level.PARTLY, false);

    static final Offer.Answer BELOW = new Offer.Answer(Level.NOT, true);

    final Demanding demanding = Demanding.organ(List.of(settlements()));

    final Scenario scenario = demanding.scenario();

    final DemandId plan = demanding.raise(SHIFT_PLAN);

    final DemandId breaks = demanding.raise(BREAKS);

    final UnitPath place = UnitPath.of(demanding.campaign());

    /// A quarter of all entitled is enough to accept, whatever a strike takes.
    static Matter settlements() {
        Matter everyday = Template.WORKPLACE_BRANCH.charter().matter(MatterKey.EVERYDAY);
        var quarter =
                new Condition.Share(
                        Counted.YES, Comparator.AT_LEAST, new Fraction(1, 4), Base.ENTITLED);
        return new Matter(
                MatterKey.SETTLEMENTS,
                THIS_ORGAN,
                everyday.method(),
                Rule.of(quarter),
                everyday.secrecy(),
                everyday.timing(),
                everyday.proposers());
    }

    LocalDate today() {
        return scenario.now().atZone(scenario.assembly().zone()).toLocalDate();
    }

    Settlements settlements(Scenario of) {
        return of.clerk().standing().states().of(SettlementPart.SETTLEMENTS);
    }

    TalksId talk() {
        scenario.decided(opens(place, plan, breaks));
        return new TalksId(scenario.last("talks.opened"));
    }

    static Enactment opens(@Nullable UnitPath place, DemandId... demands) {
        return Enactment.of(
                new TalksAct.Opened(place, List.of(demands)),
                List.of(
                        Words.kept("institution", "The bus company"),
                        Words.kept("line.0", "Not less than three weeks"),
                        Words.kept("lines", "Nobody is dismissed")));
    }

    RecordOffer offers(TalksId talks, Side side, @Nullable OfferId follows, Offer.Answer... says) {
        var answers =
                List.of(says).stream()
                        .map(each -> new SettleCommand.Answer(each, "Two weeks ahead"))
                        .toList();
        return new RecordOffer(talks, side, today(), follows, answers, false, "By letter");
    }

    OfferId offered(TalksId talks, @Nullable OfferId follows, Offer.Answer... says) {
        scenario.given(CEM, offers(talks, Side.THEIRS, follows, says));
        return new OfferId(scenario.last("talks.offered"));
    }

    Talks talks(TalksId id) {
        return settlements(scenario).needed(id);
    }

    Clause ours(LocalDate from, LocalDate... checks) {
        return new Clause(
                new Clause.Answer(plan, Extent.FULLY),
                new Clause.Move(SHIFT_PLAN, JOINTLY),
                from,
                List.of(checks));
    }

    static Enactment makes(SettlementAct.Made made) {
        return Enactment.of(
                made,
                List.of(
                        Words.kept("clause.0.evidence", "The plan is made by a joint board."),
                        Words.kept("title", "Agreement on the shift plan")));
    }

    static SettlementAct.Made settles(TalksId talks, Clause... clauses) {
        return new SettlementAct.Made(talks, null, List.of(clauses), null);
    }

    SettlementId ratified(SettlementAct.Made made) {
        var put = Asks.put(MatterKey.SETTLEMENTS, makes(made));
        scenario.decide(scenario.put(ANNA, put), Choice.YES).verified();
        return new SettlementId(scenario.last("settlement.made"));
    }

    Settlement settlement(SettlementId id) {
        return settlements(scenario).needed(id);
    }

    Listing listing(MatterKey matter) {
        return scenario.clerk().standing().states().of(RegisterPart.REGISTER).listed(matter);
    }

    /// Cem's mandate from the founding ends before what was settled is over: he gets another.
    Authority.Mandate delegated() {
        var grant = new Grant(NEGOTIATE, null, null, place.value());
        return new Authority.Mandate(gives(CEM, grant, Duration.ofDays(100)).seq());
    }

    MandateId gives(MemberId member, Grant grant, Duration time) {
        scenario.decide(
                scenario.put(ANNA, Asks.put(Asks.gives(member, scenario.now().plus(time), grant))),
                Choice.YES);
        return new MandateId(scenario.last("mandate.given"));
    }
}
