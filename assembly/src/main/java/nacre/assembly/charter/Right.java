// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Word;

/// What every member may do without a mandate.
///
/// None of these can be taken away: a charter that leaves one out is refused. They stand in the
/// charter so that everybody can read them there, and so that later ones can be added.
public enum Right implements Word {
    /// To read the record and take a copy of it.
    READ("read"),
    SPEAK("speak"),
    /// To put proposals on every matter that the charter does not leave to holders of a power.
    PROPOSE("propose"),
    /// One person, one vote.
    VOTE("vote"),
    CALL_RECALL("call-recall"),
    /// To state her view before a vote on her removal opens.
    BE_HEARD("be-heard"),
    LEAVE("leave");

    private final String word;

    Right(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
