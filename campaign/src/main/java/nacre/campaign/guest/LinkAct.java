// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import java.time.Instant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Facts;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// What happened to links. To whom a link was handed stands nowhere.
public sealed interface LinkAct extends Act {

    /// A link was made; it goes by this entry.
    ///
    /// @param about the entry of what it leads to
    /// @param place whose people it is for
    /// @param expires when it leads nowhere any more
    /// @param key the end of its chain
    record Made(long about, UnitPath place, Instant expires, Hash key) implements LinkAct {}

    /// A guest has used her link, by whose authority this stands.
    ///
    /// @param shows the hash of its chain before the one that the record had
    record Used(Hash shows) implements LinkAct {}

    /// A link leads nowhere any more: nobody had used it and those who made it withdrew it, or who
    /// holds it gave it up.
    record Withdrawn(LinkId link) implements LinkAct {}

    @Override
    default String type() {
        return switch (this) {
            case Made a -> "link.made";
            case Used a -> "link.used";
            case Withdrawn a -> "link.withdrawn";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Made(long about, var place, var expires, var key) ->
                    Json.object()
                            .put("about", about)
                            .put("expires", expires.getEpochSecond())
                            .put("key", key.toString())
                            .put("place", place.value())
                            .done();
            case Used(var shows) -> Json.object().put("shows", shows.toString()).done();
            case Withdrawn(var link) -> Json.object().put("link", link.seq()).done();
        };
    }

    /// Reads the permanent form.
    static LinkAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "link.made" -> {
                facts.only("about", "expires", "key", "place");
                yield new Made(
                        facts.whole("about"),
                        UnitPath.read(facts, "place"),
                        Instant.ofEpochSecond(facts.whole("expires")),
                        Facts.hash(facts, "key"));
            }
            case "link.used" -> new Used(Facts.hash(facts.only("shows"), "shows"));
            case "link.withdrawn" -> new Withdrawn(new LinkId(facts.only("link").whole("link")));
            default -> throw new Malformed("type", "an act on a link", type);
        };
    }
}
