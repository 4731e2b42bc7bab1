// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateRules;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.roll.Member;
import nacre.journal.Authority;
import nacre.journal.Hash;
import org.jspecify.annotations.Nullable;

/// Who may take part in a draw and when, and what comes of it.
public final class DrawRules {
    /// Fewer who commit could too easily be one person's friends.
    public static final int LEAST_COMMITTED = 3;

    /// How long commitments are taken.
    public static final Duration COMMITTING = Duration.ofDays(3);

    /// How long secrets are taken.
    public static final Duration REVEALING = Duration.ofDays(3);

    private DrawRules() {}

    static Ruling rule(Draws draws, DrawCommand command, MemberId actor) {
        return switch (command) {
            case DrawCommand.Commit(var id, Hash commitment) ->
                    whyNotCommit(draws.find(id), id, actor) instanceof Refusal why
                            ? refused(why)
                            : accepted(new DrawAct.Committed(id, commitment));
            case DrawCommand.Reveal(var id, String secret) ->
                    whyNotReveal(draws.find(id), id, actor, secret) instanceof Refusal why
                            ? refused(why)
                            : accepted(new DrawAct.Revealed(id, secret));
        };
    }

    /// Why she cannot commit now, or null; the fold asks the same.
    static @Nullable Refusal whyNotCommit(@Nullable Draw draw, DrawId id, MemberId actor) {
        if (draw == null) {
            return new DrawRefusal.UnknownDraw(id);
        }
        if (draw.stage() != Draw.Stage.COMMITTING) {
            return new DrawRefusal.NoTimeToCommit(id);
        }
        return draw.silent().contains(actor) ? new DrawRefusal.WasSilent(id, actor) : null;
    }

    /// Why she cannot tell this secret now, or null; the fold asks the same.
    static @Nullable Refusal whyNotReveal(
            @Nullable Draw draw, DrawId id, MemberId actor, String secret) {
        if (draw == null) {
            return new DrawRefusal.UnknownDraw(id);
        }
        if (draw.stage() != Draw.Stage.REVEALING) {
            return new DrawRefusal.NoTimeToReveal(id);
        }
        Hash commitment = draw.commitments().get(actor);
        if (commitment == null) {
            return new DrawRefusal.HasNotCommitted(id);
        }
        if (draw.secrets().containsKey(actor)) {
            return new DrawRefusal.HasRevealed(id);
        }
        boolean isHers =
                Secret.isOne(secret)
                        && Secret.commitment(id, draw.round(), actor, secret).equals(commitment);
        return isHers ? null : new DrawRefusal.OtherSecret(id);
    }

    /// What it comes to when a decision calls for a draw.
    static Ruling enact(Assembly assembly, Scene scene, DrawAct.Called called) {
        return Ruling.unless(whyNotCall(assembly, scene, called), called);
    }

    /// Why there can be no such draw, or null.
    static @Nullable Refusal whyNotCall(Assembly assembly, Scene scene, DrawAct.Called called) {
        long most = assembly.roll().entered();
        if (called.places() < 1 || called.places() > most) {
            return new DrawRefusal.PlacesDoNotFit(called.places(), most);
        }
        List<MemberId> somebody = candidates(assembly, List.of()).subList(0, 1);
        return MandateRules.misfit(assembly, scene, given(called, somebody));
    }

    /// Who can be drawn: all on the roll who have come in, without those who were silent; by their
    /// numbers.
    static List<MemberId> candidates(Assembly assembly, Collection<MemberId> silent) {
        return assembly.roll().everybody().stream()
                .filter(each -> each.isOnTheRoll() && each.hasEntered())
                .map(Member::id)
                .filter(each -> !silent.contains(each))
                .sorted()
                .toList();
    }

    /// What happens when a stage is over.
    static List<Step> fall(Assembly assembly, Scene scene, Draw draw) {
        return draw.stage() == Draw.Stage.COMMITTING
                ? listed(assembly, draw)
                : ended(assembly, scene, draw);
    }

    private static List<Step> listed(Assembly assembly, Draw draw) {
        int committed = draw.commitments().size();
        if (committed < LEAST_COMMITTED) {
            return failed(draw, new DrawRefusal.TooFewCommitted(committed, LEAST_COMMITTED));
        }
        List<MemberId> list = candidates(assembly, draw.silent());
        return List.of(Step.of(new DrawAct.Listed(draw.id(), list.size(), Draw.hash(list))));
    }

    private static List<Step> ended(Assembly assembly, Scene scene, Draw draw) {
        if (!draw.isComplete()) {
            return List.of(Step.of(new DrawAct.Repeated(draw.id(), draw.missing())));
        }
        List<MemberId> drawn =
                draw.order().stream()
                        .filter(assembly.roll()::contains)
                        .limit(draw.terms().places())
                        .toList();
        if (drawn.size() < draw.terms().places()) {
            return failed(
                    draw, new DrawRefusal.PlacesDoNotFit(draw.terms().places(), drawn.size()));
        }
        var given = given(draw.terms(), drawn);
        if (MandateRules.misfit(assembly, scene, given) instanceof Refusal why) {
            return failed(draw, why);
        }
        return List.of(
                Step.of(new DrawAct.Drawn(draw.id(), draw.seed(), drawn)),
                Step.of(given)
                        .by(new Authority.Decision(draw.decision()))
                        .copying(new Step.Copy(draw.id().seq(), "")));
    }

    private static List<Step> failed(Draw draw, Refusal why) {
        return List.of(Step.of(new DrawAct.Failed(draw.id(), why.name())));
    }

    private static MandateAct.Given given(DrawAct.Called called, List<MemberId> holders) {
        return new MandateAct.Given(holders, called.grants(), called.ends(), called.reports());
    }

    /// When a stage that begins now ends, unless the server sleeps meanwhile.
    static Instant end(Scene scene, Instant from, Duration length) {
        return scene.states().of(ASSEMBLY).sleep().closing(from, from.plus(length));
    }
}
