// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import gg.jte.models.runtime.JteModel;
import nacre.assembly.part.Command;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// How something new in a campaign is opened: by its committee at once, at `…/open`, or put to all
/// members as a proposal, at `…/propose`, with the same form.
public final class Openings {
    private final Visits visits;
    private final Kind kind;

    /// How things of this kind are opened.
    public Openings(Visits visits, Kind kind) {
        this.visits = visits;
        this.kind = kind;
    }

    /// What is opened.
    public interface Kind {

        /// The name of the page with the form.
        String title(Visit visit);

        /// Where all of them stand.
        String list(Visit visit, Campaign campaign);

        /// Whether a new one can be opened now, by whomever.
        default boolean isNext(Visit visit, Campaign campaign) {
            return campaign.isOpen();
        }

        /// A form to begin with.
        Form begun(Visit visit, Campaign campaign);

        /// What was typed.
        Opening typed(Visit visit, Campaign campaign, boolean isProposal, Form form);

        /// The page with the form.
        JteModel form(
                Visit visit,
                Campaign campaign,
                boolean isProposal,
                Page page,
                Form form,
                Told told);
    }

    /// A form as it was typed.
    public interface Opening {

        /// What it asks for; what is wrong stands in the form then.
        Command read();

        /// What was typed, with what is wrong about it so far.
        Form form();
    }

    /// Whether she may open one without a decision.
    public static boolean mayOpen(Visit visit, Campaign campaign) {
        return UnitWords.may(visit, CampaignRules.STEER, campaign.path());
    }

    /// The pages of the form.
    ///
    /// @param path of all of them
    public void routes(Routes routes, String path) {
        routes.get(path + "/open", request -> begin(request, false))
                .post(path + "/open", request -> put(request, false))
                .get(path + "/propose", request -> begin(request, true))
                .post(path + "/propose", request -> put(request, true));
    }

    private Page page(Visit visit) {
        return visit.page(kind.title(visit));
    }

    private Response begin(Request request, boolean isProposal) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        if (!kind.isNext(visit, campaign) || (!isProposal && !mayOpen(visit, campaign))) {
            throw new Stop(new Trouble.NotForYou());
        }
        Form form = kind.begun(visit, campaign);
        return Response.page(
                kind.form(visit, campaign, isProposal, page(visit), form, Told.nothing()));
    }

    private Response put(Request request, boolean isProposal) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        Opening typed = kind.typed(visit, campaign, isProposal, request.form());
        Command command = typed.read();
        return TypedForm.answer(
                visit,
                command,
                typed.form(),
                isProposal ? visit.path("/decide") : kind.list(visit, campaign),
                kind.title(visit),
                (page, told) -> kind.form(visit, campaign, isProposal, page, typed.form(), told));
    }
}
