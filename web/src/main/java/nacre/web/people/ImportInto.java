// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Duration;
import java.util.List;
import nacre.organ.Reply;
import nacre.web.Option;
import nacre.web.Request;
import nacre.web.organ.Visit;
import nacre.web.roll.Listed;
import nacre.web.roll.RollField;
import nacre.web.roll.RollPerson;

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

    /// What columns can be taken for there.
    List<RollField> fields();

    /// The parts that a column may name, as it names them; none if there is one place only.
    List<String> parts(Visit visit);

    /// What would come of these people of a file there.
    Arrivals arrivals(Visit visit, ImportFile file, List<RollPerson> people);

    /// Puts some of those there who can come.
    Reply record(Visit visit, ImportFile file, List<RollPerson> people);

    /// The lists that can still be undone: where, and what they were.
    List<Option> lately(Visit visit);
}
