// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.council;

import java.util.List;
import nacre.assembly.letter.LetterAct;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;

/// What an organ tells its councils about itself.
///
/// @param persons how many are on its roll; in a council, the sum of what its organs told
/// @param councils the organ itself if it is a council, and every council that it rests on, by id:
///     so that no council comes to rest on itself
public record Census(long persons, List<OrganId> councils) {

    /// Copies the list.
    public Census {
        councils = List.copyOf(councils);
    }

    Json.Draft form() {
        return Json.object()
                .put("councils", Json.texts(councils.stream().map(OrganId::value).toList()))
                .put("persons", persons);
    }

    /// @throws Malformed if it is none
    static Census read(Json.Fields facts) {
        facts.only("councils", "persons");
        long persons = facts.whole("persons");
        if (persons < 0 || persons > nacre.ballot.Tally.LARGEST) {
            throw new Malformed("persons", "a number of persons", Long.toString(persons));
        }
        var councils = facts.items("councils").texts().stream();
        return new Census(
                persons,
                councils.map(id -> LetterAct.organ(Json.object().put("id", id).done(), "id"))
                        .toList());
    }
}
