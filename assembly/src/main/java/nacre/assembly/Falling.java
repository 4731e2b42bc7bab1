// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.needed;

import java.time.Instant;
import java.util.List;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementId;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Boxes;
import nacre.assembly.box.Loss;
import nacre.assembly.comeback.ComebackId;
import nacre.assembly.comeback.ComebackRules;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.mandate.Ending;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.MandateRules;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.MeetingRules;
import nacre.assembly.meeting.RoomRules;
import nacre.assembly.merger.Coming;
import nacre.assembly.merger.Merger;
import nacre.assembly.merger.MergerRules;
import nacre.assembly.part.Due;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.ProvisoRules;
import nacre.assembly.ratification.RatificationRules;
import nacre.assembly.ratification.Ratifying;
import nacre.assembly.split.Split;
import nacre.assembly.split.SplitRules;
import nacre.assembly.vote.Sleep;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRules;
import nacre.assembly.vote.Votes;
import org.pcollections.PSortedSet;

/// What the assembly does when something falls due, and what a sleep puts off.
final class Falling {

    private Falling() {}

    static List<Step> steps(Assembly assembly, Scene scene, Due due) {
        long about = Dues.about(due);
        return switch (Dues.kind(due)) {
            case "open" ->
                    VoteRules.openDue(
                            assembly, assembly.proposals().needed(new ProposalId(about)), due.at());
            case "close" -> VoteRules.closeDue(open(assembly, about));
            case "count" -> RoomRules.boxDue(assembly, about);
            case "box" -> VoteRules.boxDue(open(assembly, about));
            case "run-off" -> VoteRules.runOffDue(assembly, closed(assembly, about), due.at());
            case "enact" ->
                    VoteRules.enactDue(assembly, scene, assembly.votes().neededDecision(about));
            case "proviso" -> ProvisoRules.due(assembly, assembly.votes().neededDecision(about));
            case "ratified" -> RatificationRules.met(about);
            case "unratified" -> RatificationRules.failed(ratifying(assembly, about));
            case "review" -> List.of(Step.of(new AgreementAct.CameUp(new AgreementId(about))));
            case "end" -> ended(about, Ending.DATE);
            case "tell" -> CouncilRules.toldDue(assembly, scene.organ());
            case "used-up" -> ended(about, Ending.USED);
            case "convene" -> MeetingRules.conveneDue(assembly, new MeetingId(about));
            case "meeting" -> MeetingRules.endDue(assembly, new MeetingId(about), due.at());
            case "comeback" -> ComebackRules.due(assembly, new ComebackId(about));
            case "lapse" -> MergerRules.lapseDue(merger(assembly, about));
            case "merge" -> MergerRules.madeDue(merger(assembly, about));
            case "take-in" -> MergerRules.takenInDue(coming(assembly, about));
            case "split" ->
                    SplitRules.due(assembly, scene.organ(), split(assembly, about), scene.powers());
            case "unseal" ->
                    List.of(Step.of(new BoxAct.Destroyed(new BoxId(about), Loss.ORGAN_OVER)));
            case "recall" -> MandateRules.recallDue(assembly, scene, new MandateId(about));
            default -> throw new IllegalStateException("Nothing of this name is due: " + due);
        };
    }

    private static Vote.Open open(Assembly assembly, long vote) {
        return needed(assembly.votes().open().get(new VoteId(vote)), "Vote %d is not open.", vote);
    }

    private static Vote.Closed closed(Assembly assembly, long vote) {
        Vote.Closed found = assembly.votes().closed().get(new VoteId(vote));
        return needed(found, "Vote %d is not over.", vote);
    }

    private static Ratifying ratifying(Assembly assembly, long seq) {
        return needed(
                assembly.ties().ratifications().open().get(seq),
                "Decision %d does not wait to be ratified.",
                seq);
    }

    private static Merger merger(Assembly assembly, long entry) {
        Merger found = assembly.ties().mergers().begunBy(entry);
        return needed(found, "There is no merger of entry %d.", entry);
    }

    private static Split split(Assembly assembly, long decided) {
        Split found = assembly.ties().splits().open(decided);
        return needed(found, "There is no split of entry %d.", decided);
    }

    private static Coming coming(Assembly assembly, long letter) {
        Coming found = assembly.ties().mergers().coming().get(letter);
        return needed(found, "Nobody comes by letter %d.", letter);
    }

    private static List<Step> ended(long mandate, Ending why) {
        return List.of(Step.of(new MandateAct.Ended(new MandateId(mandate), why)));
    }

    /// While the server slept nobody could answer: what closes by itself closes that much later.
    static Assembly slept(Assembly state, Instant from, Instant to) {
        Votes votes = state.votes().slept(from, to);
        PSortedSet<Due> dues = state.dues();
        for (Vote.Open vote : state.votes().open().values()) {
            Vote.Open later = votes.open().get(vote.id());
            boolean closesByItself = !state.meetings().isCounting(vote.id());
            if (later != null && closesByItself && !later.isHidden()) {
                dues =
                        dues.minus(Dues.closing(vote.ends(), vote.id()))
                                .plus(Dues.closing(later.ends(), vote.id()));
            }
        }
        Boxes boxes = state.boxes().slept(from, to);
        for (Box.Open box : state.boxes().open().values()) {
            Box.Open later = boxes.open().get(box.id());
            if (later != null) {
                dues = dues.minus(Dues.tick(box)).plus(Dues.tick(later));
            }
        }
        var sleep = new Sleep(from, to);
        Assembly later = state.with(votes).with(boxes).with(dues).with(state.sleep().plus(sleep));
        Assembly back = ComebackFold.slept(later, sleep);
        Assembly ratifying = RatificationFold.slept(back, sleep);
        return MergerFold.slept(SplitFold.slept(ratifying, sleep), sleep);
    }
}
