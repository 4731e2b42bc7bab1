// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import java.time.Duration;
import java.util.List;
import nacre.assembly.announcement.Announce;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.signin.SignInRules;
import nacre.ballot.Choice;
import nacre.journal.Content.Words;
import nacre.web.Pages;
import nacre.web.announcements.AnnouncementPages;
import nacre.web.charter.CharterChangePages;
import nacre.web.charter.CharterPages;
import nacre.web.mandates.MandatePages;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.record.RecordPages;

/// The pages of this piece over a branch in which something has happened.
final class ThisPiece {
    /// What would do harm on a page that does not escape it.
    static final String HARM = "<script>alert(1)</script><b onclick='x'>\"&";

    private ThisPiece() {}

    static Branch branch() {
        var branch = new Branch(ThisPiece::pages);
        branch.hear(
                Branch.ANA,
                new Announce("Depot closed on Friday " + HARM, "Come **Monday**" + HARM));
        branch.hear(Branch.ANA, mandate(branch));
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(3));
        branch.hear(Branch.BEN, proposal("A kettle for the break room " + HARM));
        branch.pass(Duration.ofDays(3));
        branch.hear(Branch.CEM, proposal("Later buses on Sunday"));
        return branch;
    }

    static ProposalCommand proposal(String title) {
        return new ProposalCommand.PutProposal(
                MatterKey.EVERYDAY, title, "Because we need it. " + HARM, List.of(), null);
    }

    private static ProposalCommand mandate(Branch branch) {
        var given =
                new MandateAct.Given(
                        List.of(Branch.BEN),
                        List.of(Grant.of(SignInRules.INVITE, 2)),
                        branch.server.now().plus(Duration.ofDays(60)),
                        List.of(branch.server.now().plus(Duration.ofDays(15))));
        return new ProposalCommand.PutProposal(
                MatterKey.MANDATES,
                "Ben invites",
                "He knows everybody.",
                List.of(
                        Enactment.of(
                                given,
                                List.of(
                                        Words.kept("task", "Invite the night shift. " + HARM),
                                        Words.kept("title", "Inviting " + HARM)))),
                null);
    }

    /// The mandate that was given by the vote.
    static String mandatePath(Branch branch) {
        return branch.path(
                "/mandates/" + branch.clerk.standing().assembly().mandates().inForce().lastKey());
    }

    static void askRecall(Branch branch) {
        var id = branch.clerk.standing().assembly().mandates().inForce().firstKey();
        branch.hear(Branch.CEM, new MandateCommand.AskRecall(id, "Silence. " + HARM));
    }

    static List<Pages> pages(Visits visits) {
        return List.of(
                new TodayPages(visits),
                new OrganPages(visits),
                new MandatePages(visits),
                new CharterPages(visits),
                new CharterChangePages(visits),
                new AnnouncementPages(visits),
                new RecordPages(visits));
    }

    /// The addresses of all its pages within the organ.
    static List<String> paths(Branch branch) {
        return List.of(
                branch.path(""),
                branch.path("/mandates"),
                mandatePath(branch),
                branch.path("/charter"),
                branch.path("/charter/change"),
                branch.path("/announcements"),
                branch.path("/record"),
                branch.path("/record/5"),
                branch.path("/record/0"));
    }
}
