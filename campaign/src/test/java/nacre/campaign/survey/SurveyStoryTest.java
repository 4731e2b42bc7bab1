// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Loss;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.guest.Slip;
import nacre.campaign.guest.WithdrawLinks;
import nacre.campaign.survey.SurveyCommand.AnswerSurvey;
import nacre.campaign.survey.SurveyCommand.Asked;
import nacre.campaign.survey.SurveyCommand.GiveUpSurveyLink;
import nacre.campaign.survey.SurveyCommand.HideText;
import nacre.campaign.survey.SurveyCommand.MakeSurveyLinks;
import nacre.campaign.survey.SurveyCommand.TakeBackAnswer;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.organ.ClerkRefusal;
import nacre.organ.Reply;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// «What wears you down most?» Asked under seal; what comes of it are sums, in which nobody can be
/// found.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyStoryTest extends Surveying {
    @Test
    void members_answer_under_seal_and_sums_are_shown_by_group() {
        SurveyId id = open();
        assertEquals(Survey.Stage.OPEN, survey(id).stage());
        assertEquals(3, scenario.leaf(id.seq()).batch().size());
        long size = scenario.journal().head().size();
        answer(id, EARLY, 0, 0, 6);
        answer(id, LATE, 2, 6, 13);
        assertEquals(size, scenario.journal().head().size());
        List<Act> last = untilItCloses(id);
        assertEquals(new SurveyAct.Published(id), last.getLast());
        assertTrue(last.stream().noneMatch(act -> act instanceof BoxAct.Shown));
        SurveyResult result = result(id);
        assertEquals(13, result.answered());
        assertEquals(List.of(6L, 0L, 7L, 0L), result.counts().getFirst());
        assertEquals(List.of(13L, 13L, 0L), result.counts().get(1));
        assertEquals(List.of(0L, 0L, 0L, 13L, 0L, 0L), result.counts().get(2));
        assertEquals(List.of(13L), result.counts().getLast());
        assertEquals(
                List.of(6L, 7L),
                result.groups().stream().map(SurveyResult.Shown::answered).toList());
        assertEquals(List.of(6L, 0L, 0L, 0L), result.groups().getFirst().counts().getFirst());
        scenario.when(ANNA, new AnswerSurvey(id, EARLY, answers(0, "")))
                .thenRefused(new SurveyRefusal.SurveyIsOver(id));
    }

    @Test
    void a_survey_that_four_answer_is_never_read() {
        SurveyId id = open();
        answer(id, EARLY, 0, 0, 4);
        long box = box(id).id().seq();
        assertEquals(
                List.of(
                        new BoxAct.Ticked(new BoxId(box), null, 0),
                        new BoxAct.Destroyed(new BoxId(box), Loss.BELOW_THRESHOLD),
                        new SurveyAct.Unread(id)),
                untilItCloses(id));
        assertNull(scenario.journal().rows(box));
        assertEquals(Survey.Stage.UNREAD, survey(id).stage());
    }

    @Test
    void four_in_a_group_are_not_shown_nor_found_by_taking_the_others_from_all() {
        SurveyId id = open();
        answer(id, EARLY, 0, 0, 9);
        answer(id, LATE, 2, 9, 13);
        untilItCloses(id);
        SurveyResult result = result(id);
        assertEquals(13, result.answered());
        assertEquals(List.of(), result.groups());
    }

    @Test
    void texts_are_read_by_all_in_an_order_that_tells_nothing_and_only_from_five_on() {
        SurveyId id = open();
        answer(id, EARLY, 0, 0, 5);
        for (MemberId silent : members.subList(5, 8)) {
            scenario.given(silent, new AnswerSurvey(id, LATE, answers(1, "")));
        }
        untilItCloses(id);
        long revealed = scenario.last("box.revealed");
        var texts = new ArrayList<String>();
        scenario.entry(revealed)
                .content()
                .forEach(each ->
                        texts.add(scenario.clerk().contents().text(revealed, each.field())));
        assertEquals(
                members.subList(0, 5).stream()
                        .map(each -> "text of " + each.seq())
                        .sorted()
                        .toList(),
                texts.stream().sorted().toList());
        assertEquals(
                "text of " + members.getFirst().seq(),
                scenario.clerk()
                        .contents()
                        .text(revealed, SurveyRules.text(new Survey.TextId(3, 0))));
        SurveyId other = open();
        answer(other, EARLY, 0, 0, 4);
        for (MemberId silent : members.subList(5, 8)) {
            scenario.given(silent, new AnswerSurvey(other, LATE, answers(1, "")));
        }
        untilItCloses(other);
        assertEquals(List.of(), scenario.entry(scenario.last("box.revealed")).content());
        assertEquals(List.of(0L), result(other).counts().getLast());
    }

    @Test
    void a_text_that_names_somebody_is_hidden_with_a_reason_and_erased_by_a_decision() {
        SurveyId id = open();
        answer(id, EARLY, 0, 0, 6);
        var second = new Survey.TextId(3, 1);
        scenario.when(CEM, new HideText(id, second, "Names somebody"))
                .thenRefused(new SurveyRefusal.NoTextToHide(id));
        untilItCloses(id);
        scenario.when(ANNA, new HideText(id, second, "Names somebody"))
                .thenRefused(new ClerkRefusal.NeedsAMandate(STEER));
        scenario.when(CEM, new HideText(id, second, " "))
                .thenRefused(SurveyRefusal.SurveyWordsDoNotFit.class);
        scenario.when(CEM, new HideText(id, second, "Names somebody"))
                .then(new SurveyAct.TextHidden(id, second));
        assertTrue(survey(id).hidden().contains(second));
        scenario.when(CEM, new HideText(id, second, "Again"))
                .thenRefused(new SurveyRefusal.NoTextToHide(id));
        scenario.when(CEM, new HideText(id, new Survey.TextId(3, 6), "None"))
                .thenRefused(new SurveyRefusal.NoTextToHide(id));
        scenario.when(CEM, new HideText(id, new Survey.TextId(0, 0), "None"))
                .thenRefused(new SurveyRefusal.NoTextToHide(id));
        long revealed = scenario.last("box.revealed");
        String field = SurveyRules.text(second);
        scenario.decided(Enactment.of(new ErasureAct.Erased(revealed, field, null), List.of()));
        assertNull(scenario.clerk().contents().find(revealed, field));
        scenario.verified();
    }

    @Test
    void guests_answer_by_their_links_each_once_and_leave_no_trace() {
        depot.organises(BEN, depot.late());
        SurveyId id = open();
        List<Hash> secrets = Slip.secrets(0, 6);
        scenario.when(BEN, new MakeSurveyLinks(id, depot.early(), Slip.keys(secrets)))
                .thenRefused(new ClerkRefusal.BeyondTheMandate(ORGANISE, 6, 0));
        scenario.when(CEM, new MakeSurveyLinks(id, depot.south(), Slip.keys(secrets)))
                .thenRefused(new SurveyRefusal.SurveyLinksAreElsewhere(id));
        scenario.given(BEN, new MakeSurveyLinks(id, depot.late(), Slip.keys(secrets)));
        List<Slip> slips = Slip.of(scenario, scenario.last("link.made") - 5, secrets);
        long size = scenario.journal().head().size();
        for (Slip slip : slips) {
            assertInstanceOf(
                    Reply.Recorded.class, slip.asks(new AnswerSurvey(id, LATE, answers(1, ""))));
            assertInstanceOf(
                    Reply.Recorded.class, slip.asks(new AnswerSurvey(id, LATE, answers(2, ""))));
        }
        assertInstanceOf(Reply.Recorded.class, slips.getLast().asks(new TakeBackAnswer(id)));
        assertEquals(size, scenario.journal().head().size());
        var first = new LinkId(slips.getFirst().link());
        scenario.given(CEM, new WithdrawLinks(List.of(first)));
        assertEquals(
                new Reply.Refused(new LinkRefusal.LinkIsWithdrawn(first)),
                slips.getFirst().asks(new AnswerSurvey(id, LATE, answers(0, ""))));
        untilItCloses(id);
        assertEquals(5, result(id).answered());
        assertEquals(List.of(0L, 0L, 5L, 0L), result(id).counts().getFirst());
    }

    @Test
    void who_gives_her_link_up_is_not_counted_and_the_record_does_not_say_whether_she_answered() {
        SurveyId id = open();
        List<Hash> secrets = Slip.secrets(0, 7);
        scenario.given(CEM, new MakeSurveyLinks(id, depot.late(), Slip.keys(secrets)));
        List<Slip> slips = Slip.of(scenario, scenario.last("link.made") - 6, secrets);
        for (Slip slip : slips.subList(0, 6)) {
            slip.asks(new AnswerSurvey(id, LATE, answers(1, "")));
        }
        for (Slip slip : slips.subList(5, 7)) {
            long before = scenario.journal().head().size();
            assertInstanceOf(Reply.Recorded.class, slip.asks(new GiveUpSurveyLink(id)));
            assertEquals(before + 2, scenario.journal().head().size());
            assertEquals(before, scenario.last("link.used"));
            assertEquals(before + 1, scenario.last("link.withdrawn"));
            assertEquals(
                    new Reply.Refused(new LinkRefusal.LinkIsWithdrawn(new LinkId(slip.link()))),
                    slip.asks(new AnswerSurvey(id, LATE, answers(2, ""))));
        }
        var member = new LinkRefusal.LinkIsNotGood(new LinkId(BEN.seq()));
        scenario.when(BEN, new GiveUpSurveyLink(id)).thenRefused(member);
        untilItCloses(id);
        assertEquals(5, result(id).answered());
        scenario.verified();
    }

    @Test
    void what_was_answered_counts_also_once_she_has_left_and_who_answers_twice_counts_once() {
        SurveyId id = open();
        answer(id, EARLY, 0, 0, 5);
        answer(id, EARLY, 1, 0, 5);
        scenario.given(members.getFirst(), new RollCommand.Leave());
        scenario.given(BEN, new TakeBackAnswer(id));
        scenario.withAnotherClerk();
        untilItCloses(id);
        assertEquals(5, result(id).answered());
        assertEquals(List.of(0L, 5L, 0L, 0L), result(id).counts().getFirst());
    }

    @Test
    void two_worlds_that_differ_in_what_one_answered_look_alike_until_it_closes() {
        List<Entry> one = worldWhere(0);
        List<Entry> other = worldWhere(2);
        assertEquals(one.size(), other.size());
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).leaf().type(), other.get(i).leaf().type());
            assertEquals(one.get(i).facts(), other.get(i).facts());
        }
        assertNotEquals(resultWhere(0), resultWhere(2));
    }

    private static List<Entry> worldWhere(int worst) {
        var story = new SurveyStoryTest();
        SurveyId id = story.open();
        story.answer(id, EARLY, 1, 0, 6);
        story.answer(id, EARLY, worst, 6, 7);
        story.scenario.at(story.survey(id).closes().minusSeconds(1)).caughtUp();
        var entries = new ArrayList<Entry>();
        story.scenario.journal().read(0, Long.MAX_VALUE, entries::add);
        return entries;
    }

    private static SurveyResult resultWhere(int worst) {
        var story = new SurveyStoryTest();
        SurveyId id = story.open();
        story.answer(id, EARLY, 1, 0, 6);
        story.answer(id, EARLY, worst, 6, 7);
        story.untilItCloses(id);
        return story.result(id);
    }

    @Test
    void while_the_server_sleeps_its_day_does_not_pass() {
        SurveyId id = open();
        answer(id, EARLY, 0, 0, 5);
        scenario.at(survey(id).closes().minus(Duration.ofDays(1))).caughtUp();
        Instant from = scenario.now();
        scenario.after(Duration.ofDays(4)).whenItWakes(from);
        assertEquals(Survey.Stage.OPEN, survey(id).stage());
        scenario.given(BEN, new AnswerSurvey(id, EARLY, answers(0, "")));
        scenario.after(Duration.ofDays(2)).caughtUp().verified();
        assertEquals(6, result(id).answered());
    }

    @Test
    void the_longest_answers_fit_into_a_row() {
        var text = new Asked(new Question.Text(), "Well?", List.of());
        var several =
                new Asked(
                        new Question.Several(12),
                        "Which?",
                        java.util.stream.IntStream.range(0, 12)
                                .mapToObj(i -> "Option " + i)
                                .toList());
        scenario.given(
                CEM,
                opens(
                        scenario.now().plus(WEEK),
                        List.of(text, text, text, several, several, several, several, several)));
        var id = new SurveyId(scenario.last("survey.opened"));
        var all = Answer.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        var long1 = Answer.of("\u8f2a".repeat(300));
        for (MemberId member : members.subList(0, 5)) {
            scenario.given(
                    member,
                    new AnswerSurvey(
                            id, EARLY, List.of(long1, long1, long1, all, all, all, all, all)));
        }
        untilItCloses(id);
        assertEquals(List.of(5L), result(id).counts().getFirst());
    }
}
