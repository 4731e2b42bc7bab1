// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proviso.Fate;
import nacre.assembly.vote.Decision;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Makes the view of what ties a proposal to others.
final class BondsViews {

    private BondsViews() {}

    static BondsView of(Visit visit, Proposal proposal) {
        ProposalId onlyIf = proposal.bonds().onlyIf();
        Proposal other = onlyIf == null ? null : visit.assembly().proposals().needed(onlyIf);
        return new BondsView(
                other == null ? "" : line(visit, proposal, other),
                other == null ? "" : ProposalWords.path(visit, other),
                other == null ? "" : visit.title(other),
                proposal.bonds().dependents().stream().map(id -> row(visit, id)).toList(),
                choices(visit, proposal),
                Form.empty().with("only-if", onlyIf == null ? "" : onlyIf.toString()));
    }

    private static DecideView.Row row(Visit visit, ProposalId id) {
        Proposal proposal = visit.assembly().proposals().needed(id);
        var state = ProposalViews.state(visit, proposal);
        return new DecideView.Row(
                state.mark(),
                state.color(),
                ProposalWords.path(visit, proposal),
                visit.title(proposal),
                state.word());
    }

    /// What a proposal says of the one that it depends on.
    private static String line(Visit visit, Proposal proposal, Proposal other) {
        String fate = Fate.of(visit.assembly(), other).word();
        Decision decision = ProposalWords.decision(visit, proposal);
        String key =
                decision == null
                        ? "proviso.other." + fate
                        : switch (decision.state()) {
                            case Decision.State.Waiting w -> "proviso.waits";
                            case Decision.State.Fallen f -> "proviso.fallen." + fate;
                            case Decision.State.Ratifying r -> "proviso.met";
                            case Decision.State.NotRatified n -> "proviso.met";
                            case Decision.State.Done d -> "proviso.met";
                            case Decision.State.Pending p -> "proviso.met";
                            case Decision.State.Impossible i -> "proviso.met";
                        };
        return visit.text().of(key, "title", visit.title(other));
    }

    /// A sentence for lists about a decision that waits or has fallen, or nothing.
    static String decided(Visit visit, @Nullable Decision decision) {
        return switch (decision == null ? null : decision.state()) {
            case Decision.State.Waiting(var onlyIf) ->
                    visit.text().of("proviso.waits", "title", title(visit, onlyIf));
            case Decision.State.Fallen(var onlyIf) ->
                    visit.text().of("proviso.list.fallen", "title", title(visit, onlyIf));
            case Decision.State.Impossible i -> visit.text().of("decide.list.undone");
            case Decision.State.Ratifying r -> RatificationView.line(visit, decision);
            case Decision.State.NotRatified n -> RatificationView.line(visit, decision);
            case Decision.State.Done d -> "";
            case Decision.State.Pending p -> "";
            case null -> "";
        };
    }

    private static String title(Visit visit, ProposalId id) {
        return visit.title(visit.assembly().proposals().needed(id));
    }

    /// Proposals that are not decided, for its author while it may change.
    private static List<Option> choices(Visit visit, Proposal proposal) {
        boolean isHers =
                proposal.isDiscussed()
                        && visit.me().equals(proposal.author())
                        && Amendments.of(proposal) == null
                        && proposal.bonds().bundle() == null
                        && Amendments.undecided(visit.assembly(), proposal).isEmpty();
        if (!isHers) {
            return List.of();
        }
        var choices = new ArrayList<Option>();
        for (Proposal each : visit.assembly().proposals().all().descendingMap().values()) {
            if (!each.id().equals(proposal.id())
                    && Amendments.of(each) == null
                    && !proposal.id().equals(each.bonds().bundle())
                    && Fate.of(visit.assembly(), each).isOpen()) {
                choices.add(new Option(each.id().toString(), visit.title(each)));
            }
        }
        if (!choices.isEmpty()) {
            choices.addFirst(new Option("", visit.text().of("proviso.none")));
        }
        return choices;
    }
}
