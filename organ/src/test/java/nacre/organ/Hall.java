// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.Template;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Sums;
import nacre.assembly.part.Act;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Fraction;
import nacre.journal.Authority;

/// A meeting of eleven, of whom nine are there; Ben chairs it, Anna and Cem count.
abstract class Hall {
    static final Duration NOTICE = Duration.ofDays(3);
    static final Duration VOTING = Duration.ofMinutes(20);

    Scenario branch;
    List<MemberId> more;
    ProposalId rota;
    MeetingId meeting;
    VoteId vote;

    /// A charter by which a vote that opens in a meeting takes answers for 20 minutes.
    static Charter charter() {
        var terms =
                new MeetingTerms(
                        new Fraction(1, 5),
                        NOTICE,
                        List.of(MatterKey.EVERYDAY),
                        Duration.ZERO,
                        VOTING);
        return Template.WORKPLACE_BRANCH.charter().with(terms);
    }

    void meet(Scenario scenario) {
        branch = scenario;
        more = branch.add(8);
        rota = branch.put(CEM, Asks.put());
        open(rota);
        branch.given(BEN, new MeetingCommand.TakeItem(meeting, 0));
    }

    Instant call(ProposalId proposal) {
        Instant hour = branch.now().plus(NOTICE);
        var item = new MeetingCommand.Item("The rota", List.of(proposal));
        branch.given(
                BEN,
                new MeetingCommand.CallMeeting(
                        new MeetingCommand.Invitation(
                                "Branch meeting", "Canteen", "", hour, List.of(item))));
        meeting = new MeetingId(branch.last("meeting.called"));
        return hour;
    }

    void open(ProposalId proposal) {
        open(call(proposal));
    }

    void open(Instant hour) {
        branch.at(hour).given(BEN, new MeetingCommand.OpenMeeting(meeting));
        branch.given(BEN, new MeetingCommand.CheckIn(meeting, List.of(ANNA, BEN, CEM)));
        branch.given(BEN, new MeetingCommand.CheckIn(meeting, more.subList(0, 6)));
        branch.given(BEN, new MeetingCommand.NameTellers(meeting, List.of(ANNA, CEM)));
    }

    void taken() {
        branch.given(BEN, new MeetingCommand.TakeVote(meeting, rota));
        vote = new VoteId(branch.last("vote.opened"));
    }

    void enters(MemberId teller, long yes, long no, long abstain) {
        branch.given(
                teller, new MeetingCommand.EnterCount(meeting, vote, new Sums(yes, no, abstain)));
    }

    /// The types of all entries from this one on.
    List<String> types(long from) {
        var types = new ArrayList<String>();
        for (long seq = from; seq < branch.journal().head().size(); seq++) {
            types.add(branch.leaf(seq).type());
        }
        return types;
    }

    /// The entries since then, as a verifier reads them.
    List<Happening> since(Standing before) {
        var batch = new ArrayList<Happening>();
        for (long seq = before.size(); seq < branch.journal().head().size(); seq++) {
            var entry = branch.entry(seq);
            batch.add(Happening.of(entry, entry.leaf(), branch.parts()));
        }
        return batch;
    }

    /// The act itself is what does not fold, not that something is missing after it.
    void refused(MemberId actor, Act act, Authority authority) {
        assertThrows(Unfoldable.class, () -> folds(actor, act, authority), act::toString);
    }

    void folds(MemberId actor, Act act, Authority authority) {
        Standing before = branch.clerk().standing();
        var fold = new Fold(branch.parts(), before, Sights.NONE);
        fold.add(Happening.of(before.size(), act, branch.now(), null, actor, authority));
    }
}
