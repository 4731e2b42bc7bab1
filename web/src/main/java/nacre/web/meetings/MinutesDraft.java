// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nacre.assembly.meeting.AgendaItem;
import nacre.assembly.meeting.Attendance;
import nacre.assembly.meeting.Floor;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.vote.Vote;
import nacre.web.decide.OutcomeWords;
import nacre.web.decide.ProposalWords;
import nacre.web.decide.RoomWords;
import nacre.web.organ.Visit;

/// What the record says of a meeting, as a draft of its minutes: who was there, what was spoken
/// about and by whom, what was moved, how it was counted and decided.
record MinutesDraft(Visit visit, Meeting meeting) {

    /// The draft, in CommonMark; the same record gives the same draft.
    String text() {
        var lines = new ArrayList<String>();
        lines.add(
                say(
                        "minutes.place",
                        "place",
                        visit.words(meeting.id().seq(), "place"),
                        "hour",
                        meeting.opens()));
        if (meeting.stage() instanceof Meeting.Stage.Closed(var from, var to)) {
            lines.add(say("minutes.times", "from", from, "to", to));
        }
        lines.add("");
        addPresent(lines);
        for (int i = 0; i < meeting.agenda().size(); i++) {
            addItem(i, meeting.agenda().get(i), lines);
        }
        return String.join("\n", lines);
    }

    private void addPresent(List<String> lines) {
        Attendance attendance = meeting.attendance();
        var names = new ArrayList<String>();
        attendance.everybody().forEach(member -> names.add(visit.name(member)));
        lines.add("# " + say("minutes.present"));
        lines.add("");
        lines.add(
                say(
                        "minutes.present.who",
                        "count",
                        names.size(),
                        "entitled",
                        visit.assembly().roll().entitled(),
                        "names",
                        names));
        var seen = new LinkedHashSet<MemberId>();
        for (Attendance.Movement movement : attendance.movements()) {
            boolean isFirst = seen.add(movement.member());
            if (!isFirst) {
                lines.add(
                        "- "
                                + say(
                                        movement.isComing() ? "minutes.back" : "minutes.left",
                                        "name",
                                        visit.name(movement.member()),
                                        "at",
                                        movement.at()));
            }
        }
        lines.add("");
    }

    private void addItem(int number, AgendaItem item, List<String> lines) {
        lines.add("# %d. %s".formatted(number + 1, visit.words(item.entry(), item.field())));
        lines.add("");
        var speakers = new LinkedHashSet<String>();
        for (Floor.Speech speech : meeting.floor().speeches()) {
            if (speech.item() == number) {
                speakers.add(visit.name(speech.member()));
            }
        }
        if (!speakers.isEmpty()) {
            lines.add(say("minutes.spoke", "names", speakers));
            lines.add("");
        }
        for (ProposalId id : item.proposals()) {
            addProposal(visit.assembly().proposals().needed(id), lines);
        }
    }

    private void addProposal(Proposal proposal, List<String> lines) {
        boolean isMotion = visit.assembly().meetings().motions().containsKey(proposal.id());
        MemberId author = proposal.author();
        lines.add(
                isMotion && author != null
                        ? say(
                                "minutes.motion",
                                "name",
                                visit.name(author),
                                "title",
                                visit.title(proposal))
                        : say("minutes.proposal", "title", visit.title(proposal)));
        Vote vote = ProposalWords.vote(visit, proposal);
        lines.add(
                switch (vote) {
                    case null -> say("minutes.undecided");
                    case Vote.Open open -> say("minutes.open", "closes", open.closes());
                    case Vote.Closed closed ->
                            (OutcomeWords.sentence(visit, closed)
                                            + ". "
                                            + RoomWords.ways(visit, closed))
                                    .strip();
                });
        lines.add("");
    }

    private String say(String key, Object... values) {
        return visit.text().of(key, values);
    }
}
