// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.unit.Group;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.campaign.TargetWords;
import nacre.web.organ.Visit;

/// The groups of which somebody says to which she belongs, in the field `group`.
public final class GroupOptions {

    private GroupOptions() {}

    /// All of them, each by its place; before them an empty one where there is something to choose.
    public static List<Option> of(Visit visit, List<Group> groups) {
        var options = new ArrayList<Option>();
        if (groups.size() > 1) {
            options.add(new Option("", visit.text().of("petition.group.choose")));
        }
        for (int i = 0; i < groups.size(); i++) {
            options.add(new Option(Integer.toString(i), TargetWords.name(visit, groups.get(i))));
        }
        return List.copyOf(options);
    }

    /// The group chosen; none that there is, if none was.
    public static int chosen(Form form) {
        Long group = Numbers.find(form.value("group"));
        return group == null || group > Integer.MAX_VALUE ? -1 : group.intValue();
    }
}
