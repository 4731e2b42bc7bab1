// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static nacre.assembly.box.Promise.NAMES;

import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Fraction;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;

/// What a pledge asks for, in words.
final class PledgeWords {

    private PledgeWords() {}

    /// A group by the names of its units.
    static String name(Visit visit, Group group) {
        List<UnitId> units = group.units();
        List<String> names = units.stream().map(unit -> UnitWords.name(visit, unit)).toList();
        return names.size() == 1
                ? names.getFirst()
                : visit.text().of("pledge.together", "units", names);
    }

    /// What it takes, in one or two sentences.
    static List<String> condition(Visit visit, UnitPath place, Target target) {
        var words = visit.charter();
        var said = new ArrayList<String>();
        said.add(
                visit.text()
                        .of(
                                "pledge.whole",
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
            said.add(visit.text().of("pledge.each", "share", words.share(each)));
        }
        return said;
    }

    /// What is shown once it is met.
    static String promise(Visit visit, nacre.assembly.box.Promise promise) {
        return visit.text().of(promise == NAMES ? "pledge.promise.names" : "pledge.promise.counts");
    }

    static String sentence(Visit visit, Pledge pledge) {
        return visit.words(pledge.id().seq(), "sentence");
    }

    /// Where its page is.
    static String path(Visit visit, Pledge pledge) {
        return path(visit, pledge.place().campaign().seq()) + "/" + pledge.id();
    }

    /// Where the pledges of a campaign are.
    static String path(Visit visit, long campaign) {
        return visit.path("/campaigns/" + campaign + "/pledges");
    }
}
