// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.trust;

import static nacre.organ.Ground.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nacre.app.WholeHouse;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Enactment;
import nacre.campaign.guest.GuestPart;
import nacre.campaign.survey.Answer;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.SurveyAct;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.survey.SurveyCommand.Asked;
import nacre.campaign.survey.SurveyId;
import nacre.campaign.survey.SurveyPart;
import nacre.campaign.survey.SurveyRules;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Keyrings;
import nacre.journal.Shelf;
import nacre.organ.Asks;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import nacre.store.Store;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.guest.GuestPartPages;
import nacre.web.part.PartsPages;
import nacre.web.survey.SurveyPartPages;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two houses that differ in what one member answered to a survey. Until it closes nobody, on any
/// page, by any route of the API, in any file, sees a difference, not of one byte.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyWorldsTest {
    private static final Duration DAY = World.DAY;
    private static final List<Asked> QUESTIONS =
            List.of(
                    new Asked(new Question.One(2), "Worst?", List.of("Shifts", "Pay")),
                    new Asked(new Question.Text(), "What else?", List.of()));

    @TempDir private Path temp;

    private static Ground ground() {
        return Ground.of(
                Template.WORKPLACE_BRANCH.charter(),
                List.of(CampaignPart.CAMPAIGNS, GuestPart.GUESTS, SurveyPart.SURVEYS));
    }

    private static Enactment survey(UnitPath place, Instant now) {
        var opened =
                new SurveyAct.Opened(
                        place,
                        now.plus(DAY.multipliedBy(40)),
                        QUESTIONS.stream().map(Asked::question).toList());
        return Enactment.of(opened, SurveyRules.words("Tired", "To know", QUESTIONS));
    }

    /// One of the two houses, in which six people are asked.
    private static final class Asking extends Campaigned {
        private static final PartsPages PARTS =
                new PartsPages(
                        List.of(
                                new CampaignPartPages(),
                                new GuestPartPages(
                                        Shelf.inMemory(),
                                        Keyrings.inMemory(new Random(4)),
                                        new Random(5),
                                        InstantSource.fixed(Instant.EPOCH)),
                                new SurveyPartPages()));

        Asking() {
            super(WholeHouse.serving(PARTS), ground());
            CampaignId campaign = begin();
            decide(Asks.put(survey(UnitPath.of(campaign), house.server().now())));
        }

        List<String> annaSays(String... fields) {
            var survey = clerk.standing().states().of(SurveyPart.SURVEYS).all().firstEntry();
            String path =
                    "/campaigns/%s/surveys/%s"
                            .formatted(survey.getValue().place().campaign(), survey.getKey());
            return posts(ANNA, path, fields);
        }
    }

    @Test
    void one_answer_makes_no_difference_that_anybody_can_see_before_it_closes() {
        try (var one = new Asking();
                var other = new Asking()) {
            String[] much = {
                "do", "answer", "group", "0", "answer0", "1", "answer1", "The Sunday shifts"
            };
            assertEquals(one.annaSays(much), other.annaSays("do", "back"));
            var seen = one.seen();
            assertTrue(
                    seen.keySet().stream().anyMatch(where -> where.contains("/surveys/")),
                    () -> "Only " + seen.keySet());
            World.assertAlike(seen, other.seen());
            for (World world : List.of(one, other)) {
                world.pass(DAY);
                assertEquals("box.ticked", world.last());
            }
            World.assertAlike(one.seen(), other.seen());
        }
    }

    @Test
    void folders_exports_and_backups_have_the_same_sizes_whatever_was_answered()
            throws IOException {
        var sizes = new ArrayList<Map<String, Long>>();
        for (String text : List.of("", "The Sunday shifts, and the nights before them")) {
            Path world = temp.resolve(text.isEmpty() ? "short" : "long");
            try (Store store = Store.open(world.resolve("data"), new SecureRandom())) {
                var branch = Scenario.of(ground(), store.journals());
                CampaignId campaign = Campaigned.begun(branch);
                branch.decided(survey(UnitPath.of(campaign), branch.now()));
                var id = new SurveyId(branch.last("survey.opened"));
                var answers = List.of(Answer.of(1), Answer.of(text));
                branch.given(ANNA, new SurveyCommand.AnswerSurvey(id, 0, answers));
                branch.after(DAY).caughtUp().verified();
                store.backup(world.resolve("backup"));
                store.export(branch.organ(), world.resolve("export"));
            }
            sizes.add(World.sizes(world));
        }
        assertTrue(sizes.getFirst().size() >= 5, sizes::toString);
        assertEquals(sizes.getFirst(), sizes.getLast());
    }
}
