// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import java.time.Instant;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxId;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.Comebacks;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.Petition;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.merger.Merger;
import nacre.assembly.part.Due;
import nacre.assembly.part.Stamp;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.ratification.Ratifying;
import nacre.assembly.split.Split;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// What falls due in an assembly, and under which names.
final class Dues {

    private Dues() {}

    /// A vote opens, for the discussion is over.
    static Due opening(Proposal proposal) {
        return new Due(proposal.opens(), proposal.dated(), "open:" + proposal.id());
    }

    /// The box of a hidden vote opens, as soon as the vote does.
    static Due boxing(Vote.Open vote) {
        return new Due(vote.opened(), vote.id().seq(), "box:" + vote.id());
    }

    /// A vote closes.
    static Due closing(Instant closes, VoteId vote) {
        return new Due(closes, vote.seq(), "close:" + vote);
    }

    /// The second vote of two opens, as soon as the first is over.
    static Due runOff(Vote.Closed first) {
        return new Due(first.closes(), first.id().seq(), "run-off:" + first.id());
    }

    /// A decision brings about what it enacts.
    static Due enacting(Decision decision) {
        return new Due(decision.at(), decision.seq(), "enact:" + decision.seq());
    }

    /// What a decision waited for is settled, by entry `cause`.
    static Due proviso(Instant at, long cause, Decision decision) {
        return new Due(at, cause, "proviso:" + decision.seq());
    }

    /// Enough have ratified a decision, by entry `cause`.
    static Due ratified(Instant at, long cause, long decision) {
        return new Due(at, cause, "ratified:" + decision);
    }

    /// It is too late to ratify a decision.
    static Due unratified(Ratifying one) {
        return new Due(one.until(), one.decision(), "unratified:" + one.decision());
    }

    /// An agreement comes up for review.
    static Due review(Agreement agreement) {
        return new Due(agreement.review(), agreement.id().seq(), "review:" + agreement.id());
    }

    /// A mandate comes to its date.
    static Due end(Instant ends, MandateId mandate) {
        return new Due(ends, mandate.seq(), "end:" + mandate);
    }

    /// A mandate has been used up by entry `cause`.
    static Due usedUp(Instant at, long cause, MandateId mandate) {
        return new Due(at, cause, "used-up:" + mandate);
    }

    /// Enough have asked for a mandate back.
    static Due recall(Mandate mandate, Instant at) {
        long first = mandate.petition() instanceof Petition.Asked asked ? asked.first() : -1;
        return new Due(at, first, "recall:" + mandate.id());
    }

    /// A meeting ends, a day after its hour.
    static Due ending(Instant hour, MeetingId meeting) {
        return new Due(hour.plus(Meeting.LONGEST), meeting.seq(), "meeting:" + meeting);
    }

    /// Tellers get a box for what they count, by entry `cause`.
    static Due counting(Instant at, long cause) {
        return new Due(at, cause, "count:" + cause);
    }

    /// With a meeting being called, if enough have asked for it.
    static PSortedSet<Due> convening(PSortedSet<Due> dues, Meeting meeting, Instant at) {
        return meeting.isEnough()
                ? dues.plus(new Due(at, meeting.id().seq(), "convene:" + meeting.id()))
                : dues;
    }

    /// Without a meeting being called.
    static PSortedSet<Due> convened(PSortedSet<Due> dues, MeetingId meeting) {
        PSortedSet<Due> left = dues;
        for (Due due : dues) {
            left = due.what().equals("convene:" + meeting) ? left.minus(due) : left;
        }
        return left;
    }

    /// The record speaks of a box, or it ends.
    static Due tick(Box.Open box) {
        return new Due(box.due(), box.id().seq(), "tick:" + box.id());
    }

    /// The last day of a merger for which the other has not decided.
    static Due lapse(Merger merger) {
        return new Due(merger.until(), merger.door().entry(), "lapse:" + merger.door().entry());
    }

    /// The organ becomes part of another that has called it by this entry.
    static Due merging(Merger merger, Stamp stamp) {
        return new Due(stamp.effective(), stamp.seq(), "merge:" + merger.door().entry());
    }

    /// Those whom the letter in this entry names come on the roll.
    static Due takingIn(Stamp stamp) {
        return new Due(stamp.effective(), stamp.seq(), "take-in:" + stamp.seq());
    }

    /// The time is over to say whether one goes along.
    static Due splitting(Split split) {
        return new Due(split.until(), split.decided(), "split:" + split.decided());
    }

    /// The boxes of an organ that is over are destroyed, by entry `cause`; nothing else is due.
    static PSortedSet<Due> unsealing(Assembly assembly, Instant at, long cause) {
        PSortedSet<Due> dues = TreePSet.empty();
        for (Box.Open box : assembly.boxes().open().values()) {
            dues = dues.plus(new Due(at, cause, "unseal:" + box.id()));
        }
        return dues;
    }

    /// Without what was due with a box that is destroyed now.
    static PSortedSet<Due> unsealed(Assembly assembly, BoxId box) {
        PSortedSet<Due> left = assembly.dues();
        for (Due due : assembly.dues()) {
            left = due.what().equals("unseal:" + box) ? left.minus(due) : left;
        }
        return left;
    }

    /// The time of a coming back is over: to vouch, to say no, or to use the code.
    private static PSortedSet<Due> comingBack(Comebacks comebacks) {
        PSortedSet<Due> dues = TreePSet.empty();
        for (Comeback comeback : comebacks.open()) {
            Instant ends = comeback.ends();
            if (ends != null) {
                dues = dues.plus(new Due(ends, comeback.id().seq(), "comeback:" + comeback.id()));
            }
        }
        return dues;
    }

    /// With what falls due for those who come back, and no more with what did before.
    static Assembly comingBack(Comebacks before, Assembly after) {
        PSortedSet<Due> dues = after.dues().minusAll(comingBack(before));
        return after.with(dues.plusAll(comingBack(after.signIns().comebacks())));
    }

    /// The organ's councils hear how many it has.
    static Due telling(Instant at, long cause) {
        return new Due(at, cause, "tell:" + cause);
    }

    /// That they are to hear it, or null.
    static @Nullable Due telling(Assembly assembly) {
        for (Due due : assembly.dues()) {
            if (kind(due).equals("tell")) {
                return due;
            }
        }
        return null;
    }

    /// Which of these a due is.
    static String kind(Due due) {
        return due.what().substring(0, due.what().indexOf(':'));
    }

    /// What it is about.
    static long about(Due due) {
        return Long.parseLong(due.what(), due.what().indexOf(':') + 1, due.what().length(), 10);
    }

    /// Without the dates of mandates that are over since.
    static Assembly afterEndings(Assembly before, Assembly after) {
        PSortedSet<Due> dues = after.dues();
        for (Mandate mandate : before.mandates().inForce().values()) {
            if (!after.mandates().inForce().containsKey(mandate.id())) {
                dues = dues.minus(end(mandate.ends(), mandate.id()));
            }
        }
        for (Due due : after.dues()) {
            if (kind(due).equals("used-up")
                    && !after.mandates().inForce().containsKey(new MandateId(about(due)))) {
                dues = dues.minus(due);
            }
        }
        return after.with(dues);
    }
}
