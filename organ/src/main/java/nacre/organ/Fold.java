// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import nacre.assembly.Assembly;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Part;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.States;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteRules;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// Folds one batch into how an organ stands, and refuses it if any of its entries cannot have
/// happened: no authority, a mandate that does not cover it, something due that is missing or was
/// not due. The clerk folds what it is about to record, the verifier what it reads; both by this
/// and nothing else.
final class Fold {
    private final Parts parts;
    private final Standing before;
    private final Sights sights;

    /// What must come next, because it is due or follows from a decision.
    private final Deque<Expected> expected = new ArrayDeque<>();

    private States states;
    private long next;

    private record Expected(
            Act act, Authority authority, @Nullable Instant due, @Nullable MemberId actor) {}

    /// What was waiting before, and until when what follows belongs into the batch.
    private List<Agenda.Item> waiting = List.of();

    private Instant caughtUp = Instant.MIN;

    /// The first entry; what its authority is says what else the batch may have.
    private @Nullable Happening first;

    /// The due that is being recorded, and whether there was one: after it nobody acts.
    private Agenda.@Nullable Item falling;

    private boolean hasFallen;

    private @Nullable Long mandate;
    private final List<Act> founding = new ArrayList<>();

    /// Starts a batch on how the organ stands.
    ///
    /// @param sights where boxes are looked into
    Fold(Parts parts, Standing before, Sights sights) {
        this.parts = parts;
        this.before = before;
        this.sights = sights;
        this.states = before.states();
        this.next = before.size();
    }

    /// How the organ stands once this batch is on its record.
    ///
    /// @throws Unfoldable if it cannot be
    static Standing after(Parts parts, Standing before, List<Happening> batch) {
        var fold = new Fold(parts, before, Sights.of(batch));
        batch.forEach(fold::add);
        return fold.finish();
    }

    /// Folds the next entry of the batch.
    ///
    /// @throws Unfoldable if it cannot have happened
    void add(Happening happening) {
        if (first == null) {
            first = happening;
            begin(happening, happening.stamp().at());
        }
        unless(
                happening.stamp().at().equals(first.stamp().at()),
                "The batch at %d has two times.",
                before.size());
        fold(happening);
    }

    /// How things stand so far.
    States states() {
        return states;
    }

    /// What falls due by what the batch has recorded so far, and belongs into it; or null.
    Agenda.@Nullable Item follows() {
        if (waiting.isEmpty()) {
            return Agenda.first(parts, states, caughtUp);
        }
        for (Agenda.Item item : Agenda.all(parts, states, caughtUp)) {
            if (!waiting.contains(item)) {
                return item;
            }
        }
        return null;
    }

    /// Ends the batch.
    ///
    /// @throws Unfoldable if something that belongs into it is missing
    Standing finish() {
        Instant recorded = needed(first, "The batch at %d is empty.", next).stamp().at();
        unless(expected.isEmpty(), "Something must follow entry %d: %s", next - 1, expected);
        Agenda.Item missing = follows();
        if (missing != null) {
            throw new Unfoldable("Entry %d must be followed by %s.".formatted(next - 1, missing));
        }
        if (before.size() == 0) {
            FoundingRules.require(states.of(ASSEMBLY), founding, parts.powers(), recorded);
        }
        return new Standing(before.organ(), states, next, recorded, Standing.RULES);
    }

    private void begin(Happening first, Instant recorded) {
        unless(!recorded.isBefore(before.at()), "Entry %d is older than the one before.", next);
        Authority authority = first.stamp().authority();
        unless(
                (authority instanceof Authority.Founding) == (next == 0),
                "Entry %d: founding is the first batch and nothing else.",
                next);
        switch (authority) {
            case Authority.Right r -> beginCommand(recorded);
            case Authority.Mandate m -> beginCommand(recorded);
            case Authority.Link l -> beginCommand(recorded);
            case Authority.Due d -> {
                Agenda.Item item =
                        needed(
                                Agenda.first(parts, states, recorded),
                                "Entry %d: nothing is due.",
                                next);
                caughtUp = item.due().at();
                waiting = Agenda.all(parts, states, caughtUp);
            }
            case Authority.Letter l -> beginLetter(first);
            case Authority.Founding f -> {}
            case Authority.Decision d -> {}
            case Authority.Server s -> {}
        }
    }

    private void beginCommand(Instant recorded) {
        caughtUp = recorded;
        unless(
                Agenda.first(parts, states, recorded) == null,
                "Something was due before entry %d and is not on the record.",
                next);
    }

    /// A letter counts from a time of its own, by which everything that was due must be recorded.
    private void beginLetter(Happening first) {
        caughtUp = needed(first.due(), "Entry %d does not say from when it counts.", next);
        unless(
                Agenda.first(parts, states, caughtUp) == null,
                "Something was due before the letter in entry %d and is not on the record.",
                next);
    }

    private void fold(Happening happening) {
        Stamp stamp = happening.stamp();
        Act act = happening.act();
        unless(stamp.seq() == next, "Entry %d stands where %d belongs.", stamp.seq(), next);
        unless(
                happening.rules() == Standing.RULES,
                "Entry %d is by rules %d, which this program does not have.",
                next,
                happening.rules());
        if (expected.isEmpty()) {
            authorise(happening);
        }
        if (expected.isEmpty()) {
            unless(
                    happening.due() == null || stamp.authority() instanceof Authority.Letter,
                    "Entry %d was not due.",
                    next);
        } else {
            requireExpected(happening, expected.removeFirst());
        }
        if (act instanceof OrganAct.Slept(var from, var to)) {
            sleep(from, to, stamp.at());
        }
        states = Stage.after(parts, before.organ(), states, act, stamp);
        next++;
        if (falling != null && expected.isEmpty()) {
            unless(!Agenda.has(states, falling), "%s is due for ever.", falling);
            falling = null;
        }
    }

    private void authorise(Happening happening) {
        Stamp stamp = happening.stamp();
        switch (stamp.authority()) {
            case Authority.Founding f -> {
                unless(before.size() == 0, "Founding comes first.");
                requireNobody(stamp);
                founding.add(happening.act());
            }
            case Authority.Right r -> {
                requireCommand(stamp);
                byRight(happening.act(), stamp);
            }
            case Authority.Mandate(long seq) -> {
                requireCommand(stamp);
                byMandate(happening.act(), stamp, seq);
            }
            case Authority.Link(long seq) -> {
                requireNobody(stamp);
                unless(!hasFallen, "Entry %d: nobody acts after what fell due.", next);
                ByLink.require(parts, scene(stamp.effective()), happening, first, seq);
            }
            case Authority.Due(long cause) -> expectDue(happening, cause);
            case Authority.Letter(long door) -> byLetter(happening, door);
            case Authority.Decision d ->
                    throw new Unfoldable(
                            "Entry %d does not follow from decision %d.".formatted(next, d.seq()));
            case Authority.Server s -> {
                requireNobody(stamp);
                byServer(happening.act());
            }
        }
    }

    private void byLetter(Happening happening, long door) {
        Stamp stamp = happening.stamp();
        requireNobody(stamp);
        unless(
                next == before.size() && !stamp.effective().isAfter(stamp.at()),
                "Entry %d: a letter stands first in its batch, and comes after it was written.",
                next);
        if (happening.act() instanceof LetterAct.Received letter) {
            Doors.require(parts, states, before.organ(), letter, door, stamp.effective());
        } else {
            throw new Unfoldable("No letter brings about %s.".formatted(happening.act()));
        }
    }

    private void requireNobody(Stamp stamp) {
        unless(stamp.actor() == null, "Nobody can have acted in entry %d.", next);
    }

    /// A batch that a member's command brought about has her acts first, by her right and under one
    /// mandate at most; nobody acts after what fell due, nor in any other batch.
    private void requireCommand(Stamp stamp) {
        Stamp opening = needed(first, "The batch at %d is empty.", next).stamp();
        boolean isCommand =
                opening.authority() instanceof Authority.Right
                        || opening.authority() instanceof Authority.Mandate;
        unless(
                isCommand && !hasFallen && stamp.member().equals(opening.member()),
                "Entry %d is an act of %s in a batch of something else.",
                next,
                stamp.member());
    }

    private void byServer(Act act) {
        unless(next == before.size(), "Entry %d: the server speaks for itself.", next);
        boolean isItsOwn =
                switch (act) {
                    case OrganAct.Slept s -> true;
                    case OrganAct.RulesRenewed(long version) ->
                            version > before.rules() && version <= Standing.RULES;
                    default -> false;
                };
        unless(isItsOwn, "The server may not do %s.", act);
    }

    private void byRight(Act act, Stamp stamp) {
        MemberId member = stamp.member();
        Assembly assembly = states.of(ASSEMBLY);
        boolean hadToDoWithIt = act instanceof ErasureAct && assembly.roll().find(member) != null;
        unless(
                assembly.voice(member) != null || hadToDoWithIt,
                "%s is not on the roll and has no right to %s.",
                member,
                act.type());
        Use use = use(act, stamp);
        unless(use == null, "%s needs a mandate for %s.", member, act.type());
        if (act instanceof VoteAct.Enacted(long decision)) {
            expectEnactments(decision, stamp);
        }
    }

    private void byMandate(Act act, Stamp stamp, long seq) {
        Use use = needed(use(act, stamp), "%s is done by right, not by mandate.", act.type());
        unless(
                mandate == null || mandate == seq,
                "Entry %d is under another mandate than the batch.",
                next);
        mandate = seq;
        Assembly assembly = states.of(ASSEMBLY);
        states = states.with(ASSEMBLY, ASSEMBLY.using(assembly, new MandateId(seq), use, stamp));
    }

    private @Nullable Use use(Act act, Stamp stamp) {
        return parts.of(act.type()).use(scene(stamp.effective()), act, stamp);
    }

    private void expectDue(Happening happening, long cause) {
        Instant at = needed(happening.due(), "Entry %d does not say when it was due.", next);
        boolean isFirst = next == before.size();
        Agenda.Item item =
                needed(
                        isFirst ? Agenda.first(parts, states, caughtUp) : follows(),
                        "Entry %d: nothing is due.",
                        next);
        unless(
                item.due().cause() == cause && item.due().at().equals(at),
                "Entry %d: not this is due first, but %s.",
                next,
                item.due());
        falling = item;
        hasFallen = true;
        expect(BoxDesk.fall(parts, scene(at), item, sights), new Authority.Due(cause), at, null);
        unless(!expected.isEmpty(), "Nothing comes of %s.", item);
    }

    private void expectEnactments(long seq, Stamp stamp) {
        Assembly assembly = states.of(ASSEMBLY);
        Decision decision = needed(assembly.votes().decision(seq), "There is no decision %d.", seq);
        List<Step> steps = VoteRules.enactDue(assembly, scene(stamp.effective()), decision);
        expect(steps, stamp.authority(), null, stamp.actor());
    }

    private void expect(
            List<Step> steps,
            Authority authority,
            @Nullable Instant due,
            @Nullable MemberId actor) {
        for (Step step : steps) {
            Authority own = step.authority();
            expected.add(new Expected(step.act(), own == null ? authority : own, due, actor));
        }
    }

    private void requireExpected(Happening happening, Expected expected) {
        Stamp stamp = happening.stamp();
        unless(
                happening.act().equals(expected.act())
                        && stamp.authority().equals(expected.authority())
                        && Objects.equals(stamp.actor(), expected.actor())
                        && Objects.equals(happening.due(), expected.due()),
                "Entry %d should be %s by %s, but is %s by %s.",
                next,
                expected.act(),
                expected.authority(),
                happening.act(),
                stamp.authority());
    }

    private void sleep(Instant from, Instant to, Instant recorded) {
        unless(
                from.isBefore(to) && !from.isBefore(before.at()) && !to.isAfter(recorded),
                "The server cannot have slept from %s to %s.",
                from,
                to);
        for (Part<?> part : parts.all()) {
            states = slept(part, states, from, to);
        }
    }

    private static <S> States slept(Part<S> part, States states, Instant from, Instant to) {
        return states.with(part, part.slept(states.of(part), from, to));
    }

    private Scene scene(Instant now) {
        return Stage.scene(parts, before.organ(), states, now, next);
    }
}
