// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Texts;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.decide.Days;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// Calling a meeting, or asking for one.
final class CallingPages {
    private static final String NEW = MeetingPages.PATH + "/new";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    CallingPages(Visits visits) {
        this.visits = visits;
    }

    void routes(Routes routes) {
        routes.get(NEW, this::form).post(NEW, this::call);
    }

    private Response form(Request request) {
        Visit visit = visits.of(request);
        return Response.page(
                templates.meetingsCall(
                        page(visit), CallView.of(visit), Form.empty(), Told.nothing()));
    }

    private static Page page(Visit visit) {
        return visit.page(title(visit));
    }

    private static String title(Visit visit) {
        return visit.text().of(CallView.isChairs(visit) ? "meeting.call" : "meeting.ask");
    }

    private Response call(Request request) {
        Visit visit = visits.of(request);
        Instant hour = hour(visit);
        if (hour == null) {
            Form wrong = request.form().wrong("day", visit.text().of("meeting.hour.wrong"));
            return Response.unfinished(
                    templates.meetingsCall(
                            page(visit).withProblem(), CallView.of(visit), wrong, Told.nothing()));
        }
        var invitation =
                new MeetingCommand.Invitation(
                        request.form("title"),
                        request.form("place"),
                        request.form("text", Texts.LONGEST_TEXT),
                        hour,
                        agenda(visit));
        var command =
                CallView.isChairs(visit)
                        ? new MeetingCommand.CallMeeting(invitation)
                        : new MeetingCommand.AskMeeting(invitation);
        return visit.answer(
                visit.hear(command),
                visit.path("/meetings"),
                title(visit),
                (page, told) ->
                        templates.meetingsCall(page, CallView.of(visit), request.form(), told));
    }

    private static @Nullable Instant hour(Visit visit) {
        LocalDate day = Days.read(visit.request().form("day"));
        try {
            String typed = visit.request().form("hour").replace('.', ':');
            String hour = typed.matches("[0-9]:.*") ? "0" + typed : typed;
            return day == null
                    ? null
                    : day.atTime(LocalTime.parse(hour)).atZone(visit.zone()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The items as they were typed, one a line; then one for each proposal that was chosen.
    private static List<MeetingCommand.Item> agenda(Visit visit) {
        var items = new ArrayList<MeetingCommand.Item>();
        for (String line : visit.request().form("agenda", Texts.LONGEST_TEXT).lines().toList()) {
            if (!line.isBlank()) {
                items.add(new MeetingCommand.Item(line.strip(), List.of()));
            }
        }
        for (String chosen : visit.request().form().all("proposal")) {
            Proposal proposal =
                    Numbers.isOne(chosen)
                            ? visit.assembly()
                                    .proposals()
                                    .find(new ProposalId(Numbers.read(chosen)))
                            : null;
            if (proposal != null) {
                items.add(new MeetingCommand.Item(visit.title(proposal), List.of(proposal.id())));
            }
        }
        return items;
    }
}
