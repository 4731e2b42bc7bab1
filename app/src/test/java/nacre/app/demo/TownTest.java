// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nacre.campaign.register.Balance;
import nacre.campaign.register.Listing;
import nacre.campaign.register.RegisterPart;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.organ.LetterCheck;
import nacre.organ.Verifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TownTest {
    /// How often each command must at least be accepted in the town's eight months.
    private static final Map<String, Integer> LEAST =
            Map.ofEntries(
                    entry("action-ballot.answer", 110),
                    entry("action-ballot.list", 12),
                    entry("action-ballot.notify", 3),
                    entry("action-ballot.open", 1),
                    entry("action-ballot.prepare", 1),
                    entry("accounts.begin", 1),
                    entry("accounts.open", 4),
                    entry("accounts.post", 12),
                    entry("announcement.announce", 25),
                    entry("candidacy.stand", 5),
                    entry("comeback.begin", 1),
                    entry("comeback.come-back", 1),
                    entry("comeback.confirm-code", 1),
                    entry("comeback.make-code", 1),
                    entry("comeback.vouch", 2),
                    entry("content.erase", 2),
                    entry("demand.propose", 7),
                    entry("discussion.post-comment", 240),
                    entry("discussion.state-view", 1),
                    entry("draw.commit", 5),
                    entry("draw.reveal", 5),
                    entry("mandate.ask-recall", 6),
                    entry("mandate.report", 13),
                    entry("fund.approve", 3),
                    entry("fund.claim", 2),
                    entry("fund.export", 1),
                    entry("fund.list", 1),
                    entry("fund.pay", 1),
                    entry("map.import-notes", 3),
                    entry("map.note", 400),
                    entry("map.read-unit", 200),
                    entry("map.take-list", 1),
                    entry("meeting.add-speaker", 5),
                    entry("meeting.call-count", 2),
                    entry("meeting.call-meeting", 1),
                    entry("meeting.call-speaker", 5),
                    entry("meeting.check-in", 30),
                    entry("meeting.close-meeting", 1),
                    entry("meeting.end-speech", 5),
                    entry("meeting.enter-count", 6),
                    entry("meeting.name-minute-taker", 1),
                    entry("meeting.name-tellers", 1),
                    entry("meeting.open-meeting", 1),
                    entry("meeting.take-item", 3),
                    entry("meeting.take-vote", 2),
                    entry("meeting.write-minutes", 1),
                    entry("ordering.approve", 100),
                    entry("ordering.open", 1),
                    entry("petition.hand-over", 1),
                    entry("petition.make-links", 1),
                    entry("petition.open", 1),
                    entry("petition.sign", 95),
                    entry("pledge.give", 100),
                    entry("pledge.take-back", 3),
                    entry("proposal.change-proposal", 1),
                    entry("proposal.put-proposal", 110),
                    entry("proposal.withdraw-proposal", 1),
                    entry("road.take", 1),
                    entry("roll.add-members", 6),
                    entry("roll.enter", 250),
                    entry("roll.leave", 5),
                    entry("rung.count", 90),
                    entry("rung.open", 4),
                    entry("signin.confirm-codes", 12),
                    entry("signin.prepare-codes", 12),
                    entry("survey.answer", 110),
                    entry("survey.open", 1),
                    entry("talks.agree", 1),
                    entry("talks.offer", 5),
                    entry("slot.join-slot", 80),
                    entry("slot.note-who-came", 15),
                    entry("unit.add-units", 2),
                    entry("vote.cast-vote", 4000));

    private static final String MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .collect(joining("|"));

    @Test
    void the_same_seed_lives_the_same_life_to_the_last_byte() {
        List<Hash> roots = roots(PortArden.TOWN);
        assertEquals(roots, roots(PortArden.live(1)));
        assertNotEquals(roots, roots(PortArden.live(2)));
    }

    @Test
    void every_record_can_be_verified_and_so_can_the_letters_between_them() {
        var check = new LetterCheck(PortArden.PARTS);
        for (OrganLife organ : PortArden.TOWN.organs().values()) {
            Journal journal = organ.clerk().journal();
            check.add(journal, Verifier.verify(journal, PortArden.PARTS));
        }
        assertEquals(6, check.verdicts().size());
        check.verdicts()
                .values()
                .forEach(verdict -> {
                    assertNull(verdict.failure(), verdict::toString);
                    assertFalse(verdict.unchecked().contains("letters"), verdict::toString);
                });
        var depot = PortArden.TOWN.organ(Town.DEPOT).assembly();
        assertEquals(2, depot.votes().open().size(), "votes that are open at the depot");
    }

    @Test
    void of_fourteen_matters_at_the_depot_three_are_contested_and_two_are_won() {
        var depot = PortArden.TOWN.organ(Town.DEPOT);
        var register = depot.clerk().standing().states().of(RegisterPart.REGISTER);
        assertEquals(new Balance(9, 3, 1, 1), register.at(depot.now(), null));
        var charter = depot.assembly().charters().current();
        for (Listing listing : register.listings().values()) {
            String title = "title." + listing.matter();
            assertNotNull(depot.clerk().contents().find(charter.seq(), title), title);
        }
    }

    @Test
    void all_that_members_ask_for_is_asked_often_enough() {
        Life life = PortArden.TOWN.life();
        life.counts().forEach((command, count) -> System.out.printf("%s: %s%n", command, count));
        LEAST.forEach((command, least) -> {
            Life.Count count = life.counts().get(command);
            assertNotNull(count, command);
            assertTrue(count.accepted() >= least, () -> command + ": " + count);
        });
        assertEquals(Set.of(), unknown(life.counts().keySet()), "commands without a minimum");
    }

    private static Set<String> unknown(Set<String> commands) {
        var unknown = new HashSet<>(commands);
        unknown.removeAll(LEAST.keySet());
        return unknown;
    }

    @Test
    void nobody_says_twice_what_was_said_before() {
        Set<String> sentences = new HashSet<>();
        var repeated = new ArrayList<String>();
        for (String file : Town.files()) {
            for (String line : Resources.lines(file)) {
                for (String sentence : line.split("(?<=[.?!]) ", -1)) {
                    boolean isSaid = !line.startsWith("#") && !line.startsWith("! ");
                    boolean isLong = sentence.split(" ", -1).length > 4 && isSaid;
                    if (isLong && !sentences.add(sentence)) {
                        repeated.add(sentence);
                    }
                }
            }
        }
        assertEquals(List.of(), repeated);
    }

    /// Bakers and those at the pumps work at night.
    @Test
    void by_night_people_sleep_and_do_not_write() {
        for (String script : List.of(Town.DEPOT, "tenants", "shelf", Town.COUNCIL)) {
            var hours = new ArrayList<LocalTime>();
            PortArden.TOWN
                    .organ(script)
                    .clerk()
                    .journal()
                    .read(
                            0,
                            Long.MAX_VALUE,
                            entry -> {
                                if (entry.leaf().type().equals("discussion.commented")) {
                                    hours.add(LocalTime.ofInstant(entry.leaf().at(), Town.ZONE));
                                }
                            });
            long late = hours.stream().filter(TownTest::isNight).count();
            assertTrue(hours.size() >= 10, () -> script + ": " + hours);
            assertTrue(late <= 2, () -> script + " by night: " + late);
        }
    }

    private static boolean isNight(LocalTime hour) {
        return hour.isAfter(LocalTime.of(0, 30)) && hour.isBefore(LocalTime.of(5, 0));
    }

    @Test
    void the_dates_that_people_name_are_in_the_calendar() {
        var day = Pattern.compile("([A-Z][a-z]+day) (\\d+) (" + MONTHS + ")");
        int dates = 0;
        for (String file : Town.files()) {
            for (String line : Resources.lines(file)) {
                var found = day.matcher(line);
                while (found.find() && !line.startsWith("#")) {
                    Month month = Month.valueOf(found.group(3).toUpperCase(Locale.ROOT));
                    int year = month.getValue() >= Month.AUGUST.getValue() ? 2026 : 2027;
                    var date = LocalDate.of(year, month, Integer.parseInt(found.group(2)));
                    assertEquals(
                            found.group(1).toUpperCase(Locale.ROOT),
                            date.getDayOfWeek().name(),
                            () -> file + ": " + line);
                    dates++;
                }
            }
        }
        assertTrue(dates >= 4, "dates with a day of the week: " + dates);
    }

    private static List<Hash> roots(Town town) {
        return town.organs().values().stream()
                .map(organ -> organ.clerk().journal().head().root())
                .toList();
    }
}
