// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.ANNAS;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.BRANCH;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateRefusal;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Texts;
import nacre.assembly.roll.RollRefusal;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.VoteRefusal;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalStoryTest {
    private final Scenario branch = Scenario.of(BRANCH);

    @Test
    void a_proposal_opens_by_itself_when_the_discussion_is_over() {
        var opens = branch.now().plus(Duration.ofDays(3));
        ProposalId id = branch.put(CEM, Asks.put());
        branch.whenTimePasses(Duration.ofDays(3).minusSeconds(1)).then();
        branch.whenTimePasses(Duration.ofSeconds(1))
                .thenDue(new VoteAct.Opened(id, 1, 3, opens.plus(Duration.ofDays(3))))
                .then();
    }

    @Test
    void a_new_wording_runs_its_notice_anew() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.after(Duration.ofDays(2).plusHours(12));
        var opens = branch.now().plus(Duration.ofDays(1));
        branch.when(CEM, new ProposalCommand.ChangeProposal(id, "Other", "Words", List.of()))
                .then(new ProposalAct.Changed(id, List.of(), opens));
        branch.whenTimePasses(Duration.ofDays(1).minusSeconds(1)).then();
        assertTrue(branch.assembly().proposals().needed(id).isDiscussed());
    }

    @Test
    void an_early_new_wording_leaves_the_opening_where_it_was() {
        ProposalId id = branch.put(CEM, Asks.put());
        var opens = branch.assembly().proposals().needed(id).opens();
        branch.after(Duration.ofHours(1));
        branch.when(CEM, new ProposalCommand.ChangeProposal(id, "Other", "Words", List.of()))
                .then(new ProposalAct.Changed(id, List.of(), opens));
    }

    @Test
    void only_its_author_changes_or_withdraws_it_and_only_before_the_vote() {
        ProposalId id = branch.put(CEM, Asks.put());
        var change = new ProposalCommand.ChangeProposal(id, "Other", "Words", List.of());
        var withdraw = new ProposalCommand.WithdrawProposal(id);
        branch.when(BEN, change).thenRefused(new ProposalRefusal.NotTheAuthor(id));
        branch.when(BEN, withdraw).thenRefused(new ProposalRefusal.NotTheAuthor(id));
        branch.open(id);
        branch.when(CEM, change).thenRefused(new ProposalRefusal.NoLongerDiscussed(id));
        branch.when(CEM, withdraw).thenRefused(new ProposalRefusal.NoLongerDiscussed(id));
    }

    @Test
    void a_withdrawn_proposal_never_opens() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.when(CEM, new ProposalCommand.WithdrawProposal(id))
                .then(new ProposalAct.Withdrawn(id));
        branch.whenTimePasses(Duration.ofDays(30)).then();
        branch.when(BEN, new ProposalCommand.PostComment(id, null, "Pity"))
                .thenRefused(new ProposalRefusal.DiscussionIsOver(id));
    }

    @Test
    void the_chair_gives_more_time_but_never_less() {
        ProposalId id = branch.put(CEM, Asks.put());
        Instant opens = branch.assembly().proposals().needed(id).opens();
        Instant latest = branch.now().plus(Duration.ofDays(90));
        branch.when(BEN, new ProposalCommand.ExtendDiscussion(id, opens))
                .thenRefused(new ProposalRefusal.NotAnExtension(opens, opens, latest));
        branch.when(BEN, new ProposalCommand.ExtendDiscussion(id, latest.plusSeconds(1)))
                .thenRefused(ProposalRefusal.NotAnExtension.class);
        branch.when(BEN, new ProposalCommand.ExtendDiscussion(id, latest))
                .then(new ProposalAct.Extended(id, latest));
        branch.when(CEM, new ProposalCommand.ExtendDiscussion(id, latest))
                .thenRefused(new ClerkRefusal.NeedsAMandate(ProposalRules.CHAIR));
        branch.whenTimePasses(Duration.ofDays(89)).then();
    }

    @Test
    void the_chair_opens_early_once_the_notice_is_over() {
        ProposalId id = branch.put(CEM, Asks.put());
        var earliest = branch.now().plus(Duration.ofDays(1));
        branch.at(earliest.minusSeconds(1));
        branch.when(BEN, new VoteCommand.OpenVote(id))
                .thenRefused(new VoteRefusal.NoticeIsNotOver(earliest));
        branch.at(earliest);
        branch.when(BEN, new VoteCommand.OpenVote(id))
                .then(new VoteAct.Opened(id, 1, 3, earliest.plus(Duration.ofDays(3))));
        branch.when(BEN, new VoteCommand.OpenVote(id))
                .thenRefused(new ProposalRefusal.NoLongerDiscussed(id));
        var unknown = new ProposalId(999);
        branch.when(BEN, new VoteCommand.OpenVote(unknown))
                .thenRefused(new ProposalRefusal.UnknownProposal(unknown));
    }

    @Test
    void texts_have_their_limits() {
        for (int length : new int[] {0, Texts.LONGEST_TEXT + 1, 1_000_000}) {
            branch.when(CEM, put("Title", "x".repeat(length)))
                    .thenRefused(new Texts.TextDoesNotFit(length, Texts.LONGEST_TEXT));
        }
        for (int length : new int[] {0, Texts.LONGEST_TITLE + 1}) {
            branch.when(CEM, put("x".repeat(length), "Text"))
                    .thenRefused(new Texts.TitleDoesNotFit(length, Texts.LONGEST_TITLE));
        }
        branch.when(CEM, put("<script>", "x".repeat(Texts.LONGEST_TEXT))).thenRecorded();
    }

    private static ProposalCommand put(String title, String text) {
        return new ProposalCommand.PutProposal(MatterKey.EVERYDAY, title, text, List.of(), null);
    }

    @Test
    void every_enactment_is_decided_under_its_own_matter() {
        var charter = BRANCH.plan().charter();
        var ends = branch.now().plus(Duration.ofDays(30));
        refuses(Asks.changes(1, charter), MatterKey.CHARTER);
        refuses(Asks.gives(BEN, ends, Grant.of(Power.ADMIT)), MatterKey.MANDATES);
        refuses(Asks.recalls(ANNAS), MatterKey.MANDATES);
        refuses(Asks.removes(BEN), MatterKey.REMOVAL);
        refuses(Asks.admits(BEN), MatterKey.ADMISSION);
    }

    private void refuses(Enactment enactment, MatterKey needed) {
        branch.when(CEM, Asks.put(MatterKey.EVERYDAY, enactment))
                .thenRefused(
                        new ProposalRefusal.WrongMatter(
                                enactment.type(), MatterKey.EVERYDAY, needed));
    }

    @Test
    void a_proposal_cannot_bring_about_what_no_decision_can() {
        var put = new ProposalAct.Put(MatterKey.EVERYDAY, List.of(), branch.now());
        var nested = Enactment.of(put, List.of());
        var vote =
                Enactment.of(
                        new VoteAct.Cast(new VoteId(1), new Ballot.Said(Choice.YES)), List.of());
        var strange = new Enactment("moon.landed", Json.object().done(), List.of());
        var unread = new Enactment("roll.removed", Json.object().done(), List.of());
        for (Enactment one : List.of(nested, vote, strange)) {
            branch.when(CEM, Asks.put(MatterKey.EVERYDAY, one))
                    .thenRefused(new ProposalRefusal.NotAnEnactment(one.type()));
        }
        branch.when(CEM, Asks.put(unread))
                .thenRefused(new ProposalRefusal.NotAnEnactment("roll.removed"));
    }

    @Test
    void what_cannot_be_done_now_cannot_be_proposed() {
        branch.when(CEM, Asks.put(Asks.removes(BEN), Asks.removes(BEN)))
                .thenRefused(new RollRefusal.NotOnTheRoll(BEN));
        branch.when(CEM, Asks.put(Asks.removes(ANNA), Asks.removes(BEN), Asks.removes(CEM)))
                .thenRefused(new RollRefusal.LastMember());
        branch.when(CEM, Asks.put(Asks.recalls(ANNAS), Asks.recalls(ANNAS)))
                .thenRefused(new MandateRefusal.MandateIsOver(ANNAS));
        branch.when(CEM, Asks.put(Asks.admits(BEN)))
                .thenRefused(new RollRefusal.AlreadyOnTheRoll(BEN));
        var unknown = new MatterKey("moon");
        branch.when(CEM, Asks.put(unknown)).thenRefused(new ProposalRefusal.UnknownMatter(unknown));
        var many = java.util.Collections.nCopies(11, Asks.recalls(ANNAS));
        branch.when(CEM, Asks.put(many.toArray(Enactment[]::new)))
                .thenRefused(new ProposalRefusal.TooManyEnactments(11, 10));
    }

    @Test
    void a_member_is_heard_before_her_removal_is_voted_on() {
        ProposalId id = branch.put(ANNA, Asks.put(Asks.removes(BEN)));
        Duration hearing = BRANCH.plan().charter().hearing();
        branch.after(hearing.minusSeconds(1));
        branch.when(BEN, new VoteCommand.OpenVote(id))
                .thenRefused(VoteRefusal.NoticeIsNotOver.class);
        branch.when(CEM, new ProposalCommand.StateView(id, "I was not there."))
                .thenRefused(new ProposalRefusal.NotAboutHerRemoval(id, CEM));
        branch.when(BEN, new ProposalCommand.StateView(id, "I was not there."))
                .then(new ProposalAct.ViewStated(id));
    }

    @Test
    void discussions_are_one_level_deep_and_end_with_the_vote() {
        ProposalId id = branch.put(CEM, Asks.put());
        branch.given(BEN, new ProposalCommand.PostComment(id, null, "Why?"));
        long first = branch.last("discussion.commented");
        branch.when(CEM, new ProposalCommand.PostComment(id, first, "Because."))
                .then(new ProposalAct.Commented(id, first));
        branch.when(BEN, new ProposalCommand.PostComment(id, first + 1, "Oh."))
                .thenRefused(new ProposalRefusal.UnknownComment(id, first + 1));
        branch.decide(id, Choice.YES);
        branch.when(BEN, new ProposalCommand.PostComment(id, null, "Late"))
                .thenRefused(new ProposalRefusal.DiscussionIsOver(id));
    }
}
