// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nacre.assembly.charter.RuleSet;
import nacre.assembly.part.Facts;
import nacre.ballot.Condition;
import nacre.ballot.Rule;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What a law or a rulebook asks of a ballot on action, as somebody found it on a day: the rule,
/// the notices, how long it counts, and who must run it. It goes by its word and that day. A line
/// of the file is never changed, for ballots on the record rest on it: what is found on another day
/// is another line.
///
/// @param set the rule, with its state, days and sources; without a rule where none asks for a
///     ballot, which is then decided by a rule of the charter
/// @param ballot notice to the employer before the ballot opens
/// @param action notice before the action begins
/// @param months for how long the ballot counts at most; null if nothing is said
/// @param runBy who must run it so that it counts
public record ActionRuleSet(
        RuleSet set, Notice ballot, Notice action, @Nullable Long months, RunBy runBy) {
    private static final String FILE = "/nacre/campaign/ballot/action_rule_sets.txt";
    private static final List<ActionRuleSet> ALL = read();

    /// The word of the one that asks for nothing: the organ's own rule and notice.
    public static final String OWN = "own";

    /// What a ballot's facts name it by.
    ///
    /// @param checked the day on which somebody looked
    public record Ref(String word, LocalDate checked) {}

    /// What a ballot's facts name it by.
    public Ref ref() {
        return new Ref(set.word(), set.checked());
    }

    /// What must hold; null where it asks for no ballot.
    public @Nullable Rule rule() {
        return set.rule();
    }

    /// Whether it holds for ballots that open on this day, as far as was found.
    public boolean holdsOn(LocalDate opening) {
        LocalDate from = set.from();
        LocalDate ends = set.ends();
        return (from == null || !opening.isBefore(from))
                && (ends == null || opening.isBefore(ends));
    }

    /// Whether the sources do not agree, so that whoever takes it must have looked herself.
    public boolean isUnsure() {
        return set.state() == RuleSet.State.UNSURE;
    }

    /// Whether its rule leaves people out of the base who say that they are prevented.
    public static boolean asksForPrevented(Rule rule) {
        return rule.conditions().stream()
                .anyMatch(each ->
                        each instanceof Condition.Share share
                                && share.base() == nacre.ballot.Base.NOT_PREVENTED);
    }

    /// All of them in the order of the file, also those that have ended.
    public static List<ActionRuleSet> all() {
        return ALL;
    }

    /// The one that facts name, or null.
    public static @Nullable ActionRuleSet find(Ref ref) {
        return ALL.stream().filter(each -> each.ref().equals(ref)).findFirst().orElse(null);
    }

    /// The newest line of each that holds for ballots that open on this day.
    public static List<ActionRuleSet> offered(LocalDate opening) {
        return ALL.stream()
                .filter(each -> each.holdsOn(opening))
                .filter(each ->
                        ALL.stream()
                                .noneMatch(other ->
                                        other.set.word().equals(each.set.word())
                                                && other.set.checked().isAfter(each.set.checked())))
                .toList();
    }

    private static List<ActionRuleSet> read() {
        try (var file = ActionRuleSet.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "There is no " + FILE + ". Maybe it was not packed.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line ->
                            read((Json.Fields) Json.read(line.getBytes(StandardCharsets.UTF_8))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads one line.
    ///
    /// @throws nacre.journal.Malformed if it is not in its form
    static ActionRuleSet read(Json.Fields fields) {
        fields.only("action", "ballot", "months", "runBy", "set");
        return new ActionRuleSet(
                RuleSet.read(fields.fields("set")),
                notice(fields.fields("ballot")),
                notice(fields.fields("action")),
                fields.has("months") ? fields.whole("months") : null,
                Facts.word(fields, "runBy", RunBy.class));
    }

    private static Notice notice(Json.Fields fields) {
        fields.only("areClear", "days");
        return new Notice(fields.whole("days"), fields.truth("areClear"));
    }
}
