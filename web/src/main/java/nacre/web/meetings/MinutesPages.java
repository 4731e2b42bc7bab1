// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.BiFunction;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The minutes of meetings: what the record says, as somebody has put it in words, and adopting it.
final class MinutesPages {
    private static final String PAGE = MeetingPages.PAGE + "/minutes";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    MinutesPages(Visits visits) {
        this.visits = visits;
    }

    void routes(Routes routes) {
        routes.get(PAGE, this::show).post(PAGE, this::write).post(PAGE + "/adopt", this::propose);
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        MinutesView view = MinutesView.of(visit, MeetingPages.find(visit));
        return Response.page(
                templates.meetingsMinutes(
                        visit.page(title(visit, view)),
                        view,
                        Form.empty().with("text", view.source()),
                        visit.told()));
    }

    private static String title(Visit visit, MinutesView view) {
        return visit.text().of("minutes.title", "title", view.meeting());
    }

    private Response write(Request request) {
        Visit visit = visits.of(request);
        Meeting meeting = MeetingPages.find(visit);
        String text = request.form("text", Texts.LONGEST_TEXT);
        Reply reply = visit.hear(new MeetingCommand.WriteMinutes(meeting.id(), text));
        MinutesView view = MinutesView.of(visit, meeting);
        return visit.answer(
                reply,
                visit.path("/meetings/" + meeting.id() + "/minutes"),
                title(visit, view),
                again(visit, view));
    }

    private Response propose(Request request) {
        Visit visit = visits.of(request);
        Meeting meeting = MeetingPages.find(visit);
        Long written = meeting.minutes().latest();
        if (written == null) {
            throw new Stop(new Trouble.NoPage());
        }
        var adopted = new MeetingAct.MinutesAdopted(meeting.id(), written);
        String title = MeetingPages.title(visit, meeting);
        Reply reply =
                visit.hear(
                        new ProposalCommand.PutProposal(
                                MatterKey.EVERYDAY,
                                visit.text().of("minutes.adopt.title", "title", title),
                                visit.words(written, "text"),
                                List.of(Enactment.of(adopted, List.of())),
                                null));
        MinutesView view = MinutesView.of(visit, meeting);
        return visit.answerNew(
                reply, visit.path("/decide"), title(visit, view), again(visit, view));
    }

    private BiFunction<Page, Told, JteModel> again(Visit visit, MinutesView view) {
        return (page, told) -> templates.meetingsMinutes(page, view, visit.request().form(), told);
    }
}
