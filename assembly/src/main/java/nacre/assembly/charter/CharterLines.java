// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Word;

/// A charter, line by line, for a page in plain language.
public final class CharterLines {

    private CharterLines() {}

    /// What holds in the whole organ: admission, mandates, recall, and the rights of members.
    public static List<CharterLine> general(Charter charter) {
        var lines = new ArrayList<CharterLine>();
        MandateTerms terms = charter.mandates();
        lines.add(CharterLine.of("charter.admission." + charter.admission().word()));
        lines.add(
                CharterLine.of(
                        "charter.mandates.longest",
                        new CharterLine.Fact.Time("longest", terms.longest())));
        lines.add(
                CharterLine.of(
                        "charter.mandates.recall",
                        new CharterLine.Fact.Share("share", terms.recallShare()),
                        new CharterLine.Fact.Time("voting", terms.recallVoting())));
        lines.addAll(roll(charter.roll()));
        CouncilTerms council = charter.council();
        // a council holds no meetings
        lines.addAll(council == null ? meetings(charter.meetings()) : council(council));
        for (Right right : charter.rights()) {
            lines.add(CharterLine.of("charter.right." + right.word()));
        }
        return List.copyOf(lines);
    }

    /// How much an organ counts for in a council, and what its organs ratify.
    public static List<CharterLine> council(CouncilTerms terms) {
        var lines = new ArrayList<CharterLine>();
        lines.add(CharterLine.of("charter.council." + terms.weighing().word()));
        for (Ratification each : terms.ratifications()) {
            Fraction share = each.share();
            lines.add(
                    CharterLine.of(
                            "charter.ratified.%s.%s"
                                    .formatted(
                                            each.by().word(), share == null ? "number" : "share"),
                            new CharterLine.Fact.MatterTitle("matter", each.matter()),
                            share == null
                                    ? new CharterLine.Fact.Persons("number", each.number())
                                    : new CharterLine.Fact.Share("share", share),
                            new CharterLine.Fact.Time("within", each.within())));
        }
        return List.copyOf(lines);
    }

    /// How long new names wait, and how a member comes back who lost every way in.
    public static List<CharterLine> roll(RollTerms terms) {
        return List.of(
                waiting(terms),
                CharterLine.of(
                        "charter.roll.back",
                        new CharterLine.Fact.Persons("vouchers", terms.vouchers()),
                        new CharterLine.Fact.Time("told", terms.comingBack())));
    }

    private static CharterLine waiting(RollTerms terms) {
        return terms.waiting().isZero()
                ? CharterLine.of("charter.roll.no-wait")
                : CharterLine.of(
                        "charter.roll.wait", new CharterLine.Fact.Time("wait", terms.waiting()));
    }

    /// What holds for meetings: who calls them, and what can be decided there.
    public static List<CharterLine> meetings(MeetingTerms terms) {
        var lines = new ArrayList<CharterLine>();
        lines.add(
                CharterLine.of(
                        "charter.meetings.call",
                        new CharterLine.Fact.Share("share", terms.callShare()),
                        new CharterLine.Fact.Time("notice", terms.notice())));
        if (terms.floor().isEmpty()) {
            lines.add(CharterLine.of("charter.meetings.floor.none"));
        } else {
            var matters = new CharterLine.Fact.Matters("matters", terms.floor());
            lines.add(
                    terms.floorNotice().isZero()
                            ? CharterLine.of("charter.meetings.floor.at-once", matters)
                            : CharterLine.of(
                                    "charter.meetings.floor",
                                    matters,
                                    new CharterLine.Fact.Time("notice", terms.floorNotice())));
        }
        if (terms.voting() instanceof Duration voting) {
            lines.add(
                    CharterLine.of(
                            "charter.meetings.voting",
                            new CharterLine.Fact.Time("voting", voting)));
        }
        return List.copyOf(lines);
    }

    /// How one matter is decided: who holds it, who may propose, the rule, the times, secrecy.
    public static List<CharterLine> matter(Matter matter) {
        var lines = new ArrayList<CharterLine>();
        Timing timing = matter.timing();
        lines.add(CharterLine.of("charter.holder." + matter.holder().word()));
        lines.add(proposers(matter.proposers()));
        lines.add(CharterLine.of("charter.method." + matter.method().word()));
        for (Condition condition : matter.rule().conditions()) {
            lines.add(condition(condition));
        }
        lines.addAll(terms(matter));
        lines.add(
                CharterLine.of(
                        "charter.notice",
                        new CharterLine.Fact.Time("notice", timing.notice()),
                        new CharterLine.Fact.Time("discussion", timing.discussion())));
        lines.add(
                CharterLine.of(
                        "charter.voting", new CharterLine.Fact.Time("voting", timing.voting())));
        lines.add(
                CharterLine.of(
                        "charter.expiry", new CharterLine.Fact.Time("expiry", timing.expiry())));
        lines.add(CharterLine.of("charter.secrecy." + matter.secrecy().word()));
        return List.copyOf(lines);
    }

    private static List<CharterLine> terms(Matter matter) {
        var lines = new ArrayList<CharterLine>();
        MethodTerms terms = matter.terms();
        if (matter.method() == Method.CONSENSUS) {
            var stops = new CharterLine.Fact.Persons("stops", terms.stops());
            lines.add(CharterLine.of("charter.stops", stops));
        }
        if (terms.fallback() != null) {
            var fallback = new CharterLine.Fact.MatterTitle("fallback", terms.fallback());
            lines.add(CharterLine.of("charter.fallback", fallback));
        }
        if (!terms.clarify().isZero()) {
            var clarify = new CharterLine.Fact.Time("clarify", terms.clarify());
            lines.add(CharterLine.of("charter.clarify", clarify));
        }
        if (terms.quiet() != null) {
            var quiet = new CharterLine.Fact.Time("quiet", terms.quiet());
            lines.add(CharterLine.of("charter.quiet", quiet));
        }
        return lines;
    }

    /// What one condition asks for.
    public static CharterLine condition(Condition condition) {
        return switch (condition) {
            case Condition.Share(var counted, var comparator, var share, var base) ->
                    CharterLine.of(
                            shareKey(counted, comparator, base),
                            new CharterLine.Fact.Share("share", share));
            case Condition.Floor(var counted, var comparator, var number) ->
                    CharterLine.of(
                            numberKey(counted, comparator),
                            new CharterLine.Fact.Persons("number", number));
        };
    }

    /// Every key that a line can have, for a test that the text files know them all.
    public static List<String> keys() {
        var keys = new ArrayList<String>();
        keys.addAll(List.of("charter.mandates.longest", "charter.mandates.recall"));
        keys.addAll(List.of("charter.roll.back", "charter.roll.no-wait", "charter.roll.wait"));
        keys.addAll(List.of("charter.meetings.call", "charter.meetings.voting"));
        for (String floor : List.of("", ".none", ".at-once")) {
            keys.add("charter.meetings.floor" + floor);
        }
        keys.addAll(List.of("charter.notice", "charter.voting", "charter.expiry"));
        keys.addAll(List.of("charter.stops", "charter.fallback"));
        keys.addAll(List.of("charter.clarify", "charter.quiet"));
        keys.addAll(List.of("charter.proposers.every-member", "charter.proposers.holders-of"));
        addWords(keys, "charter.admission.", Admission.values());
        addWords(keys, "charter.right.", Right.values());
        addWords(keys, "charter.council.", CouncilTerms.Weighing.values());
        for (String needed : List.of("number", "share")) {
            keys.add("charter.ratified.organs." + needed);
            keys.add("charter.ratified.persons." + needed);
        }
        addWords(keys, "charter.holder.", Holder.values());
        addWords(keys, "charter.method.", Method.values());
        addWords(keys, "charter.secrecy.", Secrecy.values());
        for (Counted counted : Counted.values()) {
            for (Comparator comparator : Comparator.values()) {
                keys.add(numberKey(counted, comparator));
                Stream.of(Base.values())
                        .filter(base -> base.isFixed() || !counted.isTurnout())
                        .forEach(base -> keys.add(shareKey(counted, comparator, base)));
            }
        }
        return List.copyOf(keys);
    }

    private static CharterLine proposers(Proposers proposers) {
        return switch (proposers) {
            case Proposers.EveryMember _ -> CharterLine.of("charter.proposers.every-member");
            case Proposers.HoldersOf(var power) ->
                    CharterLine.of(
                            "charter.proposers.holders-of",
                            new CharterLine.Fact.PowerName("power", power));
        };
    }

    private static String shareKey(Counted counted, Comparator comparator, Base base) {
        return "charter.condition.%s.%s.of-%s"
                .formatted(counted.word(), comparator.word(), base.word());
    }

    private static String numberKey(Counted counted, Comparator comparator) {
        return "charter.condition.%s.%s.number".formatted(counted.word(), comparator.word());
    }

    private static void addWords(List<String> keys, String before, Word... words) {
        Stream.of(words).forEach(word -> keys.add(before + word.word()));
    }
}
