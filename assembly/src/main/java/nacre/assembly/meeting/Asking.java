// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.meeting.MeetingConditions.whyNot;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.Assembly;
import nacre.assembly.meeting.MeetingCommand.Invitation;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// One member's asking for something in a meeting.
record Asking(Assembly assembly, Scene scene, MemberId actor) {

    Ruling unless(MeetingAct act) {
        return unless(Step.of(act), act);
    }

    private Ruling unless(Step step, MeetingAct act) {
        return whyNot(assembly, act, actor, scene.now()) instanceof Refusal why
                ? refused(why)
                : accepted(step);
    }

    Ruling call(Invitation invitation) {
        var called = new MeetingAct.Called(invitation.proposals(), invitation.opens());
        return switch (invite(called, invitation)) {
            case Ruling.Accepted(var steps) -> {
                var all = new ArrayList<>(steps);
                for (MeetingCommand.Item item : invitation.agenda()) {
                    all.addAll(
                            MeetingRules.waiting(
                                    assembly, item.proposals(), invitation.opens(), false));
                }
                yield new Ruling.Accepted(all);
            }
            case Ruling.Refused refused -> refused;
            case Ruling.Put put -> put;
        };
    }

    Ruling invite(MeetingAct act, Invitation invitation) {
        return misfit(invitation) instanceof Refusal why
                ? refused(why)
                : unless(Step.of(act, words(invitation)), act);
    }

    private static @Nullable Refusal misfit(Invitation invitation) {
        if (Texts.misfitTitle(invitation.title()) instanceof Refusal why) {
            return why;
        }
        if (Texts.misfitTitle(invitation.place()) instanceof Refusal why) {
            return why;
        }
        for (MeetingCommand.Item item : invitation.agenda()) {
            if (Texts.misfitTitle(item.title()) instanceof Refusal why) {
                return why;
            }
        }
        return invitation.text().isEmpty() ? null : Texts.misfit(invitation.text());
    }

    private static List<Words> words(Invitation invitation) {
        var words = new ArrayList<Words>();
        for (int i = 0; i < invitation.agenda().size(); i++) {
            words.add(Words.kept("item." + i, invitation.agenda().get(i).title()));
        }
        words.add(Words.kept("place", invitation.place()));
        if (!invitation.text().isEmpty()) {
            words.add(Words.kept("text", invitation.text()));
        }
        words.add(Words.kept("title", invitation.title()));
        return words;
    }

    Ruling each(
            MeetingId id, List<MemberId> members, BiFunction<MeetingId, MemberId, MeetingAct> act) {
        if (members.isEmpty()) {
            return refused(new MeetingRefusal.NobodyWasNamed(id));
        }
        var steps = new ArrayList<Step>();
        for (MemberId member : members.stream().distinct().toList()) {
            MeetingAct one = act.apply(id, member);
            if (whyNot(assembly, one, actor, scene.now()) instanceof Refusal why) {
                return refused(why);
            }
            steps.add(Step.of(one));
        }
        return new Ruling.Accepted(steps);
    }

    Ruling add(MeetingId id, String title) {
        var added = new MeetingAct.ItemAdded(id);
        return Texts.misfitTitle(title) instanceof Refusal why
                ? refused(why)
                : unless(Step.of(added, List.of(Words.kept("title", title))), added);
    }

    Ruling write(MeetingId id, String text) {
        var written = new MeetingAct.MinutesWritten(id);
        return Texts.misfit(text) instanceof Refusal why
                ? refused(why)
                : unless(Step.of(written, List.of(Words.kept("text", text))), written);
    }

    Ruling next(MeetingId id) {
        Meeting meeting = assembly.meetings().find(id);
        MemberId next = meeting == null ? null : meeting.floor().next();
        if (meeting == null) {
            return refused(new MeetingRefusal.UnknownMeeting(id));
        }
        return next == null
                ? refused(new MeetingRefusal.NobodyWaits(id))
                : unless(new MeetingAct.SpeakerCalled(id, next));
    }

    /// A motion is a proposal as any other, but for the notice that its vote needs.
    Ruling move(MeetingCommand.MoveMotion motion) {
        MeetingId id = motion.meeting();
        if (FloorConditions.moving(assembly, id, motion.matter(), actor) instanceof Refusal why) {
            return refused(why);
        }
        return switch (ProposalRules.rule(assembly, scene, put(motion), actor)) {
            case Ruling.Accepted(var steps) -> {
                var all = new ArrayList<>(steps);
                long proposal = scene.next() + steps.size() - 1;
                all.add(Step.of(new MeetingAct.Moved(id, new ProposalId(proposal))));
                yield new Ruling.Accepted(all);
            }
            case Ruling.Refused refused -> refused;
            case Ruling.Put put -> put;
        };
    }

    /// The proposal that a motion is.
    static ProposalCommand.PutProposal put(MeetingCommand.MoveMotion motion) {
        return new ProposalCommand.PutProposal(
                motion.matter(), motion.title(), motion.text(), List.of(), null);
    }
}
