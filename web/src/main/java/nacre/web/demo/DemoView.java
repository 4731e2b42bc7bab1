// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demo;

import java.util.ArrayList;
import java.util.List;
import nacre.web.demo.Stage.Role;
import nacre.web.session.Membership;
import nacre.web.words.Text;

/// The page of a made-up town.
///
/// @param today the day there
public record DemoView(String today, List<Time> times, List<Person> people) {

    /// So many days that can pass at once.
    public record Time(int days, String words) {}

    /// Somebody whom a visitor can be.
    ///
    /// @param who her number among all
    /// @param words what she does there, and in which organ
    /// @param isHere whether the visitor is she
    public record Person(int who, String name, String words, boolean isHere) {}

    /// Copies the lists.
    public DemoView {
        times = List.copyOf(times);
        people = List.copyOf(people);
    }

    static DemoView of(List<Role> roles, List<Integer> days, List<Membership> me, Text text) {
        var people = new ArrayList<Person>();
        for (Role role : roles) {
            people.add(
                    new Person(
                            people.size(),
                            role.name(),
                            text.of("demo.role." + role.kind(), "organ", role.organ()),
                            me.contains(role.grant().membership())));
        }
        var times = days.stream().map(each -> new Time(each, text.of("demo.pass." + each)));
        var today = text.now().atZone(text.zone()).toLocalDate();
        return new DemoView(text.day(today), times.toList(), people);
    }
}
