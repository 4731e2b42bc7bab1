// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What differs between two texts, line by line and within a line word by word, as people wrote
/// them: marks of emphasis and lists are compared as they were typed.
public final class Difference {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.");

    private Difference() {}

    /// The lines of both texts beside each other. The left sides joined are the earlier text, the
    /// right sides the later one.
    public static List<Row> between(String before, String after) {
        return between(lines(before), lines(after));
    }

    /// The same of texts that are in lines already.
    public static List<Row> between(List<String> before, List<String> after) {
        var rows = new ArrayList<Row>();
        var gone = new ArrayList<String>();
        var fresh = new ArrayList<String>();
        for (Alignment.Step step : Alignment.of(before, after)) {
            if (step.isSame()) {
                addChanged(gone, fresh, rows);
                rows.add(new Row(List.of(new Piece(Piece.Kind.SAME, after.get(step.after())))));
            } else if (step.after() < 0) {
                gone.add(before.get(step.before()));
            } else {
                fresh.add(after.get(step.after()));
            }
        }
        addChanged(gone, fresh, rows);
        return List.copyOf(rows);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\R", -1));
    }

    /// Sets lines that are gone beside those that came in their place, in their order.
    private static void addChanged(List<String> gone, List<String> fresh, List<Row> rows) {
        for (int i = 0; i < Math.max(gone.size(), fresh.size()); i++) {
            if (i >= fresh.size()) {
                rows.add(new Row(List.of(new Piece(Piece.Kind.GONE, gone.get(i)))));
            } else if (i >= gone.size()) {
                rows.add(new Row(List.of(new Piece(Piece.Kind.NEW, fresh.get(i)))));
            } else {
                rows.add(new Row(words(gone.get(i), fresh.get(i))));
            }
        }
        gone.clear();
        fresh.clear();
    }

    private static List<Piece> words(String before, String after) {
        List<String> was = split(before);
        List<String> is = split(after);
        var pieces = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        var same = new StringBuilder();
        for (Alignment.Step step : Alignment.of(was, is)) {
            if (step.isSame()) {
                add(pieces, Piece.Kind.GONE, gone);
                add(pieces, Piece.Kind.NEW, fresh);
                same.append(is.get(step.after()));
            } else {
                add(pieces, Piece.Kind.SAME, same);
                if (step.after() < 0) {
                    gone.append(was.get(step.before()));
                } else {
                    fresh.append(is.get(step.after()));
                }
            }
        }
        add(pieces, Piece.Kind.GONE, gone);
        add(pieces, Piece.Kind.NEW, fresh);
        add(pieces, Piece.Kind.SAME, same);
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }

    private static List<String> split(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }
}
