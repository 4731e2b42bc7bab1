// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterCheck;
import nacre.assembly.charter.CharterProblem;
import nacre.assembly.charter.Clause;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MandateTerms;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.MethodTerms;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Proposers;
import nacre.assembly.charter.Ratification;
import nacre.assembly.charter.Right;
import nacre.assembly.charter.RollTerms;
import nacre.assembly.charter.Secrecy;
import nacre.assembly.charter.Template;
import nacre.assembly.charter.Timing;
import nacre.assembly.founding.FoundingPlan.Title;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Condition;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.ballot.Word;
import nacre.web.Form;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// Reads the form in which a charter was edited, and says in words what is wrong with it.
public final class CharterReader {
    private final Form form;
    private final CharterWords words;
    private final SequencedMap<String, String> problems = new LinkedHashMap<>();

    /// The conditions, by the field of their number.
    private final SequencedMap<String, Condition> conditions = new LinkedHashMap<>();

    private CharterReader(Form form, Text text) {
        this.form = form;
        this.words = new CharterWords(text, matter -> form.value(title(matter)));
    }

    /// The charter that the form holds, for an organ of so many members and parts with these
    /// powers.
    ///
    /// @throws Stop if it holds what the page never offered
    public static CharterReading read(Form form, Text text, long roll, List<Power> powers) {
        var reader = new CharterReader(form, text);
        Charter charter = reader.charter();
        if (charter != null && reader.problems.isEmpty()) {
            for (CharterProblem problem : CharterCheck.problems(charter, roll, powers)) {
                String field = CharterTroubles.field(problem, reader.conditions);
                reader.wrong(field, reader.words.problem(problem));
            }
        }
        if (charter == null || !reader.problems.isEmpty()) {
            return new CharterReading.Unfit(new Form(form.values(), reader.problems));
        }
        return new CharterReading.Fitting(charter, reader.titles(charter));
    }

    private @Nullable Charter charter() {
        var matters = new ArrayList<Matter>();
        for (String key : CharterFields.matters(form)) {
            MatterKey matter = key(key);
            boolean isOut = form.has(CharterFields.of(matter, CharterFields.OUT), "yes");
            if (!isOut || CharterSheet.isNeeded(matter)) {
                addMatter(matter, matters);
            }
        }
        if (matters.size() > Charter.MOST_MATTERS) {
            wrong(CharterFields.NEW_TITLE, say("most", "most", Charter.MOST_MATTERS));
            return null;
        }
        return problems.isEmpty()
                ? new Charter(
                        word(CharterFields.TEMPLATE, Template.class),
                        List.of(Right.values()),
                        word(CharterFields.ADMISSION, Admission.class),
                        terms(),
                        roll(),
                        council(matters),
                        matters,
                        meetings(matters))
                : null;
    }

    /// What holds because members are organs; null in a form without these fields.
    private @Nullable CouncilTerms council(List<Matter> matters) {
        if (form.value(CharterFields.WEIGHING).isEmpty()) {
            return null;
        }
        var ratifications = new ArrayList<Ratification>();
        for (Matter matter : matters) {
            Ratification one = ratification(matter.key());
            if (one != null) {
                ratifications.add(one);
            }
        }
        return new CouncilTerms(
                word(CharterFields.WEIGHING, CouncilTerms.Weighing.class), ratifications);
    }

    private @Nullable Ratification ratification(MatterKey matter) {
        String by = CharterFields.of(matter, CharterFields.RATIFY_BY);
        if (form.value(by).isEmpty()) {
            return null;
        }
        String field = CharterFields.ratifyNeeded(matter);
        String typed = form.value(field).strip();
        var weighing = word(by, CouncilTerms.Weighing.class);
        Duration within = days(CharterFields.ratifyWithin(matter));
        if (typed.matches("[1-9][0-9]{0,8}")) {
            return Ratification.of(matter, weighing, Long.parseLong(typed), within);
        }
        Fraction share = Shares.read(typed);
        if (share == null || share.numerator() == 0) {
            wrong(field, say("ratify.wrong"));
            return null;
        }
        return Ratification.of(matter, weighing, share, within);
    }

    /// What holds for meetings; a form without these fields leaves it to the usual terms.
    private MeetingTerms meetings(List<Matter> matters) {
        if (form.all(CharterFields.CALL_SHARE).isEmpty()) {
            return MeetingTerms.usual();
        }
        List<MatterKey> floor =
                matters.stream()
                        .map(Matter::key)
                        .filter(key -> form.has(CharterFields.FLOOR, key.value()))
                        .toList();
        boolean isAtOnce = form.value(CharterFields.FLOOR_NOTICE).isBlank();
        return new MeetingTerms(
                share(CharterFields.CALL_SHARE),
                time(CharterFields.MEETING_NOTICE),
                floor,
                isAtOnce ? Duration.ZERO : time(CharterFields.FLOOR_NOTICE),
                minutes(CharterFields.ROOM_VOTING));
    }

    private @Nullable Duration minutes(String field) {
        String typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,4}") || typed.matches("0+") || Long.parseLong(typed) > 1440) {
            wrong(field, say("minutes.wrong"));
            return null;
        }
        return Duration.ofMinutes(Long.parseLong(typed));
    }

    private MandateTerms terms() {
        return new MandateTerms(
                days(CharterFields.LONGEST),
                share(CharterFields.RECALL_SHARE),
                time(CharterFields.RECALL_VOTING));
    }

    private RollTerms roll() {
        return new RollTerms(
                days(CharterFields.WAIT),
                number(CharterFields.VOUCHERS),
                days(CharterFields.COMING_BACK));
    }

    private void addMatter(MatterKey matter, List<Matter> matters) {
        if (matters.stream().anyMatch(other -> other.key().equals(matter))) {
            throw new Stop(new Trouble.BadField(CharterFields.MATTERS, matter.value()));
        }
        if (CharterSheet.isOwn(matter, words.text())) {
            checkTitle(title(matter));
        }
        Rule rule = rule(matter);
        var timing =
                new Timing(
                        time(CharterFields.of(matter, Clause.NOTICE)),
                        time(CharterFields.of(matter, Clause.DISCUSSION)),
                        time(CharterFields.of(matter, Clause.VOTING)),
                        time(CharterFields.of(matter, Clause.EXPIRY)));
        if (rule != null) {
            matters.add(
                    new Matter(
                            matter,
                            word(CharterFields.of(matter, Clause.HOLDER), Holder.class),
                            word(CharterFields.of(matter, Clause.METHOD), Method.class),
                            rule,
                            word(CharterFields.of(matter, Clause.SECRECY), Secrecy.class),
                            timing,
                            proposers(CharterFields.of(matter, Clause.PROPOSERS)),
                            terms(matter)));
        }
    }

    /// What is left empty holds as it always did.
    private MethodTerms terms(MatterKey matter) {
        String fallback = form.value(CharterFields.of(matter, Clause.FALLBACK));
        return new MethodTerms(
                stops(CharterFields.of(matter, Clause.STOPS)),
                optional(CharterFields.of(matter, Clause.CLARIFY), Duration.ZERO),
                form.value(CharterFields.of(matter, Clause.QUIET)).isBlank()
                        ? null
                        : time(CharterFields.of(matter, Clause.QUIET)),
                fallback.isEmpty() ? null : key(fallback));
    }

    private long stops(String field) {
        if (form.value(field).isBlank()) {
            return 1;
        }
        long stops = number(field);
        if (stops >= 1 && stops <= MethodTerms.MOST_STOPS) {
            return stops;
        }
        wrong(field, say("stops.wrong", "most", MethodTerms.MOST_STOPS));
        return 1;
    }

    private Duration optional(String field, Duration otherwise) {
        return form.value(field).isBlank() ? otherwise : time(field);
    }

    private void checkTitle(String field) {
        int length = form.value(field).strip().length();
        if (length == 0 || length > Texts.LONGEST_TITLE) {
            wrong(field, say("title.wrong", "most", Texts.LONGEST_TITLE));
        }
    }

    private Proposers proposers(String field) {
        String power = form.value(field);
        try {
            return power.isEmpty()
                    ? new Proposers.EveryMember()
                    : new Proposers.HoldersOf(new Power(power));
        } catch (IllegalArgumentException e) {
            throw new Stop(new Trouble.BadField(field, power));
        }
    }

    private @Nullable Rule rule(MatterKey matter) {
        var rule = new ArrayList<Condition>();
        for (int i = 0; i < Rule.MOST_CONDITIONS; i++) {
            String kind = form.value(CharterFields.kind(matter, i));
            Condition condition =
                    kind.isEmpty() ? null : condition(kind, CharterFields.number(matter, i));
            if (condition != null) {
                conditions.put(CharterFields.number(matter, i), condition);
                rule.add(condition);
            }
        }
        if (rule.isEmpty()) {
            wrong(CharterFields.kind(matter, 0), say("rule.none"));
            return null;
        }
        return new Rule(rule);
    }

    private @Nullable Condition condition(String sent, String field) {
        ConditionKind kind = ConditionKind.find(sent);
        if (kind == null) {
            throw new Stop(new Trouble.BadField(field, sent));
        }
        try {
            return kind.base() == null
                    ? new Condition.Floor(kind.counted(), kind.comparator(), number(field))
                    : new Condition.Share(
                            kind.counted(), kind.comparator(), share(field), kind.base());
        } catch (IllegalArgumentException e) {
            wrong(field, say("number.zero"));
            return null;
        }
    }

    private long number(String field) {
        String typed = form.value(field).strip();
        if (!typed.matches("[0-9]{1,9}")) {
            wrong(field, say("number.wrong"));
            return 1;
        }
        return Long.parseLong(typed);
    }

    private Fraction share(String field) {
        Fraction share = Shares.read(form.value(field));
        if (share == null) {
            wrong(field, say("share.wrong"));
            return new Fraction(1, 2);
        }
        return share;
    }

    private Duration days(String field) {
        Duration time = time(field);
        if (time.toHours() % 24 != 0) {
            wrong(field, say("days.wrong"));
            return Duration.ofDays(1);
        }
        return time;
    }

    private Duration time(String field) {
        Duration time = Hours.read(form.value(field));
        if (time == null) {
            wrong(field, say("time.wrong"));
            return Duration.ofDays(1);
        }
        return time;
    }

    private <E extends Enum<E> & Word> E word(String field, Class<E> type) {
        E word = Word.find(type, form.value(field));
        if (word == null) {
            throw new Stop(new Trouble.BadField(field, form.value(field)));
        }
        return word;
    }

    private List<Title> titles(Charter charter) {
        return charter.matters().stream()
                .map(Matter::key)
                .filter(key -> CharterSheet.isOwn(key, words.text()))
                .map(key -> new Title(key.value(), form.value(title(key)).strip()))
                .toList();
    }

    private static String title(MatterKey matter) {
        return CharterFields.of(matter, CharterFields.TITLE);
    }

    private static MatterKey key(String sent) {
        try {
            return new MatterKey(sent);
        } catch (IllegalArgumentException e) {
            throw new Stop(new Trouble.BadField(CharterFields.MATTERS, sent));
        }
    }

    private String say(String key, Object... values) {
        return words.text().of("charteredit." + key, values);
    }

    private void wrong(String field, String problem) {
        problems.merge(field, problem, (one, other) -> one + " " + other);
    }
}
