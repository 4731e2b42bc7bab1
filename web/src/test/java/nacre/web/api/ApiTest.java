// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Proof;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTest {
    private static final ProposalCommand KETTLE =
            new ProposalCommand.PutProposal(
                    MatterKey.EVERYDAY, "Kettle", "Tea at night.", List.of(), null);

    private Branch branch;
    private String api;
    private Script script;

    @BeforeEach
    void start() {
        branch = new Branch(visits -> List.of(new ApiPages(visits)));
        api = "/api" + branch.path("");
        script = new Script(branch);
    }

    @AfterEach
    void stop() {
        branch.close();
    }

    private Json.Fields get(String path) {
        return script.get(Branch.BEN, path);
    }

    private Json.Fields recorded(MemberId member, Command command) {
        return script.recorded(member, command);
    }

    @Test
    void an_organ_says_who_one_is_and_how_far_its_record_goes() {
        var organ = get("");
        assertEquals("Depot North", organ.text("name"));
        assertEquals(Branch.BEN.seq(), organ.whole("member"));
        assertEquals(5, organ.whole("entitled"));
        assertEquals(branch.clerk.standing().size(), organ.whole("entries"));
    }

    @Test
    void entries_are_read_with_what_one_may_read() {
        var entries = get("/entries?from=2&to=5");
        assertEquals(3, entries.items("entries").values().size());
        var ben = (Json.Fields) entries.items("entries").values().get(1);
        assertEquals(3, ben.whole("seq"));
        assertTrue(ben.write().contains("ben@example.org"), ben.write());
        var cem = get("/entries/4");
        assertTrue(cem.write().contains("\"withheld\":true"), cem.write());
        assertFalse(cem.write().contains("cem@example.org"), cem.write());
        assertEquals("roll.founded", cem.fields("leaf").text("type"));
    }

    @Test
    void a_proof_leads_to_the_root() {
        var proof = get("/entries/3/proof");
        var path = proof.items("path").texts().stream().map(Hash::of).toList();
        assertTrue(
                Proof.isIncluded(
                        Hash.of(proof.text("leafHash")),
                        3,
                        proof.whole("size"),
                        path,
                        Hash.of(proof.text("root"))));
    }

    @Test
    void a_kept_root_grows_into_the_present_one() {
        var kept = branch.clerk.journal().head();
        branch.hear(Branch.BEN, KETTLE);
        var grown = get("/consistency?older=" + kept.size());
        var path = grown.items("path").texts().stream().map(Hash::of).toList();
        assertTrue(
                Proof.isGrown(
                        kept.size(),
                        kept.root(),
                        grown.whole("newer"),
                        Hash.of(grown.text("root")),
                        path));
    }

    @Test
    void a_proposal_is_put_discussed_and_voted_on() {
        var put = recorded(Branch.BEN, KETTLE);
        var proposal = new ProposalId(put.whole("first"));
        recorded(Branch.CEM, new ProposalCommand.PostComment(proposal, null, "Yes, tea."));
        branch.pass(Duration.ofDays(3));
        VoteId vote = branch.clerk.standing().assembly().votes().open().lastKey();
        var cast =
                recorded(Branch.CEM, new VoteCommand.CastVote(vote, new Ballot.Said(Choice.YES)));
        assertEquals(branch.clerk.standing().size(), cast.whole("entries"));
        assertEquals(branch.clerk.journal().head().root().toString(), cast.text("root"));
    }

    @Test
    void a_recall_is_asked_for() {
        var mandate = branch.clerk.standing().assembly().mandates().inForce().firstKey();
        recorded(Branch.BEN, new MandateCommand.AskRecall(mandate, "Silence."));
        assertEquals(1, branch.clerk.standing().assembly().votes().open().size());
    }

    @Test
    void the_same_command_sent_twice_is_recorded_once() {
        String id = branch.command();
        var first = Script.read(script.send(Branch.BEN, id, KETTLE));
        var second = Script.read(script.send(Branch.BEN, id, KETTLE));
        assertEquals(first.whole("first"), second.whole("first"));
        assertEquals(1, branch.clerk.standing().assembly().proposals().all().size());
    }

    @Test
    void a_refusal_has_a_name_and_facts() {
        var answer =
                script.send(
                        Branch.BEN,
                        branch.command(),
                        new VoteCommand.CastVote(new VoteId(999), new Ballot.Said(Choice.NO)));
        assertEquals(409, answer.statusCode());
        assertEquals("UnknownVote", Script.read(answer).text("refused"));
        assertEquals("999", Script.read(answer).fields("facts").text("vote"));
    }

    @Test
    void what_is_not_canonical_or_not_known_is_malformed() {
        String id = branch.command();
        for (String body :
                List.of(
                        "",
                        "[]",
                        "{ }",
                        "{\"command\":{},\"id\":\"%s\",\"type\":\"vote\"}".formatted(id),
                        "{\"command\":{},\"id\":\"x\",\"type\":\"roll.leave\"}",
                        "{\"command\":{\"a\":1},\"id\":\"%s\",\"type\":\"roll.leave\"}"
                                .formatted(id))) {
            var answer = script.send(branch.cookie(Branch.BEN), body);
            assertEquals(400, answer.statusCode(), body);
            assertEquals("Malformed", Script.read(answer).text("trouble"), body);
        }
        var unknown =
                Json.object()
                        .put(
                                "command",
                                new ProposalCommand.PutProposal(
                                                MatterKey.EVERYDAY,
                                                "x",
                                                "x",
                                                List.of(
                                                        new Enactment(
                                                                "no.such",
                                                                Json.object().done(),
                                                                List.of())),
                                                null)
                                        .form())
                        .put("id", id)
                        .put("type", "proposal.put-proposal")
                        .done();
        var answer = script.send(branch.cookie(Branch.BEN), unknown.write());
        assertEquals(409, answer.statusCode(), answer.body());
        assertEquals("NotAnEnactment", Script.read(answer).text("refused"));
    }

    @Test
    void a_field_too_many_one_missing_and_another_way_to_write_are_named_with_their_place() {
        for (var wrong :
                List.of(
                        List.of("roll.leave", "{\"a\":1}", "«command.a»"),
                        List.of("mandate.report", "{\"mandate\":1}", "«text»"),
                        List.of("vote.cast-vote", "{\"choice\":\"so\",\"vote\":1}", "«choice»"),
                        List.of(
                                "vote.cast-vote",
                                "{\"aim\":\"\",\"choice\":\"no\",\"vote\":1}",
                                "«command.aim»"),
                        List.of("roll.add-members", "{\"people\":[7]}", "«people»"),
                        List.of(
                                "roll.add-members",
                                "{\"people\":[{\"contact\":\"\",\"name\":\"D\",\"pass\":1}]}",
                                "«command.people.0.pass»"))) {
            String about = malformed(wrong.get(0), wrong.get(1));
            assertTrue(about.contains(wrong.get(2)), about);
        }
    }

    private String malformed(String type, String command) {
        var form = (Json.Fields) Json.read(command.getBytes(UTF_8));
        return script.malformed(Branch.BEN, type, form);
    }

    @Test
    void what_only_pages_send_is_said_to_be_so_and_nothing_is_recorded() {
        long size = branch.clerk.standing().size();
        var answer =
                script.send(Branch.BEN, branch.command(), new SignInCommand.AddPasskey("mine"));
        assertEquals(400, answer.statusCode());
        assertEquals("OnlyByPage", Script.read(answer).text("trouble"));
        assertEquals("WAY_IN", Script.read(answer).text("about"));
        assertEquals(size, branch.clerk.standing().size());
    }

    @Test
    void more_than_a_command_can_hold_is_too_long() {
        var answer = script.send(branch.cookie(Branch.BEN), " ".repeat(200_001));
        assertEquals(413, answer.statusCode(), answer.body());
        assertEquals("LargeForm", Script.read(answer).text("trouble"));
    }

    @Test
    void strangers_come_in_first_and_others_find_nothing() {
        assertEquals(401, branch.server.get(api).statusCode());
        assertEquals(404, branch.get(branch.foreigner(), api).statusCode());
        assertEquals(404, branch.get(Branch.BEN, api + "/entries/99999").statusCode());
        assertEquals(404, branch.get(Branch.BEN, api + "/consistency?older=99999").statusCode());
        assertEquals(400, branch.get(Branch.BEN, api + "/entries?from=x").statusCode());
        var foreign =
                branch.server.send(
                        branch.server
                                .request(api + "/commands")
                                .setHeader("Sec-Fetch-Site", "cross-site")
                                .header("Cookie", branch.cookie(Branch.BEN))
                                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(403, foreign.statusCode());
    }
}
