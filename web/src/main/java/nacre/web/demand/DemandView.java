// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.register.RegisterPart.REGISTER;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandRules;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.register.Listing;
import nacre.campaign.survey.SurveyAct;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Entry;
import nacre.web.Bar;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// One demand for one reader.
///
/// @param crumbs what leads up from it
/// @param state the mark of how far it has come, and the word for it
/// @param say how it stands, in one sentence
/// @param author who proposed it, in words
/// @param origins what it comes from, in words and where that is on the record
/// @param aims the matters it aims at, and who decides them today
/// @param standing how many approve of it; null before it was counted
/// @param history how it came to where it stands, newest first
/// @param roads the formal ways that were taken for it
/// @param mayWithdraw whether she can take it back
/// @param mayTake whether she can note a formal way
/// @param proposals what she can propose to do with it: word of the address, and label
public record DemandView(
        List<Option> crumbs,
        String path,
        String title,
        Written text,
        Option state,
        String say,
        String author,
        List<Option> origins,
        List<Line> aims,
        @Nullable Standing standing,
        List<Line> history,
        List<Line> roads,
        boolean mayWithdraw,
        boolean mayTake,
        List<Option> proposals) {

    /// How many approve of it.
    ///
    /// @param path where all demands of the ordering stand
    public record Standing(String words, Bar bar, String path) {}

    /// Copies the lists.
    public DemandView {
        crumbs = List.copyOf(crumbs);
        origins = List.copyOf(origins);
        aims = List.copyOf(aims);
        history = List.copyOf(history);
        roads = List.copyOf(roads);
        proposals = List.copyOf(proposals);
    }

    static DemandView of(Visit visit, Demand demand) {
        boolean mayAct = !visit.isReader();
        return new DemandView(
                DemandWords.crumbs(visit, demand.campaign()),
                DemandWords.path(visit, demand.id()),
                DemandWords.title(visit, demand.id()),
                Written.of(visit, demand.id().seq(), "text"),
                new Option(
                        DemandWords.mark(demand.stage()), DemandWords.word(visit, demand.stage())),
                DemandWords.say(visit, demand),
                author(visit, demand),
                origins(visit, demand),
                demand.aims().stream().map(aim -> aim(visit, aim)).toList(),
                standing(visit, demand),
                history(visit, demand),
                DemandWords.roads(visit).of(demand.id()).reversed().stream()
                        .map(road -> RoadWords.line(visit, road))
                        .toList(),
                mayAct
                        && DemandRules.whyNotWithdrawn(
                                        DemandWords.demands(visit), demand.id(), visit.me())
                                == null,
                mayAct && mayTake(visit, demand),
                mayAct ? proposals(visit, demand) : List.of());
    }

    /// Whether she can note that a formal way was taken.
    static boolean mayTake(Visit visit, Demand demand) {
        return demand.stage().isDemanded()
                && DemandWords.isOpen(visit, demand.campaign())
                && DemandWords.maySteer(visit, demand.campaign());
    }

    private static String author(Visit visit, Demand demand) {
        MemberId author = demand.author();
        var day = DemandWords.day(visit, demand.turns().get(0).at());
        return author == null
                ? visit.text().of("demand.by.decision", "day", day)
                : visit.text().of("demand.by", "name", visit.name(author), "day", day);
    }

    private static List<Option> origins(Visit visit, Demand demand) {
        var origins = new ArrayList<Option>();
        Long survey = demand.survey();
        if (survey != null) {
            origins.add(survey(visit, survey));
        }
        Long breach = demand.breach();
        if (breach != null) {
            origins.add(origin(visit, "demand.from.breach", breach));
        }
        return origins;
    }

    /// The survey by its title and where its page is; if it is none, the entry that it is said to
    /// be.
    private static Option survey(Visit visit, long entry) {
        Entry found = visit.clerk().journal().entry(entry);
        if (found == null || !found.leaf().type().equals(SurveyAct.OPENED)) {
            return origin(visit, "demand.from.entry", entry);
        }
        var campaign = UnitPath.read(found.facts(), "place").campaign();
        return new Option(
                visit.path("/campaigns/" + campaign + "/surveys/" + entry),
                visit.text().of("demand.from.survey", "title", visit.words(entry, "title")));
    }

    private static Option origin(Visit visit, String key, long entry) {
        return new Option(visit.path("/record/" + entry), visit.text().of(key, "entry", entry));
    }

    private static Line aim(Visit visit, MatterKey matter) {
        Listing listing = visit.standing().states().of(REGISTER).listed(matter);
        String holder = listing.holder().word();
        return Line.of(
                "held-" + holder,
                visit.charter().title(matter),
                visit.path("/matters/" + matter),
                visit.text().of("charter.holder." + holder));
    }

    private static @Nullable Standing standing(Visit visit, Demand demand) {
        Ordering ordering = DemandWords.orderings(visit).counted(demand.id());
        if (ordering == null) {
            return null;
        }
        String words = DemandWords.place(visit, ordering, demand.id());
        Ordering.Place place = ordering.place(demand.id());
        long approvals = place == null ? 0 : place.approvals();
        return new Standing(
                words,
                Bar.of(words).with(Bar.Fill.SOLID, approvals, ordering.members()),
                DemandWords.path(visit, ordering));
    }

    private static List<Line> history(Visit visit, Demand demand) {
        var lines = new ArrayList<Line>();
        for (Demand.Turn turn : demand.turns()) {
            lines.addFirst(
                    Line.of(
                            DemandWords.mark(turn.stage()),
                            visit.text().of("demand.turn." + DemandWords.key(turn.stage())),
                            visit.path("/record/" + turn.seq()),
                            words(visit, turn)));
        }
        return lines;
    }

    private static String words(Visit visit, Demand.Turn turn) {
        String day = visit.text().day(DemandWords.day(visit, turn.at()));
        boolean isRaised = turn.stage() == Demand.Stage.RAISED;
        String why = visit.clerk().contents().find(turn.seq(), isRaised ? "evidence" : "reason");
        return why == null ? day : visit.text().of("demand.turn.why", "day", day, "why", why);
    }

    private static List<Option> proposals(Visit visit, Demand demand) {
        var words = new ArrayList<String>();
        if (demand.stage() == Demand.Stage.PROPOSED
                && DemandWords.isOpen(visit, demand.campaign())) {
            words.add("raise");
        }
        if (demand.stage().isDemanded()) {
            words.add("met");
        }
        if (!demand.stage().isOver()) {
            words.add("drop");
        }
        return words.stream()
                .map(word -> new Option(word, visit.text().of("demand.propose." + word)))
                .toList();
    }
}
