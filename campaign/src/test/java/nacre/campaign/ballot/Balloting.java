// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.CEM;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand;
import nacre.ballot.Choice;
import nacre.campaign.ballot.BallotCommand.AnswerBallot;
import nacre.campaign.ballot.BallotCommand.ListEntitled;
import nacre.campaign.ballot.BallotCommand.OpenBallot;
import nacre.campaign.ballot.BallotCommand.PrepareBallot;
import nacre.campaign.ballot.BallotCommand.StateNotice;
import nacre.campaign.unit.Depot;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.SealedNote;
import nacre.journal.Token;
import nacre.organ.Asks;
import nacre.organ.Scenario;
import org.jspecify.annotations.Nullable;

/// A depot with 24 drivers on its roll beside the founders: 15 of them early, 9 late, in the north
/// yard. Its clocks are those of London, and it is noon whenever something is done.
public final class Balloting {
    static final LocalDate CHECKED = LocalDate.parse("2026-11-23");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Token TOKEN = new Token("0123456789abcdef".repeat(2));
    static final int EARLY = 0;
    static final int LATE = 1;

    public final Depot depot = Depot.campaigning();
    public final Scenario scenario = depot.scenario();
    final List<MemberId> members = scenario.add(24);

    /// So many days later, that those who were put on the roll count by the charter.
    public Balloting() {
        noon(today().plusDays(4));
    }

    /// The terms of Great Britain from 18 February 2026.
    public BallotTerms british() {
        return terms("gb-2026", null, 7, 10, 12, depot.north());
    }

    /// The organ's own rule on action, with ten days of notice before it.
    BallotTerms own() {
        return terms(ActionRuleSet.OWN, MatterKey.ACTION, 0, 10, 6, depot.north());
    }

    BallotTerms terms(
            String law,
            @Nullable MatterKey matter,
            long ballot,
            long action,
            long months,
            UnitPath... places) {
        return new BallotTerms(
                List.of(places),
                BallotKind.STRIKE,
                new ActionRuleSet.Ref(law, CHECKED),
                matter,
                ballot,
                action,
                months,
                true,
                true,
                "en");
    }

    static PrepareBallot prepares(BallotTerms terms) {
        return new PrepareBallot(
                terms, "Do you walk out for the plan?", "A strike", "Northern Buses");
    }

    BallotId prepared(BallotTerms terms) {
        scenario.given(CEM, prepares(terms));
        return new BallotId(scenario.last("action-ballot.prepared"));
    }

    /// Prepared, with everybody on its lists, and called by the organ.
    BallotId called(BallotTerms terms) {
        BallotId id = prepared(terms);
        listAll(id);
        call(id);
        return id;
    }

    void listAll(BallotId id) {
        list(id, depot.early(), members.subList(0, 15));
        list(id, depot.late(), members.subList(15, 24));
    }

    void list(BallotId id, UnitPath unit, List<MemberId> who) {
        scenario.given(CEM, lists(id, unit.last(), who.size()));
    }

    /// A list of so many in a unit, sealed by whoever.
    public static ListEntitled lists(BallotId id, UnitId unit, int entitled) {
        byte[] sealed = ("Of " + entitled + " in " + unit).getBytes(UTF_8);
        return new ListEntitled(id, unit, entitled, SealedNote.of(TOKEN, sealed).text());
    }

    void call(BallotId id) {
        scenario.decide(scenario.put(ANNA, calls(id)), Choice.YES);
    }

    static nacre.assembly.proposal.ProposalCommand.PutProposal calls(BallotId id) {
        return Asks.put(MatterKey.ACTION, Enactment.of(new BallotAct.Called(id), List.of()));
    }

    /// Called, with notice given, and open for ten days.
    public BallotId open(BallotTerms terms) {
        BallotId id = called(terms);
        if (terms.ballot() > 0) {
            scenario.given(CEM, new StateNotice(id, BallotAct.About.BALLOT, today(), null));
            noon(today().plusDays(terms.ballot()));
        }
        scenario.given(CEM, opens(id, today().plusDays(10)));
        return id;
    }

    OpenBallot opens(BallotId id, LocalDate last) {
        return new OpenBallot(id, last, members);
    }

    ActionBallot ballot(BallotId id) {
        return ballots().needed(id);
    }

    public Ballots ballots() {
        return scenario.clerk().standing().states().of(BallotPart.BALLOTS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(scenario.now(), LONDON);
    }

    /// It is noon in London on this day, and everything that was due is recorded.
    void noon(LocalDate day) {
        scenario.at(day.atTime(LocalTime.NOON).atZone(LONDON).toInstant()).caughtUp();
    }

    /// Some of them answer so.
    public void answer(BallotId id, Answer answer, int from, int to) {
        for (int i = from; i < to; i++) {
            scenario.given(members.get(i), new AnswerBallot(id, answer, i < 15 ? EARLY : LATE));
        }
    }

    /// Time passes until it is over.
    public void over(BallotId id) {
        scenario.at(ballot(id).opening().closes()).caughtUp().verified();
    }

    void leave(MemberId member) {
        scenario.given(member, new RollCommand.Leave());
    }
}
