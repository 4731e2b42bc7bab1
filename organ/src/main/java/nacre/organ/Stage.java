// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
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
import org.jspecify.annotations.Nullable;

/// Sets the scene for rules and folds, and runs trials of enactments.
final class Stage {

    private Stage() {}

    static Scene scene(Parts parts, States states, Instant now, long next) {
        return new Scene(
                states, now, next, parts.powers(), () -> new Run(parts, states, now, next));
    }

    /// The states once an act is on the record.
    static States after(Parts parts, States states, Act act, Stamp stamp) {
        Part<?> part = parts.of(act.type());
        return after(part, scene(parts, states, stamp.effective(), stamp.seq()), act, stamp);
    }

    private static <S> States after(Part<S> part, Scene scene, Act act, Stamp stamp) {
        return scene.states().with(part, part.after(scene, act, stamp));
    }

    private static final class Run implements Trial {
        private final Parts parts;
        private final Instant now;
        private final List<Step> steps = new ArrayList<>();
        private States states;
        private long next;

        Run(Parts parts, States states, Instant now, long next) {
            this.parts = parts;
            this.states = states;
            this.now = now;
            this.next = next;
        }

        @Override
        public @Nullable Refusal enact(Enactment enactment, Step.Copy copy) {
            return switch (ruling(enactment)) {
                case Ruling.Refused(var why) -> why;
                case Ruling.Accepted(var accepted) -> {
                    for (Step step : accepted) {
                        fold(step.act(), null);
                        steps.add(step.copying(copy));
                    }
                    yield null;
                }
            };
        }

        /// What cannot even be read brings nothing about.
        private Ruling ruling(Enactment enactment) {
            try {
                Part<?> part = parts.of(enactment.type());
                return part.enact(scene(parts, states, now, next), enactment);
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
            states = after(parts, states, act, stamp);
            next++;
        }

        @Override
        public List<Step> steps() {
            return List.copyOf(steps);
        }
    }
}
