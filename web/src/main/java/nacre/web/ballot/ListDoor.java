// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.ListedMembers;
import nacre.campaign.unit.UnitId;
import nacre.journal.CommandId;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.journal.Token;
import nacre.organ.Reply;
import nacre.web.organ.Visit;

/// The only way to the lists of who may vote in which unit: it seals them and opens them.
final class ListDoor {
    private final Keyrings keyrings;

    ListDoor(Keyrings keyrings) {
        this.keyrings = keyrings;
    }

    private Keyring keyring(Visit visit) {
        return keyrings.of(visit.standing().organ());
    }

    /// Whether lists can be made and read now; else somebody has to type an unlock code first.
    boolean isOpen(Visit visit) {
        return keyring(visit).isOpen();
    }

    /// The lists of a ballot, for a page that shows its reader no more of them than she may see.
    BallotLists read(Visit visit, ActionBallot ballot) {
        return BallotLists.of(visit, ballot, keyring(visit));
    }

    /// Lists who may vote in a unit, each list under a key of its own.
    ///
    /// @throws IllegalStateException if it cannot be sealed, for the keyring was closed this very
    ///     moment
    Reply list(Visit visit, ActionBallot ballot, UnitId unit, List<MemberId> members) {
        var command = new CommandId(visit.request().command());
        Keyring keyring = keyring(visit);
        Token token = keyring.fresh(command, 1).getFirst();
        var listed = new ListedMembers(members);
        return switch (keyring.seal(token, unit.seq(), command, listed.form())) {
            case Keyring.SealedText(String sealed) ->
                    visit.hear(
                            new BallotCommand.ListEntitled(
                                    ballot.id(), unit, listed.members().size(), sealed));
            case Keyring.NotSealed(var why) ->
                    throw new IllegalStateException("A list cannot be sealed: " + why);
        };
    }
}
