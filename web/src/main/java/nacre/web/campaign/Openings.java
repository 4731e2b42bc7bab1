// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import gg.jte.models.runtime.JteModel;
import java.util.List;
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
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;

/// The things of a kind in a campaign: all of them, and how a new one is opened. Its committee does
/// so at once, at `…/open`, or it is put to all members as a proposal, at `…/propose`, with the
/// same form.
public final class Openings {
    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final Kind kind;

    /// How things of this kind are opened.
    public Openings(Visits visits, Kind kind) {
        this.visits = visits;
        this.kind = kind;
    }

    /// What is opened.
    public interface Kind {

        /// What its texts begin with: `AREA.list` is the name of the page with all of them,
        /// `AREA.new` that of the page with the form.
        String area();

        /// All of a campaign, as their list says them.
        List<CampaignRow> all(Visit visit, Campaign campaign);

        /// What to know before another is opened; may be empty.
        default String note(Visit visit, Campaign campaign) {
            return "";
        }

        /// What the button says that opens another.
        default String open(Visit visit, Campaign campaign) {
            return visit.text().of(area() + ".open");
        }

        /// What the button says that proposes another.
        default String propose(Visit visit, Campaign campaign) {
            return visit.text().of(area() + ".propose");
        }

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

    /// The page with all of them, and those of the form.
    ///
    /// @param path of all of them
    public void routes(Routes routes, String path) {
        routes.get(path, this::list)
                .get(path + "/open", request -> begin(request, false))
                .post(path + "/open", request -> put(request, false))
                .get(path + "/propose", request -> begin(request, true))
                .post(path + "/propose", request -> put(request, true));
    }

    private Page page(Visit visit) {
        return visit.page(title(visit));
    }

    private String title(Visit visit) {
        return visit.text().of(kind.area() + ".new");
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        Campaign campaign = CampaignPages.find(visit);
        boolean isNext = !visit.isReader() && kind.isNext(visit, campaign);
        boolean mayOpen = isNext && mayOpen(visit, campaign);
        var view =
                new OpeningsView(
                        kind.area(),
                        kind.list(visit, campaign),
                        CampaignPages.crumb(visit, campaign),
                        kind.all(visit, campaign).stream().map(CampaignRow::line).toList(),
                        isNext ? kind.note(visit, campaign) : "",
                        mayOpen ? kind.open(visit, campaign) : "",
                        isNext ? kind.propose(visit, campaign) : "");
        Page page = visit.page(visit.text().of(kind.area() + ".list"));
        return Response.page(templates.campaignOpenings(page, view));
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
                title(visit),
                (page, told) -> kind.form(visit, campaign, isProposal, page, typed.form(), told));
    }
}
