// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.box.Box;
import nacre.assembly.box.Loss;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.council.Council;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.roll.Member;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteBoxes;
import nacre.ballot.Ballot;
import nacre.ballot.Outcome;
import nacre.ballot.Outlook;
import nacre.journal.Entry;
import nacre.journal.OrganId;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Makes the view of a vote.
final class VoteViews {
    private static final int MOST_NAMED = 200;

    private final AllEnactments enactments;
    private final VoteTraces traces = new VoteTraces();

    VoteViews(AllEnactments enactments) {
        this.enactments = enactments;
    }

    @Nullable VoteView of(Visit visit, Proposal proposal) {
        Vote vote = ProposalWords.vote(visit, proposal);
        if (vote == null) {
            return null;
        }
        Decision decision = ProposalWords.decision(visit, proposal);
        VoteTrace trace = traces.of(visit, vote, decision);
        Ballot mine = vote.answers().get(visit.voice());
        boolean isRollShort = vote.answers().size() <= MOST_NAMED;
        return new VoteView(
                vote instanceof Vote.Open,
                vote.roll().contains(visit.voice())
                        && !RollWords.cameBackSince(visit, vote)
                        && !visit.assembly().meetings().isCountedInTheRoom(vote.id(), visit.me()),
                notHers(visit, vote),
                BallotWords.of(vote.counting()).method(),
                mine == null ? "" : mine.form(),
                Choices.of(visit, vote, mine),
                earlier(visit, proposal, vote),
                headline(visit, vote),
                !vote.isHidden()
                        && vote.counting().outlook(vote.count()) instanceof Outlook.NeedsYes,
                SumView.of(visit, vote),
                (RoomWords.ways(visit, vote) + " " + RollWords.entitled(visit, vote)).strip(),
                vote.leavesOutThePrevented() ? PreventedView.of(visit, vote) : null,
                RollWords.provenance(visit, vote),
                isRollShort ? named(visit, vote) : List.of(),
                vote.answers().size(),
                Objections.of(visit, vote, trace),
                Objections.fallback(visit, proposal, vote),
                mine == null ? null : receipt(visit, vote, trace, mine),
                seal(visit, vote),
                vote instanceof Vote.Closed closed
                        ? result(visit, proposal, closed, decision, trace)
                        : null);
    }

    /// The first vote of two, once the second is there.
    private static List<VoteView.Earlier> earlier(Visit visit, Proposal proposal, Vote vote) {
        return visit.assembly().votes().closed().values().stream()
                .filter(each ->
                        each.proposal().equals(proposal.id())
                                && !each.id().equals(vote.id())
                                && each.outcome() instanceof Outcome.RunOff)
                .map(each ->
                        new VoteView.Earlier(
                                OutcomeWords.sentence(visit, each), SumView.of(visit, each)))
                .toList();
    }

    /// The votes that another text ended, or objections that stood, before the one of now.
    List<FormerView> former(Visit visit, Proposal proposal) {
        Vote now = ProposalWords.vote(visit, proposal);
        var former = new ArrayList<FormerView>();
        for (Vote.Closed vote : visit.assembly().votes().closed().values()) {
            boolean isStopped =
                    vote.outcome() instanceof Outcome.Superseded
                            || vote.outcome() instanceof Outcome.Objected;
            boolean isBefore = now == null || vote.id().compareTo(now.id()) < 0;
            if (vote.proposal().equals(proposal.id()) && isStopped && isBefore) {
                former.add(former(visit, vote));
            }
        }
        return former;
    }

    private FormerView former(Visit visit, Vote.Closed vote) {
        var text = visit.text();
        return new FormerView(
                OutcomeWords.word(text, vote.outcome()),
                text.of("decide.closed", "opened", vote.opened(), "closed", vote.closes()),
                Objections.of(visit, vote, traces.of(visit, vote, null)));
    }

    /// Why the reader cannot answer; empty if she can.
    private static String notHers(Visit visit, Vote vote) {
        return visit.assembly().meetings().isCountedInTheRoom(vote.id(), visit.me())
                ? visit.text().of("meeting.mine.room")
                : RollWords.notHers(visit, vote);
    }

    private static VoteView.@Nullable Seal seal(Visit visit, Vote vote) {
        if (!vote.isHidden()) {
            return null;
        }
        String secrecy = vote.matter().secrecy().word();
        return switch (visit.assembly().boxes().about(vote.id().seq())) {
            case Box.Open box ->
                    new VoteView.Seal(
                            visit.text().of("decide.sealed." + secrecy),
                            visit.text()
                                    .of(
                                            "decide.sealed.part",
                                            "atLeast",
                                            VoteBoxes.atLeast(vote, box),
                                            "entitled",
                                            vote.count().entitled()),
                            visit.hasAnswered(vote),
                            "");
            case Box.Revealed r ->
                    new VoteView.Seal(visit.text().of("decide.opened." + secrecy), "", false, "");
            case Box.Destroyed(var _, var _, var loss) when loss == Loss.ORGAN_OVER ->
                    lost(visit, "decide.sealed.over");
            case Box.Destroyed _ -> lost(visit, "decide.sealed.lost");
            case null -> lost(visit, "decide.sealed.lost");
        };
    }

    private static VoteView.Seal lost(Visit visit, String key) {
        return new VoteView.Seal("", "", false, visit.text().of(key));
    }

    private static String headline(Visit visit, Vote vote) {
        return switch (vote) {
            case Vote.Open open -> OutcomeWords.outlook(visit, open);
            case Vote.Closed closed -> OutcomeWords.sentence(visit, closed);
        };
    }

    static List<VoteView.Named> named(Visit visit, Vote vote) {
        var named = new ArrayList<VoteView.Named>();
        for (Ballot ballot : inOrder(vote)) {
            vote.answers().entrySet().stream()
                    .filter(answer -> answer.getValue().equals(ballot))
                    .map(answer -> named(visit, vote, answer.getKey(), ballot))
                    .sorted(Comparator.comparing(VoteView.Named::name))
                    .forEach(named::add);
        }
        return named;
    }

    private static VoteView.Named named(Visit visit, Vote vote, MemberId member, Ballot ballot) {
        Member voter = vote.roll().find(member);
        Council council = visit.assembly().ties().council();
        OrganId organ = council.organ(member);
        MemberId seat = organ == null ? null : council.speaker(vote.id(), organ);
        return new VoteView.Named(
                visit.name(member),
                BallotWords.say(visit, vote, "decide.said.", ballot),
                seat == null ? "" : visit.name(seat),
                voter == null ? 1 : voter.weight());
    }

    /// Every answer that was given, once: in the order of the answering form, or of the options.
    private static List<Ballot> inOrder(Vote vote) {
        List<Ballot> answers = BallotWords.of(vote.counting()).answers();
        return answers.isEmpty()
                ? vote.answers().values().stream()
                        .distinct()
                        .sorted(Comparator.comparing(Ballot::form))
                        .toList()
                : answers;
    }

    private static VoteView.@Nullable Receipt receipt(
            Visit visit, Vote vote, VoteTrace trace, Ballot mine) {
        Long seq = trace.answer(visit.me());
        Entry entry = seq == null ? null : visit.clerk().journal().entry(seq);
        return entry == null
                ? null
                : new VoteView.Receipt(
                        BallotWords.say(visit, vote, "decide.receipt.", mine),
                        visit.text().moment(entry.leaf().at()),
                        entry.seq(),
                        entry.leafHash().toString(),
                        visit.path("/record/" + entry.seq()));
    }

    private VoteView.Result result(
            Visit visit,
            Proposal proposal,
            Vote.Closed vote,
            @Nullable Decision decision,
            VoteTrace trace) {
        OutcomeLook look = OutcomeLook.of(vote.outcome());
        List<Long> entries = trace.enacted();
        return new VoteView.Result(
                look.mark(),
                look.color(),
                look.layer(),
                OutcomeWords.word(visit.text(), vote.outcome()),
                entries.stream().map(seq -> did(visit, seq)).toList(),
                when(visit, entries),
                decision == null ? "" : impossible(visit, proposal, decision),
                decision == null ? "" : again(visit, decision),
                decision == null ? 0 : decision.seq());
    }

    private VoteView.Did did(Visit visit, long seq) {
        Entry entry = visit.clerk().journal().entry(seq);
        Enactment enactment =
                entry == null
                        ? new Enactment("", nacre.journal.Json.object().done(), List.of())
                        : new Enactment(entry.leaf().type(), entry.facts(), List.of());
        Function<String, String> words = field -> visit.clerk().contents().text(seq, field);
        return new VoteView.Did(
                seq,
                visit.path("/record/" + seq),
                enactments.say(visit, enactment, Tense.DID, words));
    }

    private static String when(Visit visit, List<Long> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        Entry first = visit.clerk().journal().entry(entries.getFirst());
        Instant due = first == null ? null : first.leaf().due();
        Instant at = first == null ? visit.standing().at() : due == null ? first.leaf().at() : due;
        return visit.text().moment(at);
    }

    private String impossible(Visit visit, Proposal proposal, Decision decision) {
        if (!(decision.state()
                instanceof Decision.State.Impossible(long index, String why, var about))) {
            return "";
        }
        Bundles.Planned planned = Bundles.enactments(visit.assembly(), proposal).get((int) index);
        Function<String, String> words =
                field ->
                        visit.clerk()
                                .contents()
                                .text(planned.copy().seq(), planned.copy().prefix() + field);
        return visit.text()
                .of(
                        "decide.impossible",
                        "number",
                        index + 1,
                        "what",
                        enactments.say(visit, planned.enactment(), Tense.WILL, words).what(),
                        "why",
                        RecordedRefusal.words(visit, why, about));
    }

    private static String again(Visit visit, Decision decision) {
        boolean isLeft =
                decision.state() instanceof Decision.State.Impossible
                        && visit.text().now().isBefore(decision.expires());
        return isLeft ? visit.text().deadline(decision.expires()) : "";
    }
}
