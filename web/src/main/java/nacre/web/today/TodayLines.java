// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.announcement.Announcement;
import nacre.assembly.charter.Charters;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.Petition;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.split.Split;
import nacre.assembly.vote.Vote;
import nacre.web.Line;
import nacre.web.meetings.MeetingLines;
import nacre.web.merger.MergerLines;
import nacre.web.organ.Visit;
import nacre.web.part.TodayLine;
import nacre.web.people.Newcomer;
import nacre.web.split.SplitLines;
import org.jspecify.annotations.Nullable;

/// What one organ has for one member today.
final class TodayLines {
    /// How far ahead a promise is said.
    private static final Duration AHEAD = Duration.ofDays(14);

    private static final int MOST_NAMED = 3;

    private final Visit visit;
    private final VoteLines votes;
    private final OfferLines offers;
    private final String where;
    private final Instant now;

    TodayLines(Visit visit) {
        this.visit = visit;
        this.votes = new VoteLines(visit);
        this.where = visit.text().of("today.where", "organ", visit.organName()) + " ";
        this.offers = new OfferLines(visit, where);
        this.now = visit.request().now();
    }

    /// A row with the moment by which rows of several organs are put in order.
    record Timed(Instant at, Line line) {
        static final Comparator<Timed> SOONEST = Comparator.comparing(Timed::at);
        static final Comparator<Timed> LATEST = SOONEST.reversed();

        static Timed of(TodayLine line) {
            return new Timed(line.at(), line.line());
        }
    }

    /// The open votes that wait for her answer.
    Stream<Timed> asks() {
        return visit.assembly().votes().open().values().stream()
                .filter(vote -> VoteLines.waitsFor(visit, vote))
                .map(vote -> new Timed(vote.closes(), votes.asking(vote, where)));
    }

    /// Agreements whose review date has come: a line for each organ, until members have looked.
    Stream<Timed> reviews() {
        var due =
                visit.assembly().agreements().inForce().stream()
                        .filter(each -> each.state() instanceof Agreement.State.UnderReview)
                        .toList();
        return due.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Timed(
                                due.getFirst().review(),
                                Line.of(
                                        "ask",
                                        visit.text()
                                                .of(
                                                        "today.review.title",
                                                        "count",
                                                        (long) due.size()),
                                        visit.path("/agreements"),
                                        where + visit.text().of("today.review"))));
    }

    /// What she took on: reports that are due, mandates that end, and whether some ask for them
    /// back.
    Stream<Timed> promises() {
        Stream<Timed> mandates =
                visit.assembly().mandates().inForce().values().stream()
                        .filter(mandate -> mandate.holders().contains(visit.me()))
                        .flatMap(mandate ->
                                Stream.of(report(mandate), ending(mandate), petition(mandate))
                                        .filter(timed -> timed != null));
        Stream<Timed> ways =
                Stream.concat(EntryLines.comebacks(visit, where), EntryLines.sheets(visit, where));
        Stream<Timed> mergers =
                MergerLines.of(visit, where).stream().map(line -> new Timed(now, line));
        ways = Stream.concat(mergers, ways);
        return Stream.concat(ways, Stream.concat(DrawLines.secrets(visit, where), mandates));
    }

    /// What she may do until a date, if she wants.
    Stream<Timed> offers() {
        return Stream.concat(splits(), Stream.concat(offers.ratifications(), offers.elections()));
    }

    /// That members say whether they go along.
    private Stream<Timed> splits() {
        return visit.assembly().ties().splits().open() instanceof Split split
                ? Stream.of(new Timed(split.until(), SplitLines.choosing(visit, split, where)))
                : Stream.empty();
    }

    /// Meetings that take place now or soon.
    Stream<Timed> meetings() {
        return visit.assembly().meetings().all().values().stream()
                .filter(meeting -> meeting.isToCome() && !meeting.opens().isAfter(now.plus(AHEAD)))
                .map(meeting -> new Timed(meeting.opens(), meeting(meeting)));
    }

    private Line meeting(Meeting meeting) {
        Line line = MeetingLines.line(visit, meeting);
        return Line.of(line.mark(), line.title(), line.path(), where + line.words());
    }

    private @Nullable Timed report(Mandate mandate) {
        int given = mandate.reported().size();
        if (given >= mandate.reports().size()) {
            return null;
        }
        Instant due = mandate.reports().get(given);
        return due.isAfter(now.plus(AHEAD))
                ? null
                : timed(mandate, due, "today.report", "due", visit.text().deadline(due));
    }

    private @Nullable Timed ending(Mandate mandate) {
        return mandate.ends().isAfter(now.plus(AHEAD))
                ? null
                : timed(
                        mandate,
                        mandate.ends(),
                        "today.ends",
                        "ends",
                        visit.text().deadline(mandate.ends()));
    }

    private @Nullable Timed petition(Mandate mandate) {
        return mandate.petition() instanceof Petition.Asked asked
                ? timed(
                        mandate,
                        now,
                        "today.recall",
                        "asked",
                        (long) asked.askers().size(),
                        "needed",
                        asked.needed())
                : null;
    }

    private Timed timed(Mandate mandate, Instant at, String key, Object... values) {
        String title =
                visit.text().of(key + ".title", "title", visit.words(mandate.id().seq(), "title"));
        return new Timed(
                at,
                Line.of(
                        "mine",
                        title,
                        visit.path("/mandates/" + mandate.id()),
                        where + visit.text().of(key, values)));
    }

    /// What has changed since this moment.
    List<Timed> changes(Instant since) {
        var changes = new ArrayList<Timed>();
        for (Vote.Closed vote : visit.assembly().votes().closed().values()) {
            if (!vote.closes().isBefore(since)) {
                changes.add(new Timed(vote.closes(), votes.over(vote, where)));
            }
        }
        for (Announcement announcement : visit.assembly().announcements().all()) {
            if (!announcement.at().isBefore(since)) {
                changes.add(new Timed(announcement.at(), announced(announcement)));
            }
        }
        for (Proposal proposal : visit.assembly().proposals().all().values()) {
            boolean isNew = proposal.isDiscussed() && !proposal.worded().isBefore(since);
            if (isNew && !offers.mayStand(proposal)) { // else it is said there
                changes.add(new Timed(proposal.worded(), votes.discussed(proposal, where)));
            }
        }
        cameIn(since).forEach(changes::add);
        DrawLines.open(visit, where)
                .filter(timed -> !timed.at().isBefore(since))
                .forEach(changes::add);
        for (Meeting meeting : visit.assembly().meetings().all().values()) {
            boolean isAsked = meeting.stage() instanceof Meeting.Stage.Asked;
            if (isAsked && !meeting.askers().contains(visit.me())) {
                changes.add(new Timed(now, meeting(meeting)));
            }
        }
        Charters.Version charter = visit.assembly().charters().current();
        if (!charter.since().isBefore(since)) {
            changes.add(new Timed(charter.since(), charter(charter)));
        }
        return changes;
    }

    /// Those who came in for the first time since then, all in one row: a new face is news to
    /// everybody, and many new faces even more.
    private Stream<Timed> cameIn(Instant since) {
        List<Newcomer> newcomers = Newcomer.since(visit, since);
        if (newcomers.isEmpty()) {
            return Stream.empty();
        }
        var names = newcomers.stream().limit(MOST_NAMED).map(Newcomer::name).toList();
        long count = newcomers.size();
        String key = count > MOST_NAMED ? "today.came.more" : "today.came.names";
        Line line =
                Line.of(
                        "new",
                        visit.text().of("today.came", "count", count),
                        visit.path("/people#came"),
                        where + visit.text().of(key, "names", names, "more", count - names.size()));
        return Stream.of(new Timed(newcomers.getFirst().at(), line));
    }

    private Line announced(Announcement announcement) {
        return Line.of(
                "new",
                visit.words(announcement.seq(), "title"),
                visit.path("/announcements#a" + announcement.seq()),
                where
                        + visit.text()
                                .of(
                                        "today.announced",
                                        "name",
                                        visit.name(announcement.by()),
                                        "at",
                                        visit.text().fromNow(announcement.at())));
    }

    private Line charter(Charters.Version version) {
        return Line.of(
                "new",
                visit.text().of("today.charter"),
                visit.path("/charter"),
                where + visit.text().of("today.charter.since", "since", version.since()));
    }
}
