// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.founding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Act;
import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// What happened to the organ as a whole. Its name and purpose are kept content, `name` and
/// `purpose`, of the entry that founded it.
public sealed interface OrganAct extends Act {

    /// The organ came to be.
    ///
    /// @param zone where its hours are counted
    record Founded(ZoneId zone) implements OrganAct {}

    /// The members have dissolved the organ.
    ///
    /// @param holdings what happens to what it holds
    /// @param heir the organ that it passes to; null unless it passes to one
    record Dissolved(Holdings holdings, @Nullable OrganId heir) implements OrganAct {
        /// @throws IllegalArgumentException unless there is an heir exactly where it passes to one
        public Dissolved {
            if ((heir != null) != (holdings == Holdings.PASS_ON)) {
                throw new IllegalArgumentException(
                        "What an organ holds is %s, with the heir %s.".formatted(holdings, heir));
            }
        }
    }

    /// The server slept, so nobody could act here.
    ///
    /// @param from when it was last awake
    /// @param to when it woke
    record Slept(Instant from, Instant to) implements OrganAct {}

    /// Newer rules of the program came into force.
    record RulesRenewed(long version) implements OrganAct {}

    @Override
    default String type() {
        return switch (this) {
            case Founded f -> "organ.founded";
            case Dissolved d -> "organ.dissolved";
            case Slept s -> "organ.slept";
            case RulesRenewed r -> "organ.rules-renewed";
        };
    }

    @Override
    default Json.Fields facts() {
        return switch (this) {
            case Founded(var zone) -> Json.object().put("zone", zone.getId()).done();
            case Dissolved(var holdings, var heir) -> {
                var facts = Json.object();
                if (heir != null) {
                    facts.put("heir", heir.value());
                }
                yield facts.put("holdings", holdings.word()).done();
            }
            case Slept(var from, var to) ->
                    Json.object()
                            .put("from", from.getEpochSecond())
                            .put("to", to.getEpochSecond())
                            .done();
            case RulesRenewed(long version) -> Json.object().put("version", version).done();
        };
    }

    /// Reads the permanent form.
    static OrganAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "organ.founded" -> new Founded(zone(facts.only("zone").text("zone")));
            case "organ.dissolved" -> dissolved(facts);
            case "organ.slept" ->
                    new Slept(
                            Instant.ofEpochSecond(facts.only("from", "to").whole("from")),
                            Instant.ofEpochSecond(facts.whole("to")));
            case "organ.rules-renewed" -> new RulesRenewed(facts.only("version").whole("version"));
            default -> throw new Malformed("type", "an act about the organ", type);
        };
    }

    private static Dissolved dissolved(Json.Fields facts) {
        Holdings holdings = Word.find(Holdings.class, facts.text("holdings"));
        if (holdings == null) {
            throw new Malformed(
                    "holdings", "what happens to what an organ holds", facts.text("holdings"));
        }
        if (holdings == Holdings.PASS_ON) {
            return new Dissolved(holdings, LetterAct.organ(facts.only("heir", "holdings"), "heir"));
        }
        facts.only("holdings");
        return new Dissolved(holdings, null);
    }

    /// The time zone of this name.
    ///
    /// @throws Malformed if there is none
    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw (Malformed) new Malformed("zone", "a time zone", id).initCause(e);
        }
    }
}
