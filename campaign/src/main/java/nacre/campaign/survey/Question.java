// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.util.List;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// One question of a survey, as far as facts tell: its words are content of the entry that opened
/// the survey, `question.0` and `question.0.option.1`.
public sealed interface Question {

    /// The highest mark on a scale; the lowest is 1.
    int HIGHEST = 5;

    /// One of several things.
    record One(int options) implements Question {}

    /// As many of several things as one likes.
    record Several(int options) implements Question {}

    /// A mark from 1 to 5.
    record Scale() implements Question {}

    /// A short text.
    record Text() implements Question {}

    /// How many numbers its result has: of each option or mark, how many chose it, and last how
    /// many gave no answer; of texts, how many were written.
    default int counted() {
        return switch (this) {
            case One(int options) -> options + 1;
            case Several(int options) -> options + 1;
            case Scale s -> HIGHEST + 1;
            case Text t -> 1;
        };
    }

    /// How many options it has; 0 if it has none of its own.
    default int options() {
        return switch (this) {
            case One(int options) -> options;
            case Several(int options) -> options;
            case Scale s -> 0;
            case Text t -> 0;
        };
    }

    /// Whether an answer fits: none always does.
    default boolean fits(Answer answer) {
        List<Long> chosen = answer.chosen();
        boolean isOrdered = true;
        for (int i = 1; i < chosen.size(); i++) {
            isOrdered &= chosen.get(i - 1) < chosen.get(i);
        }
        return isOrdered
                && switch (this) {
                    case One(int options) ->
                            answer.text().isEmpty()
                                    && chosen.size() <= 1
                                    && chosen.stream().allMatch(each -> isFrom(0, each, options));
                    case Several(int options) ->
                            answer.text().isEmpty()
                                    && chosen.stream().allMatch(each -> isFrom(0, each, options));
                    case Scale s ->
                            answer.text().isEmpty()
                                    && chosen.size() <= 1
                                    && chosen.stream()
                                            .allMatch(each -> isFrom(1, each, HIGHEST + 1));
                    case Text t -> chosen.isEmpty() && answer.fits();
                };
    }

    private static boolean isFrom(long least, long number, long before) {
        return number >= least && number < before;
    }

    /// As it is written for good.
    default Json.Fields form() {
        return switch (this) {
            case One(int options) ->
                    Json.object().put("kind", "one").put("options", options).done();
            case Several(int options) ->
                    Json.object().put("kind", "several").put("options", options).done();
            case Scale s -> Json.object().put("kind", "scale").done();
            case Text t -> Json.object().put("kind", "text").done();
        };
    }

    /// Reads the permanent form.
    static Question read(Json form) {
        if (!(form instanceof Json.Fields fields)) {
            throw new Malformed("questions", "objects", form.write());
        }
        return switch (fields.text("kind")) {
            case "one" -> new One(options(fields.only("kind", "options")));
            case "several" -> new Several(options(fields.only("kind", "options")));
            case "scale" -> {
                fields.only("kind");
                yield new Scale();
            }
            case "text" -> {
                fields.only("kind");
                yield new Text();
            }
            default -> throw new Malformed("kind", "a kind of question", fields.text("kind"));
        };
    }

    private static int options(Json.Fields fields) {
        long options = fields.whole("options");
        if (options < 0 || options > Integer.MAX_VALUE) {
            throw new Malformed("options", "a number of options", Long.toString(options));
        }
        return (int) options;
    }
}
