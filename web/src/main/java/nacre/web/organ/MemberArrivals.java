// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import nacre.assembly.Assembly;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackCommand;
import nacre.assembly.comeback.ComebackRefusal;
import nacre.assembly.comeback.ComebackRules;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
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
import nacre.web.Numbers;
import nacre.web.entry.Arrivals;
import nacre.web.passkey.PasskeyBook;
import nacre.web.session.Grant;
import nacre.web.session.Membership;
import nacre.web.session.Person;
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

    /// She has a passkey by now, and codes let in nobody who has one.
    public record HasAPasskey() {}

    /// Coming back was stopped, or is over, or a newer code was made.
    public record ComingBackIsOver() {}

    @Override
    public @Nullable Record whyNotYet(Grant grant) {
        return switch (grant.kind()) {
            case MEMBER -> whyNotByCode(grant);
            case COMEBACK -> whyNotBack(grant);
            case FOUNDER, SETUP -> null;
        };
    }

    /// A code made before she made a passkey, or for somebody else to come in as her, opens nothing
    /// once she has one.
    private @Nullable Record whyNotByCode(Grant grant) {
        Clerk clerk = find(grant);
        var id = new MemberId(seq(grant));
        if (clerk != null && hasPasskey(clerk.standing().assembly(), id)) {
            return new HasAPasskey();
        }
        CodeSheet sheet =
                clerk == null || !Numbers.isOne(grant.sheet())
                        ? null
                        : clerk.standing()
                                .assembly()
                                .signIns()
                                .sheets()
                                .get(Numbers.read(grant.sheet()));
        boolean opens =
                sheet != null
                        && sheet.state() instanceof CodeSheet.State.Confirmed
                        && sheet.members().contains(id);
        return opens ? null : new NotConfirmedYet();
    }

    private boolean hasPasskey(Assembly assembly, MemberId id) {
        return assembly.signIns().count(id) > 0 || Whereabouts.hadPasskey(organs, assembly, id);
    }

    private @Nullable Record whyNotBack(Grant grant) {
        Clerk clerk = find(grant);
        var id = new MemberId(seq(grant));
        Comeback comeback = clerk == null ? null : comeback(clerk, id);
        if (clerk == null || comeback == null) {
            return new ComingBackIsOver();
        }
        Refusal why =
                ComebackRules.whyNotBack(
                        clerk.standing().assembly(), comeback.id(), code(grant), id);
        return why instanceof ComebackRefusal.CodeNotConfirmed
                ? new NotConfirmedYet()
                : why == null ? null : new ComingBackIsOver();
    }

    private static @Nullable Comeback comeback(Clerk clerk, MemberId member) {
        clerk.catchUp();
        return clerk.standing().assembly().signIns().comebacks().of(member);
    }

    private static long code(Grant grant) {
        return Numbers.read(grant.sheet());
    }

    @Override
    public void signedIn(Person person) {
        for (Membership membership : person.memberships()) {
            Clerk clerk = organs.find(new OrganId(membership.organ()));
            var id = new MemberId(Long.parseLong(membership.member()));
            Comeback comeback = clerk == null ? null : comeback(clerk, id);
            if (clerk != null && comeback != null) {
                hear(clerk, id, new ComebackCommand.StopComeback(comeback.id()));
            }
        }
    }

    @Override
    public Arrival arrive(Grant grant, PersonId person, Instant now) {
        boolean isMembers =
                grant.kind() == Grant.Kind.MEMBER || grant.kind() == Grant.Kind.COMEBACK;
        Clerk clerk = isMembers ? find(grant) : null;
        var id = new MemberId(isMembers ? seq(grant) : 0);
        Member member = clerk == null ? null : clerk.standing().assembly().roll().find(id);
        if (clerk == null || member == null || !member.isOnTheRoll()) {
            return new Arrival.Refused(new RollRefusal.NotOnTheRoll(id));
        }
        if (grant.kind() == Grant.Kind.COMEBACK) {
            return back(clerk, grant, id);
        }
        if (!member.hasEntered()
                && hear(clerk, id, new RollCommand.Enter()) instanceof Reply.Refused(var why)
                && why instanceof Record reason) {
            return new Arrival.Refused(reason);
        }
        passkeys.joined(person, grant.membership(), now);
        return new Arrival.Welcome("/o/" + clerk.journal().organ());
    }

    private Arrival back(Clerk clerk, Grant grant, MemberId member) {
        Comeback comeback = comeback(clerk, member);
        Reply reply =
                comeback == null
                        ? null
                        : hear(
                                clerk,
                                member,
                                new ComebackCommand.ComeBack(comeback.id(), code(grant)));
        return reply instanceof Reply.Recorded
                ? new Arrival.Welcome("/o/" + clerk.journal().organ())
                : new Arrival.Refused(new ComingBackIsOver());
    }

    private @Nullable Clerk find(Grant grant) {
        return organs.find(new OrganId(grant.organ()));
    }

    private static long seq(Grant grant) {
        return Long.parseLong(grant.member());
    }

    private Reply hear(Clerk clerk, MemberId member, Command command) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return clerk.hear(
                new Request(new CommandId(HexFormat.of().formatHex(id)), command, member));
    }
}
