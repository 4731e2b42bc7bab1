// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Duration;
import java.util.List;
import nacre.assembly.roll.RollCommand.Person;
import nacre.organ.Reply;
import nacre.web.Option;
import nacre.web.Request;
import nacre.web.organ.Visit;
import nacre.web.roll.Listed;

/// Where the people of a list go: on the roll, or on a part of the map.
public interface ImportInto {

    /// The route of the page where a list is brought.
    String route();

    /// The visit of somebody who may bring one there.
    ///
    /// @throws nacre.web.Stop if she may not
    Visit visit(Request request);

    /// Where the people are, before and after.
    String people(Visit visit);

    /// Where the page is on which a list is brought.
    String path(Visit visit);

    /// For how long a list waits to be confirmed.
    Duration kept();

    /// How the names of the sentences begin that differ from one place to another.
    String words();

    /// Who is there already, as far as she may see it.
    List<Listed> listed(Visit visit);

    /// Puts them there.
    Reply record(Visit visit, List<Person> people);

    /// The lists that can still be undone: where, and what they were.
    List<Option> lately(Visit visit);
}
