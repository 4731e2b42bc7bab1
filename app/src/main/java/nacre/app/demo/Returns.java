// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.util.List;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.part.MemberId;

/// How a member of an organ of the town comes back who has lost every way in.
final class Returns {
    private final OrganLife organ;
    private final Life life;

    Returns(OrganLife organ) {
        this.organ = organ;
        this.life = organ.life();
    }

    /// Whether somebody is on her way back, and so cannot do anything herself.
    boolean isComing(MemberId member) {
        return organ.assembly().signIns().comebacks().of(member) != null;
    }

    /// Vouches for somebody. The first says that she lost her way in; by the last who is needed it
    /// is clear when she can have a code.
    void vouches(MemberId who, MemberId her) {
        Comeback begun = organ.assembly().signIns().comebacks().of(her);
        if (begun == null) {
            organ.done(who, new ComebackCommand.BeginComeback(her));
            return;
        }
        organ.done(who, new ComebackCommand.Vouch(begun.id()));
        Comeback vouched = organ.assembly().signIns().comebacks().of(her);
        if (vouched != null
                && vouched.vouchers().size() == vouched.needed()
                && vouched.state() instanceof Comeback.State.Waiting(var since, var until)) {
            List<MemberId> vouchers = List.copyOf(vouched.vouchers().keySet());
            Duration soon = Duration.ofMinutes(20 + organ.chance().nextInt(90));
            life.at(until.plus(soon), () -> makesCode(vouched.id(), her, vouchers));
        }
    }

    private void makesCode(ComebackId id, MemberId her, List<MemberId> vouchers) {
        long code = organ.done(vouchers.getFirst(), new ComebackCommand.MakeCode(id));
        life.at(
                organ.now().plus(Duration.ofMinutes(9)),
                () -> organ.done(vouchers.getLast(), new ComebackCommand.ConfirmCode(id, code)));
        life.at(
                organ.now().plus(Duration.ofMinutes(75)),
                () -> organ.done(her, new ComebackCommand.ComeBack(id, code)));
    }
}
