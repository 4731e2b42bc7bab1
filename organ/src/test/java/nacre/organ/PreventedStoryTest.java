// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingRefusal;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteBoxes;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Base;
import nacre.ballot.Choice;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Votes by more than three quarters of those who are not prevented, as a union has it for a
/// strike: who is ill or abroad says so herself, and what is needed is so much less.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreventedStoryTest {
    private static final Duration VOTING = Duration.ofDays(30);

    private Scenario branch = Scenario.of(ground(Secrecy.NAMED));
    private List<MemberId> more = List.of();

    static Charter charter(Secrecy secrecy) {
        var charter = Varied.secrecy(Template.WORKPLACE_BRANCH.charter(), secrecy);
        return Varied.charter(charter, MatterKey.EVERYDAY, PreventedStoryTest::ofThoseWhoCan);
    }

    private static Matter ofThoseWhoCan(Matter matter) {
        return Varied.rule(matter, Varied.moreOf(Base.NOT_PREVENTED, 3, 4));
    }

    private static Ground ground(Secrecy secrecy) {
        return Ground.of(charter(secrecy), List.of());
    }

    /// A vote of eleven.
    private VoteId opened() {
        more = branch.add(8);
        return branch.open(branch.put(CEM, Asks.put()));
    }

    private static VoteCommand prevented(VoteId vote) {
        return new VoteCommand.SayPrevented(vote);
    }

    private Vote.Closed closed(VoteId vote) {
        branch.after(VOTING).caughtUp().verified();
        return assertInstanceOf(Vote.Closed.class, branch.assembly().votes().find(vote));
    }

    private static Tally tally(long yes, long no, long prevented) {
        return new Tally(yes, no, 0, 11, 3, new Presence.NotRecorded()).prevented(prevented);
    }

    private void say(VoteId vote, Choice choice, int from, int to) {
        more.subList(from, to).forEach(each -> branch.given(each, Asks.casts(vote, choice)));
    }

    @Test
    void each_one_who_says_so_lowers_what_is_needed_and_the_record_says_how_many_did() {
        VoteId vote = opened();
        say(vote, Choice.YES, 0, 7);
        branch.given(ANNA, Asks.casts(vote, Choice.NO)).given(BEN, prevented(vote));
        branch.when(CEM, prevented(vote)).then(new VoteAct.Prevented(vote));
        Vote.Closed closed = closed(vote);
        assertEquals(tally(7, 1, 2), closed.count());
        assertEquals("passed", closed.outcome().word()); // 7 of 9; 7 of 10 would not be enough
        assertEquals("vote.counted", branch.leaf(branch.last("vote.counted")).type());
    }

    @Test
    void without_their_word_the_same_answers_are_not_enough() {
        VoteId vote = opened();
        say(vote, Choice.YES, 0, 7);
        branch.given(ANNA, Asks.casts(vote, Choice.NO)).given(BEN, prevented(vote));
        assertEquals("failed", closed(vote).outcome().word());
    }

    @Test
    void who_answers_after_all_takes_it_back_and_who_has_answered_is_not_prevented() {
        VoteId vote = opened();
        branch.given(BEN, prevented(vote));
        branch.when(BEN, prevented(vote)).thenRefused(new VoteRefusal.SaidPrevented(vote, BEN));
        branch.when(BEN, Asks.casts(vote, Choice.YES))
                .then(new VoteAct.Cast(vote, new Ballot.Said(Choice.YES)));
        branch.when(BEN, prevented(vote)).thenRefused(new VoteRefusal.HasAnswered(vote, BEN));
        assertEquals(tally(1, 0, 0), closed(vote).count());
    }

    @Test
    void a_vote_whose_rule_leaves_nobody_out_takes_no_such_word() {
        branch = Scenario.of(Ground.BRANCH);
        VoteId vote = opened();
        branch.when(BEN, prevented(vote)).thenRefused(new VoteRefusal.NobodyIsLeftOut(vote));
    }

    @Test
    void too_late_or_not_on_the_roll_or_in_no_vote_nobody_is_prevented() {
        VoteId vote = opened();
        MemberId late = branch.add(1).getFirst();
        branch.when(late, prevented(vote))
                .thenRefused(new VoteRefusal.NotOnTheVotesRoll(vote, late));
        var unknown = new VoteId(3);
        branch.when(BEN, prevented(unknown)).thenRefused(new VoteRefusal.UnknownVote(unknown));
        Vote.Closed closed = closed(vote);
        branch.when(BEN, prevented(vote))
                .thenRefused(new VoteRefusal.VoteIsClosed(vote, closed.closes()));
    }

    @Test
    void if_everybody_is_prevented_nothing_passes() {
        VoteId vote = opened();
        for (MemberId each : List.of(ANNA, BEN, CEM)) {
            branch.given(each, prevented(vote));
        }
        more.forEach(each -> branch.given(each, prevented(vote)));
        assertEquals("failed", closed(vote).outcome().word());
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void in_a_hidden_vote_her_row_says_so_too_so_that_nobody_is_left_out_and_counted(Secrecy how) {
        branch = Scenario.of(ground(how));
        VoteId vote = opened();
        say(vote, Choice.YES, 0, 6);
        branch.given(ANNA, Asks.casts(vote, Choice.NO)); // then she falls ill
        branch.when(ANNA, prevented(vote)).then(new VoteAct.Prevented(vote));
        branch.given(BEN, prevented(vote)).given(CEM, prevented(vote));
        branch.when(CEM, Asks.casts(vote, Choice.YES)).then(new VoteAct.AbleAfterAll(vote));
        branch.after(Duration.ofDays(1)).caughtUp();
        var box = assertInstanceOf(Box.Open.class, branch.assembly().boxes().about(vote.seq()));
        Vote.Open open = branch.assembly().votes().needed(vote);
        assertEquals(5, box.atLeast());
        assertEquals(3, VoteBoxes.atLeast(open, box)); // two of nine rows are no answers
        Vote.Closed closed = closed(vote);
        assertEquals(tally(7, 0, 2), closed.count());
        assertEquals("passed", closed.outcome().word());
        branch.withAnotherClerk().verified();
    }

    @Test
    void in_a_meeting_who_said_so_is_not_counted_in_the_room_and_can_still_answer_by_phone() {
        var hall = new Hall() {};
        var everyday = Varied.charter(Hall.charter(), MatterKey.EVERYDAY, m -> ofThoseWhoCan(m));
        hall.meet(Scenario.of(Ground.of(everyday, List.of())));
        hall.taken();
        branch = hall.branch;
        MemberId there = hall.more.getFirst();
        branch.given(there, prevented(hall.vote));
        branch.given(BEN, new MeetingCommand.CallCount(hall.meeting, hall.vote, Way.HANDS));
        MemberId counted = hall.more.get(1);
        branch.when(counted, prevented(hall.vote))
                .thenRefused(new MeetingRefusal.CountedInTheRoom(hall.vote, counted));
        hall.enters(ANNA, 8, 0, 0);
        hall.enters(CEM, 8, 0, 0);
        branch.when(there, Asks.casts(hall.vote, Choice.YES)).thenRecorded();
        assertEquals(9, branch.assembly().votes().needed(hall.vote).count().answered());
    }

    @Test
    void a_paper_is_not_given_to_who_has_said_so() {
        var hall = new Hall() {};
        var charter =
                Varied.charter(
                        Varied.secrecy(Hall.charter(), Secrecy.SECRET_TRUSTING_HOST),
                        MatterKey.EVERYDAY,
                        m -> ofThoseWhoCan(m));
        hall.meet(Scenario.of(Ground.of(charter, List.of())));
        hall.taken();
        MemberId there = hall.more.getFirst();
        hall.branch.given(there, prevented(hall.vote));
        hall.branch
                .when(BEN, new MeetingCommand.CallPapers(hall.meeting, hall.vote, List.of(there)))
                .thenRefused(new VoteRefusal.SaidPrevented(hall.vote, there));
    }

    @Test
    void nobody_says_it_for_another_nor_twice_nor_after_she_answered_nor_takes_it_back_so() {
        VoteId vote = opened();
        branch.given(BEN, prevented(vote)).given(ANNA, Asks.casts(vote, Choice.NO));
        var forger = new Forger(branch);
        forger.folds(CEM, new VoteAct.Prevented(vote));
        forger.refused(ANNA, new VoteAct.Prevented(vote));
        forger.refused(BEN, new VoteAct.Prevented(vote));
        forger.refused(new MemberId(99), new VoteAct.Prevented(vote));
        forger.refused(BEN, new VoteAct.AbleAfterAll(vote));
        forger.refused(null, new VoteAct.Prevented(vote), new Authority.Due(vote.seq()));
        branch.after(VOTING);
        forger.refused(CEM, new VoteAct.Prevented(vote));
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMED_AT_CLOSING", "SECRET_TRUSTING_HOST"})
    void rows_that_say_other_than_the_record_are_not_revealed(Secrecy how) {
        branch = Scenario.of(ground(how));
        VoteId vote = opened();
        branch.given(BEN, prevented(vote)).given(CEM, Asks.casts(vote, Choice.YES));
        boolean isNamed = how == Secrecy.NAMED_AT_CLOSING;
        var yes = VoteBoxes.says(new Ballot.Said(Choice.YES));
        var honest = List.of(row(isNamed, CEM, yes), row(isNamed, BEN, VoteBoxes.PREVENTED));
        Vote.Open open = branch.assembly().votes().needed(vote);
        branch.at(open.closes().minusSeconds(1)).caughtUp();
        reveals(open, honest, tally(1, 0, 1));
        var lower = List.of(row(isNamed, CEM, yes), row(isNamed, ANNA, VoteBoxes.PREVENTED));
        var both = List.of(row(isNamed, CEM, yes), row(isNamed, BEN, yes));
        var all = List.of(honest.get(1), row(isNamed, CEM, VoteBoxes.PREVENTED));
        if (isNamed) { // without names nobody can tell whose row it is
            assertThrows(Unfoldable.class, () -> reveals(open, lower, tally(1, 0, 1)));
        }
        assertThrows(Unfoldable.class, () -> reveals(open, both, tally(2, 0, 0)));
        assertThrows(Unfoldable.class, () -> reveals(open, all, tally(0, 0, 2)));
        assertThrows(Unfoldable.class, () -> reveals(open, honest.subList(0, 1), tally(1, 0, 1)));
    }

    private static BoxRow.Shown row(boolean isNamed, MemberId member, Json.Fields says) {
        Hash salt = Hash.sha256(new byte[] {(byte) member.seq()});
        return new BoxRow.Shown(isNamed ? member.seq() : null, salt, says);
    }

    /// Folds the end of a hidden vote as if these had been the rows, with every hash right.
    private void reveals(Vote.Open vote, List<BoxRow.Shown> rows, Tally tally) {
        var box = branch.assembly().boxes().about(vote.id().seq()).id();
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(BoxRow.Shown::commitment, Hash.ORDER));
        List<Act> acts =
                List.of(
                        new BoxAct.Ticked(box, BoxRow.root(sorted), 0),
                        new BoxAct.Shown(box, sorted),
                        new BoxAct.Revealed(box, sorted.size(), Json.object().done()),
                        new VoteAct.Closed(
                                vote.id(), vote.matter().rule().outcome(tally).word(), tally));
        Standing before = branch.clerk().standing();
        var batch = new ArrayList<Happening>();
        for (Act act : acts) {
            long seq = before.size() + batch.size();
            var due = new Authority.Due(box.seq());
            batch.add(Happening.of(seq, act, vote.closes(), vote.closes(), null, due));
        }
        Fold.after(branch.parts(), before, batch);
    }
}
