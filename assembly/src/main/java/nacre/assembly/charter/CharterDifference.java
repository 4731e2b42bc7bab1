// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nacre.assembly.charter.CharterChange.AdmissionChanged;
import nacre.assembly.charter.CharterChange.CouncilTermsChanged;
import nacre.assembly.charter.CharterChange.MandateTermsChanged;
import nacre.assembly.charter.CharterChange.MatterAdded;
import nacre.assembly.charter.CharterChange.MatterChanged;
import nacre.assembly.charter.CharterChange.MatterDropped;
import nacre.assembly.charter.CharterChange.MattersReordered;
import nacre.assembly.charter.CharterChange.MeetingTermsChanged;
import nacre.assembly.charter.CharterChange.RightsChanged;
import nacre.assembly.charter.CharterChange.RollTermsChanged;
import nacre.assembly.charter.CharterChange.TemplateChanged;

/// What differs between two charters, so that members see what a change would change.
public final class CharterDifference {

    private CharterDifference() {}

    /// The differences, in the order of the charter; none exactly if the two are equal.
    public static List<CharterChange> between(Charter before, Charter after) {
        var changes = new ArrayList<CharterChange>();
        if (before.template() != after.template()) {
            changes.add(new TemplateChanged(before.template(), after.template()));
        }
        if (!before.rights().equals(after.rights())) {
            changes.add(new RightsChanged(before.rights(), after.rights()));
        }
        if (before.admission() != after.admission()) {
            changes.add(new AdmissionChanged(before.admission(), after.admission()));
        }
        if (!before.mandates().equals(after.mandates())) {
            changes.add(new MandateTermsChanged(before.mandates(), after.mandates()));
        }
        if (!before.roll().equals(after.roll())) {
            changes.add(new RollTermsChanged(before.roll(), after.roll()));
        }
        if (!before.meetings().equals(after.meetings())) {
            changes.add(new MeetingTermsChanged(before.meetings(), after.meetings()));
        }
        if (!Objects.equals(before.council(), after.council())) {
            changes.add(new CouncilTermsChanged(before, after));
        }
        addMatters(before, after, changes);
        return List.copyOf(changes);
    }

    private static void addMatters(Charter before, Charter after, List<CharterChange> changes) {
        for (Matter was : before.matters()) {
            Matter is = after.find(was.key());
            if (is == null) {
                changes.add(new MatterDropped(was));
            } else if (!was.equals(is)) {
                changes.add(new MatterChanged(was, is, clauses(was, is)));
            }
        }
        for (Matter is : after.matters()) {
            if (before.find(is.key()) == null) {
                changes.add(new MatterAdded(is));
            }
        }
        List<MatterKey> order = keysAlsoIn(before, after);
        if (!order.equals(keysAlsoIn(after, before))) {
            changes.add(new MattersReordered(keysAlsoIn(after, after)));
        }
    }

    private static List<MatterKey> keysAlsoIn(Charter charter, Charter other) {
        return charter.matters().stream()
                .map(Matter::key)
                .filter(key -> other.find(key) != null)
                .toList();
    }

    private static List<Clause> clauses(Matter before, Matter after) {
        return List.of(Clause.values()).stream()
                .filter(clause -> !in(clause).apply(before).equals(in(clause).apply(after)))
                .toList();
    }

    private static Function<Matter, Object> in(Clause clause) {
        return switch (clause) {
            case HOLDER -> Matter::holder;
            case METHOD -> Matter::method;
            case RULE -> Matter::rule;
            case SECRECY -> Matter::secrecy;
            case NOTICE -> matter -> matter.timing().notice();
            case DISCUSSION -> matter -> matter.timing().discussion();
            case VOTING -> matter -> matter.timing().voting();
            case EXPIRY -> matter -> matter.timing().expiry();
            case PROPOSERS -> Matter::proposers;
            case STOPS -> matter -> matter.terms().stops();
            case CLARIFY -> matter -> matter.terms().clarify();
            case QUIET -> matter -> String.valueOf(matter.terms().quiet());
            case FALLBACK -> matter -> String.valueOf(matter.terms().fallback());
        };
    }
}
