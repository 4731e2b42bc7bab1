// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static nacre.web.organ.Branch.CEM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.Content.Words;
import nacre.web.organ.Branch;

/// A branch of sixty with proposals in every stage, for looking at pages.
record BusyBranch(
        Branch branch,
        String open,
        String passed,
        String impossible,
        String removal,
        String discussed) {
    private static final List<String> FIRST =
            List.of("Fatima", "Gus", "Hanna", "Ivo", "Jorge", "Kaya", "Lena", "Marek", "Nora");
    private static final List<String> LAST =
            List.of("Okafor", "Petrov", "Quinn", "Ruiz", "Sato", "Tanaka");

    static BusyBranch of() {
        return new Making().made();
    }

    private static final class Making {
        private final Branch branch = new Branch(visits -> Deciding.pages(visits));
        private final List<MemberId> members = new ArrayList<>();

        BusyBranch made() {
            fillTheRoll();
            String passed = put(BEN, MatterKey.MANDATES, "Ben chairs until spring", chair());
            say(passed, ANA, "Who takes the minutes when Ben is on nights?");
            branch.pass(Duration.ofDays(4));
            answer(0, 38, Choice.YES);
            answer(38, 47, Choice.NO);
            answer(47, 51, Choice.ABSTAIN);
            branch.pass(Duration.ofDays(3));
            var recall = Enactment.of(new MandateAct.Recalled(secretary()), List.of());
            String impossible = put(CEM, MatterKey.MANDATES, "A new secretary", recall);
            branch.pass(Duration.ofDays(4));
            answer(0, 40, Choice.YES);
            branch.hear(ANA, new MandateCommand.Resign(secretary()));
            branch.pass(Duration.ofDays(3));
            String open = put(CEM, MatterKey.EVERYDAY, "Keep the canteen open at night");
            branch.pass(Duration.ofDays(1));
            talk(open);
            branch.pass(Duration.ofDays(2));
            answer(5, 25, Choice.YES);
            answer(25, 34, Choice.NO);
            answer(34, 37, Choice.ABSTAIN);
            String removal = remove();
            String discussed = put(ANA, MatterKey.EVERYDAY, "Paint the bicycle shed");
            return new BusyBranch(branch, open, passed, impossible, removal, discussed);
        }

        private void fillTheRoll() {
            var people = new ArrayList<Person>();
            for (String last : LAST) {
                for (String first : FIRST) {
                    people.add(new Person(first + " " + last, ""));
                }
            }
            branch.hear(ANA, new RollCommand.AddMembers(people));
            members.addAll(branch.clerk.standing().assembly().roll().people().keySet());
        }

        private MandateId secretary() {
            return branch.clerk.standing().assembly().mandates().inForce().firstKey();
        }

        private Enactment chair() {
            Instant ends = branch.server.now().plus(Duration.ofDays(150));
            return Enactment.of(
                    new MandateAct.Given(
                            List.of(BEN),
                            List.of(Grant.of(ProposalRules.CHAIR, 12)),
                            ends,
                            List.of(branch.server.now().plus(Duration.ofDays(60)))),
                    List.of(
                            Words.kept("task", "Open votes in time and keep discussions fair."),
                            Words.kept("title", "Chair until spring")));
        }

        private String remove() {
            MemberId member = members.get(20);
            String path =
                    put(
                            BEN,
                            MatterKey.REMOVAL,
                            "Remove a member who drove during the strike",
                            Enactment.of(new RollAct.Removed(member), List.of()));
            branch.hear(
                    member,
                    new ProposalCommand.StateView(
                            id(path), "I drove my neighbour to hospital, and nothing else."));
            return path;
        }

        private void talk(String path) {
            long first = say(path, ANA, "Who pays for the *second* cook?");
            branch.hear(
                    CEM,
                    new ProposalCommand.PostComment(
                            id(path), first, "The depot does; see the talks of 3 October."));
            say(path, members.get(12), "Night drivers have had cold food for two years.");
        }

        private long say(String path, MemberId member, String text) {
            return branch.hear(member, new ProposalCommand.PostComment(id(path), null, text))
                    .first();
        }

        private String put(
                MemberId author, MatterKey matter, String title, Enactment... enactments) {
            long entry =
                    branch.hear(
                                    author,
                                    new ProposalCommand.PutProposal(
                                            matter,
                                            title,
                                            "The night shift has 23 drivers.\n\n- They start at"
                                                    + " ten.\n- They end at **six**.",
                                            List.of(enactments),
                                            null))
                            .first();
            return branch.path("/decide/" + entry);
        }

        private static ProposalId id(String path) {
            return new ProposalId(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        }

        private void answer(int from, int to, Choice choice) {
            var vote = branch.clerk.standing().assembly().votes().open().lastKey();
            for (MemberId member : members.subList(from, to)) {
                branch.hear(member, new VoteCommand.CastVote(vote, new Ballot.Said(choice)));
            }
        }
    }
}
