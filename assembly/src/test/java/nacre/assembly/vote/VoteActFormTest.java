// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Option;
import nacre.ballot.Picks;
import nacre.ballot.Presence;
import nacre.ballot.Stance;
import nacre.ballot.Tally;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How acts on votes are written for good.
@DisplayNameGeneration(ReplaceUnderscores.class)
class VoteActFormTest {

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        var acts = acts();
        List<String> lines = golden();
        assertEquals(acts.size(), lines.size());
        for (int i = 0; i < acts.size(); i++) {
            VoteAct act = acts.get(i);
            assertEquals(lines.get(i), act.type() + " " + act.facts().write());
            assertEquals(act, read(lines.get(i)));
        }
    }

    private static List<VoteAct> acts() {
        var vote = new VoteId(12);
        var none = new Presence.NotRecorded();
        var picks = List.of(new Picks.For(new Option(1), 3), new Picks.For(new Option(4), 2));
        return List.of(
                new VoteAct.Opened(new ProposalId(7), 3, 40, Instant.ofEpochSecond(1_790_000_000)),
                new VoteAct.Cast(vote, new Ballot.Said(Choice.YES)),
                new VoteAct.Cast(vote, new Ballot.Said(Choice.NO)),
                new VoteAct.Cast(vote, new Ballot.Said(Choice.ABSTAIN)),
                new VoteAct.Closed(vote, "passed", new Tally(20, 9, 1, 40, 38, none)),
                new VoteAct.Enacted(19),
                new VoteAct.Impossible(19, 1, "HolderNotOnTheRoll", Json.object().done()),
                new VoteAct.Cast(vote, new Ballot.Took(Stance.CONSENT)),
                new VoteAct.Cast(vote, new Ballot.Took(Stance.OBJECTION)),
                new VoteAct.Cast(vote, new Ballot.Took(Stance.AGREE)),
                new VoteAct.Cast(vote, new Ballot.Took(Stance.STAND_ASIDE)),
                new VoteAct.Cast(vote, new Ballot.Took(Stance.BLOCK)),
                new VoteAct.Cast(vote, Ballot.Picked.of()),
                new VoteAct.Cast(vote, Ballot.Picked.of(1, 3, 20)),
                new VoteAct.Closed(vote, "chosen", new Picks(picks, 1, 5, 40, 38, none)),
                new VoteAct.Closed(
                        vote, "tied", new Picks(picks, 1, 5, 40, 38, new Presence.Recorded(30))),
                new VoteAct.Closed(
                        vote, "failed", new Tally(9, 20, 1, 40, 38, new Presence.Recorded(30))),
                new VoteAct.RunOffOpened(vote, 40, Instant.ofEpochSecond(1_790_000_000)),
                new VoteAct.SeatVacant(19, new MemberId(4)),
                new VoteAct.Prevented(vote),
                new VoteAct.AbleAfterAll(vote),
                new VoteAct.Closed(vote, "failed", new Tally(20, 9, 1, 40, 38, none).prevented(8)),
                new VoteAct.Closed(
                        vote, "chosen", new Picks(picks, 1, 5, 40, 38, none).prevented(8)));
    }

    /// So that each act has one form only.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "vote.answered {\"ballot\":\"yes\",\"vote\":12}",
                "vote.answered {\"ballot\":\"2+1\",\"vote\":12}",
                "vote.cast {\"choice\":\"consent\",\"vote\":12}",
                "vote.cast {\"ballot\":\"yes\",\"vote\":12}"
            })
    void no_other_form_of_an_answer_is_read(String line) {
        assertThrows(Malformed.class, () -> read(line));
    }

    /// One that «vote.closed» says, one of more votes than answers, one of an option too many, one
    /// of nobody who is prevented, one of more people than there are.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'abstain':0,'entered':1,'entitled':1,'no':0,'yes':1",
                "'answered':2,'blank':0,'entered':2,'entitled':2,'votes':[{'option':1,'votes':3}]",
                "'abstain':0,'entered':1,'entitled':1,'no':0,'prevented':0,'yes':1",
                "'abstain':0,'entered':1,'entitled':1,'no':0,'prevented':1,'yes':1",
                "'answered':1,'blank':0,'entered':1,'entitled':1,'votes':[{'option':501,'votes':1}]"
            })
    void no_other_count_is_read(String count) {
        String facts = "{'count':{%s},'outcome':'passed','vote':12}".formatted(count);
        assertThrows(Malformed.class, () -> read("vote.counted " + facts.replace('\'', '"')));
    }

    private static VoteAct read(String line) {
        int space = line.indexOf(' ');
        byte[] facts = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        return VoteAct.read(line.substring(0, space), (Json.Fields) Json.read(facts));
    }

    private static List<String> golden() throws IOException {
        try (InputStream file =
                VoteActFormTest.class.getResourceAsStream("/golden/vote/acts.txt")) {
            assertTrue(file != null);
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n", -1)).filter(line -> !line.isEmpty()).toList();
        }
    }
}
