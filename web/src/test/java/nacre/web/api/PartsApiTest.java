// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.api;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.shifts.ShiftsPart.SHIFTS;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Command;
import nacre.campaign.keys.KeysCommand;
import nacre.campaign.map.MapCommand;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Keyrings;
import nacre.journal.Shelf;
import nacre.organ.Verifier;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import nacre.web.TestServer;
import nacre.web.accounts.AccountsPartPages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.keys.KeysPartPages;
import nacre.web.map.MapPartPages;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;
import nacre.web.shifts.ShiftsPartPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A branch whose books, rota and campaign are kept by scripts. Ana has all their powers.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsApiTest {
    private static final LocalDate TODAY =
            LocalDate.ofInstant(TestServer.NOON, java.time.ZoneOffset.UTC);

    private final Keyrings keyrings = Keyrings.inMemory(new Random(3));
    private final PartsPages parts =
            new PartsPages(
                    List.of(
                            new AccountsPartPages(),
                            new ShiftsPartPages(Shelf.inMemory(), new Random(5)),
                            new CampaignPartPages(),
                            new MapPartPages(keyrings, new Random(4)),
                            new KeysPartPages(keyrings)));
    private final Branch branch =
            new Branch(
                    Template.WORKPLACE_BRANCH.charter(),
                    parts,
                    visits -> List.of(new ApiPages(visits)));
    private final Script script = new Script(branch);

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), parts.parts());
        branch.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    private AccountId opened(Kind kind, String title) {
        var open = new AccountsCommand.Open(kind, !kind.holdsMoney(), title);
        return new AccountId(script.recorded(ANA, open).whole("first"));
    }

    private static AccountsCommand post(AccountId to, long amount, AccountId from, long taken) {
        return new AccountsCommand.Post(
                TODAY, List.of(new Line(to, amount), new Line(from, taken)), null, "Dues");
    }

    @Test
    void whoever_keeps_the_books_posts_by_a_script_and_nobody_else_does() {
        script.recorded(ANA, new AccountsCommand.Begin(new Currency("EUR", 2)));
        AccountId cash = opened(Kind.CASH, "Box");
        AccountId dues = opened(Kind.INCOME, "Dues");
        var dues500 = post(cash, 500, dues, -500);
        String id = branch.command();
        var first = Script.answer(200, script.send(ANA, id, dues500));
        var again = Script.answer(200, script.send(ANA, id, dues500));
        assertEquals(first.whole("first"), again.whole("first"));
        assertEquals(1, books().size());
        var other = Script.answer(409, script.send(ANA, id, post(cash, 7, dues, -7)));
        assertEquals("CommandIdUsedBefore", other.text("refused"));
        assertEquals("NeedsAMandate", script.refused(BEN, dues500));
        assertEquals("DoesNotBalance", script.refused(ANA, post(cash, 500, dues, -499)));
        assertEquals("Overdrawn", script.refused(ANA, post(dues, 501, cash, -501)));
        assertEquals(
                "UnknownAccount", script.refused(ANA, post(new AccountId(900), 500, dues, -500)));
        assertEquals(1, books().size());
    }

    private List<?> books() {
        return List.copyOf(branch.clerk.standing().states().of(ACCOUNTS).postings().values());
    }

    @Test
    void nobody_acts_under_a_mandate_of_somebody_else() {
        long mandate = branch.clerk.standing().assembly().mandates().inForce().lastKey().seq();
        var begin = new AccountsCommand.Begin(new Currency("EUR", 2));
        String body =
                Json.object()
                        .put("command", begin.form())
                        .put("id", branch.command())
                        .put("mandate", mandate)
                        .put("type", begin.type())
                        .done()
                        .write();
        assertEquals(409, script.send(branch.cookie(BEN), body).statusCode());
        assertEquals(200, script.send(branch.cookie(ANA), body).statusCode());
    }

    @Test
    void a_list_that_is_too_long_is_refused_and_one_beyond_all_bounds_is_not_read() {
        var lines = Collections.nCopies(501, new Line(new AccountId(3), 1));
        script.recorded(ANA, new AccountsCommand.Begin(new Currency("EUR", 2)));
        assertEquals(
                "LinesDoNotFit",
                script.refused(ANA, new AccountsCommand.Post(TODAY, lines, null, "")));
        long size = branch.clerk.standing().size();
        var more = Collections.nCopies(20_000, new Line(new AccountId(3), 1));
        var answer =
                script.send(ANA, branch.command(), new AccountsCommand.Post(TODAY, more, null, ""));
        assertEquals("LargeForm", Script.answer(413, answer).text("trouble"));
        assertEquals(size, branch.clerk.standing().size());
    }

    @Test
    void days_numbers_and_lists_that_are_none_are_named() {
        var post = Json.object().put("lines", Json.texts(List.of("all"))).put("memo", "");
        String about = script.malformed(ANA, "accounts.post", post.put("day", "2026-02-30").done());
        assertTrue(about.contains("«day»: expected a day as 2026-03-29"), about);
        about =
                script.malformed(
                        ANA,
                        "accounts.begin",
                        Json.object().put("currency", "euro").put("digits", 2).done());
        assertTrue(about.contains("«currency»"), about);
        about =
                script.malformed(
                        ANA,
                        "slot.join-slot",
                        Json.object().put("day", "2026-12-01").put("slot", 7).done());
        assertTrue(about.contains("«series»: expected a value, found «nothing»"), about);
        about =
                script.malformed(
                        ANA, "unit.end-unit", Json.object().put("unit", 7).put("all", true).done());
        assertTrue(about.contains("«command.all»: expected nothing, found «true»"), about);
    }

    @Test
    void shifts_are_planned_and_taken_by_scripts_and_read_from_the_record() {
        var nonsense = new Offsets(List.of(new Offsets.Change(Instant.EPOCH, -43_200)));
        var plan =
                new Plan(
                        "",
                        TODAY.plusDays(1),
                        TODAY.plusDays(60),
                        new Rhythm.Weekly(List.of(DayOfWeek.THURSDAY)),
                        360,
                        180,
                        nonsense,
                        1,
                        24,
                        Names.MEMBERS,
                        List.of());
        var planned =
                script.recorded(
                        ANA,
                        new SeriesCommand.PlanSeries(
                                plan, new SeriesCommand.Said("Kitchen", "", "")));
        var series = new SeriesId(planned.whole("first"));
        var slot = new SlotId(series, LocalDate.parse("2026-11-26"));
        var joined = script.recorded(BEN, new SlotCommand.JoinSlot(slot));
        assertEquals(
                Instant.parse("2026-11-26T06:00:00Z"),
                branch.clerk.standing().states().of(SHIFTS).find(slot).starts());
        assertEquals("SlotIsFull", script.refused(CEM, new SlotCommand.JoinSlot(slot)));
        assertEquals("HasNoPlace", script.refused(CEM, new SlotCommand.GiveBack(slot)));
        var entry = script.get(CEM, "/entries/" + joined.whole("first"));
        assertEquals("slot.joined", entry.fields("leaf").text("type"));
        assertEquals("2026-11-26", entry.fields("facts").text("day"));
        script.recorded(BEN, new SlotCommand.GiveBack(slot));
        script.recorded(CEM, new SlotCommand.JoinSlot(slot));
    }

    @Test
    void a_campaign_of_another_organ_is_none_here() {
        var place = new UnitPath("2/3");
        var unit = new CampaignCommand.NewUnit(-1, UnitKind.PLACE, "Yard", 20);
        assertEquals(
                "UnknownCampaign",
                script.refused(ANA, new CampaignCommand.AddUnits(place, List.of(unit))));
        assertEquals(
                "UnknownUnit",
                script.refused(ANA, new CampaignCommand.CountPeople(new UnitId(3), 20)));
        var body =
                Script.body(
                        branch.command(),
                        "unit.end-unit",
                        new CampaignCommand.EndUnit(new UnitId(3)).form());
        assertEquals(404, script.send(branch.foreigner(), body).statusCode());
    }

    @Test
    void nothing_of_keys_and_notes_goes_by_a_script() {
        var unit = new UnitId(3);
        var campaign = new CampaignId(2);
        long size = branch.clerk.standing().size();
        var kept = new ArrayList<String>();
        for (Command each :
                List.of(
                        new MapCommand.ReadUnit(unit),
                        new MapCommand.ExportUnit(unit, 1),
                        new KeysCommand.Unlock(campaign))) {
            var answer = Script.answer(400, script.send(ANA, branch.command(), each));
            assertEquals("OnlyByPage", answer.text("trouble"));
            kept.add(answer.text("about"));
        }
        assertEquals(List.of("SEALED", "SEALED", "KEY"), kept);
        assertEquals(size, branch.clerk.standing().size());
    }
}
