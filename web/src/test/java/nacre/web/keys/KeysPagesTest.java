// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.keys;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import nacre.campaign.keys.KeysCommand;
import nacre.campaign.keys.KeysPart;
import nacre.campaign.unit.CampaignId;
import nacre.journal.CommandId;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.UnlockCode;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The keys to notes about people as members see them: Ana and Ben steer a campaign.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysPagesTest {
    private static final Json.Fields TALK = Json.object().put("said", "She is in.").done();

    private final Steered steered = new Steered();
    private final Branch branch = steered.branch;
    private final Keyring keyring = steered.keyring;
    private final String keys = branch.path("/keys");
    private String note;

    @BeforeEach
    void somebody_has_been_noted() {
        var command = new CommandId(branch.command());
        var sealing = keyring.seal(keyring.fresh(command, 1).getFirst(), 3, command, TALK);
        note = assertInstanceOf(Keyring.SealedText.class, sealing).text();
    }

    @AfterEach
    void stop() {
        steered.close();
    }

    private boolean isReadable() {
        return keyring.open(3, note).equals(new Keyring.Opened(TALK));
    }

    /// Ana makes codes for herself and Ben.
    private List<String> made() {
        String page =
                branch.post(
                                ANA,
                                keys + "/prepare",
                                "guard",
                                "codes",
                                "holder",
                                ANA.toString(),
                                "holder",
                                BEN.toString())
                        .body();
        var codes =
                Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){6}")
                        .matcher(page)
                        .results()
                        .map(found -> found.group())
                        .toList();
        assertEquals(2, codes.size(), page);
        return codes;
    }

    @Test
    void everybody_sees_how_notes_are_guarded_and_who_steers_can_change_it() {
        String dull = branch.get(CEM, keys).body();
        assertTrue(dull.contains("A file on the server, keyring.key."), dull);
        assertFalse(dull.contains("<form"), dull);
        assertEquals(403, branch.post(CEM, keys + "/prepare", "guard", "file").statusCode());
        assertEquals(403, branch.post(CEM, keys + "/lock").statusCode());
        String hers = branch.get(ANA, keys).body();
        assertTrue(hers.contains("Make unlock codes"), hers);
        assertFalse(hers.contains("Lock the notes now"), hers);
    }

    @Test
    void codes_made_by_one_are_confirmed_by_another_with_hers_and_then_lock_and_unlock() {
        List<String> codes = made();
        assertTrue(branch.get(ANA, keys).body().contains("Somebody else who steers a campaign"));
        branch.post(ANA, keys + "/confirm", "confirming", codes.getFirst());
        assertInstanceOf(Keyring.KeyFile.class, keyring.state().guard());
        var wrong = branch.post(BEN, keys + "/confirm", "confirming", codes.getLast() + "X");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("This is no unlock code."), wrong.body());
        assertFalse(wrong.body().contains(codes.getLast()));
        String typed = codes.getLast().toLowerCase(java.util.Locale.ROOT);
        assertEquals(303, branch.post(BEN, keys + "/confirm", "confirming", typed).statusCode());
        assertTrue(isReadable());
        assertEquals(303, branch.post(BEN, keys + "/lock").statusCode());
        assertFalse(isReadable());
        assertTrue(branch.get(ANA, keys).body().contains("Type your unlock code"));
        assertTrue(branch.get(CEM, keys).body().contains("Ask one of them."));
        String other = UnlockCode.fresh(new Random(6)).printed();
        assertEquals(422, branch.post(ANA, keys + "/unlock", "code", other).statusCode());
        assertFalse(isReadable());
        branch.post(ANA, keys + "/unlock", "code", codes.getFirst());
        assertTrue(isReadable());
        String page = branch.get(CEM, keys).body();
        assertTrue(page.contains("Unlocked by Ana"), page);
    }

    @Test
    void no_code_stands_on_the_record_or_any_page_but_the_one_that_shows_it_once() {
        List<String> codes = made();
        branch.post(BEN, keys + "/confirm", "confirming", codes.getLast());
        String all =
                branch.get(ANA, keys).body()
                        + branch.get(ANA, branch.path("/record")).body()
                        + branch.get(ANA, branch.path("/record/copy")).body();
        assertTrue(all.contains("prepared what opens the notes about people"), all);
        for (String code : codes) {
            assertEquals(-1, all.indexOf(code));
            assertEquals(-1, all.indexOf(code.replace("-", "")));
        }
    }

    @Test
    void back_to_the_server_takes_two_and_ends_the_codes() {
        List<String> codes = made();
        branch.post(BEN, keys + "/confirm", "confirming", codes.getLast());
        branch.post(BEN, keys + "/prepare", "guard", "file");
        branch.post(BEN, keys + "/confirm");
        assertInstanceOf(Keyring.Codes.class, keyring.state().guard());
        assertEquals(303, branch.post(ANA, keys + "/confirm").statusCode());
        assertInstanceOf(Keyring.KeyFile.class, keyring.state().guard());
        assertEquals(409, branch.post(ANA, keys + "/lock").statusCode());
        assertEquals(
                422, branch.post(ANA, keys + "/unlock", "code", codes.getFirst()).statusCode());
        assertTrue(isReadable());
    }

    @Test
    void while_it_is_locked_nothing_about_it_can_be_changed() {
        List<String> codes = made();
        branch.post(BEN, keys + "/confirm", "confirming", codes.getLast());
        branch.post(BEN, keys + "/lock");
        var refused = branch.post(ANA, keys + "/prepare", "guard", "file");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("has to unlock them first"), refused.body());
    }

    @Test
    void what_was_cut_short_between_record_and_keys_is_finished_by_the_same_code() {
        List<String> codes = made();
        var state = branch.clerk.standing().states().of(KeysPart.KEYS);
        var campaign = new CampaignId(lastCampaign());
        branch.hear(BEN, new KeysCommand.Confirm(campaign, state.prepared().seq()));
        assertInstanceOf(Keyring.KeyFile.class, keyring.state().guard());
        assertTrue(branch.get(ANA, keys).body().contains("This was not finished"));
        branch.post(ANA, keys + "/confirm", "confirming", codes.getFirst());
        assertInstanceOf(Keyring.Codes.class, keyring.state().guard());
        assertFalse(branch.get(ANA, keys).body().contains("This was not finished"));
    }

    private long lastCampaign() {
        return branch.clerk.standing().states().of(CAMPAIGNS).all().lastKey().seq();
    }

    @Test
    void codes_need_two_people() {
        var none = branch.post(ANA, keys + "/prepare", "guard", "codes");
        assertEquals(422, none.statusCode());
        var one = branch.post(ANA, keys + "/prepare", "guard", "codes", "holder", ANA.toString());
        assertEquals(409, one.statusCode());
        assertTrue(one.body().contains("for 2 to 20 people"), one.body());
        var odd = branch.post(ANA, keys + "/prepare", "guard", "codes", "holder", "ana");
        assertEquals(400, odd.statusCode());
    }
}
