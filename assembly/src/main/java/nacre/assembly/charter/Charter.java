// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules in force in an organ, as data.
///
/// Facts only. Its version is the `seq` of the entry that put it in force; titles of matters and
/// names of institutions are kept elsewhere.
///
/// @param template what it was made from
/// @param rights what every member may do, in the order in which pages show it
/// @param admission how somebody becomes a member
/// @param mandates what holds for every mandate
/// @param roll what holds for those on the roll
/// @param council what holds because its members are organs; null where they are persons
/// @param matters each with its own key, in the order in which pages show them
/// @param meetings what holds for meetings
public record Charter(
        Template template,
        List<Right> rights,
        Admission admission,
        MandateTerms mandates,
        RollTerms roll,
        @Nullable CouncilTerms council,
        List<Matter> matters,
        MeetingTerms meetings) {

    /// The most matters a charter may have.
    public static final int MOST_MATTERS = 64;

    public Charter {
        rights = List.copyOf(rights);
        matters = List.copyOf(matters);
        var keys = new HashSet<MatterKey>();
        for (Matter matter : matters) {
            if (!keys.add(matter.key())) {
                throw new IllegalArgumentException(
                        "The matter «%s» is there twice.".formatted(matter.key()));
            }
        }
        if (new HashSet<>(rights).size() < rights.size() || matters.size() > MOST_MATTERS) {
            throw new IllegalArgumentException(
                    "A charter names each right once and has at most %d matters, not %s and %d."
                            .formatted(MOST_MATTERS, rights, matters.size()));
        }
    }

    /// A charter with the usual terms for meetings.
    public Charter(
            Template template,
            List<Right> rights,
            Admission admission,
            MandateTerms mandates,
            RollTerms roll,
            List<Matter> matters) {
        this(template, rights, admission, mandates, roll, matters, MeetingTerms.usual());
    }

    /// The charter of an organ of persons.
    public Charter(
            Template template,
            List<Right> rights,
            Admission admission,
            MandateTerms mandates,
            RollTerms roll,
            List<Matter> matters,
            MeetingTerms meetings) {
        this(template, rights, admission, mandates, roll, null, matters, meetings);
    }

    /// The same charter with other terms for meetings.
    public Charter with(MeetingTerms other) {
        return new Charter(template, rights, admission, mandates, roll, council, matters, other);
    }

    /// The same charter of a council with other terms for its organs.
    public Charter with(CouncilTerms other) {
        return new Charter(template, rights, admission, mandates, roll, other, matters, meetings);
    }

    /// The same charter with one matter more.
    ///
    /// @throws IllegalArgumentException if it has one of this key, or too many then
    public Charter and(Matter more) {
        var all = new ArrayList<>(matters);
        all.add(more);
        return new Charter(template, rights, admission, mandates, roll, council, all, meetings);
    }

    /// The same charter with this matter in place of the one of its key.
    public Charter with(Matter other) {
        var changed =
                matters.stream()
                        .map(each -> each.key().equals(other.key()) ? other : each)
                        .toList();
        return new Charter(template, rights, admission, mandates, roll, council, changed, meetings);
    }

    /// The matter of this key, or null if the charter has none.
    public @Nullable Matter find(MatterKey key) {
        for (Matter matter : matters) {
            if (matter.key().equals(key)) {
                return matter;
            }
        }
        return null;
    }

    /// The matter of this key.
    ///
    /// @throws IllegalArgumentException if the charter has none; the five that [CharterCheck] asks
    ///     for are in every charter in force
    public Matter matter(MatterKey key) {
        Matter matter = find(key);
        if (matter == null) {
            throw new IllegalArgumentException(
                    "The charter has no matter «%s». Maybe it was never checked.".formatted(key));
        }
        return matter;
    }

    /// The least time between a proposal to remove a member being put and its vote opening, in
    /// which she can state her view.
    public Duration hearing() {
        return matter(MatterKey.REMOVAL).timing().notice();
    }
}
