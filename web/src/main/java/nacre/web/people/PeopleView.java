// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.List;
import nacre.assembly.charter.Admission;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInRules;
import nacre.assembly.vote.Provenance;
import nacre.web.Stretch;
import nacre.web.organ.Visit;

/// The people of an organ as one member sees them.
///
/// @param newcomers who came in for the first time lately
/// @param comingBack for how many others vouch, since they lost their way in
/// @param lines those whom the search found
public record PeopleView(
        String path,
        long entitled,
        long entered,
        String search,
        Stretch<PersonLine> lines,
        List<PersonLine> candidates,
        List<Newcomer> newcomers,
        long comingBack,
        long left,
        long removed,
        long takenOff,
        boolean seesContacts,
        boolean mayImport,
        boolean mayInvite,
        boolean mayAdmit,
        boolean admitsByMandate) {

    private static final int ON_A_PAGE = 100;

    /// Copies the lists.
    public PeopleView {
        candidates = List.copyOf(candidates);
        newcomers = List.copyOf(newcomers);
    }

    /// How many have not come in yet.
    public long waiting() {
        return entitled - entered;
    }

    static PeopleView of(Visit visit) {
        boolean seesContacts = Powers.seesContacts(visit);
        var roll = visit.assembly().roll();
        String search = visit.request().query("search").strip();
        List<PersonLine> found =
                PersonLine.of(visit, seesContacts, Member::isOnTheRoll).stream()
                        .filter(line -> search.isEmpty() || line.holds(search))
                        .toList();
        return new PeopleView(
                visit.path("/people"),
                roll.entitled(),
                roll.entered(),
                search,
                Stretch.of(found, visit.request().query("page"), ON_A_PAGE),
                PersonLine.of(visit, seesContacts, m -> is(m, Member.Standing.CANDIDATE)),
                Newcomer.since(visit, visit.request().now().minus(Provenance.LATELY)),
                visit.assembly().signIns().comebacks().open().size(),
                count(visit, Member.Standing.LEFT),
                count(visit, Member.Standing.REMOVED),
                count(visit, Member.Standing.TAKEN_OFF),
                seesContacts,
                Powers.has(visit, RollRules.KEEP_THE_ROLL),
                Powers.has(visit, SignInRules.INVITE),
                Powers.admits(visit),
                visit.assembly().charter().admission() == Admission.BY_MANDATE);
    }

    private static long count(Visit visit, Member.Standing standing) {
        return visit.assembly().roll().everybody().stream().filter(m -> is(m, standing)).count();
    }

    static boolean is(Member member, Member.Standing standing) {
        return member.standing() == standing;
    }
}
