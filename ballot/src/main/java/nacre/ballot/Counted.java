// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// What a condition counts.
public enum Counted implements Word {
    YES("yes"),
    NO("no"),
    /// All valid answers, abstentions too.
    ANSWERED("answered"),
    /// Yes and no, without abstentions.
    YES_AND_NO("yes+no");

    private final String word;

    Counted(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether this counts how many took part, whatever they said: a condition on it is a quorum.
    public boolean isTurnout() {
        return this == ANSWERED || this == YES_AND_NO;
    }
}
