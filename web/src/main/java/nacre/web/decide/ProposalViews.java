// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.bundle.Bundles;
import nacre.assembly.charter.Matter;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.proposal.Question;
import nacre.assembly.proposal.Rounds;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VotedMatter;
import nacre.web.Form;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// Makes the view of a proposal for one reader.
final class ProposalViews {
    private final AllEnactments enactments;
    private final VoteViews votes;
    private final AmendViews amends;

    ProposalViews(AllEnactments enactments) {
        this.enactments = enactments;
        this.votes = new VoteViews(enactments);
        this.amends = new AmendViews(enactments);
    }

    /// @param told what became of what the reader asked for
    /// @param form what she typed, if that was not recorded
    ProposalView of(Visit visit, Proposal proposal, Told told, Form form) {
        boolean mayChange = proposal.isDiscussed() || Rounds.mayChange(visit.assembly(), proposal);
        boolean isHers = mayChange && visit.me().equals(proposal.author());
        String path = ProposalWords.path(visit, proposal);
        return new ProposalView(
                path,
                visit.path("/decide"),
                proposal.id().seq(),
                matters(visit, proposal),
                state(visit, proposal),
                meta(visit, proposal),
                text(visit, proposal),
                enacts(visit, proposal),
                AskedView.of(visit, proposal),
                votes.of(visit, proposal),
                RoundView.of(visit, proposal),
                votes.former(visit, proposal),
                TalkViews.of(visit, proposal, !visit.request().query("all").isEmpty()),
                amends.of(visit, proposal),
                BondsViews.of(visit, proposal),
                together(visit, proposal),
                RatificationView.of(visit, ProposalWords.decision(visit, proposal)),
                visit.isReader() ? visit.whyReading() : "",
                isHers ? author(visit, proposal, path) : null,
                chair(visit, proposal),
                rule(visit, proposal),
                told,
                form);
    }

    /// An amendment stays as it is, so does a bundle, and while a proposal waits for amendments, so
    /// does it.
    private static ProposalView.Author author(Visit visit, Proposal proposal, String path) {
        String why =
                Amendments.of(proposal) != null
                        ? "amend.mine.stays"
                        : proposal.question() instanceof Question.Bundle
                                ? "bundle.mine.stays"
                                : Amendments.undecided(visit.assembly(), proposal).isEmpty()
                                        ? ""
                                        : "amend.mine.waits";
        return new ProposalView.Author(
                why.isEmpty() ? path + "/change" : "",
                why.isEmpty() ? "" : visit.text().of(why),
                proposal.bonds().bundle() == null);
    }

    /// The title of its matter; of a bundle, of all of its parts'.
    private static String matters(Visit visit, Proposal proposal) {
        List<Proposal> parts = Bundles.parts(visit.assembly(), proposal);
        return visit.text()
                .list(
                        (parts.isEmpty() ? List.of(proposal) : parts)
                                .stream()
                                        .map(each -> visit.charter().title(each.matter()))
                                        .distinct()
                                        .toList());
    }

    private TogetherView together(Visit visit, Proposal proposal) {
        Proposal bundle = ProposalWords.bundle(visit, proposal);
        return new TogetherView(
                Bundles.parts(visit.assembly(), proposal).stream()
                        .map(part -> part(visit, part))
                        .toList(),
                bundle == null ? "" : ProposalWords.path(visit, bundle),
                bundle == null ? "" : visit.title(bundle),
                !visit.isReader() && BundleView.mayBegin(visit, proposal)
                        ? visit.path("/decide/bundle?with=" + proposal.id())
                        : "");
    }

    private TogetherView.Part part(Visit visit, Proposal part) {
        return new TogetherView.Part(
                ProposalWords.path(visit, part),
                visit.title(part),
                visit.charter().title(part.matter()),
                text(visit, part),
                enacts(visit, part),
                AmendViews.waiting(visit, part));
    }

    private static Content text(Visit visit, Proposal proposal) {
        return proposal.author() == null
                ? Written.prose(visit.text().of("decide.recall.text"))
                : Written.of(visit, proposal.text(), "text").content();
    }

    List<EnactmentWords.Said> enacts(Visit visit, Proposal proposal) {
        var said = new ArrayList<EnactmentWords.Said>();
        for (int i = 0; i < proposal.enactments().size(); i++) {
            said.add(
                    enactments.say(
                            visit,
                            proposal.enactments().get(i),
                            Tense.WILL,
                            words(visit, proposal, i)));
        }
        return said;
    }

    /// The words of one of a proposal's enactments; nothing for those that are not there.
    static Function<String, String> words(Visit visit, Proposal proposal, int index) {
        String before = "enactment.%d.".formatted(index);
        return field -> visit.clerk().contents().text(proposal.text(), before + field);
    }

    static ProposalView.State state(Visit visit, Proposal proposal) {
        var text = visit.text();
        return switch (proposal.stage()) {
            case Proposal.Stage.Referred _ ->
                    new ProposalView.State("new", "", text.of("decide.state.referred"));
            case Proposal.Stage.Discussed _ ->
                    new ProposalView.State("new", "", text.of("decide.state.discussed"));
            case Proposal.Stage.Withdrawn _ ->
                    new ProposalView.State("undecided", "", text.of("decide.state.withdrawn"));
            case Proposal.Stage.Accepted _ ->
                    new ProposalView.State("passed", "good", text.of("amend.state.accepted"));
            case Proposal.Stage.Lapsed _ ->
                    new ProposalView.State("undecided", "", text.of("decide.state.lapsed"));
            case Proposal.Stage.Bundled(var bundle) ->
                    state(visit, visit.assembly().proposals().needed(bundle));
            case Proposal.Stage.Voted _ ->
                    switch (ProposalWords.vote(visit, proposal)) {
                        case Vote.Closed closed -> Settled.state(visit, closed);
                        case Vote.Open _ ->
                                new ProposalView.State("open", "", text.of("decide.state.open"));
                        case null ->
                                new ProposalView.State("open", "", text.of("decide.state.open"));
                    };
        };
    }

    private static List<String> meta(Visit visit, Proposal proposal) {
        var text = visit.text();
        var meta = new ArrayList<String>();
        meta.add(
                switch (proposal.stage()) {
                    case Proposal.Stage.Discussed _ -> ProposalWords.opens(visit, proposal);
                    case Proposal.Stage.Referred _ -> ProposalWords.opens(visit, proposal);
                    case Proposal.Stage.Withdrawn(Instant at) ->
                            text.of("decide.withdrawn", "when", at);
                    case Proposal.Stage.Accepted(Instant at) ->
                            text.of("amend.accepted", "when", at);
                    case Proposal.Stage.Lapsed(Instant at) ->
                            text.of(ProposalWords.lapsed(visit, proposal), "when", at);
                    case Proposal.Stage.Voted _ -> times(visit, proposal);
                    case Proposal.Stage.Bundled _ -> ProposalWords.opens(visit, proposal);
                });
        MemberId author = proposal.author();
        meta.add(
                author == null
                        ? text.of("decide.put.recall")
                        : text.of("decide.put", "name", visit.name(author)));
        if (proposal.wordings().size() > 1) {
            meta.add(text.of("decide.changed", "when", proposal.worded()));
        }
        return meta;
    }

    private static String times(Visit visit, Proposal proposal) {
        var text = visit.text();
        return switch (ProposalWords.vote(visit, proposal)) {
            case Vote.Open open -> text.of("decide.closes", "when", text.deadline(open.ends()));
            case Vote.Closed closed ->
                    text.of("decide.closed", "opened", closed.opened(), "closed", closed.closes());
            case null -> "";
        };
    }

    /// The rule that holds for it: that of its vote, else that of the charter today; in a bundle,
    /// the bundle's.
    private static ProposalView.Rule rule(Visit visit, Proposal proposal) {
        Proposal bundle = ProposalWords.bundle(visit, proposal);
        Vote vote = ProposalWords.decidingVote(visit, proposal);
        Matter matter =
                vote == null
                        ? VotedMatter.today(visit.assembly(), bundle == null ? proposal : bundle)
                        : vote.matter();
        String path = visit.path("/charter");
        if (matter == null) {
            return new ProposalView.Rule(visit.text().of("decide.rule.gone"), "", "", path);
        }
        String times =
                visit.text()
                        .of(
                                "decide.rule.times",
                                "notice",
                                matter.timing().notice(),
                                "discussion",
                                matter.timing().discussion(),
                                "voting",
                                matter.timing().voting());
        return new ProposalView.Rule(
                visit.charter().rule(matter),
                visit.text().of("charter.secrecy." + matter.secrecy().word()),
                times,
                path);
    }

    private static ProposalView.@Nullable Chair chair(Visit visit, Proposal proposal) {
        Mandate mandate = chairing(visit);
        Matter matter = VotedMatter.today(visit.assembly(), proposal);
        boolean isAlone = proposal.isDiscussed() && proposal.bonds().bundle() == null;
        if (mandate == null || matter == null || !isAlone) {
            return null;
        }
        Instant earliest =
                Bundles.settled(visit.assembly(), proposal).plus(matter.timing().notice());
        var text = visit.text();
        return new ProposalView.Chair(
                mandate.id().seq(),
                text.of(
                        "decide.under",
                        "number",
                        mandate.id().seq(),
                        "title",
                        visit.words(mandate.id().seq(), "title")),
                !text.now().isBefore(earliest),
                text.deadline(earliest),
                text.moment(proposal.opens()),
                proposal.opens().atZone(visit.zone()).toLocalDate().plusDays(1).toString());
    }

    /// The mandate under which the reader may chair; of several the one that ends first, as the
    /// clerk would choose.
    private static @Nullable Mandate chairing(Visit visit) {
        Mandate chosen = null;
        for (Mandate mandate : visit.assembly().mandates().inForce().values()) {
            boolean covers = mandate.covers(visit.me(), Use.once(ProposalRules.CHAIR));
            if (covers && (chosen == null || mandate.ends().isBefore(chosen.ends()))) {
                chosen = mandate;
            }
        }
        return chosen;
    }
}
