// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nacre.assembly.charter.CharterRules;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.campaign.register.Register;
import nacre.campaign.register.Sphere;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// What the form offers by which a matter is put on the register.
///
/// @param matters of the charter that are not on it; first none of them, for a new one
/// @param likes matters by whose rule a new one could be decided
public record ListingView(
        String base,
        List<Option> matters,
        List<Option> holders,
        List<Option> spheres,
        List<Option> likes,
        String rule) {

    /// Copies the lists.
    public ListingView {
        matters = List.copyOf(matters);
        holders = List.copyOf(holders);
        spheres = List.copyOf(spheres);
        likes = List.copyOf(likes);
    }

    static ListingView of(Visit visit) {
        Register register = visit.standing().states().of(REGISTER);
        var matters = new ArrayList<Option>();
        var likes = new ArrayList<Option>();
        matters.add(new Option("", visit.text().of("register.new.matter")));
        for (Matter matter : visit.assembly().charter().matters()) {
            var option = new Option(matter.key().value(), visit.charter().title(matter.key()));
            likes.add(option);
            if (register.find(matter.key()) == null && !CharterRules.isAlwaysOurs(matter.key())) {
                matters.add(option);
            }
        }
        return new ListingView(
                visit.path(""),
                matters,
                List.of(
                        holder(visit, Holder.INSTITUTION),
                        holder(visit, Holder.CONTESTED),
                        holder(visit, Holder.JOINTLY),
                        holder(visit, Holder.THIS_ORGAN)),
                Arrays.stream(Sphere.values())
                        .map(each ->
                                new Option(
                                        each.word(),
                                        visit.text().of("register.sphere." + each.word())))
                        .toList(),
                likes,
                visit.charter().rule(visit.assembly().charter().matter(MatterKey.CHARTER)));
    }

    private static Option holder(Visit visit, Holder holder) {
        return new Option(holder.word(), visit.text().of("register.holder." + holder.word()));
    }
}
