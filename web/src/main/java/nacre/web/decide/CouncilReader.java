// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.Instant;
import java.util.List;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.founding.Holdings;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.merger.MergerAct;
import nacre.assembly.merger.Side;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.ratification.RatificationAct;
import nacre.ballot.Ballot;
import nacre.ballot.Word;
import nacre.journal.Content.Words;
import nacre.journal.OrganId;
import nacre.web.Numbers;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Reads what somebody typed about councils into the form of a proposal.
final class CouncilReader {
    private final Visit visit;
    private final EnactmentReader reader;

    CouncilReader(Visit visit, EnactmentReader reader) {
        this.visit = visit;
        this.reader = reader;
    }

    /// Whatever is typed of a block of another kind is nobody's business here.
    void read(Block block) {
        switch (block.kind()) {
            case JOIN -> {
                OrganId council = council(block);
                if (council != null) {
                    add(new CouncilAct.Joined(council));
                }
            }
            case PART -> {
                OrganId council = council(block);
                if (council != null) {
                    add(new CouncilAct.Left(council));
                }
            }
            case LET -> let(block);
            case SEND -> send(block);
            case TELL -> tell(block);
            case RATIFY -> ratify(block);
            case DISSOLVE -> dissolve(block);
            case MERGE -> merge(block);
            case UNMERGE -> unmerge(block);
            case SPLIT -> new SplitReader(visit, reader).split(block);
            case UNSPLIT -> new SplitReader(visit, reader).unsplit(block);
            case ADMIT, READMIT, REMOVE, GIVE, ELECT -> {}
            case RECALL, ERASE, REVIEW, END, KEPT -> {}
        }
    }

    private void add(CouncilAct act) {
        reader.add(Enactment.of(act, List.of()));
    }

    private @Nullable OrganId council(Block block) {
        OrganId council = organ(reader.value(block, "council"));
        if (council == null) {
            reader.wrong(block, "council", "council.write.wrong.council");
        }
        return council;
    }

    /// An organ's id, alone or within the address of a page; null if there is none.
    private static @Nullable OrganId organ(String typed) {
        String id = typed.replaceFirst("(?:.*/o/)?([a-z2-7]{20})(?:/.*)?", "$1");
        return OrganId.isOne(id) ? new OrganId(id) : null;
    }

    private void let(Block block) {
        OrganId organ = organ(reader.value(block, "organ"));
        if (organ == null || !visit.isHere(organ)) {
            reader.wrong(block, "organ", "council.write.wrong.organ");
        } else {
            add(new CouncilAct.Invited(organ));
        }
    }

    private void send(Block block) {
        OrganId council = council(block);
        MemberId member = reader.member(block);
        String title = reader.value(block, "title");
        if (title.isEmpty()) {
            reader.wrong(block, "title", "decide.write.wrong.title");
        }
        String task = reader.value(block, "task");
        if (task.isEmpty()) {
            reader.wrong(block, "task", "decide.write.wrong.task");
        }
        Instant ends = reader.day(block, "ends", true);
        List<Instant> reports = reader.reports(block);
        if (council == null || member == null || ends == null) {
            return;
        }
        boolean isFree = reader.value(block, "free").equals("yes");
        var power = isFree ? CouncilRules.FREE_DELEGATE : CouncilRules.DELEGATE;
        var grant = new Grant(power, null, null, council.value());
        var given = new MandateAct.Given(List.of(member), List.of(grant), ends, reports);
        var words = List.of(Words.kept("task", task), Words.kept("title", title));
        reader.add(Enactment.of(given, words));
    }

    /// A council and a number there.
    private record Question(OrganId council, long number) {}

    private @Nullable Question question(Block block) {
        String[] typed = reader.value(block, "question").split("/", -1);
        boolean isOne = typed.length == 2 && Numbers.isOne(typed[1]);
        OrganId council = isOne ? organ(typed[0]) : null;
        if (council == null) {
            reader.wrong(block, "question", "council.write.wrong.question");
            return null;
        }
        return new Question(council, Numbers.read(typed[1]));
    }

    private void dissolve(Block block) {
        Holdings holdings = Word.find(Holdings.class, reader.value(block, "holdings"));
        boolean isPassedOn = holdings == Holdings.PASS_ON;
        OrganId heir = isPassedOn ? organ(reader.value(block, "organ")) : null;
        if (holdings == null) {
            reader.wrong(block, "holdings", "council.write.wrong.holdings");
        } else if (isPassedOn && (heir == null || !visit.isHere(heir))) {
            reader.wrong(block, "organ", "council.write.wrong.organ");
        } else {
            reader.add(Enactment.of(new OrganAct.Dissolved(holdings, heir), List.of()));
        }
    }

    private void merge(Block block) {
        Side side = Word.find(Side.class, reader.value(block, "side"));
        if (side == null) {
            reader.wrong(block, "side", "merger.write.wrong.side");
        }
        OrganId other = organ(reader.value(block, "organ"));
        if (other == null || !visit.isHere(other)) {
            reader.wrong(block, "organ", "merger.write.wrong.organ");
        } else if (other.equals(visit.standing().organ())) {
            reader.wrong(block, "organ", "merger.write.wrong.self");
        } else if (visit.neighbours().isCouncil(other)) {
            reader.wrong(block, "organ", "merger.write.wrong.council");
        }
        Instant until = reader.day(block, "until", true);
        if (side != null && other != null && until != null) {
            reader.add(Enactment.of(new MergerAct.Agreed(other, side, until), List.of()));
        }
    }

    private void unmerge(Block block) {
        OrganId other = organ(reader.value(block, "council"));
        if (other == null) {
            reader.wrong(block, "council", "merger.write.wrong.unmerge");
        } else {
            reader.add(Enactment.of(new MergerAct.TakenBack(other), List.of()));
        }
    }

    private void ratify(Block block) {
        Question question = question(block);
        String answer = reader.value(block, "answer");
        if (!answer.equals("yes") && !answer.equals("no")) {
            reader.wrong(block, "answer", "council.write.wrong.answer");
        } else if (question != null) {
            var given =
                    new RatificationAct.Given(
                            question.council, question.number, answer.equals("yes"));
            reader.add(Enactment.of(given, List.of()));
        }
    }

    private void tell(Block block) {
        Question question = question(block);
        Ballot answer = Ballot.read(reader.value(block, "answer"));
        if (answer == null) {
            reader.wrong(block, "answer", "council.write.wrong.answer");
        }
        if (question != null && answer != null) {
            var proposal = new ProposalId(question.number);
            add(new CouncilAct.Instructed(question.council, proposal, answer));
        }
    }
}
