// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.vote.Sleep;
import nacre.journal.Authority;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// Choosing members by lot: a part of its own over the assembly, whose mandates it gives.
public final class DrawPart implements Part<Draws> {

    /// The part; it has no state of its own.
    public static final DrawPart DRAW = new DrawPart();

    private DrawPart() {}

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public Class<Draws> stateType() {
        return Draws.class;
    }

    @Override
    public List<String> topics() {
        return List.of("draw");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Draws initial() {
        return Draws.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return DrawAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Right();
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return DrawRules.rule(scene.states().of(this), (DrawCommand) command, actor);
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        boolean isByRight = act instanceof DrawAct.Committed || act instanceof DrawAct.Revealed;
        unless(isByRight, "No member may do this: %s", act.type());
        return null;
    }

    @Override
    public Draws after(Scene scene, Act act, Stamp stamp) {
        Draws before = scene.states().of(this);
        return switch ((DrawAct) act) {
            case DrawAct.Called called -> before.with(called(scene, called, stamp));
            case DrawAct.Committed(var id, var commitment) -> {
                Draw draw = before.find(id);
                unlessAllowed(DrawRules.whyNotCommit(draw, id, stamp.member()), act);
                yield before.with(
                        before.in(id, Draw.Stage.COMMITTING)
                                .committing(stamp.member(), commitment));
            }
            case DrawAct.Listed listed -> before.with(listed(scene, listed, stamp));
            case DrawAct.Revealed(var id, var secret) -> {
                Draw draw = before.find(id);
                unlessAllowed(DrawRules.whyNotReveal(draw, id, stamp.member(), secret), act);
                yield before.with(
                        before.in(id, Draw.Stage.REVEALING)
                                .revealing(stamp.member(), secret, stamp.effective(), stamp.seq()));
            }
            case DrawAct.Repeated(var id, var silent) -> {
                Instant at = stamp.effective();
                Instant end = DrawRules.end(scene, at, DrawRules.COMMITTING);
                Draw draw = before.in(id, Draw.Stage.REVEALING);
                yield before.with(draw.again(silent, at, end, stamp.seq()));
            }
            case DrawAct.Drawn(var id, var seed, var members) ->
                    before.with(
                            before.in(id, Draw.Stage.REVEALING).over(Draw.Stage.DRAWN, members));
            case DrawAct.Failed(var id, var why) -> before.with(failed(before, id));
        };
    }

    private static Draw called(Scene scene, DrawAct.Called called, Stamp stamp) {
        if (!(stamp.authority() instanceof Authority.Decision(long decision))) {
            throw new Unfoldable("Only a decision calls for a draw.");
        }
        unlessAllowed(DrawRules.whyNotCall(scene.states().of(ASSEMBLY), scene, called), called);
        Instant at = stamp.effective();
        return new Draw(
                new DrawId(stamp.seq()),
                decision,
                called,
                1,
                TreePMap.empty(),
                List.of(),
                TreePMap.empty(),
                TreePSet.empty(),
                Draw.Stage.COMMITTING,
                at,
                DrawRules.end(scene, at, DrawRules.COMMITTING),
                stamp.seq(),
                List.of());
    }

    private Draw listed(Scene scene, DrawAct.Listed listed, Stamp stamp) {
        Draw draw = scene.states().of(this).in(listed.draw(), Draw.Stage.COMMITTING);
        var list = DrawRules.candidates(scene.states().of(ASSEMBLY), draw.silent());
        unless(
                Draw.hash(list).equals(listed.list()) && list.size() == listed.count(),
                "Draw %s has another list.",
                draw.id());
        Instant at = stamp.effective();
        return draw.revealing(list, at, DrawRules.end(scene, at, DrawRules.REVEALING), stamp.seq());
    }

    private static Draw failed(Draws draws, DrawId id) {
        Draw draw = needed(draws.find(id), "There is no draw %s.", id);
        unless(draw.isOpen(), "Draw %s is over.", id);
        return draw.over(Draw.Stage.FAILED, List.of());
    }

    @Override
    public List<MatterKey> matters(String type) {
        return List.of(MatterKey.MANDATES);
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return DrawAct.read(enactment.type(), enactment.facts()) instanceof DrawAct.Called called
                ? DrawRules.enact(scene.states().of(ASSEMBLY), scene, called)
                : notAnEnactment(enactment);
    }

    private static Ruling notAnEnactment(Enactment enactment) {
        throw new Malformed("type", "an act that a decision brings about", enactment.type());
    }

    @Override
    public SortedSet<Due> dues(Draws state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        var id = new DrawId(Long.parseLong(due.what().substring(due.what().indexOf(':') + 1)));
        Draw draw = needed(scene.states().of(this).find(id), "There is no draw %s.", id);
        return DrawRules.fall(scene.states().of(ASSEMBLY), scene, draw);
    }

    @Override
    public Draws slept(Draws state, Instant from, Instant to) {
        Draws next = state;
        for (Draw draw : state.all().values()) {
            if (draw.isOpen()) {
                next = next.with(draw.slept(new Sleep(from, to)));
            }
        }
        return next;
    }
}
