// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.List;
import nacre.assembly.roll.Member;
import nacre.web.organ.Visit;

/// Whom a member can hand codes to: those who have not come in yet, and those who lost their way
/// in.
public record InviteView(
        String path, long entitled, List<PersonLine> waiting, List<PersonLine> entered) {

    /// Copies the lists.
    public InviteView {
        waiting = List.copyOf(waiting);
        entered = List.copyOf(entered);
    }

    static InviteView of(Visit visit) {
        boolean seesContacts = Powers.seesContacts(visit);
        return new InviteView(
                visit.path("/people"),
                visit.assembly().roll().entitled(),
                PersonLine.of(visit, seesContacts, m -> m.isOnTheRoll() && !m.hasEntered()),
                PersonLine.of(visit, false, m -> m.isOnTheRoll() && isOther(visit, m)));
    }

    private static boolean isOther(Visit visit, Member member) {
        return member.hasEntered() && !member.id().equals(visit.me());
    }
}
