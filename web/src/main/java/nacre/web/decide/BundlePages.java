// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Question;
import nacre.assembly.proposal.Texts;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Putting several of one's own proposals as one, to be decided by one answer.
final class BundlePages implements Pages {
    private static final String PATH = "/o/{organ}/decide/bundle";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    BundlePages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::begin).post(PATH, this::put);
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        List<String> parts =
                Stream.of(request.query("with"), request.query("and"))
                        .filter(Numbers::isOne)
                        .toList();
        Form form = Form.empty().with("part", parts);
        return Response.page(
                templates.decideBundle(page(visit), BundleView.of(visit, form, visit.told())));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("bundle.title"));
    }

    private Response put(Request request) {
        Visit visit = visits.of(request);
        Form form = checked(visit, request.form());
        List<ProposalId> parts = parts(form);
        if (form.isWrong()) {
            return Response.unfinished(
                    templates.decideBundle(
                            page(visit).withProblem(), BundleView.of(visit, form, Told.nothing())));
        }
        Reply reply =
                visit.hear(
                        new ProposalCommand.PutProposal(
                                matter(visit, parts.getFirst()),
                                form.value("title").strip(),
                                form.value("text").strip(),
                                List.of(),
                                Asked.bundle(parts),
                                null));
        return visit.answerNew(
                reply,
                visit.path("/decide"),
                page(visit).title(),
                (page, told) -> templates.decideBundle(page, BundleView.of(visit, form, told)));
    }

    /// A bundle is filed under the matter of its first part.
    private static MatterKey matter(Visit visit, ProposalId first) {
        Proposal proposal = visit.assembly().proposals().find(first);
        return proposal == null ? MatterKey.EVERYDAY : proposal.matter();
    }

    private static List<ProposalId> parts(Form form) {
        return form.all("part").stream()
                .filter(Numbers::isOne)
                .map(each -> new ProposalId(Numbers.read(each)))
                .distinct()
                .toList();
    }

    private static Form checked(Visit visit, Form form) {
        var text = visit.text();
        Form checked = form;
        if (Texts.misfitTitle(form.value("title")) != null) {
            String key = "decide.write.wrong.heading";
            checked = checked.wrong("title", text.of(key, "most", Texts.LONGEST_TITLE));
        }
        if (Texts.misfit(form.value("text")) != null) {
            String key = "decide.write.wrong.text";
            checked = checked.wrong("text", text.of(key, "most", Texts.LONGEST_TEXT));
        }
        int parts = parts(form).size();
        return parts < Question.Bundle.FEWEST || parts > Question.Bundle.MOST
                ? checked.wrong(
                        "parts",
                        text.of(
                                "refusal.PartsDoNotFit",
                                "parts",
                                parts,
                                "fewest",
                                Question.Bundle.FEWEST,
                                "most",
                                Question.Bundle.MOST))
                : checked;
    }
}
