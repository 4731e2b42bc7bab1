// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeetingActFormTest {
    private static final MeetingId MEETING = new MeetingId(20);
    private static final MemberId MEMBER = new MemberId(3);
    private static final VoteId VOTE = new VoteId(33);
    private static final Instant HOUR = Instant.ofEpochSecond(1_790_000_000);

    private static final List<MeetingAct> ACTS =
            List.of(
                    new MeetingAct.Called(
                            List.of(proposals(12), proposals(), proposals(15, 17)), HOUR),
                    new MeetingAct.Asked(List.of(proposals(12)), HOUR, 5),
                    new MeetingAct.Joined(MEETING),
                    new MeetingAct.Convened(MEETING),
                    new MeetingAct.CalledOff(MEETING),
                    new MeetingAct.Missed(MEETING),
                    new MeetingAct.Opened(MEETING),
                    new MeetingAct.Closed(MEETING),
                    new MeetingAct.Came(MEETING, MEMBER),
                    new MeetingAct.Went(MEETING, MEMBER),
                    new MeetingAct.ChairNamed(MEETING, MEMBER),
                    new MeetingAct.ItemAdded(MEETING),
                    new MeetingAct.ItemTaken(MEETING, 1),
                    new MeetingAct.Moved(MEETING, new ProposalId(31)),
                    new MeetingAct.SpeakerAdded(MEETING, MEMBER),
                    new MeetingAct.SpeakerWithdrawn(MEETING, MEMBER),
                    new MeetingAct.SpeakerCalled(MEETING, MEMBER),
                    new MeetingAct.SpeakerDone(MEETING),
                    new MeetingAct.TimeLimited(MEETING, Duration.ofMinutes(3)),
                    new MeetingAct.TellersNamed(MEETING, List.of(MEMBER, new MemberId(4))),
                    new MeetingAct.VoteTaken(MEETING, VOTE, 41, HOUR),
                    new MeetingAct.CountCalled(MEETING, VOTE, Way.HANDS, 32, 9),
                    new MeetingAct.CountEntered(MEETING, VOTE, new Sums(20, 10, 2)),
                    new MeetingAct.CountDropped(MEETING, VOTE, HOUR),
                    new MeetingAct.MinuteTakerNamed(MEETING, MEMBER),
                    new MeetingAct.MinutesWritten(MEETING),
                    new MeetingAct.MinutesAdopted(MEETING, 52),
                    new MeetingAct.CountBegun(MEETING, VOTE, Way.PAPER, 32, 9),
                    new MeetingAct.PapersCalled(MEETING, VOTE, List.of(MEMBER, new MemberId(4))),
                    new MeetingAct.CountSealed(MEETING, VOTE),
                    new MeetingAct.CountCompared(MEETING, VOTE, List.of()),
                    new MeetingAct.CountCompared(
                            MEETING, VOTE, List.of(Choice.YES, Choice.ABSTAIN)));

    @Test
    void each_act_is_written_and_read_as_the_golden_file_has_it() throws IOException {
        List<String> lines = golden();
        assertEquals(
                lines, ACTS.stream().map(act -> act.type() + " " + act.facts().write()).toList());
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ", 2);
            assertEquals(ACTS.get(i), MeetingAct.read(words[0], fields(words[1])));
        }
    }

    @Test
    void every_act_is_in_the_golden_file() {
        Set<Class<?>> written = ACTS.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(records(MeetingAct.class).collect(Collectors.toSet()), written);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(MeetingActFormTest::records);
    }

    @Test
    void what_is_more_or_less_or_other_is_refused() throws IOException {
        for (String line : golden()) {
            String[] words = line.split(" ", 2);
            String more = words[1].replace("{", "{\"a\":1,");
            assertThrows(Malformed.class, () -> MeetingAct.read(words[0], fields(more)), more);
            assertThrows(
                    Malformed.class, () -> MeetingAct.read(words[0], Json.object().done()), line);
        }
        assertThrows(
                Malformed.class, () -> MeetingAct.read("meeting.danced", Json.object().done()));
    }

    private static List<ProposalId> proposals(long... seqs) {
        return Stream.of(java.util.Arrays.stream(seqs).boxed().toArray(Long[]::new))
                .map(ProposalId::new)
                .toList();
    }

    private static List<String> golden() throws IOException {
        try (var in = MeetingActFormTest.class.getResourceAsStream("/golden/meeting/acts.txt")) {
            assertNotNull(in);
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static Json.Fields fields(String json) {
        return (Json.Fields) Json.read(json.getBytes(UTF_8));
    }
}
