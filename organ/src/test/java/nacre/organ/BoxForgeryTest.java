// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Loss;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Act;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.ballot.Tally;
import nacre.journal.Authority;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a record could say of a box that cannot be, with every hash right.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoxForgeryTest {
    private static final Duration VOTING = Duration.ofDays(3);

    private final Scenario branch =
            Scenario.of(
                    Ground.of(
                            Varied.secrecy(
                                    Template.WORKPLACE_BRANCH.charter(), Secrecy.NAMED_AT_CLOSING),
                            List.of()));
    private final VoteId vote = branch.open(branch.put(CEM, Asks.put()));
    private final BoxId box = branch.assembly().boxes().about(vote.seq()).id();
    private final Instant closes = branch.now().plus(VOTING);
    private final Standing before;
    private final List<Act> honest = new ArrayList<>();

    BoxForgeryTest() {
        branch.given(ANNA, Asks.casts(vote, Choice.YES)).given(BEN, Asks.casts(vote, Choice.NO));
        branch.at(closes.minusSeconds(1)).caughtUp();
        before = branch.clerk().standing();
        branch.at(closes).caughtUp();
        for (long seq = before.size(); seq < branch.journal().head().size(); seq++) {
            honest.add(branch.act(seq));
        }
    }

    private Standing fold(List<Act> acts) {
        var batch = new ArrayList<Happening>();
        for (Act act : acts) {
            long seq = before.size() + batch.size();
            var due = new Authority.Due(box.seq());
            batch.add(Happening.of(seq, act, closes, closes, null, due));
        }
        return Fold.after(branch.parts(), before, batch);
    }

    private void refused(List<Act> acts) {
        var thrown = assertThrows(RuntimeException.class, () -> fold(acts));
        assertEquals(
                true,
                thrown instanceof Unfoldable || thrown instanceof Malformed,
                thrown::toString);
    }

    private List<Act> with(int index, Act other) {
        var acts = new ArrayList<>(honest);
        acts.set(index, other);
        return acts;
    }

    private BoxAct.Ticked ticked() {
        return (BoxAct.Ticked) honest.get(0);
    }

    private List<BoxRow.Shown> rows() {
        return ((BoxAct.Shown) honest.get(1)).rows();
    }

    /// All of the batch as if these had been the rows, with the root that they have.
    private List<Act> showing(List<BoxRow.Shown> rows, Tally tally, String outcome) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(java.util.Comparator.comparing(BoxRow.Shown::commitment, Hash.ORDER));
        return List.of(
                new BoxAct.Ticked(box, BoxRow.root(sorted), sorted.size() - sorted.size() % 5),
                new BoxAct.Shown(box, sorted),
                new BoxAct.Revealed(box, sorted.size(), Json.object().done()),
                new VoteAct.Closed(vote, outcome, tally));
    }

    private static BoxRow.Shown row(Long member, String ballot) {
        var says = Json.object().put("ballot", ballot).done();
        return new BoxRow.Shown(member, Hash.sha256(ballot.getBytes(UTF_8), new byte[] {1}), says);
    }

    private static Tally tally(long yes, long no) {
        return new Tally(yes, no, 0, 3, 3, new nacre.ballot.Presence.NotRecorded());
    }

    @Test
    void what_the_clerk_recorded_folds() {
        assertEquals(4, honest.size());
        assertEquals(
                "", Refold.difference(branch.parts(), branch.clerk().standing(), fold(honest)));
    }

    @Test
    void rows_that_were_not_committed_to() {
        refused(with(0, new BoxAct.Ticked(box, Hash.sha256(), ticked().atLeast())));
        var changed = new ArrayList<>(rows());
        changed.set(0, row(ANNA.seq(), "no"));
        refused(with(1, new BoxAct.Shown(box, changed)));
        refused(with(1, new BoxAct.Shown(box, rows().reversed())));
        refused(with(1, new BoxAct.Shown(box, rows().subList(0, 1))));
    }

    @Test
    void sums_and_outcomes_that_do_not_follow_from_the_rows() {
        refused(with(3, new VoteAct.Closed(vote, "passed", tally(2, 0))));
        refused(with(3, new VoteAct.Closed(vote, "passed", tally(1, 1))));
        refused(with(2, new BoxAct.Revealed(box, 3, Json.object().done())));
        refused(with(2, new BoxAct.Revealed(box, 2, Json.object().put("yes", 2).done())));
    }

    @Test
    void rows_of_those_who_may_have_none_or_of_one_member_twice() {
        fold(showing(rows(), tally(1, 1), "tied"));
        refused(showing(List.of(row(99L, "yes")), tally(1, 0), "passed"));
        refused(showing(List.of(row(null, "yes"), row(null, "no")), tally(1, 1), "tied"));
        var twice = List.of(row(ANNA.seq(), "yes"), row(ANNA.seq(), "abstain"));
        refused(showing(twice, tally(1, 0), "passed"));
        refused(showing(List.of(row(ANNA.seq(), "objection")), tally(0, 1), "failed"));
        refused(showing(List.of(row(ANNA.seq(), "maybe")), tally(0, 1), "failed"));
    }

    @Test
    void a_count_finer_than_is_told_or_beyond_those_who_may_answer() {
        refused(with(0, new BoxAct.Ticked(box, ticked().root(), 2)));
        refused(with(0, new BoxAct.Ticked(box, ticked().root(), 5)));
    }

    @Test
    void a_box_that_is_not_revealed_or_not_at_its_time() {
        refused(honest.subList(0, 1));
        refused(honest.subList(0, 3));
        refused(honest.subList(1, 4));
        refused(List.of(honest.get(0), new BoxAct.Destroyed(box, Loss.BELOW_THRESHOLD)));
        refused(List.of(new BoxAct.Destroyed(box, Loss.KEY_LOST)));
        fold(
                List.of(
                        new BoxAct.Destroyed(box, Loss.KEY_LOST),
                        new VoteAct.Closed(vote, "undecided", tally(0, 0))));
    }

    @Test
    void nobody_answers_a_hidden_vote_on_the_record_nor_opens_or_reveals_a_box_herself() {
        var cast = new VoteAct.Cast(vote, new Ballot.Said(Choice.YES));
        for (Act act : List.of(cast, honest.get(0), honest.get(2), opened())) {
            var at = closes.minusSeconds(1);
            var happening = Happening.of(before.size(), act, at, null, CEM, new Authority.Right());
            assertThrows(
                    Unfoldable.class, () -> Fold.after(branch.parts(), before, List.of(happening)));
        }
    }

    private Act opened() {
        return branch.act(box.seq());
    }
}
