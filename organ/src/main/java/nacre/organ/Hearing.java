// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;

import java.util.Collections;
import java.util.List;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.founding.DissolvingRules;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.journal.Authority;

/// What the rules say to somebody who asks, once it is settled that she may ask at all.
record Hearing(Parts parts, Scene scene, Erasures erasures) {

    Ruling ruling(Asking asking) {
        Ruling ruling =
                switch (asking) {
                    case Request request -> ofMember(request);
                    case GuestRequest request -> ofGuest(request);
                };
        return ruling instanceof Ruling.Accepted(var steps)
                ? new Ruling.Accepted(erasures.left(steps))
                : ruling;
    }

    /// By which authority each step stands: a guest's by her link, whatever it is.
    Authorities.Choice choose(Asking asking, List<Step> steps) {
        return switch (asking) {
            case Request request ->
                    new Authorities(parts, scene, request)
                            .choose(
                                    steps,
                                    new Stamp(
                                            scene.next(),
                                            scene.now(),
                                            scene.now(),
                                            request.actor(),
                                            new Authority.Right()));
            case GuestRequest request -> {
                Authority link = new Authority.Link(request.guest().link());
                yield new Authorities.Choice.Found(Collections.nCopies(steps.size(), link));
            }
        };
    }

    private Ruling ofMember(Request request) {
        Part<?> part = parts.of(request.command().type());
        boolean isErasure = request.command() instanceof EraseContent;
        Need need = part.need(scene, request.command(), request.actor());
        Refusal why = new Authorities(parts, scene, request).whyNot(need, isErasure);
        if (why != null) {
            return Ruling.refused(why);
        }
        return switch (part.rule(scene, request.command(), request.actor())) {
            case Ruling.Refused refused -> refused;
            case Ruling.Put put -> put;
            case Ruling.Accepted accepted
                    when erasures.whyNot(request.command()) instanceof Refusal gone ->
                    Ruling.refused(gone);
            case Ruling.Accepted accepted -> accepted;
        };
    }

    private Ruling ofGuest(GuestRequest request) {
        Refusal why = DissolvingRules.whyNotAct(scene.states().of(ASSEMBLY));
        return why == null
                ? parts.of(request.command().type())
                        .welcome(scene, request.command(), request.guest())
                : Ruling.refused(why);
    }
}
