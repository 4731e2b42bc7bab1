// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Fraction;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.web.Bar;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// How many people of a place it takes, as it is said and as it is typed: the fields `place`,
/// `whole`, `each` and `by`.
public final class TargetWords {
    private static final List<Fraction> SHARES =
            List.of(
                    new Fraction(1, 3),
                    new Fraction(1, 2),
                    new Fraction(3, 5),
                    new Fraction(2, 3),
                    new Fraction(7, 10),
                    new Fraction(3, 4),
                    new Fraction(4, 5),
                    new Fraction(9, 10));

    private TargetWords() {}

    /// A group by the names of its units.
    public static String name(Visit visit, Group group) {
        List<UnitId> units = group.units();
        List<String> names = units.stream().map(unit -> UnitWords.name(visit, unit)).toList();
        return names.size() == 1
                ? names.getFirst()
                : visit.text().of("campaign.target.together", "units", names);
    }

    /// What it takes, in one or two sentences.
    public static List<String> say(Visit visit, UnitPath place, Target target) {
        var words = visit.charter();
        var said = new ArrayList<String>();
        said.add(
                visit.text()
                        .of(
                                "campaign.target.whole",
                                "share",
                                words.share(target.whole()),
                                "needed",
                                target.needed(),
                                "people",
                                target.people(),
                                "place",
                                UnitWords.name(visit, place)));
        Fraction each = target.each();
        if (each != null) {
            said.add(visit.text().of("campaign.target.each", "share", words.share(each)));
        }
        return said;
    }

    /// The shares that can be chosen, by how they are written.
    public static List<Option> shares(Visit visit) {
        return SHARES.stream()
                .map(share -> new Option(share.toString(), visit.charter().share(share)))
                .toList();
    }

    /// The campaign and its units.
    public static List<Option> places(Visit visit, Campaign campaign) {
        return UnitWords.places(visit).stream()
                .filter(place -> new UnitPath(place.value()).isWithin(campaign.path()))
                .toList();
    }

    /// The share chosen in a field, or null if none that is offered is.
    public static @Nullable Fraction share(Form form, String field) {
        return SHARES.stream()
                .filter(share -> form.has(field, share.toString()))
                .findFirst()
                .orElse(null);
    }

    /// The place chosen, or null if none that is offered is.
    public static @Nullable UnitPath place(Visit visit, Campaign campaign, Form form) {
        return places(visit, campaign).stream()
                .filter(place -> form.has("place", place.value()))
                .map(place -> new UnitPath(place.value()))
                .findFirst()
                .orElse(null);
    }

    /// How many have done something, of all who are asked.
    ///
    /// @param words says the same
    /// @param needed where enough have; 0 if no number is asked for
    public static Bar bar(String words, long did, long needed, long people) {
        Bar bar = Bar.of(words).with(Bar.Fill.SOLID, did, people);
        return needed == 0 ? bar : bar.tickAt(needed, people);
    }
}
