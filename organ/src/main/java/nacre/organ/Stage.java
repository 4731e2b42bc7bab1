// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.States;
import nacre.assembly.part.Step;
import nacre.assembly.part.Trial;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.journal.Authority;
import nacre.journal.Malformed;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Sets the scene for rules and folds, and runs trials of enactments.
final class Stage {

    private Stage() {}

    static Scene scene(Parts parts, OrganId organ, States states, Instant now, long next) {
        return new Scene(
                organ,
                states,
                now,
                next,
                parts.powers(),
                parts::matters,
                () -> new Run(parts, organ, states, now, next));
    }

    /// The states once an act is on the record.
    static States after(Parts parts, OrganId organ, States states, Act act, Stamp stamp) {
        Part<?> part = parts.of(act.type());
        Scene before = scene(parts, organ, states, stamp.effective(), stamp.seq());
        States next = after(part, before, act, stamp);
        if (act instanceof LetterAct.Received received) {
            Scene scene = scene(parts, organ, next, stamp.effective(), stamp.seq());
            next = received(parts.of(received.letter().kind()), scene, received.letter(), stamp);
        }
        List<Letter> letters = letters(part, before, next, act, stamp);
        return letters.isEmpty()
                ? next
                : next.with(ASSEMBLY, ASSEMBLY.writing(next.of(ASSEMBLY), letters, stamp));
    }

    private static <S> List<Letter> letters(
            Part<S> part, Scene before, States after, Act act, Stamp stamp) {
        return part.letters(before, after.of(part), act, stamp);
    }

    private static <S> States received(Part<S> part, Scene scene, Letter letter, Stamp stamp) {
        return scene.states().with(part, part.received(scene, letter, stamp));
    }

    private static <S> States after(Part<S> part, Scene scene, Act act, Stamp stamp) {
        return scene.states().with(part, part.after(scene, act, stamp));
    }

    private static final class Run implements Trial {
        private final Parts parts;
        private final OrganId organ;
        private final Instant now;
        private final List<Step> steps = new ArrayList<>();
        private States states;
        private long next;

        Run(Parts parts, OrganId organ, States states, Instant now, long next) {
            this.parts = parts;
            this.organ = organ;
            this.states = states;
            this.now = now;
            this.next = next;
        }

        @Override
        public @Nullable Refusal enact(Enactment enactment, Step.Copy copy) {
            return switch (ruling(enactment)) {
                case Ruling.Refused(var why) -> why;
                case Ruling.Put p -> new ProposalRefusal.NotAnEnactment(enactment.type());
                case Ruling.Accepted(var accepted) -> {
                    long itself = next;
                    for (Step step : accepted) {
                        fold(step.act(), null);
                        boolean isItself = step.act().type().equals(enactment.type());
                        steps.add(isItself ? step.copying(copy) : sharing(step, itself, copy));
                    }
                    yield null;
                }
            };
        }

        /// What takes its words from the enactment that brings it about, which is not on the record
        /// yet, takes them from where that has its own.
        private static Step sharing(Step step, long itself, Step.Copy copy) {
            Step.Copy own = step.copy();
            return own == null || own.organ() != null || own.seq() != itself
                    ? step
                    : step.copying(copy.within(own.prefix()));
        }

        /// What cannot even be read brings nothing about.
        private Ruling ruling(Enactment enactment) {
            try {
                Part<?> part = parts.of(enactment.type());
                return part.enact(scene(parts, organ, states, now, next), enactment);
            } catch (Malformed e) {
                return Ruling.refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
            }
        }

        @Override
        public void suppose(Step step, @Nullable MemberId actor) {
            fold(step.act(), actor);
        }

        private void fold(Act act, @Nullable MemberId actor) {
            var stamp = new Stamp(next, now, now, actor, new Authority.Decision(next));
            states = after(parts, organ, states, act, stamp);
            next++;
        }

        @Override
        public List<Step> steps() {
            return List.copyOf(steps);
        }
    }
}
