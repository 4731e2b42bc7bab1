// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.vote;

import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Ballot;
import nacre.ballot.Count;
import nacre.ballot.Option;
import nacre.ballot.Picks;
import nacre.ballot.Presence;
import nacre.ballot.Tally;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How ballots and their counts are written for good where they are more than yes, no and abstain.
///
/// A count is `{"abstain","entered","entitled","no","yes"}` or, between options,
/// `{"answered","blank","entered","entitled","votes":[{"option","votes"}, …]}`, and either has
/// `present` too where a meeting recorded it, and `prevented` where somebody said that she is.
final class BallotForm {

    private BallotForm() {}

    /// A ballot that is no mere choice.
    static Ballot read(String form) {
        Ballot ballot = Ballot.read(form);
        if (ballot == null || ballot instanceof Ballot.Said) {
            throw new Malformed("ballot", "a stance, or the numbers of options", form);
        }
        return ballot;
    }

    /// Whether a count has the form that votes by majority had first: a tally without a meeting.
    static boolean isPlain(Count count) {
        return count instanceof Tally
                && count.prevented() == 0
                && count.presence() instanceof Presence.NotRecorded;
    }

    static Json.Fields write(Count count) {
        var form = Json.object();
        switch (count) {
            case Tally tally ->
                    form.put("abstain", tally.abstain())
                            .put("no", tally.no())
                            .put("yes", tally.yes());
            case Picks picks ->
                    form.put("answered", picks.answered())
                            .put("blank", picks.blank())
                            .put("votes", write(picks.votes()));
        }
        if (count.presence() instanceof Presence.Recorded(long persons)) {
            form.put("present", persons);
        }
        if (count.prevented() > 0) {
            form.put("prevented", count.prevented());
        }
        return form.put("entered", count.entered()).put("entitled", count.entitled()).done();
    }

    private static Json.Items write(List<Picks.For> votes) {
        return new Json.Items(
                votes.stream()
                        .<Json>map(each ->
                                Json.object()
                                        .put("option", each.option().number())
                                        .put("votes", each.votes())
                                        .done())
                        .toList());
    }

    static Count read(Json.Fields form) {
        try {
            Count count = form.has("votes") ? picks(form) : tally(form);
            if (isPlain(count)) {
                throw new Malformed("count", "what «vote.closed» cannot say", form.write());
            }
            return count;
        } catch (IllegalArgumentException e) {
            throw new Malformed("count", "numbers that fit one another", form.write());
        }
    }

    private static Tally tally(Json.Fields form) {
        form.only("abstain", "entered", "entitled", "no", "present", "prevented", "yes");
        return new Tally(
                form.whole("yes"),
                form.whole("no"),
                form.whole("abstain"),
                form.whole("entitled"),
                form.whole("entered"),
                prevented(form),
                presence(form));
    }

    private static Picks picks(Json.Fields form) {
        form.only("answered", "blank", "entered", "entitled", "present", "prevented", "votes");
        var votes = new ArrayList<Picks.For>();
        for (Json each : form.items("votes").values()) {
            if (!(each instanceof Json.Fields one)) {
                throw new Malformed("votes", "objects", each.write());
            }
            one.only("option", "votes");
            int number = (int) Math.min(one.whole("option"), Integer.MAX_VALUE);
            votes.add(new Picks.For(new Option(number), one.whole("votes")));
        }
        return new Picks(
                votes,
                form.whole("blank"),
                form.whole("answered"),
                form.whole("entitled"),
                form.whole("entered"),
                prevented(form),
                presence(form));
    }

    /// Never written as 0, so that every count has one form.
    private static long prevented(Json.Fields form) {
        if (!form.has("prevented")) {
            return 0;
        }
        long persons = form.whole("prevented");
        if (persons == 0) {
            throw new Malformed("prevented", "left out, or more than 0", form.write());
        }
        return persons;
    }

    private static Presence presence(Json.Fields form) {
        return form.has("present")
                ? new Presence.Recorded(form.whole("present"))
                : new Presence.NotRecorded();
    }
}
