// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nacre.assembly.charter.RuleSet;
import nacre.assembly.charter.Template;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Rule;
import nacre.ballot.Tally;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.web.Form;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Rules of laws and rulebooks: dated, with their sources, and taken by nobody who did not choose.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetsTest {
    private final Branch branch =
            new Branch(visits -> List.of(new CharterPages(visits), new CharterChangePages(visits)));

    @AfterEach
    void stop() {
        branch.close();
    }

    @Test
    void the_page_says_of_each_where_it_stands_when_it_was_checked_and_whether_it_holds() {
        String page = branch.get(Branch.BEN, branch.path("/charter/rules")).body();
        assertTrue(page.contains("This is no legal advice."), page);
        assertTrue(page.contains("igmetall.de/tarif/tariflexikon/urabstimmung"), page);
        assertTrue(page.contains("Last checked Monday 23 November"), page);
        assertTrue(page.contains("Unsure") && page.contains("Ended"), page);
        assertTrue(page.contains("on the roll who are not prevented say yes"), page);
        assertTrue(
                branch.get(Branch.BEN, branch.path("/charter")).body().contains("/charter/rules"));
    }

    @Test
    void four_rules_of_three_unions_differ_only_in_comparator_and_base() {
        var sixtyOfEighty = new Tally(60, 15, 5, 100, 100, new Presence.NotRecorded());
        assertFalse(rule("de-ig-metall").isMet(sixtyOfEighty));
        assertTrue(rule("de-ig-bau").isMet(sixtyOfEighty));
        assertFalse(rule("de-verdi").isMet(sixtyOfEighty.prevented(20)));
        assertTrue(rule("de-verdi").isMet(sixtyOfEighty.minus(Choice.NO).prevented(21)));
        assertTrue(rule("de-ig-metall-end").isMet(sixtyOfEighty));
        assertFalse(
                rule("de-ig-bau")
                        .isMet(new Tally(59, 16, 5, 100, 100, new Presence.NotRecorded())));
    }

    @Test
    void what_has_ended_or_cannot_be_said_is_not_offered_and_what_is_unsure_says_so() {
        assertNull(RuleSets.offered("gb-ballot-2016"));
        assertNotNull(RuleSets.offered("de-verdi"));
        String form = branch.get(Branch.BEN, branch.path("/charter/change?open=everyday-")).body();
        assertTrue(form.contains("from February 2026 (unsure)"), form);
        assertFalse(form.contains("gb-ballot-2016"), form);
        assertFalse(form.contains("<option value=\"gb-ballot-2026\" selected"), form);
    }

    @Test
    void it_is_filled_in_for_the_matter_whose_button_was_pressed_and_for_no_other() {
        Form before = CharterFilling.form(Template.WORKPLACE_BRANCH.charter(), List.of());
        Form chosen = before.with("everyday-ruleset", "de-ig-metall").with("take", "everyday");
        Form after = CharterFilling.withRule(chosen);
        assertTrue(CharterFilling.takesRule(chosen));
        assertEquals("yes.at-least.entitled", after.value("everyday-kind-0"));
        assertEquals("3/4", after.value("everyday-number-0"));
        assertEquals("", after.value("everyday-kind-1"));
        assertEquals(before.value("removal-kind-0"), after.value("removal-kind-0"));
        Form none = chosen.with("everyday-ruleset", "");
        assertEquals(none, CharterFilling.withRule(none));
    }

    @Test
    void a_rule_set_without_a_source_or_that_ended_on_no_day_is_none() {
        String good = "'checked':'2026-11-23','sources':['a'],'state':'in-force','word':'a'";
        assertEquals("a", read(good).word());
        assertThrows(IllegalArgumentException.class, () -> read(good.replace("['a']", "[]")));
        assertThrows(IllegalArgumentException.class, () -> read(good.replace("in-force", "ended")));
        assertThrows(Malformed.class, () -> read(good.replace("2026-11-23", "yesterday")));
        assertThrows(Malformed.class, () -> read(good.replace("in-force", "maybe")));
    }

    private static RuleSet read(String fields) {
        byte[] json = "{%s}".formatted(fields).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return RuleSet.read((Json.Fields) Json.read(json));
    }

    private static Rule rule(String word) {
        RuleSet set = RuleSets.offered(word);
        assertNotNull(set);
        Rule rule = set.rule();
        assertNotNull(rule);
        return rule;
    }
}
