// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.ballot.Ballot;
import org.jspecify.annotations.Nullable;

/// Reads a script line by line.
final class ScriptReader {
    private static final List<String> VERBS =
            List.of(
                    "imports",
                    "invites",
                    "goes round",
                    "announces",
                    "proposes",
                    "changes",
                    "withdraws",
                    "asks back",
                    "reports",
                    "calls",
                    "joins the lot",
                    "vouches for",
                    "erases",
                    "leaves and erases",
                    "leaves");
    private static final Pattern EVENT =
            Pattern.compile(
                    "@ (\\d+) (\\d\\d:\\d\\d) (.+?) (%s|%s)(?:[: ] ?(.*))?"
                            .formatted(String.join("|", VERBS), String.join("|", Rooms.VERBS)));
    private static final Pattern SAID = Pattern.compile("([+>s]) (\\d+)h ([^:]+): (.*)");
    private static final Pattern OPTION = Pattern.compile("\\* (\\d+) ([^:]+)(?:: (.*))?");
    private static final Pattern SEATS = Pattern.compile("% (\\d+)");
    private static final Pattern ANSWERS = Pattern.compile("= (\\d+) (\\d+) (\\d+)");
    private static final Pattern NAMED = Pattern.compile("= (\\d+)h ([^:]+): (\\S+)(?: (.*))?");

    private final List<String> founding = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private @Nullable Matcher head;
    private final List<String> text = new ArrayList<>();
    private final List<String> enactments = new ArrayList<>();
    private final List<Event.Said> said = new ArrayList<>();
    private final List<Event.Option> options = new ArrayList<>();
    private final List<Event.Named> named = new ArrayList<>();
    private int seats = 1;
    private Event.@Nullable Answers answers;

    /// The script, after its last line.
    Script finished() {
        finish();
        return new Script(Founding.read(founding), events);
    }

    void line(String line) {
        Matcher saying = SAID.matcher(line);
        Matcher counting = ANSWERS.matcher(line);
        Matcher option = OPTION.matcher(line);
        Matcher places = SEATS.matcher(line);
        Matcher naming = NAMED.matcher(line);
        if (line.startsWith("#")) {
            return;
        }
        if (line.startsWith("@")) {
            finish();
            head = matched(EVENT.matcher(line), line);
        } else if (saying.matches()) {
            said.add(said(saying));
        } else if (option.matches()) {
            String own = option.group(3) == null ? "" : option.group(3);
            options.add(new Event.Option(option.group(2), number(option, 1), own));
        } else if (places.matches()) {
            seats = number(places, 1);
        } else if (counting.matches()) {
            answers =
                    new Event.Answers(
                            number(counting, 1), number(counting, 2), number(counting, 3));
        } else if (naming.matches()) {
            named.add(named(naming));
        } else if (line.startsWith("!") || (!enactments.isEmpty() && !line.isBlank())) {
            enactments.add(line);
        } else if (head != null) {
            text.add(line);
        } else if (!line.isBlank()) {
            founding.add(line);
        }
    }

    private static Event.Said said(Matcher saying) {
        var kind =
                switch (saying.group(1)) {
                    case "+" -> Event.Said.Kind.COMMENT;
                    case ">" -> Event.Said.Kind.ANSWER;
                    default -> Event.Said.Kind.STATEMENT;
                };
        var after = Duration.ofHours(number(saying, 2)).plusMinutes(13);
        return new Event.Said(kind, after, saying.group(3), saying.group(4));
    }

    /// `= 20h WHO: objection AIM | REASON`; the other answers have neither.
    private static Event.Named named(Matcher naming) {
        Ballot ballot = Ballot.read(naming.group(3));
        if (ballot == null) {
            throw new IllegalArgumentException("Nobody can answer: " + naming.group(3));
        }
        String why = naming.group(4);
        String[] harm = why == null ? new String[] {"", ""} : why.split(" \\| ", 2);
        var after = Duration.ofHours(number(naming, 1)).plusMinutes(7);
        return new Event.Named(after, naming.group(2), ballot, harm[0], harm[1]);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Matcher matched(Matcher matcher, String line) {
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The script does not say what «%s» is.".formatted(line));
        }
        return matcher;
    }

    private void finish() {
        Matcher event = head;
        if (event != null) {
            events.add(
                    new Event(
                            number(event, 1),
                            LocalTime.parse(event.group(2)),
                            event.group(3),
                            deed(event.group(4), event.group(5) == null ? "" : event.group(5))));
        }
        head = null;
        text.clear();
        enactments.clear();
        said.clear();
        options.clear();
        named.clear();
        seats = 1;
        answers = null;
    }

    private Event.Voting voting() {
        return new Event.Voting(new Event.Chooses(options, seats), answers, named);
    }

    private Event.Deed deed(String verb, String rest) {
        String body = String.join("\n", text).strip();
        return switch (verb) {
            case "imports" -> new Event.Deed.Imports(rest);
            case "invites" -> new Event.Deed.Invites(Integer.parseInt(rest));
            case "goes round" -> new Event.Deed.GoesRound(Integer.parseInt(rest));
            case "announces" -> new Event.Deed.Announces(rest, body);
            case "proposes" -> {
                int colon = rest.indexOf(": ");
                yield new Event.Deed.Proposes(
                        rest.substring(0, colon),
                        rest.substring(colon + 2),
                        body,
                        enactments,
                        said,
                        voting());
            }
            case "changes" -> new Event.Deed.Changes(rest, body, voting());
            case "withdraws" -> new Event.Deed.Withdraws(rest);
            case "asks back" -> new Event.Deed.AsksBack(rest, body, said, answers);
            case "reports" -> new Event.Deed.Reports(rest, body);
            case "calls" -> new Event.Deed.Calls(Gathering.read(rest, text));
            case "vouches for" -> new Event.Deed.Vouches(rest);
            case "joins the lot" -> new Event.Deed.JoinsLot();
            case "erases" -> new Event.Deed.Erases();
            case "leaves" -> new Event.Deed.Leaves(false);
            case "leaves and erases" -> new Event.Deed.Leaves(true);
            default -> new Event.Deed.InRoom(verb, rest, body.lines().toList());
        };
    }
}
