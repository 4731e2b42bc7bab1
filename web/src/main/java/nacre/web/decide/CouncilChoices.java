// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.founding.Holdings;
import nacre.assembly.merger.Side;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.journal.OrganId;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// What the form of a proposal offers about councils.
final class CouncilChoices {

    private CouncilChoices() {}

    /// Whether there is something to choose, so that this is offered at all.
    static boolean areThere(Visit visit, Kind kind) {
        return switch (kind) {
            case JOIN -> !toJoin(visit).isEmpty();
            case PART, SEND -> !joined(visit).isEmpty();
            case LET -> visit.assembly().isCouncil();
            case TELL -> !questions(visit).isEmpty();
            case RATIFY -> !toRatify(visit).isEmpty();
            case UNMERGE -> !mergers(visit).isEmpty();
            case UNSPLIT -> !SplitReader.open(visit).isEmpty();
            case SPLIT -> !visit.assembly().isCouncil() && SplitReader.open(visit).isEmpty();
            case ADMIT, READMIT, REMOVE, MERGE -> !visit.assembly().isCouncil();
            case GIVE, ELECT, RECALL, ERASE, REVIEW, END, DISSOLVE, KEPT -> true;
        };
    }

    /// The councils that let this organ in and that it has not joined.
    static List<Option> toJoin(Visit visit) {
        var joined = visit.assembly().ties().memberships().doors();
        return visit.neighbours().lettingIn(visit.standing().organ()).stream()
                .filter(council -> !joined.containsKey(council))
                .map(council -> option(visit, council))
                .toList();
    }

    /// The councils that this organ is a member of.
    static List<Option> joined(Visit visit) {
        return visit.assembly().ties().memberships().doors().keySet().stream()
                .map(council -> option(visit, council))
                .toList();
    }

    /// The mergers that wait for the other organ.
    static List<Option> mergers(Visit visit) {
        return visit.assembly().ties().mergers().open().keySet().stream()
                .map(other -> option(visit, other))
                .toList();
    }

    /// Which of two organs becomes part of which.
    static List<Option> sides(Visit visit) {
        return Stream.of(Side.values())
                .map(each ->
                        new Option(
                                each.word(), visit.text().of("merger.write.side." + each.word())))
                .toList();
    }

    private static Option option(Visit visit, OrganId council) {
        return new Option(council.value(), visit.organName(council));
    }

    /// What its councils have decided and ask this organ to ratify.
    static List<Option> toRatify(Visit visit) {
        return visit.assembly().ties().ratifications().asked().entrySet().stream()
                .flatMap(council ->
                        council.getValue().keySet().stream()
                                .map(decision -> decided(visit, council.getKey(), decision)))
                .toList();
    }

    private static Option decided(Visit visit, OrganId council, long decision) {
        return new Option(
                council + "/" + decision,
                visit.text()
                        .of(
                                "council.write.question",
                                "title",
                                visit.decided(council, decision),
                                "council",
                                visit.organName(council)));
    }

    /// Whether this organ ratifies.
    static List<Option> ratifies(Visit visit) {
        return List.of(
                new Option("yes", visit.text().of("council.write.ratify.yes")),
                new Option("no", visit.text().of("council.write.ratify.no")));
    }

    /// What can happen to what the organ holds.
    static List<Option> holdings(Visit visit) {
        return Stream.of(Holdings.values())
                .map(each ->
                        new Option(
                                each.word(),
                                visit.text().of("council.write.holdings." + each.word())))
                .toList();
    }

    /// What its councils discuss or vote on.
    static List<Option> questions(Visit visit) {
        return asked(visit)
                .map(each ->
                        new Option(
                                each.there.standing().organ() + "/" + each.proposal.id(),
                                visit.text()
                                        .of(
                                                "council.write.question",
                                                "title",
                                                each.there.title(each.proposal),
                                                "council",
                                                each.there.organName())))
                .toList();
    }

    /// The answers that can be given to any of them.
    static List<Option> answers(Visit visit) {
        return asked(visit)
                .map(each -> each.there.assembly().charter().find(each.proposal.matter()))
                .flatMap(matter ->
                        matter == null
                                ? Stream.<Ballot>empty()
                                : BallotWords.of(matter.method()).stream())
                .distinct()
                .map(each ->
                        new Option(
                                each.form(),
                                BallotWords.say(visit.text(), "council.answer.", each)))
                .toList();
    }

    /// A proposal in a council.
    private record Asked(Visit there, Proposal proposal) {}

    private static Stream<Asked> asked(Visit visit) {
        return visit.assembly().ties().memberships().doors().keySet().stream()
                .map(visit::inside)
                .flatMap(there -> there == null ? Stream.empty() : open(there));
    }

    private static Stream<Asked> open(Visit there) {
        return there.assembly().proposals().all().values().stream()
                .filter(proposal ->
                        proposal.isDiscussed()
                                || ProposalWords.vote(there, proposal) instanceof Vote.Open)
                .map(proposal -> new Asked(there, proposal));
    }
}
