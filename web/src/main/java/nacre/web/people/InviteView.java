// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Instant;
import java.util.List;
import nacre.assembly.roll.Member;
import nacre.assembly.signin.CodeSheet;
import nacre.assembly.signin.SignInRules;
import nacre.web.organ.Visit;

/// Whom a member can make codes for: those who have not come in yet, and those who lost their way
/// in; and the codes that wait for a second person.
///
/// @param isAlone whether nobody else holds the mandate, so that nobody could confirm
/// @param mandates where one proposes a mandate
public record InviteView(
        String path,
        long entitled,
        List<PersonLine> waiting,
        List<PersonLine> entered,
        List<Sheet> sheets,
        boolean isAlone,
        String mandates) {

    /// Copies the lists.
    public InviteView {
        waiting = List.copyOf(waiting);
        entered = List.copyOf(entered);
        sheets = List.copyOf(sheets);
    }

    /// Codes that wait to be confirmed.
    ///
    /// @param names whom they are for
    /// @param isMine whether the reader prepared them, so that another has to confirm them
    public record Sheet(
            long seq, String by, Instant at, Instant ends, List<String> names, boolean isMine) {

        /// Copies the list.
        public Sheet {
            names = List.copyOf(names);
        }
    }

    static InviteView of(Visit visit) {
        boolean seesContacts = Powers.seesContacts(visit);
        return new InviteView(
                visit.path("/people"),
                visit.assembly().roll().entitled(),
                PersonLine.of(visit, seesContacts, m -> m.isOnTheRoll() && !m.hasEntered()),
                PersonLine.of(visit, false, m -> m.isOnTheRoll() && isOther(visit, m)),
                waitingSheets(visit),
                isAlone(visit),
                visit.path("/decide/new?matter=mandates"));
    }

    /// Whoever has a passkey comes back only by members who vouch for her.
    private static boolean isOther(Visit visit, Member member) {
        return member.hasEntered()
                && !member.id().equals(visit.me())
                && visit.assembly().signIns().count(member.id()) == 0;
    }

    private static List<Sheet> waitingSheets(Visit visit) {
        return visit.assembly().signIns().sheets().descendingMap().values().stream()
                .filter(sheet -> sheet.isWaiting(visit.request().now()))
                .map(sheet -> of(visit, sheet))
                .toList();
    }

    private static Sheet of(Visit visit, CodeSheet sheet) {
        return new Sheet(
                sheet.seq(),
                visit.name(sheet.by()),
                sheet.at(),
                sheet.ends(),
                sheet.members().stream().map(visit::name).sorted().toList(),
                sheet.by().equals(visit.me()));
    }

    private static boolean isAlone(Visit visit) {
        return visit.assembly().mandates().inForce().values().stream()
                .flatMap(mandate ->
                        mandate.holders().stream()
                                .filter(holder -> mandate.gives(holder, SignInRules.INVITE)))
                .allMatch(visit.me()::equals);
    }
}
