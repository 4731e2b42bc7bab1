// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.roll.Column;
import nacre.web.roll.Delimiter;
import nacre.web.roll.Encoding;
import nacre.web.roll.FileRefusal;
import nacre.web.roll.RollDraft;
import nacre.web.roll.RollField;
import nacre.web.roll.RollPerson;
import nacre.web.roll.RollPreview;
import nacre.web.roll.Row;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// A file that was brought, as whoever brought it sees it.
///
/// @param words how the names of the sentences begin that differ from one place to another
/// @param form how it is read, and what its columns are taken for
/// @param unread why it cannot be read so, or why people cannot be read from it; empty if they can
/// @param parts how many come where; empty if there is one place only
/// @param people the first of them
/// @param count how many there are, before any are left out
/// @param seen what stands for all of them and where they would come
/// @param leftOut how many lines nobody is taken from
public record ImportView(
        String path,
        String words,
        Form form,
        List<Option> encodings,
        List<Option> delimiters,
        List<Option> fields,
        List<Named> columns,
        List<List<String>> rows,
        String unread,
        List<Arrivals.Part> parts,
        List<Person> people,
        long count,
        String seen,
        long leftOut,
        List<String> problems,
        long moreProblems,
        List<Twice> twice) {

    private static final int ROWS = 5;
    private static final int PEOPLE = 20;
    private static final int PROBLEMS = 100;

    /// Copies the lists.
    public ImportView {
        encodings = List.copyOf(encodings);
        delimiters = List.copyOf(delimiters);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
        twice = List.copyOf(twice);
    }

    /// A column: its header, or its number where it has none, and the first thing in it.
    public record Named(String title, String sample) {}

    /// Somebody of the file.
    ///
    /// @param says what is kept of her beside her name
    public record Person(long line, String name, String says) {}

    /// A line with somebody who may be there before.
    public record Twice(long line, String name, String why, boolean isOut) {}

    /// Whether there is anybody to be put there, and nothing against it.
    public boolean isReady() {
        return unread.isEmpty() && count > 0;
    }

    /// @param sent what was sent with a refused confirmation, or null
    static ImportView of(
            Visit visit, ImportInto into, String path, ImportDraft draft, @Nullable Form sent) {
        Text text = visit.text();
        return switch (draft.read()) {
            case FileRefusal refusal ->
                    with(
                            into,
                            path,
                            draft,
                            text,
                            List.of(),
                            List.of(),
                            text.told("file", refusal),
                            null);
            case RollDraft read when draft.mapping().isUsable() ->
                    with(
                            into,
                            path,
                            draft,
                            text,
                            columns(read, text),
                            rows(read),
                            "",
                            Shown.of(visit, into, draft, read, sent));
            case RollDraft read ->
                    with(
                            into,
                            path,
                            draft,
                            text,
                            columns(read, text),
                            rows(read),
                            unusable(draft, text),
                            null);
        };
    }

    private record Shown(RollPreview preview, Arrivals arrivals, @Nullable Form sent) {
        static Shown of(
                Visit visit,
                ImportInto into,
                ImportDraft draft,
                RollDraft read,
                @Nullable Form sent) {
            RollPreview all = read.preview(draft.mapping(), List.of());
            var file = new ImportFile(read, draft.mapping());
            Arrivals arrivals = into.arrivals(visit, file, all.people());
            RollPreview preview =
                    arrivals.refusal().isEmpty()
                            ? all.of(arrivals.persons(), into.listed(visit))
                            : all.of(List.of(), List.of());
            return new Shown(preview, arrivals, sent);
        }

        static Shown nothing() {
            return new Shown(
                    new RollPreview(List.of(), List.of(), List.of()),
                    Arrivals.all(List.of()),
                    null);
        }

        /// What is wrong, in order of lines; first of all what nobody comes for, if it is that.
        List<Arrivals.Problem> problems(Text text) {
            Stream<Arrivals.Problem> all =
                    Stream.concat(
                            arrivals.problems().stream(),
                            preview.problems().stream()
                                    .map(each ->
                                            new Arrivals.Problem(
                                                    each.line(),
                                                    text.told("line", each),
                                                    each.isLineLeftOut())));
            return arrivals.refusal().isEmpty()
                    ? all.sorted(Comparator.comparingLong(Arrivals.Problem::line)).toList()
                    : all.toList();
        }
    }

    private static ImportView with(
            ImportInto into,
            String path,
            ImportDraft draft,
            Text text,
            List<Named> columns,
            List<List<String>> rows,
            String unread,
            @Nullable Shown known) {
        Shown shown = known == null ? Shown.nothing() : known;
        List<Arrivals.Problem> problems = shown.problems(text);
        return new ImportView(
                path,
                into.words(),
                form(draft),
                options(text, Encoding.values()),
                options(text, Delimiter.values()),
                options(text, into.fields().toArray(RollField[]::new)),
                columns,
                rows,
                unread.isEmpty() && known != null ? unready(shown.arrivals(), text) : unread,
                shown.arrivals().parts(),
                shown.arrivals().people().stream()
                        .limit(PEOPLE)
                        .map(each ->
                                new Person(each.person().line(), each.person().name(), each.says()))
                        .toList(),
                shown.arrivals().people().size(),
                shown.arrivals().seen(),
                problems.stream()
                        .filter(Arrivals.Problem::isLeftOut)
                        .map(Arrivals.Problem::line)
                        .distinct()
                        .count(),
                problems.stream().limit(PROBLEMS).map(Arrivals.Problem::words).toList(),
                Math.max(0, problems.size() - PROBLEMS),
                twice(shown.preview(), shown.sent(), into.words(), text));
    }

    private static String unready(Arrivals arrivals, Text text) {
        return arrivals.refusal().isEmpty() && arrivals.people().isEmpty()
                ? text.of("people.preview.nobody")
                : arrivals.refusal();
    }

    private static String unusable(ImportDraft draft, Text text) {
        return draft.mapping().hasName()
                ? text.of(
                        "people.import.repeated",
                        "field",
                        text.of("RollField." + draft.mapping().repeated().getFirst().name()))
                : text.of("people.import.nameless");
    }

    private static List<Twice> twice(
            RollPreview preview, @Nullable Form sent, String words, Text text) {
        var probably = Chosen.probablyTwice(preview);
        var twice = new ArrayList<Twice>();
        var why = new LinkedHashMap<Long, List<String>>();
        preview.duplicates()
                .forEach(each ->
                        why.computeIfAbsent(each.line(), line -> new ArrayList<>())
                                .add(text.told(words + ".same", each)));
        for (RollPerson person : preview.people()) {
            List<String> reasons = why.get(person.line());
            if (reasons != null) {
                boolean isOut =
                        sent == null
                                ? probably.contains(person.line())
                                : sent.has(Chosen.OUT, Long.toString(person.line()));
                twice.add(
                        new Twice(person.line(), person.name(), String.join(" ", reasons), isOut));
            }
        }
        return twice;
    }

    private static List<Named> columns(RollDraft read, Text text) {
        var columns = new ArrayList<Named>();
        for (Column column : read.columns()) {
            String title =
                    column.header().isEmpty()
                            ? text.of("people.import.column", "number", columns.size() + 1)
                            : column.header();
            columns.add(new Named(title, column.sample()));
        }
        return columns;
    }

    private static List<List<String>> rows(RollDraft read) {
        return read.firstRows(ROWS).stream().map(Row::cells).toList();
    }

    private static Form form(ImportDraft draft) {
        Form form =
                Form.empty()
                        .with("encoding", draft.format().encoding().name())
                        .with("delimiter", draft.format().delimiter().name())
                        .with("header", draft.format().hasHeader() ? "yes" : "")
                        .with("quotes", draft.format().hasQuotes() ? "yes" : "");
        for (int i = 0; i < draft.mapping().fields().size(); i++) {
            form = form.with("column-" + i, draft.mapping().fields().get(i).name());
        }
        return form;
    }

    private static List<Option> options(Text text, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> {
                    String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
                    return new Option(value.name(), text.of(key));
                })
                .toList();
    }

    /// How many are left out at first because they may be there before.
    public long doubted() {
        return twice.stream().filter(Twice::isOut).count();
    }
}
