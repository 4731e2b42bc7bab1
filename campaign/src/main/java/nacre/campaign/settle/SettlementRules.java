// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.campaign.settle.SettleRules.today;
import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Due;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.DemandRules;
import nacre.campaign.demand.Demands;
import nacre.campaign.demand.Extent;
import nacre.campaign.register.Listing;
import nacre.campaign.register.Register;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.RegisterRefusal;
import nacre.campaign.register.RegisterRules;
import nacre.campaign.unit.UnitPath;
import org.jspecify.annotations.Nullable;

/// How a settlement is made and ended, what it does to demands and matters, and how it is checked.
public final class SettlementRules {

    private SettlementRules() {}

    /// Under which matter a settlement is ratified, and ended: under the same as a matter that it
    /// moves, whatever rule the strike had.
    public static List<MatterKey> matters() {
        return RegisterRules.matters("register.settled");
    }

    /// What comes of a settlement once it is ratified: it stands, what it meets of demands is met,
    /// and what moves on this day or before has moved.
    static Ruling made(Scene scene, SettlementAct.Made act) {
        if (whyNotMade(scene, act) instanceof Refusal why) {
            return Ruling.refused(why);
        }
        var steps = new ArrayList<Step>();
        steps.add(Step.of(act));
        for (var met : met(act).entrySet()) {
            if (isNews(scene.states().of(DEMANDS), met.getKey(), met.getValue())) {
                switch (DemandRules.met(scene.states().of(DEMANDS), met.getKey(), met.getValue())) {
                    case Ruling.Accepted(var more) -> steps.addAll(more);
                    case Ruling other -> {
                        return other;
                    }
                }
            }
        }
        for (int i = 0; i < act.clauses().size(); i++) {
            Clause clause = act.clauses().get(i);
            Clause.Move move = clause.move();
            if (move != null && clause.movesBy(today(scene))) {
                switch (moved(scene, move, scene.next(), i)) {
                    case Ruling.Accepted(var more) -> steps.addAll(more);
                    case Ruling other -> {
                        return other;
                    }
                }
            }
        }
        return new Ruling.Accepted(steps);
    }

    /// How far each demand is met by all clauses together, in their order: fully if one of them
    /// says so.
    static SequencedMap<DemandId, Extent> met(SettlementAct.Made act) {
        var met = new LinkedHashMap<DemandId, Extent>();
        for (Clause clause : act.clauses()) {
            Clause.Answer answer = clause.answer();
            if (answer != null) {
                met.merge(
                        answer.demand(),
                        answer.extent(),
                        (one, other) -> other == Extent.FULLY ? other : one);
            }
        }
        return met;
    }

    /// A demand that was met partly before is not met partly once more.
    private static boolean isNews(Demands demands, DemandId id, Extent extent) {
        Demand demand = demands.find(id);
        return extent == Extent.FULLY
                || demand == null
                || demand.stage() != Demand.Stage.PARTLY_MET;
    }

    /// The register's own acts for a matter that a clause moves, with its words as the evidence.
    private static Ruling moved(Scene scene, Clause.Move move, long settlement, int clause) {
        var settled = new RegisterAct.Settled(move.matter(), move.to());
        return switch (RegisterRules.enact(register(scene), scene.states().of(ASSEMBLY), settled)) {
            case Ruling.Accepted(var steps) -> {
                var words = new Step.Copy(settlement, "clause.%d.".formatted(clause));
                var with = new ArrayList<>(steps);
                with.set(0, steps.getFirst().copying(words));
                yield new Ruling.Accepted(with);
            }
            case Ruling other -> other;
        };
    }

    private static Register register(Scene scene) {
        return scene.states().of(REGISTER);
    }

    /// What happens on the day on which a clause moves its matter: it does, or, if it no longer can
    /// from where it is by then, only that the day came is said.
    static List<Step> fall(Scene scene, Due due) {
        Settlement settlement =
                scene.states().of(SETTLEMENTS).needed(new SettlementId(due.cause()));
        int index = Settlements.clause(due);
        Clause.Move move = settlement.clauses().get(index).move();
        if (move != null
                && moved(scene, move, settlement.id().seq(), index)
                        instanceof Ruling.Accepted(var moves)) {
            var steps = new ArrayList<Step>();
            steps.add(Step.of(new SettlementAct.Began(settlement.id(), index, true)));
            steps.addAll(moves);
            return List.copyOf(steps);
        }
        return List.of(Step.of(new SettlementAct.Began(settlement.id(), index, false)));
    }

    /// Why an act on a settlement cannot happen now, or null.
    static @Nullable Refusal whyNot(Scene scene, SettlementAct act) {
        return switch (act) {
            case SettlementAct.Made made -> whyNotMade(scene, made);
            case SettlementAct.Began b -> null;
            case SettlementAct.Kept(var id, int clause, var day) ->
                    whyNotChecked(scene, find(scene, id), id, clause, day);
            case SettlementAct.Breached(var id, int clause, var day) ->
                    whyNotChecked(scene, find(scene, id), id, clause, day);
            case SettlementAct.Ended(var id, var last) -> whyNotEnded(scene, id, last);
        };
    }

    private static @Nullable Settlement find(Scene scene, SettlementId id) {
        return scene.states().of(SETTLEMENTS).find(id);
    }

    /// Why a settlement cannot be made so, or null.
    private static @Nullable Refusal whyNotMade(Scene scene, SettlementAct.Made act) {
        Talks talks = scene.states().of(SETTLEMENTS).find(act.talks());
        Refusal why = SettleRules.whyNotOpen(talks, act.talks());
        if (why != null || talks == null) {
            return why;
        }
        OfferId offer = act.offer();
        if (offer != null && talks.find(offer) == null) {
            return new SettleRefusal.UnknownOffer(offer);
        }
        int clauses = act.clauses().size();
        if (clauses == 0 || clauses > SettleRules.MOST_CLAUSES) {
            return new SettleRefusal.ClausesDoNotFit(clauses, SettleRules.MOST_CLAUSES);
        }
        LocalDate today = today(scene);
        LocalDate last = act.last();
        if (last != null) {
            why = misfit(last, today, today.plusYears(SettleRules.MOST_YEARS));
        }
        for (int i = 0; i < clauses && why == null; i++) {
            why = whyNotClause(scene, talks, act, i);
        }
        return why == null ? whyNotDistinct(act) : why;
    }

    private static @Nullable Refusal misfit(LocalDate day, LocalDate earliest, LocalDate latest) {
        return day.isBefore(earliest) || day.isAfter(latest)
                ? new SettleRefusal.SettleDayDoesNotFit(day, earliest, latest)
                : null;
    }

    private static @Nullable Refusal whyNotClause(
            Scene scene, Talks talks, SettlementAct.Made act, int index) {
        Clause clause = act.clauses().get(index);
        LocalDate today = today(scene);
        LocalDate last = act.last();
        LocalDate latest = last == null ? today.plusYears(SettleRules.MOST_YEARS) : last;
        Refusal why = misfit(clause.from(), today.minusYears(SettleRules.MOST_YEARS), latest);
        if (why != null) {
            return why;
        }
        if (!rises(clause.checks()) || clause.checks().size() > SettleRules.MOST_CHECKS) {
            return new SettleRefusal.ChecksDoNotFit(index + 1, SettleRules.MOST_CHECKS);
        }
        for (LocalDate day : clause.checks()) {
            why = why == null ? misfit(day, clause.from(), latest) : why;
        }
        Clause.Answer answer = clause.answer();
        if (why == null && answer != null && !talks.demands().contains(answer.demand())) {
            return new SettleRefusal.NotInTheTalks(answer.demand());
        }
        Clause.Move move = clause.move();
        return why == null && move != null ? whyNotMoved(scene, move) : why;
    }

    private static boolean rises(List<LocalDate> days) {
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i).isAfter(days.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Refusal whyNotMoved(Scene scene, Clause.Move move) {
        if (move.isReal()) {
            return RegisterRules.whyNot(
                    register(scene),
                    scene.states().of(ASSEMBLY),
                    new RegisterAct.Settled(move.matter(), move.to()));
        }
        Listing listing = register(scene).find(move.matter());
        if (listing == null) {
            return new RegisterRefusal.NotListed(move.matter());
        }
        return listing.holder() == Holder.CONTESTED
                ? null
                : new SettleRefusal.NotContested(move.matter());
    }

    private static @Nullable Refusal whyNotDistinct(SettlementAct.Made act) {
        var seen = new LinkedHashSet<MatterKey>();
        for (Clause clause : act.clauses()) {
            Clause.Move move = clause.move();
            if (move != null && !seen.add(move.matter())) {
                return new SettleRefusal.MatterTwice(move.matter());
            }
        }
        return null;
    }

    private static @Nullable Refusal whyNotChecked(
            Scene scene,
            @Nullable Settlement settlement,
            SettlementId id,
            int index,
            @Nullable LocalDate day) {
        if (settlement == null) {
            return new SettleRefusal.UnknownSettlement(id);
        }
        if (index < 0 || index >= settlement.clauses().size()) {
            return new SettleRefusal.UnknownClause(id, index + 1);
        }
        LocalDate today = today(scene);
        if (day == null) {
            LocalDate last = settlement.last();
            LocalDate latest = last == null ? today.plusDays(1) : last;
            return misfit(today, settlement.clauses().get(index).from(), latest);
        }
        return settlement.open(today).contains(new Settlement.Open(index, day))
                ? null
                : new SettleRefusal.NoSuchCheck(index + 1, day);
    }

    private static @Nullable Refusal whyNotEnded(Scene scene, SettlementId id, LocalDate last) {
        Settlement settlement = find(scene, id);
        if (settlement == null) {
            return new SettleRefusal.UnknownSettlement(id);
        }
        LocalDate end = settlement.last();
        if (end != null && !last.isBefore(end)) {
            return new SettleRefusal.SettlementEnds(id, end);
        }
        // While members vote on it the day may come: it ends on the day that they decided on.
        LocalDate made = settlement.made().atZone(scene.states().of(ASSEMBLY).zone()).toLocalDate();
        return misfit(last, made, today(scene).plusYears(SettleRules.MOST_YEARS));
    }

    /// What comes of it that a member makes a demand of a breach: the demand part's own act.
    static Ruling demandAgain(Scene scene, SettleCommand.DemandAgain again) {
        Settlement settlement = find(scene, again.settlement());
        if (settlement == null) {
            return Ruling.refused(new SettleRefusal.UnknownSettlement(again.settlement()));
        }
        Settlement.Check breach =
                settlement.checks().stream()
                        .filter(each -> !each.isKept() && each.seq() == again.breach())
                        .findFirst()
                        .orElse(null);
        if (breach == null) {
            return Ruling.refused(new SettleRefusal.NoBreach(again.breach()));
        }
        Demand made = demandOf(scene.states().of(DEMANDS), breach.seq());
        if (made != null) {
            return Ruling.refused(new SettleRefusal.DemandedAgain(made.id()));
        }
        Talks talks = scene.states().of(SETTLEMENTS).needed(settlement.talks());
        UnitPath place = talks.place();
        return DemandRules.fromBreach(
                scene,
                0,
                place == null ? null : place.campaign(),
                aims(scene.states().of(DEMANDS), settlement.clauses().get(breach.clause()), talks),
                breach.seq(),
                again.title(),
                again.text());
    }

    /// The demand that somebody made of a breach, or null.
    public static @Nullable Demand demandOf(Demands demands, long breach) {
        return demands.all().values().stream()
                .filter(demand -> Long.valueOf(breach).equals(demand.breach()))
                .findFirst()
                .orElse(null);
    }

    /// What a demand made of a breach aims at: the matter of the clause, else what its demand aimed
    /// at, else what the talks were about.
    private static List<MatterKey> aims(Demands demands, Clause clause, Talks talks) {
        Clause.Move move = clause.move();
        if (move != null) {
            return List.of(move.matter());
        }
        Clause.Answer answer = clause.answer();
        List<DemandId> of = answer == null ? talks.demands() : List.of(answer.demand());
        return of.stream()
                .flatMap(id -> demands.needed(id).aims().stream())
                .distinct()
                .limit(DemandRules.MOST_AIMS)
                .toList();
    }
}
