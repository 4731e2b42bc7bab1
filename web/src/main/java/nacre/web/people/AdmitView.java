// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.List;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.roll.Member;
import nacre.web.organ.Visit;

/// How somebody can be admitted, for one member.
///
/// @param mayAdmit whether she may do it here under a mandate
/// @param isByMandate whether the charter lets anybody do so
/// @param rule the rule of the matter, if all decide
/// @param again those named before who are not on the roll
public record AdmitView(
        String path,
        String propose,
        boolean mayAdmit,
        boolean isByMandate,
        String rule,
        List<PersonLine> again) {

    /// Copies the list.
    public AdmitView {
        again = List.copyOf(again);
    }

    static AdmitView of(Visit visit) {
        var charter = visit.assembly().charter();
        boolean mayAdmit = Powers.admits(visit);
        return new AdmitView(
                visit.path("/people"),
                visit.path("/decide/new?matter=") + MatterKey.ADMISSION,
                mayAdmit,
                charter.admission() == Admission.BY_MANDATE,
                visit.charter().rule(charter.matter(MatterKey.ADMISSION)),
                mayAdmit ? PersonLine.of(visit, false, AdmitView::canComeBack) : List.of());
    }

    private static boolean canComeBack(Member member) {
        return PeopleView.is(member, Member.Standing.CANDIDATE)
                || PeopleView.is(member, Member.Standing.LEFT)
                || PeopleView.is(member, Member.Standing.TAKEN_OFF);
    }
}
