// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Method;
import nacre.assembly.proposal.Asked;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.assembly.proposal.QuestionRules;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Option;
import nacre.web.Form;
import nacre.web.organ.Visit;

/// The part of a proposal's form that says what is asked: options, one in a line, or an election.
///
/// @param kind `options`, `election`, or nothing where the proposal itself is asked about
/// @param hasSeats whether more than one may be chosen
/// @param most how many options there may be
public record QuestionForm(String kind, boolean hasSeats, int most) {
    static final String OPTIONS = "options";
    static final String SEATS = "seats";

    static QuestionForm of(Matter matter) {
        Method method = matter.method();
        if (!method.isBetweenOptions()) {
            return new QuestionForm("", false, 0);
        }
        String kind = QuestionRules.isForElections(matter.key()) ? "election" : "options";
        return new QuestionForm(kind, method != Method.TWO_ROUND, Option.MOST);
    }

    /// Whether it is an election.
    public boolean isElection() {
        return kind.equals("election");
    }

    /// Whether there are options to write.
    public boolean isBetween() {
        return kind.equals("options");
    }

    /// The form that somebody begins with.
    Form begun(Form form) {
        Form asked = kind.isEmpty() ? form : form.with(SEATS, "1");
        return isElection() ? Block.adding(asked, Kind.ELECT) : asked;
    }

    /// The form with what the proposal asks already.
    static Form filled(Visit visit, Proposal proposal, Form form) {
        return switch (proposal.question()) {
            case Question.OfItself q -> form;
            case Question.Bundle b -> form;
            case Question.Election(int seats) -> form.with(SEATS, Integer.toString(seats));
            case Question.Between(int options, int seats) ->
                    form.with(SEATS, Integer.toString(seats))
                            .with(OPTIONS, String.join("\n", words(visit, proposal, options)));
        };
    }

    private static List<String> words(Visit visit, Proposal proposal, int options) {
        var names = new OptionWords(visit, proposal);
        var words = new ArrayList<String>();
        for (int number = 1; number <= options; number++) {
            words.add(names.name(new Option(number)));
        }
        return words;
    }

    /// What is asked by the form; wrong fields are marked by [#checked].
    Asked read(Form form) {
        return switch (kind) {
            case "options" -> new Asked(lines(form), seats(form));
            case "election" -> Asked.election(seats(form));
            default -> Asked.OF_ITSELF;
        };
    }

    /// The form with what is wrong.
    Form checked(Visit visit, Form form) {
        if (kind.isEmpty()) {
            return form;
        }
        var text = visit.text();
        Form checked = form;
        List<String> lines = lines(form);
        int most = isElection() ? Option.MOST : Math.max(1, lines.size() - 1);
        if (isBetween()
                && (lines.size() < Option.FEWEST
                        || lines.size() > Option.MOST
                        || lines.stream().distinct().count() < lines.size()
                        || lines.stream().anyMatch(each -> Texts.misfitTitle(each) != null))) {
            checked =
                    checked.wrong(
                            OPTIONS,
                            text.of(
                                    "option.write.wrong",
                                    "fewest",
                                    Option.FEWEST,
                                    "most",
                                    this.most));
        }
        int seats = seats(form);
        return seats < 1 || seats > most
                ? checked.wrong(SEATS, text.of("option.write.seats.wrong", "most", most))
                : checked;
    }

    private int seats(Form form) {
        String typed = form.value(SEATS).strip();
        if (!hasSeats) {
            return 1;
        }
        return typed.matches("[1-9][0-9]?") ? Integer.parseInt(typed) : 0;
    }

    private static List<String> lines(Form form) {
        return form.value(OPTIONS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// What is asked, in words, for a look at it before it is put.
    static List<String> said(Visit visit, Asked asked) {
        if (!asked.options().isEmpty()) {
            return asked.options();
        }
        return asked.seats() == 0
                ? List.of()
                : List.of(visit.text().of("option.election.seats", "seats", asked.seats()));
    }
}
