// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The lists of an action ballot on a real server over a real folder, their keys in the keyring on
/// disk: which members are listed together is searched in every byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListOnDiskTest extends DepotOnDisk {

    /// Of eight who were put on the roll every other one is listed in the yard, so that their
    /// numbers stand beside each other nowhere else.
    @Test
    void who_may_vote_in_which_unit_is_sealed_in_every_file_and_gone_after_the_purge_day() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < 8; i++) {
            people.add(new Person("Driver " + i, ""));
        }
        hear(CEM, new RollCommand.AddMembers(people));
        String ballot = prepared();
        var fields = new ArrayList<>(List.of("who", "ticked"));
        var listed = new ArrayList<String>();
        for (MemberId member : clerk.standing().assembly().roll().people().keySet()) {
            fields.addAll(List.of("shown", member.toString()));
            if (member.seq() > CEM.seq() && member.seq() % 2 == 0) {
                listed.add(member.toString());
                fields.addAll(List.of("member", member.toString()));
            }
        }
        assertEquals(4, listed.size());
        String list = ballot + "/list/" + unit.substring("/map/".length());
        assertEquals(303, post(list, fields.toArray(String[]::new)).statusCode());
        for (String each : listed) {
            String ticked = "name=\"member\" value=\"%s\" checked".formatted(each);
            assertTrue(get(list).contains(ticked), ticked);
        }
        var together = Pattern.compile(String.join("[^0-9]{1,6}", listed));
        assertTrue(together.matcher("{\"members\":[" + String.join(",", listed)).find());
        assertEquals("→ 0", answer("backup --data DIR/data --to DIR/copy"));
        String all = Leaving.files(folder) + leaving.said();
        assertTrue(all.contains("Do we walk out?"), "The record was not searched.");
        assertFalse(together.matcher(all).find());
        assertEquals(1, keyring().state().keys());
        server.pass(KEPT);
        reopened();
        assertEquals(0, keyring().state().keys());
        assertEquals(1, keyring().state().shredded());
        assertEquals("→ 0", answer("verify DIR/data"));
    }

    /// Anna prepares a ballot in the campaign by the organ's own rule; where it is.
    private String prepared() {
        var campaign = clerk.standing().states().of(CAMPAIGNS).all().lastEntry().getValue();
        String ballots = "/campaigns/" + campaign.id() + "/ballots";
        var answer =
                post(
                        ballots + "/prepare",
                        "law",
                        "own",
                        "question",
                        "Do we walk out?",
                        "kind",
                        "strike",
                        "action",
                        "A strike",
                        "employer",
                        "Buses",
                        "place",
                        campaign.path().value(),
                        "matter",
                        "action",
                        "ballot",
                        "0",
                        "notice",
                        "0",
                        "months",
                        "6",
                        "language",
                        "en");
        assertEquals(303, answer.statusCode(), answer.body());
        return ballots + "/" + clerk.standing().states().of(BALLOTS).all().lastKey();
    }
}
