// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import gg.jte.Content;
import java.util.List;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.Minutes;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.vote.Vote;
import nacre.web.decide.ProposalWords;
import nacre.web.difference.Difference;
import nacre.web.difference.Row;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// The minutes of a meeting for one reader.
///
/// @param path the meeting's page
/// @param meeting the meeting's title
/// @param state what has become of them: not written, written, adopted
/// @param isAdopted whether a decision adopted them
/// @param text the minutes as they were written last, or the draft
/// @param draft what the record says
/// @param source the minutes as they are typed
/// @param rows what differs between the two; nothing if they were not written
/// @param mayWrite whether the reader writes them
/// @param mayPropose whether she can propose to adopt them
/// @param proposal the page of the proposal to adopt them; empty if there is none
public record MinutesView(
        String path,
        String meeting,
        String state,
        boolean isAdopted,
        Content text,
        String draft,
        String source,
        List<Row> rows,
        boolean mayWrite,
        boolean mayPropose,
        String proposal) {

    /// Copies the list.
    public MinutesView {
        rows = List.copyOf(rows);
    }

    /// Whether what was written differs from what the record says.
    public boolean isEdited() {
        return rows.stream().anyMatch(row -> !row.isSame());
    }

    static MinutesView of(Visit visit, Meeting meeting) {
        Minutes minutes = meeting.minutes();
        Long entry = minutes.adopted() == null ? minutes.latest() : minutes.adopted();
        String draft = new MinutesDraft(visit, meeting).text();
        String source = entry == null ? draft : visit.words(entry, "text");
        boolean wasHeld = meeting.isOpen() || meeting.stage() instanceof Meeting.Stage.Closed;
        boolean isHers =
                visit.me().equals(minutes.taker()) || new MeetingReading(visit, meeting).isLed();
        Proposal proposal = entry == null ? null : proposed(visit, meeting, entry);
        return new MinutesView(
                visit.path("/meetings/" + meeting.id()),
                MeetingPages.title(visit, meeting),
                state(visit, minutes, entry),
                minutes.adopted() != null,
                Written.prose(source),
                draft,
                source,
                entry == null ? List.of() : Difference.between(draft, source),
                wasHeld && isHers && minutes.adopted() == null,
                entry != null && minutes.adopted() == null && proposal == null,
                proposal == null ? "" : ProposalWords.path(visit, proposal));
    }

    private static String state(Visit visit, Minutes minutes, @Nullable Long entry) {
        if (entry == null) {
            return visit.text().of("minutes.state.draft");
        }
        var found = visit.clerk().journal().entry(entry);
        String when = found == null ? "" : visit.text().moment(found.leaf().at());
        return visit.text()
                .of(
                        minutes.adopted() == null
                                ? "minutes.state.written"
                                : "minutes.state.adopted",
                        "when",
                        when,
                        "entry",
                        entry);
    }

    /// The proposal to adopt these minutes that is discussed or voted on, or null.
    private static @Nullable Proposal proposed(Visit visit, Meeting meeting, long entry) {
        for (Proposal proposal : visit.assembly().proposals().all().values()) {
            boolean isIt =
                    proposal.enactments().stream()
                            .anyMatch(each ->
                                    each.type().equals("meeting.minutes-adopted")
                                            && each.facts().whole("meeting") == meeting.id().seq()
                                            && each.facts().whole("written") == entry);
            boolean isOpen =
                    proposal.isDiscussed()
                            || ProposalWords.vote(visit, proposal) instanceof Vote.Open;
            if (isIt && isOpen) {
                return proposal;
            }
        }
        return null;
    }
}
