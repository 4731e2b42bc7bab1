// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.BallotCommand.StateNotice;
import nacre.journal.Authority;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.organ.Forger;
import nacre.organ.Ground;
import nacre.organ.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Records of action ballots that nobody could have made by the rules.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BallotForgeryTest {
    private static final Authority CEMS = new Authority.Mandate(Ground.CEMS.seq());

    private final Balloting balloting = new Balloting();
    private final Scenario scenario = balloting.scenario;
    private final Forger forger = new Forger(scenario);

    private BallotAct.Opened opened(BallotId id, LocalDate day, LocalDate last) {
        Instant closes = last.plusDays(1).atStartOfDay(Balloting.LONDON).toInstant();
        return new BallotAct.Opened(id, day, last, closes, balloting.members);
    }

    @Test
    void none_is_prepared_or_called_without_the_authority_for_it() {
        var own = new BallotAct.Prepared(balloting.own());
        forger.folds(CEM, own, CEMS);
        forger.refused(CEM, own);
        forger.refused(BEN, own, CEMS);
        BallotTerms british = balloting.british();
        forger.folds(CEM, new BallotAct.Prepared(british), CEMS);
        forger.refused(
                CEM,
                new BallotAct.Prepared(
                        balloting.terms("gb-2026", null, 1, 10, 12, balloting.depot.north())),
                CEMS);
        BallotId id = balloting.prepared(balloting.own());
        balloting.listAll(id);
        forger.refused(CEM, new BallotAct.Called(id), CEMS);
        forger.refused(ANNA, new BallotAct.Called(id));
        forger.folds(ANNA, new BallotAct.Objected(id));
        forger.refused(ANNA, new BallotAct.Withdrawn(id));
        forger.refused(CEM, new BallotAct.Listed(id, balloting.depot.south().last(), 3), CEMS);
    }

    @Test
    void none_opens_before_notice_is_over_or_on_another_day() {
        BallotId id = balloting.called(balloting.british());
        LocalDate given = balloting.today();
        scenario.given(CEM, new StateNotice(id, BallotAct.About.BALLOT, given, null));
        balloting.noon(given.plusDays(6));
        LocalDate sixth = balloting.today();
        forger.refused(CEM, opened(id, sixth, sixth.plusDays(9)), CEMS);
        LocalDate seventh = sixth.plusDays(1);
        // It is the seventh day somewhere on Earth, but not by two days.
        forger.refused(CEM, opened(id, seventh.plusDays(1), seventh.plusDays(9)), CEMS);
    }

    @Test
    void none_opens_with_another_list_or_another_end_than_its_day_has() {
        BallotId id = balloting.called(balloting.british());
        scenario.given(CEM, new StateNotice(id, BallotAct.About.BALLOT, balloting.today(), null));
        LocalDate seventh = balloting.today().plusDays(7);
        balloting.noon(seventh);
        BallotAct.Opened right = opened(id, seventh, seventh.plusDays(9));
        forger.refused(CEM, right);
        forger.refused(ANNA, right, CEMS);
        forger.refused(
                CEM,
                new BallotAct.Opened(
                        id,
                        seventh,
                        right.last(),
                        right.closes().plusSeconds(50_000),
                        right.entitled()),
                CEMS);
        forger.refused(
                CEM,
                new BallotAct.Opened(
                        id,
                        seventh,
                        right.last(),
                        right.closes(),
                        balloting.members.subList(0, 20)),
                CEMS);
        var backwards = new ArrayList<>(balloting.members.reversed());
        forger.refused(
                CEM,
                new BallotAct.Opened(id, seventh, right.last(), right.closes(), backwards),
                CEMS);
        LocalDate notYet = seventh.plusDays(2);
        forger.refused(
                CEM, new BallotAct.Notified(id, BallotAct.About.BALLOT, notYet, null, null), CEMS);
        scenario.when(CEM, balloting.opens(id, right.last())).thenRecorded();
        assertEquals(right, scenario.act(scenario.last("action-ballot.opened")));
    }

    @Test
    void none_comes_to_anything_but_what_is_in_its_box() {
        BallotId id = balloting.open(balloting.own());
        forger.refused(CEM, new BallotAct.Passed(id), CEMS);
        forger.refused(null, new BallotAct.Passed(id), new Authority.Server());
        forger.refused(null, new BallotAct.Began(id), new Authority.Server());
        Instant end = balloting.ballot(id).opening().closes();
        while (scenario.now().plusSeconds(86_400).isBefore(end)) {
            scenario.after(java.time.Duration.ofDays(1)).caughtUp();
        }
        Instant at = scenario.assembly().boxes().openAbout(id.seq()).due();
        scenario.at(at.minusSeconds(1)).caughtUp();
        BoxId box = scenario.assembly().boxes().about(id.seq()).id();
        Act yes = new BallotAct.Passed(id);
        Act no = new BallotAct.Failed(id);
        List<BoxRow.Shown> right = rows(10, 3);
        forger.foldsDue(showing(box, right, counts(10, 3), yes), box.seq(), at);
        forger.refusedDue(showing(box, right, counts(10, 3), no), box.seq(), at);
        forger.refusedDue(showing(box, right, counts(11, 3), yes), box.seq(), at);
        forger.refusedDue(showing(box, right, counts(3, 10), no), box.seq(), at);
        forger.foldsDue(showing(box, rows(3, 10), counts(3, 10), no), box.seq(), at);
        var strange = new ArrayList<>(right);
        strange.set(2, row(2, "yes", 7));
        forger.refusedDue(showing(box, strange, counts(10, 3), yes), box.seq(), at);
        var prevented = new ArrayList<>(right);
        prevented.set(
                2,
                new BoxRow.Shown(null, salt(2), Json.object().put("answer", "prevented").done()));
        forger.refusedDue(showing(box, prevented, counts(9, 3), yes), box.seq(), at);
        var named = new ArrayList<>(right);
        named.set(
                2,
                new BoxRow.Shown(new MemberId(20).seq(), salt(2), BallotBox.says(Answer.YES, 0)));
        forger.refusedDue(showing(box, named, counts(10, 3), yes), box.seq(), at);
        forger.refusedDue(showing(box, rows(30, 3), counts(30, 3), yes), box.seq(), at);
    }

    private static Hash salt(int number) {
        return Hash.sha256(new byte[] {(byte) number});
    }

    private static List<BoxRow.Shown> rows(int yes, int no) {
        var rows = new ArrayList<BoxRow.Shown>();
        for (int i = 0; i < yes + no; i++) {
            rows.add(row(i, i < yes ? "yes" : "no", 0));
        }
        return rows;
    }

    private static BoxRow.Shown row(int salt, String answer, int group) {
        return new BoxRow.Shown(
                null, salt(salt), Json.object().put("answer", answer).put("group", group).done());
    }

    private static Json.Fields counts(long yes, long no) {
        var none = count(0, 0).done();
        List<Json> groups = List.of(count(yes, no).done(), none);
        return count(yes, no)
                .put("groups", new Json.Items(yes + no > 15 ? List.of() : groups))
                .put("prevented", 0)
                .done();
    }

    private static Json.Draft count(long yes, long no) {
        return Json.object().put("no", no).put("spoilt", 0).put("yes", yes);
    }

    private static List<Act> showing(
            BoxId box, List<BoxRow.Shown> rows, Json.Fields result, Act outcome) {
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(BoxRow.Shown::commitment, Hash.ORDER));
        return List.of(
                new BoxAct.Ticked(box, BoxRow.root(sorted), rows.size() / 5 * 5L),
                new BoxAct.Shown(box, sorted),
                new BoxAct.Revealed(box, sorted.size(), result),
                outcome);
    }
}
