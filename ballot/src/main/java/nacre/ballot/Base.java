// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// What a share is a share of.
public enum Base implements Word {
    /// Everybody on the roll of the vote, fixed when it opened.
    ENTITLED("entitled"),
    /// Those of them who have not said that they are prevented from voting.
    NOT_PREVENTED("not-prevented"),
    /// Everybody recorded as present at the meeting.
    PRESENT("present"),
    /// All valid answers, abstentions too.
    ANSWERED("answered"),
    /// Yes and no; abstentions are not votes (Robert's Rules, 12th ed., 44:1).
    YES_AND_NO("yes+no");

    private final String word;

    Base(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /// Whether further answers leave the size of this base as it is, unless who had said that she
    /// is prevented answers after all.
    public boolean isFixed() {
        return this == ENTITLED || this == NOT_PREVENTED || this == PRESENT;
    }
}
