// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.assembly.draw.DrawPart.DRAW;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nacre.assembly.draw.Draw;
import nacre.assembly.draw.DrawCommand;
import nacre.assembly.draw.DrawId;
import nacre.assembly.draw.Secret;
import nacre.assembly.part.MemberId;

/// How members of an organ of the town take part in a draw by lot.
final class Lots {
    private final OrganLife organ;
    private final Life life;
    private final Map<MemberId, String> secrets = new HashMap<>();

    Lots(OrganLife organ) {
        this.organ = organ;
        this.life = organ.life();
    }

    /// Puts a secret of hers into the draws that take them, and plans to tell it.
    void joins(MemberId who) {
        boolean isLate = true;
        for (Draw draw : organ.clerk().standing().states().of(DRAW).all().values()) {
            if (draw.stage() == Draw.Stage.COMMITTING) {
                isLate = false;
                String secret = Secret.random(organ.chance());
                secrets.put(who, secret);
                var commitment = Secret.commitment(draw.id(), draw.round(), who, secret);
                organ.done(who, new DrawCommand.Commit(draw.id(), commitment));
                Duration late = Duration.ofMinutes(5 + organ.chance().nextInt(600));
                life.at(draw.until().plus(late), () -> tells(who, draw.id()));
            }
        }
        if (isLate) {
            throw new IllegalStateException("No draw takes secrets at %s.".formatted(life.now()));
        }
    }

    private void tells(MemberId who, DrawId draw) {
        organ.done(who, new DrawCommand.Reveal(draw, secrets.getOrDefault(who, "")));
    }
}
