// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollRefusal;
import nacre.assembly.signin.CodeSheet;
import nacre.journal.CommandId;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.web.entry.Arrivals;
import nacre.web.passkey.PasskeyBook;
import nacre.web.session.Grant;
import nacre.web.session.PersonId;
import org.jspecify.annotations.Nullable;

/// Members who come in with a code: the first time, their organ records it.
public final class MemberArrivals implements Arrivals {
    private final Organs organs;
    private final PasskeyBook passkeys;
    private final RandomGenerator random;

    /// Arrivals in these organs.
    public MemberArrivals(Organs organs, PasskeyBook passkeys, RandomGenerator random) {
        this.organs = organs;
        this.passkeys = passkeys;
        this.random = random;
    }

    /// The second person with the mandate has not confirmed the sheet of this code.
    public record NotConfirmedYet() {}

    @Override
    public @Nullable Record whyNotYet(Grant grant) {
        if (grant.kind() != Grant.Kind.MEMBER) {
            return null;
        }
        Clerk clerk = find(grant);
        CodeSheet sheet =
                clerk == null || !grant.sheet().matches("[0-9]{1,15}")
                        ? null
                        : clerk.standing()
                                .assembly()
                                .signIns()
                                .sheets()
                                .get(Long.parseLong(grant.sheet()));
        boolean opens =
                sheet != null
                        && sheet.state() instanceof CodeSheet.State.Confirmed
                        && sheet.members().contains(new MemberId(seq(grant)));
        return opens ? null : new NotConfirmedYet();
    }

    @Override
    public Arrival arrive(Grant grant, PersonId person, Instant now) {
        Clerk clerk = grant.kind() == Grant.Kind.MEMBER ? find(grant) : null;
        var id = new MemberId(grant.kind() == Grant.Kind.MEMBER ? seq(grant) : 0);
        Member member = clerk == null ? null : clerk.standing().assembly().roll().find(id);
        if (clerk == null || member == null || !member.isOnTheRoll()) {
            return new Arrival.Refused(new RollRefusal.NotOnTheRoll(id));
        }
        if (!member.hasEntered()
                && hear(clerk, id) instanceof Reply.Refused(var why)
                && why instanceof Record reason) {
            return new Arrival.Refused(reason);
        }
        passkeys.joined(person, grant.membership(), now);
        return new Arrival.Welcome("/o/" + clerk.journal().organ());
    }

    private @Nullable Clerk find(Grant grant) {
        return organs.find(new OrganId(grant.organ()));
    }

    private static long seq(Grant grant) {
        return Long.parseLong(grant.member());
    }

    private Reply hear(Clerk clerk, MemberId member) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return clerk.hear(
                new Request(
                        new CommandId(HexFormat.of().formatHex(id)),
                        new RollCommand.Enter(),
                        member));
    }
}
