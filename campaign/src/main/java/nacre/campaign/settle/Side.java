// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import nacre.ballot.Word;

/// Who makes an offer.
public enum Side implements Word {
    /// The other side: an employer, a landlord, an office.
    THEIRS("theirs"),
    /// The delegates of this organ.
    OURS("ours");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
