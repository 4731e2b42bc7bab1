// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Outcome;
import nacre.ballot.Sum;
import nacre.ballot.Tally;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionMandate;
import nacre.campaign.ballot.BallotAct.About;
import nacre.campaign.ballot.BallotAct.Notified;
import nacre.campaign.ballot.Opening;
import nacre.campaign.ballot.Result;
import nacre.web.charter.CharterWords;
import nacre.web.decide.OutcomeWords;
import nacre.web.organ.Visit;
import nacre.web.words.Languages;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// The letters of a ballot to the employer, as plain text in the ballot's language: notice of the
/// ballot, of its result, and of the action. They name no member, and no number of people but of
/// all together.
///
/// @param words in the letter's language
record Letters(Visit visit, ActionBallot ballot, CharterWords words) {
    private static final Languages LANGUAGES = Languages.all();

    static Letters of(Visit visit, ActionBallot ballot) {
        var text =
                new Text(LANGUAGES.of(ballot.terms().language()), visit.zone(), visit.text().now());
        return new Letters(
                visit,
                ballot,
                new CharterWords(
                        text,
                        matter ->
                                visit.clerk()
                                        .contents()
                                        .find(
                                                visit.assembly().charters().current().seq(),
                                                "title." + matter.value())));
    }

    /// The language in which letters can be written; the first one, if this one cannot.
    static String spoken(String language) {
        return LANGUAGES.has(language) ? language : LANGUAGES.words().firstEntry().getKey();
    }

    /// Whether there is anything to write about this yet.
    boolean isThere(About about) {
        return switch (about) {
            case BALLOT -> ballot.stage() != ActionBallot.Stage.WITHDRAWN;
            case RESULT -> ballot.result() != null;
            case ACTION -> ballot.mandate() != null;
        };
    }

    /// What a letter is about, in the reader's language.
    static String title(Visit visit, About about) {
        return visit.text().of("ballot.letter." + about.word());
    }

    /// The whole letter.
    String text(About about) {
        Notified stated = ballot.notice(about);
        LocalDate day = stated == null ? ActionBallotWords.today(visit) : stated.given();
        var lines = new ArrayList<String>();
        lines.add(visit.organName());
        lines.add("");
        lines.add(say("letter.to", "employer", content("employer")));
        lines.add(say("letter.date", "day", full(day)));
        lines.add("");
        lines.add(say("letter." + about.word() + ".title"));
        lines.add("");
        switch (about) {
            case BALLOT -> ballot(lines, stated);
            case RESULT -> result(lines);
            case ACTION -> action(lines, stated, day);
        }
        lines.add("");
        lines.add(say("letter.signed"));
        lines.add(visit.organName());
        lines.add("");
        lines.add("--");
        lines.addAll(ActionBallotWords.warnings(words.text(), ballot.law()));
        return String.join("\n", lines) + "\n";
    }

    private void ballot(List<String> lines, @Nullable Notified stated) {
        lines.add(say("letter.ballot.says"));
        lines.add("");
        question(lines);
        people(lines);
        Opening opening = ballot.opening();
        if (opening != null) {
            lines.add(
                    say(
                            "letter.ballot.open",
                            "day",
                            full(opening.day()),
                            "last",
                            full(opening.last())));
        } else {
            LocalDate given = stated == null ? ActionBallotWords.today(visit) : stated.given();
            lines.add(
                    say(
                            "letter.ballot.opens",
                            "day",
                            full(ballot.noticeOfBallot().earliest(given))));
        }
        lines.add("");
        lines.add(
                say(
                        "letter.law",
                        "law",
                        ActionBallotWords.law(words.text(), ballot.terms().law())));
        ActionBallotWords.conditions(words, visit, ballot).forEach(each -> lines.add("- " + each));
    }

    private void question(List<String> lines) {
        lines.add(say("letter.question", "question", content("question")));
        lines.add(
                say(
                        "letter.kind",
                        "kind",
                        ActionBallotWords.kind(words.text(), ballot.terms().kind()),
                        "action",
                        content("action")));
        lines.add("");
    }

    private void people(List<String> lines) {
        lines.add(say("letter.places"));
        ActionBallotWords.places(visit, ballot).forEach(each -> lines.add("- " + each));
        Opening opening = ballot.opening();
        lines.add(
                say(
                        "letter.entitled",
                        "entitled",
                        opening == null ? ballot.entitled() : (long) opening.entitled().size()));
        lines.add("");
    }

    private void result(List<String> lines) {
        Result result = java.util.Objects.requireNonNull(ballot.result());
        Outcome outcome = java.util.Objects.requireNonNull(ballot.outcome());
        Tally tally = result.tally();
        question(lines);
        lines.add(say("letter.result.closed", "day", full(result.closed())));
        lines.add(
                say(
                        "letter.result.counts",
                        "entitled",
                        tally.entitled(),
                        "answered",
                        tally.answered(),
                        "yes",
                        tally.yes(),
                        "no",
                        tally.no(),
                        "spoilt",
                        tally.abstain()));
        lines.add("");
        for (Sum sum : outcome.reason().sums()) {
            lines.add("- " + OutcomeWords.sum(words, sum) + ": " + met(words.text(), sum));
        }
        lines.add("");
        lines.add(
                say(
                        ballot.stage() == ActionBallot.Stage.PASSED
                                ? "letter.result.passed"
                                : "letter.result.failed"));
    }

    /// Whether a condition holds, or how many more it would have taken.
    static String met(Text text, Sum sum) {
        return sum.isMet()
                ? text.of("ballot.met")
                : text.of("ballot.missing", "missing", sum.missing());
    }

    private void action(List<String> lines, @Nullable Notified stated, LocalDate day) {
        ActionMandate mandate = java.util.Objects.requireNonNull(ballot.mandate());
        LocalDate begins = stated == null ? null : stated.begins();
        LocalDate earliest = mandate.notice().earliest(day);
        lines.add(say("letter.action.says", "day", full(mandate.closed())));
        lines.add("");
        question(lines);
        people(lines);
        lines.add(
                begins == null
                        ? say(
                                "letter.action.earliest",
                                "day",
                                full(
                                        earliest.isBefore(mandate.first())
                                                ? mandate.first()
                                                : earliest))
                        : say("letter.action.begins", "day", full(begins)));
        lines.add(say("letter.action.until", "day", full(mandate.last())));
    }

    private String say(String key, Object... values) {
        return words.text().of("ballot." + key, values);
    }

    /// A day with its year, which a letter is kept by.
    private String full(LocalDate day) {
        return say("letter.day", "day", day, "iso", day.toString());
    }

    private String content(String field) {
        return visit.words(ballot.id().seq(), field);
    }
}
