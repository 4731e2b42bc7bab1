// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.campaign.demand.DemandPart.DEMANDS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.demand.Demand;
import nacre.campaign.settle.Settlement;
import nacre.campaign.settle.SettlementRules;
import nacre.campaign.settle.Talks;
import nacre.web.Option;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.decide.WritePages;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// A settlement for one reader.
///
/// @param talks their page, and with whom they were
/// @param state the mark of whether it holds and is kept, and the word for it
/// @param say whether it is kept, in one sentence
/// @param ends until when it runs
/// @param clauses what it says, with what was noted of each
/// @param unanswered the demands that no clause answers
/// @param choices the clauses of which she may note a breach
/// @param mayEnd whether she may propose to end it
public record SettlementView(
        String base,
        String path,
        Option talks,
        String title,
        Option state,
        String say,
        String ends,
        List<Checked> clauses,
        List<String> unanswered,
        List<Option> choices,
        boolean mayEnd,
        boolean isReading) {

    /// A clause with its checks.
    ///
    /// @param open the days of the checks that wait for a note, by how they are written and said
    /// @param notes newest first
    /// @param mayNote whether she may note what became of it
    public record Checked(
            ClauseRow clause, int index, List<Option> open, List<Note> notes, boolean mayNote) {
        /// Copies the lists.
        public Checked {
            open = List.copyOf(open);
            notes = List.copyOf(notes);
        }
    }

    /// That a clause was kept, or breached.
    ///
    /// @param entry that says so; its page is the evidence
    /// @param words what was seen; may be empty
    /// @param demand that somebody made of the breach; null if nobody did, or it was kept
    /// @param again the title for a demand that she may make of it; empty if she may not
    public record Note(
            String mark,
            String say,
            String words,
            long entry,
            @Nullable Option demand,
            String again) {}

    /// Copies the lists.
    public SettlementView {
        clauses = List.copyOf(clauses);
        unanswered = List.copyOf(unanswered);
        choices = List.copyOf(choices);
    }

    static SettlementView of(Visit visit, Settlement settlement) {
        Talks talks =
                java.util.Objects.requireNonNull(
                        SettleWords.settlements(visit).find(settlement.talks()));
        LocalDate today = SettleWords.today(visit);
        boolean mayNote = SettleWords.mayNegotiate(visit, talks);
        return new SettlementView(
                visit.path(""),
                SettleWords.path(visit, settlement),
                new Option(
                        SettleWords.path(visit, talks.id()), SettleWords.talks(visit, talks.id())),
                title(visit, settlement),
                state(visit, settlement),
                say(visit, settlement),
                SettleWords.ends(visit, settlement.last()),
                clauses(visit, settlement, talks, mayNote),
                ClauseRow.unanswered(visit, talks, settlement.clauses()),
                mayNote && settlement.isInForce(today) ? choices(visit, settlement) : List.of(),
                settlement.isInForce(today)
                        && !visit.isReader()
                        && WritePages.mayPut(visit, SettleWords.ratifying(visit)),
                visit.isReader());
    }

    static String title(Visit visit, Settlement settlement) {
        return visit.words(settlement.id().seq(), "title");
    }

    /// Whether it holds, and is kept.
    static Option state(Visit visit, Settlement settlement) {
        if (!settlement.isInForce(SettleWords.today(visit))) {
            return new Option("undecided", visit.text().of("settle.state.over"));
        }
        return breaches(settlement) == 0
                ? new Option("passed", visit.text().of("settle.state.holds"))
                : new Option("failed", visit.text().of("settle.state.breached"));
    }

    private static long breaches(Settlement settlement) {
        return settlement.checks().stream().filter(check -> !check.isKept()).count();
    }

    static String say(Visit visit, Settlement settlement) {
        var text = visit.text();
        LocalDate today = SettleWords.today(visit);
        long kept = settlement.checks().size() - breaches(settlement);
        var say = new StringBuilder();
        say.append(
                settlement.checks().isEmpty()
                        ? text.of("settle.noted.nothing")
                        : text.of("settle.noted", "kept", kept, "breaches", breaches(settlement)));
        int open = settlement.open(today).size();
        LocalDate next = settlement.next(today);
        if (open > 0) {
            say.append(' ').append(text.of("settle.noted.open", "open", (long) open));
        } else if (next != null) {
            say.append(' ').append(text.of("settle.noted.next", "day", next));
        }
        return say.toString();
    }

    private static List<Checked> clauses(
            Visit visit, Settlement settlement, Talks talks, boolean mayNote) {
        List<ClauseRow> rows =
                ClauseRow.of(
                        visit, talks, settlement.clauses(), settlement.id().seq(), "", Tense.DID);
        List<Settlement.Open> open = settlement.open(SettleWords.today(visit));
        var checked = new ArrayList<Checked>();
        for (int i = 0; i < rows.size(); i++) {
            int index = i;
            checked.add(
                    new Checked(
                            rows.get(i),
                            i,
                            open.stream()
                                    .filter(each -> each.clause() == index)
                                    .map(each ->
                                            new Option(
                                                    each.day().toString(),
                                                    visit.text().day(each.day())))
                                    .toList(),
                            notes(visit, settlement, i),
                            mayNote));
        }
        return checked;
    }

    private static List<Note> notes(Visit visit, Settlement settlement, int clause) {
        var notes = new ArrayList<Note>();
        for (Settlement.Check check : settlement.checks()) {
            if (check.clause() == clause) {
                notes.addFirst(note(visit, settlement, check));
            }
        }
        return notes;
    }

    private static Note note(Visit visit, Settlement settlement, Settlement.Check check) {
        var at = check.at().atZone(visit.zone()).toLocalDate();
        Demand demand =
                SettlementRules.demandOf(visit.standing().states().of(DEMANDS), check.seq());
        boolean mayDemand = !check.isKept() && demand == null && !visit.isReader();
        return new Note(
                check.isKept() ? "passed" : "failed",
                visit.text().of(check.isKept() ? "settle.kept" : "settle.breached", "day", at),
                SettleWords.said(visit, check.seq(), "words"),
                check.seq(),
                demand == null
                        ? null
                        : new Option(
                                SettleWords.path(visit, demand.id()),
                                SettleWords.title(visit, demand.id())),
                mayDemand
                        ? visit.text()
                                .of(
                                        "settle.again.title",
                                        "number",
                                        check.clause() + 1,
                                        "title",
                                        title(visit, settlement))
                        : "");
    }

    private static List<Option> choices(Visit visit, Settlement settlement) {
        var choices = new ArrayList<Option>();
        LocalDate today = SettleWords.today(visit);
        for (int i = 0; i < settlement.clauses().size(); i++) {
            if (!settlement.clauses().get(i).from().isAfter(today)) {
                choices.add(
                        new Option(
                                Integer.toString(i),
                                visit.text()
                                        .of(
                                                "settle.clause.choice",
                                                "number",
                                                i + 1,
                                                "text",
                                                start(visit, settlement, i))));
            }
        }
        return choices;
    }

    /// How a clause begins, short enough for a list.
    private static String start(Visit visit, Settlement settlement, int clause) {
        String text =
                visit.words(settlement.id().seq(), "clause." + clause + ".evidence")
                        .replace('\n', ' ');
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
    }
}
