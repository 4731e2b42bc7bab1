// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import static nacre.campaign.register.RegisterPart.REGISTER;

import nacre.assembly.charter.MatterKey;
import nacre.assembly.proposal.ProposalCommand;
import nacre.campaign.register.Listing;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.TypedForm;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Who decides what: the register, one matter of it, and the proposals that move it.
final class RegisterPages implements Pages {
    private static final String PATH = "/o/{organ}/matters";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    RegisterPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::register)
                .get(PATH + "/new", this::blank)
                .post(PATH + "/new", this::list)
                .get(PATH + "/{matter}", this::matter)
                .post(PATH + "/{matter}", this::move);
    }

    private Response register(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.registerRegister(
                        visit.page(visit.text().of("register.title")),
                        RegisterView.of(visit),
                        visit.told()));
    }

    private Response blank(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.registerList(
                        page(visit), ListingView.of(visit), Form.empty(), Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("register.new"));
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        var forms = new RegisterForms(visit);
        ProposalCommand.PutProposal asked = forms.listing();
        return TypedForm.answer(
                visit,
                asked,
                forms.form(),
                visit.path("/decide"),
                visit.text().of("register.new"),
                (page, told) ->
                        templates.registerList(page, ListingView.of(visit), forms.form(), told));
    }

    private Response matter(Request request) {
        Visit visit = visits.of(request);
        Listing listing = listing(visit);
        return Response.page(
                templates.registerMatter(
                        visit.page(visit.charter().title(listing.matter())),
                        MatterView.of(visit, listing),
                        Form.empty(),
                        visit.told()));
    }

    private Response move(Request request) {
        Visit visit = visits.of(request);
        Listing listing = listing(visit);
        var forms = new RegisterForms(visit);
        ProposalCommand.PutProposal asked = forms.moving(listing.matter());
        return TypedForm.answer(
                visit,
                asked,
                forms.form(),
                visit.path("/decide"),
                visit.charter().title(listing.matter()),
                (page, told) ->
                        templates.registerMatter(
                                page, MatterView.of(visit, listing), forms.form(), told));
    }

    private static Listing listing(Visit visit) {
        MatterKey key = visit.request().path("matter", MatterKey::new);
        Listing listing = visit.standing().states().of(REGISTER).find(key);
        if (listing == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return listing;
    }
}
