// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nacre.assembly.candidacy.CandidacyAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How what a proposal asks, and who stands, is written for good.
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionFormTest {
    private static final Instant OPENS = Instant.ofEpochSecond(1_790_000_000);

    /// One line for each act: its type, a space, its facts. Lines are only ever added.
    @Test
    void the_golden_file_is_written_and_read_for_ever() throws IOException {
        var id = new ProposalId(7);
        List<Act> acts =
                List.of(
                        new ProposalAct.Put(MatterKey.EVERYDAY, List.of(), OPENS),
                        put(MatterKey.EVERYDAY, new Question.Between(3, 1)),
                        put(MatterKey.ELECTIONS, new Question.Election(2)),
                        new ProposalAct.Changed(id, List.of(), OPENS),
                        new ProposalAct.Changed(id, List.of(), new Question.Between(20, 19), OPENS),
                        new CandidacyAct.Stood(id),
                        new CandidacyAct.Withdrawn(id),
                        put(
                                MatterKey.MANDATES,
                                new Question.Bundle(List.of(new ProposalId(9), id))));
        List<String> lines = golden();
        assertEquals(acts.size(), lines.size());
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            assertEquals(lines.get(i), act.type() + " " + act.facts().write());
            assertEquals(act, read(lines.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'options':1,'seats':1}",
                "{'options':21,'seats':1}",
                "{'options':2,'seats':2}",
                "{'options':2,'seats':0}",
                "{'options':2}",
                "{'seats':0}",
                "{'seats':21}",
                "{'seats':4294967297}",
                "{'options':4294967298,'seats':1}",
                "{'seats':1,'titles':[]}",
                "{'parts':[7]}",
                "{'parts':[7,7]}",
                "{'parts':[1,2,3,4,5,6,7,8,9,10,11]}",
                "{'parts':[7,9],'seats':1}",
                "{'parts':['7','9']}"
            })
    void no_other_question_is_read(String question) {
        String line =
                "proposal.put {'enactments':[],'matter':'money','opens':1,'question':%s}"
                        .formatted(question)
                        .replace('\'', '"');
        assertThrows(Malformed.class, () -> read(line));
    }

    private static ProposalAct put(MatterKey matter, Question question) {
        return new ProposalAct.Put(matter, List.of(), question, OPENS);
    }

    private static Act read(String line) {
        int space = line.indexOf(' ');
        String type = line.substring(0, space);
        byte[] bytes = line.substring(space + 1).getBytes(StandardCharsets.UTF_8);
        var facts = (Json.Fields) Json.read(bytes);
        return type.startsWith("candidacy.")
                ? CandidacyAct.read(type, facts)
                : ProposalAct.read(type, facts);
    }

    private static List<String> golden() throws IOException {
        String name = "/golden/proposal/questions.txt";
        try (InputStream file = QuestionFormTest.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
