// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.announcement.Announcement;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.Founding;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.signin.SignInRules;
import nacre.assembly.vote.Vote;
import nacre.journal.OrganId;
import nacre.web.Line;
import nacre.web.mandates.MandateLine;
import nacre.web.organ.Visit;
import nacre.web.part.Front;
import nacre.web.part.PartsPages;
import nacre.web.split.SplitsView;

/// The front page of an organ for one of its members.
///
/// @param rules how each matter is decided, the first few
/// @param mayInvite whether she holds a mandate to hand out codes
/// @param mayAnnounce whether she holds a mandate to announce
/// @param isCouncil whether its members are organs
/// @param isReading whether she may do nothing here
/// @param places of other parts, each by the word that its address ends in
/// @param fronts what other parts show here
/// @param over that the organ is over; empty if it is not
/// @param into the name of the organ that it is part of now; empty if it is of none
/// @param kin what split off from it, and what it split off from, in sentences
public record OrganView(
        String base,
        String name,
        String purpose,
        String founded,
        long entitled,
        long entered,
        List<Line> open,
        List<Rule> rules,
        String charterSince,
        List<MandateLine> mandates,
        List<Line> decided,
        List<Line> announcements,
        boolean mayInvite,
        boolean mayAnnounce,
        boolean isCouncil,
        boolean isReading,
        List<String> places,
        List<Front> fronts,
        String over,
        String into,
        List<String> kin) {
    private static final int RULES = 4;
    private static final int LATELY = 5;
    private static final int SAID = 3;

    /// Copies the lists.
    public OrganView {
        open = List.copyOf(open);
        rules = List.copyOf(rules);
        mandates = List.copyOf(mandates);
        decided = List.copyOf(decided);
        announcements = List.copyOf(announcements);
        kin = List.copyOf(kin);
        places = List.copyOf(places);
        fronts = List.copyOf(fronts);
    }

    /// One matter and its rule.
    public record Rule(String title, String rule) {}

    static OrganView of(Visit visit, PartsPages parts) {
        var assembly = visit.assembly();
        var charter = assembly.charters().current();
        return new OrganView(
                visit.path(""),
                visit.organName(),
                visit.words(0, "purpose"),
                visit.text().day(day(visit)),
                assembly.isCouncil() ? assembly.voices() : assembly.roll().entitled(),
                assembly.roll().entered(),
                open(visit),
                charter.charter().matters().stream()
                        .limit(RULES)
                        .map(matter -> rule(visit, matter))
                        .toList(),
                visit.text().moment(charter.since()),
                assembly.mandates().inForce().values().stream()
                        .sorted(Comparator.comparing(Mandate::ends))
                        .map(mandate -> MandateLine.of(visit, mandate))
                        .toList(),
                decided(visit),
                announcements(visit),
                holds(visit, SignInRules.INVITE),
                holds(visit, AnnouncementRules.ANNOUNCE),
                assembly.isCouncil(),
                visit.isReader(),
                parts.places(visit),
                parts.fronts(visit),
                over(visit),
                into(visit),
                SplitsView.kin(visit));
    }

    private static String over(Visit visit) {
        Founding founding = visit.assembly().founding();
        Instant since = founding == null ? null : founding.over();
        OrganId into = visit.into();
        if (since == null) {
            return "";
        }
        return into == null
                ? visit.text().of("organ.dissolved", "since", since)
                : visit.text().of("organ.merged", "since", since, "organ", visit.organName(into));
    }

    private static String into(Visit visit) {
        OrganId into = visit.into();
        return into == null ? "" : visit.organName(into);
    }

    private static java.time.LocalDate day(Visit visit) {
        return visit.assembly()
                .charters()
                .versions()
                .getFirst()
                .since()
                .atZone(visit.zone())
                .toLocalDate();
    }

    private static Rule rule(Visit visit, Matter matter) {
        return new Rule(visit.charter().title(matter.key()), visit.charter().rule(matter));
    }

    private static List<Line> open(Visit visit) {
        var words = new VoteLines(visit);
        var mine = new ArrayList<Line>();
        var others = new ArrayList<Line>();
        var votes = new ArrayList<>(visit.assembly().votes().open().values());
        votes.sort(Comparator.comparing(Vote.Open::closes));
        for (Vote.Open vote : votes) {
            if (VoteLines.waitsFor(visit, vote)) {
                mine.add(words.asking(vote, ""));
            } else {
                others.add(words.open(vote));
            }
        }
        for (Proposal proposal : visit.assembly().proposals().all().values()) {
            if (proposal.isDiscussed()) {
                others.add(words.discussed(proposal, ""));
            }
        }
        mine.addAll(others);
        return mine;
    }

    private static List<Line> decided(Visit visit) {
        var words = new VoteLines(visit);
        return visit.assembly().votes().closed().values().stream()
                .sorted(Comparator.comparing(Vote.Closed::closes).reversed())
                .limit(LATELY)
                .map(vote -> words.over(vote, ""))
                .toList();
    }

    private static List<Line> announcements(Visit visit) {
        var all = visit.assembly().announcements().all();
        return all.subList(Math.max(0, all.size() - SAID), all.size()).reversed().stream()
                .map(each -> announcement(visit, each))
                .toList();
    }

    private static Line announcement(Visit visit, Announcement announcement) {
        return Line.of(
                "new",
                visit.words(announcement.seq(), "title"),
                visit.path("/announcements#a" + announcement.seq()),
                visit.text()
                        .of(
                                "today.announced",
                                "name",
                                visit.name(announcement.by()),
                                "at",
                                visit.text().fromNow(announcement.at())));
    }

    private static boolean holds(Visit visit, Power power) {
        return visit.assembly().mandates().inForce().values().stream()
                .anyMatch(mandate -> mandate.gives(visit.me(), power));
    }
}
