// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.bundle.BundleRules;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.Proposal;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The page on which somebody puts several of her proposals as one.
///
/// @param parts her proposals that can be decided together
/// @param others those of hers under discussion that cannot, each with the reason
public record BundleView(
        String action,
        String backPath,
        List<Option> parts,
        List<DecideView.Row> others,
        Form form,
        Told told) {

    /// Copies the lists.
    public BundleView {
        parts = List.copyOf(parts);
        others = List.copyOf(others);
    }

    static BundleView of(Visit visit, Form form, Told told) {
        var parts = new ArrayList<Option>();
        var others = new ArrayList<DecideView.Row>();
        for (Proposal proposal : hers(visit)) {
            switch (whyNot(visit, proposal)) {
                case null ->
                        parts.add(new Option(proposal.id().toString(), label(visit, proposal)));
                case Refusal why -> others.add(row(visit, proposal, visit.refusal(why)));
            }
        }
        return new BundleView(
                visit.path("/decide/bundle"), visit.path("/decide"), parts, others, form, told);
    }

    private static String label(Visit visit, Proposal proposal) {
        return visit.text()
                .of(
                        "bundle.part.label",
                        "title",
                        visit.title(proposal),
                        "matter",
                        visit.charter().title(proposal.matter()));
    }

    private static DecideView.Row row(Visit visit, Proposal proposal, String line) {
        return new DecideView.Row(
                "new", "", ProposalWords.path(visit, proposal), visit.title(proposal), line);
    }

    private static List<Proposal> hers(Visit visit) {
        return visit.assembly().proposals().all().values().stream()
                .filter(each -> each.isDiscussed() && visit.me().equals(each.author()))
                .toList();
    }

    /// Whether she has another proposal that can be decided together with this one of hers.
    static boolean mayBegin(Visit visit, Proposal proposal) {
        return visit.me().equals(proposal.author())
                && whyNot(visit, proposal) == null
                && hers(visit).stream().filter(each -> whyNot(visit, each) == null).count() > 1;
    }

    private static @Nullable Refusal whyNot(Visit visit, Proposal proposal) {
        return BundleRules.whyNotAlone(proposal) instanceof Refusal why
                ? why
                : BundleRules.misfit(visit.assembly(), proposal);
    }
}
