// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Word;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on boxes are written for good.
final class BoxActForm {

    private BoxActForm() {}

    static String type(BoxAct act) {
        return switch (act) {
            case BoxAct.Opened a -> "box.opened";
            case BoxAct.Ticked a -> "box.ticked";
            case BoxAct.Shown a -> "box.shown";
            case BoxAct.Revealed a -> "box.revealed";
            case BoxAct.Destroyed a -> "box.destroyed";
        };
    }

    static Json.Fields facts(BoxAct act) {
        return switch (act) {
            case BoxAct.Opened(var terms) -> terms(terms);
            case BoxAct.Ticked ticked -> ticked(ticked);
            case BoxAct.Shown(var box, var rows) ->
                    Json.object()
                            .put("box", box.seq())
                            .put(
                                    "rows",
                                    new Json.Items(
                                            rows.stream().<Json>map(BoxActForm::row).toList()))
                            .done();
            case BoxAct.Revealed(var box, long rows, var result) ->
                    Json.object()
                            .put("box", box.seq())
                            .put("result", result)
                            .put("rows", rows)
                            .done();
            case BoxAct.Destroyed(var box, var loss) ->
                    Json.object().put("box", box.seq()).put("loss", loss.word()).done();
        };
    }

    private static Json.Fields ticked(BoxAct.Ticked ticked) {
        var form = Json.object().put("atLeast", ticked.atLeast()).put("box", ticked.box().seq());
        Hash root = ticked.root();
        if (root != null) {
            form.put("root", root.toString());
        }
        return form.done();
    }

    private static Json.Fields terms(Terms terms) {
        var form =
                Json.object()
                        .put("about", terms.about())
                        .put("ends", terms.ends().getEpochSecond())
                        .put("length", terms.length())
                        .put("mayPut", terms.mayPut())
                        .put("promise", terms.promise().word())
                        .put("purpose", terms.purpose())
                        .put("tick", terms.tick().toSeconds());
        switch (terms.reveal()) {
            case Reveal.AtItsEnd e -> {}
            case Reveal.ByRows(long threshold) -> form.put("threshold", threshold);
            case Reveal.ByJudgement j -> form.put("judged", true);
        }
        return form.done();
    }

    private static Json.Fields row(BoxRow.Shown row) {
        var form = Json.object();
        Long member = row.member();
        if (member != null) {
            form.put("member", member);
        }
        return form.put("salt", row.salt().toString()).put("says", row.says()).done();
    }

    static BoxAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "box.opened" -> new BoxAct.Opened(terms(facts));
            case "box.ticked" ->
                    new BoxAct.Ticked(
                            box(facts.only("atLeast", "box", "root")),
                            facts.has("root") ? hash(facts.text("root")) : null,
                            count(facts, "atLeast"));
            case "box.shown" -> new BoxAct.Shown(box(facts.only("box", "rows")), rows(facts));
            case "box.revealed" ->
                    new BoxAct.Revealed(
                            box(facts.only("box", "result", "rows")),
                            count(facts, "rows"),
                            facts.fields("result"));
            case "box.destroyed" ->
                    new BoxAct.Destroyed(
                            box(facts.only("box", "loss")), word(Loss.class, facts.text("loss")));
            default -> throw new Malformed("type", "an act on a box", type);
        };
    }

    private static Terms terms(Json.Fields facts) {
        facts.only(
                "about",
                "ends",
                "judged",
                "length",
                "mayPut",
                "promise",
                "purpose",
                "threshold",
                "tick");
        try {
            return new Terms(
                    facts.text("purpose"),
                    facts.whole("about"),
                    word(Promise.class, facts.text("promise")),
                    facts.whole("mayPut"),
                    Math.toIntExact(facts.whole("length")),
                    reveal(facts),
                    Instant.ofEpochSecond(facts.whole("ends")),
                    Duration.ofSeconds(facts.whole("tick")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw (Malformed)
                    new Malformed("box", "terms that a box can have", facts.write()).initCause(e);
        }
    }

    private static Reveal reveal(Json.Fields facts) {
        if (!facts.has("judged")) {
            return facts.has("threshold")
                    ? new Reveal.ByRows(facts.whole("threshold"))
                    : new Reveal.AtItsEnd();
        }
        if (facts.has("threshold") || !facts.truth("judged")) {
            throw new Malformed("judged", "true, and no threshold", facts.write());
        }
        return new Reveal.ByJudgement();
    }

    private static List<BoxRow.Shown> rows(Json.Fields facts) {
        var rows = new ArrayList<BoxRow.Shown>();
        for (Json value : facts.items("rows").values()) {
            if (!(value instanceof Json.Fields row)) {
                throw new Malformed("rows", "objects", value.write());
            }
            row.only("member", "salt", "says");
            Long member = row.has("member") ? row.whole("member") : null;
            rows.add(new BoxRow.Shown(member, hash(row.text("salt")), row.fields("says")));
        }
        if (rows.isEmpty() || rows.size() > BoxAct.Shown.MOST) {
            throw new Malformed("rows", "1 to 10000 rows", Integer.toString(rows.size()));
        }
        return rows;
    }

    private static BoxId box(Json.Fields facts) {
        return new BoxId(facts.whole("box"));
    }

    private static long count(Json.Fields facts, String key) {
        long count = facts.whole(key);
        if (count < 0) {
            throw new Malformed(key, "0 or more", Long.toString(count));
        }
        return count;
    }

    private static Hash hash(String hex) {
        try {
            return Hash.of(hex);
        } catch (IllegalArgumentException e) {
            throw (Malformed) new Malformed("root", "64 small hex digits", hex).initCause(e);
        }
    }

    private static <E extends Enum<E> & Word> E word(Class<E> type, String word) {
        E found = Word.find(type, word);
        if (found == null) {
            throw new Malformed("box", "one of " + Word.words(type), word);
        }
        return found;
    }
}
