// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.regex.Pattern;

/// Makes cells harmless that a spreadsheet would run as formulas, and undoes it (OWASP, «CSV
/// Injection»).
///
/// An apostrophe is put before `=`, `+`, `-`, `@` and their wide and small forms, wherever a
/// spreadsheet could see the start of a cell: at the start, and behind a comma, semicolon, tab or
/// line break, at which a program may cut although the cell is quoted. A cell that starts with a
/// tab or line break gets one too. Where apostrophes stand in such a place already, one more is
/// put; so reading back takes away exactly what writing put, whatever the text.
final class Formula {
    private static final String SIGNS = "[=+\\-@＝＋－＠﹦﹢﹣﹫]";
    private static final String SPACE = "[ \\u000B\\f\\p{Zs}\"\uFEFF]*+";
    private static final Pattern STARTS =
            Pattern.compile("(^|[,;\t\r\n])(" + SPACE + ")(?='*+" + SIGNS + ")");
    private static final Pattern PUT =
            Pattern.compile("(^|[,;\t\r\n])(" + SPACE + ")'(?='*+" + SIGNS + ")");
    private static final Pattern CONTROL = Pattern.compile("'*+[\t\r\n].*", Pattern.DOTALL);

    private Formula() {}

    static String harmless(String cell) {
        String inside = STARTS.matcher(cell).replaceAll("$1$2'");
        return CONTROL.matcher(inside).matches() ? "'" + inside : inside;
    }

    static String readBack(String cell) {
        if (cell.indexOf('\'') < 0) {
            return cell;
        }
        boolean isMarked = cell.charAt(0) == '\'' && CONTROL.matcher(cell).matches();
        String inside = isMarked ? cell.substring(1) : cell;
        return PUT.matcher(inside).replaceAll("$1$2");
    }
}
