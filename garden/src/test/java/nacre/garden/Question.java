// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import java.time.Duration;
import java.time.Instant;
import nacre.assembly.box.Promise;
import nacre.assembly.box.Reveal;
import nacre.assembly.box.Terms;
import nacre.assembly.roll.Roll;

/// How many rows each would tend: asked of all, answered into a box.
///
/// @param seq the entry that asked
/// @param enough how many rows all must come to; 0 if any will do
/// @param roll who may answer
/// @param rows all rows together, once it is answered
public record Question(
        long seq,
        Promise promise,
        long threshold,
        long enough,
        Instant closes,
        Roll roll,
        Stage stage,
        long rows) {
    static final Duration OPEN = Duration.ofDays(10);

    /// How far it has come.
    public enum Stage {
        ASKED,
        OPEN,
        ANSWERED,
        UNANSWERED
    }

    Question at(Stage next, long answer) {
        return new Question(seq, promise, threshold, enough, closes, roll, next, answer);
    }

    Terms terms() {
        return new Terms(
                TendingBox.NAME,
                seq,
                promise,
                roll.entitled(),
                TendingBox.LENGTH,
                reveal(),
                closes,
                Terms.DAILY);
    }

    private Reveal reveal() {
        if (enough > 0) {
            return new Reveal.ByJudgement();
        }
        return threshold > 0 ? new Reveal.ByRows(threshold) : new Reveal.AtItsEnd();
    }
}
