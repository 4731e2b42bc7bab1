// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// What a voter may answer to a proposal in a majority vote.
public enum Choice implements Word {
    YES("yes"),
    NO("no"),
    ABSTAIN("abstain");

    private final String word;

    Choice(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
