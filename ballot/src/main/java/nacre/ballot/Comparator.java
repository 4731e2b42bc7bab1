// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// How what was counted is held against what is asked.
public enum Comparator implements Word {
    MORE_THAN("more-than"),
    AT_LEAST("at-least");

    private final String word;

    Comparator(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
