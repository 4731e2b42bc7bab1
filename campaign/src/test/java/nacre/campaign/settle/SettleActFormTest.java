// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts of talks and settlements that no program of this house wrote.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettleActFormTest {
    private static final String CLAUSE =
            """
            {"answer":{"demand":60,"extent":"fully"},"checks":["2028-02-29"],"from":"2026-06-01",\
            "move":{"matter":"shift-plan","to":"jointly"}}\
            """;

    private static SettleAct read(String type, String facts) {
        byte[] bytes = facts.getBytes(StandardCharsets.UTF_8);
        return SettleAct.read(type, (Json.Fields) Json.read(bytes));
    }

    private static SettleAct made(String clause) {
        return read(SettlementAct.MADE, "{\"clauses\":[" + clause + "],\"talks\":70}");
    }

    @Test
    void a_leap_day_is_a_day_in_its_year_alone() {
        assertEquals(1, ((SettlementAct.Made) made(CLAUSE)).clauses().size());
        assertThrows(Malformed.class, () -> made(CLAUSE.replace("2028-02-29", "2027-02-29")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"jointly\"|\"institution\"",
                "\"jointly\"|\"nobody\"",
                "\"fully\"|\"not\"",
                "\"shift-plan\"|\"Shift plan\"",
                "\"2026-06-01\"|\"1.6.2026\"",
                "\"2026-06-01\"|\"2026-6-1\"",
                "[\"2028-02-29\"]|[20280229]",
                "\"demand\":60|\"demand\":\"60\""
            })
    void a_clause_that_says_something_else_is_not_read(String change) {
        int bar = change.indexOf('|');
        String wrong = CLAUSE.replace(change.substring(0, bar), change.substring(bar + 1));
        assertThrows(Malformed.class, () -> made(wrong), wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"clause\":-1,\"settlement\":80}",
                "{\"clause\":30,\"settlement\":80}",
                "{\"clause\":0,\"day\":\"2027-02-29\",\"settlement\":80}"
            })
    void a_breach_of_no_clause_or_on_no_day_is_not_read(String facts) {
        assertThrows(Malformed.class, () -> read("settlement.breached", facts));
    }

    @Test
    void an_offer_of_a_third_side_or_with_answers_that_are_none_is_not_read() {
        String offer =
                """
                {"answers":[%s],"below":false,"day":"2026-05-04","side":"%s","talks":70}\
                """;
        String answer = "{\"below\":true,\"level\":\"not\"}";
        assertEquals(
                "talks.offered", read("talks.offered", offer.formatted(answer, "ours")).type());
        assertThrows(
                Malformed.class, () -> read("talks.offered", offer.formatted(answer, "nobody's")));
        assertThrows(Malformed.class, () -> read("talks.offered", offer.formatted("1", "ours")));
        assertThrows(
                Malformed.class,
                () -> read("talks.offered", offer.formatted("{\"level\":\"not\"}", "ours")));
    }
}
