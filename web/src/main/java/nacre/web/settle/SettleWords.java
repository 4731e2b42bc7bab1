// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;
import static nacre.web.decide.EnactmentWords.Tense;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.Matter;
import nacre.assembly.part.Use;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import nacre.campaign.settle.Clause;
import nacre.campaign.settle.Level;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.SettleRules;
import nacre.campaign.settle.Settlement;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.Settlements;
import nacre.campaign.settle.Side;
import nacre.campaign.settle.Talks;
import nacre.campaign.settle.TalksId;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.web.decide.MatterOptions;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Talks and settlements in words.
final class SettleWords {

    private SettleWords() {}

    static Settlements settlements(Visit visit) {
        return visit.standing().states().of(SETTLEMENTS);
    }

    /// The day where the organ is.
    static LocalDate today(Visit visit) {
        return visit.text().now().atZone(visit.zone()).toLocalDate();
    }

    /// What an entry says in a field that it need not have; nothing if it says nothing there.
    static String said(Visit visit, long seq, String field) {
        Entry entry = visit.clerk().journal().entry(seq);
        boolean isThere =
                entry != null
                        && entry.content().stream().map(Content::field).anyMatch(field::equals);
        return isThere ? visit.words(seq, field) : "";
    }

    /// When an entry was recorded.
    static Instant recorded(Visit visit, long seq) {
        Entry entry = visit.clerk().journal().entry(seq);
        return entry == null ? Instant.MIN : entry.leaf().at();
    }

    static String title(Visit visit, DemandId demand) {
        return visit.words(demand.seq(), "title");
    }

    static String path(Visit visit, DemandId demand) {
        return visit.path("/demands/" + demand);
    }

    static String path(Visit visit, TalksId talks) {
        return visit.path("/talks/" + talks);
    }

    static String path(Visit visit, Settlement settlement) {
        return visit.path("/settlements/" + settlement.id());
    }

    /// With whom they are.
    static String institution(Visit visit, TalksId talks) {
        return visit.words(talks.seq(), "institution");
    }

    static String talks(Visit visit, TalksId talks) {
        return visit.text().of("settle.talks.with", "institution", institution(visit, talks));
    }

    /// Whose offer of which day it is.
    static String offer(Visit visit, Offer offer) {
        return visit.text().of("settle.offer." + offer.side().word(), "day", offer.day());
    }

    /// The red line of one of the demands of talks; nothing if it has none.
    static String redLine(Visit visit, Talks talks, int demand) {
        return said(visit, talks.id().seq(), "line." + demand);
    }

    /// The red line of the demand that a clause answers; nothing if it has none.
    private static String redLine(Visit visit, @Nullable Talks talks, Clause clause) {
        Clause.Answer answer = clause.answer();
        int demand =
                talks == null || answer == null ? -1 : talks.demands().indexOf(answer.demand());
        return talks == null || demand < 0 ? "" : redLine(visit, talks, demand);
    }

    /// Whether she may do in these talks, and in what comes of them, what delegates do.
    static boolean mayNegotiate(Visit visit, Talks talks) {
        var place = talks.place();
        var use = new Use(SettleRules.NEGOTIATE, 1, 0, place == null ? "" : place.value());
        return !visit.isReader()
                && visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(mandate ->
                                visit.text().now().isBefore(mandate.ends())
                                        && mandate.covers(visit.me(), use));
    }

    /// The matter under which settlements are ratified here, and ended.
    static @Nullable Matter ratifying(Visit visit) {
        return MatterOptions.ruling(visit, SETTLEMENTS, SettlementAct.MADE);
    }

    /// By which rule a settlement is ratified here, in words.
    static String rule(Visit visit) {
        Matter matter = ratifying(visit);
        return matter == null
                ? visit.text().of("settle.rule.none")
                : visit.text()
                        .of(
                                "settle.rule",
                                "matter",
                                visit.charter().title(matter.key()),
                                "rule",
                                visit.charter().rule(matter));
    }

    /// Until when a settlement runs that has this last day, or none.
    static String ends(Visit visit, @Nullable LocalDate last) {
        return last == null
                ? visit.text().of("settle.ends.never")
                : visit.text().of("settle.ends", "day", last);
    }

    /// What a clause does beside what it says, sentence by sentence.
    static List<String> does(Visit visit, Clause clause, Tense tense) {
        var text = visit.text();
        var does = new ArrayList<String>();
        Clause.Answer answer = clause.answer();
        if (answer != null) {
            String key = answer.extent() == Extent.FULLY ? "settle.meets" : "settle.meets.partly";
            does.add(text.of(key, "demand", title(visit, answer.demand())));
        }
        String moves = moves(visit, clause, tense);
        if (!moves.isEmpty()) {
            does.add(moves);
        }
        does.add(
                text.of(
                        clause.from().isAfter(today(visit)) ? "settle.from" : "settle.from.past",
                        "day",
                        clause.from()));
        if (!clause.checks().isEmpty()) {
            does.add(text.of("settle.checks", "days", clause.checks()));
        }
        return List.copyOf(does);
    }

    private static String moves(Visit visit, Clause clause, Tense tense) {
        Clause.Move move = clause.move();
        if (move == null) {
            return "";
        }
        String key =
                !move.isReal()
                        ? "settle.stays"
                        : tense == Tense.WILL ? "settle.moves" : "settle.moved";
        return visit.text()
                .of(
                        key,
                        "matter",
                        visit.charter().title(move.matter()),
                        "holder",
                        visit.text().of("register.holder." + move.to().word()));
    }

    /// The clauses of a settlement as a proposal to make it says them, each in a few sentences.
    static List<String> clauses(
            Visit visit, SettlementAct.Made made, Tense tense, Function<String, String> words) {
        var said = new ArrayList<String>();
        Talks talks = settlements(visit).find(made.talks());
        for (int i = 0; i < made.clauses().size(); i++) {
            String clause =
                    visit.text()
                            .of(
                                    "settle.clause.says",
                                    "number",
                                    i + 1,
                                    "text",
                                    words.apply("clause." + i + ".evidence"));
            said.add(clause + " " + String.join(" ", does(visit, made.clauses().get(i), tense)));
            String line = redLine(visit, talks, made.clauses().get(i));
            if (!line.isEmpty()) {
                said.add(visit.text().of("settle.clause.line", "number", i + 1, "line", line));
            }
        }
        return List.copyOf(said);
    }

    /// How many demands an offer meets, meets partly, and does not meet.
    static String sums(Visit visit, Offer offer) {
        long met = count(offer, Level.MET);
        long partly = count(offer, Level.PARTLY);
        String key = offer.side() == Side.THEIRS ? "settle.sums" : "settle.sums.ours";
        return visit.text()
                .of(
                        partly == 0 ? key + ".only" : key,
                        "met",
                        met,
                        "partly",
                        partly,
                        "all",
                        (long) offer.answers().size());
    }

    private static long count(Offer offer, Level level) {
        return offer.answers().stream().filter(answer -> answer.level() == level).count();
    }
}
