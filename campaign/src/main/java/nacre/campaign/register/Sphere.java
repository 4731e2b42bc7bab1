// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import nacre.ballot.Word;

/// The part of life that a matter belongs to.
public enum Sphere implements Word {
    WORK("work"),
    HOUSING("housing"),
    /// Streets, schools, water, whatever a place decides for all who live there.
    TOWN("town");

    private final String word;

    Sphere(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
