// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionAct;
import nacre.campaign.petition.PetitionRules;
import nacre.journal.CommandId;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.journal.Token;
import nacre.organ.Clerk;
import nacre.organ.Shredder;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The names of guests who sign petitions: each is sealed under a key of its own before it goes
/// into the record, opened for who takes a list along, and its key destroyed once the record says
/// that the name is gone.
public final class SignerNames {
    private static final String NAME = "name";

    private final Keyrings keyrings;
    private final Shredder shredder;

    /// Names that these keyrings open.
    public SignerNames(Keyrings keyrings) {
        this.keyrings = keyrings;
        this.shredder = new Shredder(keyrings);
    }

    private Keyring keyring(Visit visit) {
        return keyrings.of(visit.standing().organ());
    }

    /// Whether names can be sealed and read now; else somebody has to type an unlock code first.
    public boolean isOpen(Visit visit) {
        return keyring(visit).isOpen();
    }

    /// The name of who holds a link, as it goes into the record with what she asks for now.
    ///
    /// @throws IllegalStateException if it cannot be sealed, for the keyring was closed this very
    ///     moment
    public String seal(Visit visit, long link, String name) {
        return seal(keyring(visit), link, new CommandId(visit.request().command()), name);
    }

    /// The same with a keyring, for a command of this id.
    ///
    /// @throws IllegalStateException if it cannot be sealed
    public static String seal(Keyring keyring, long link, CommandId command, String name) {
        Token token = keyring.fresh(command, 1).getFirst();
        Json.Fields says = Json.object().put(NAME, name).done();
        return switch (keyring.seal(token, link, command, says)) {
            case Keyring.SealedText(String sealed) -> sealed;
            case Keyring.NotSealed(var why) ->
                    throw new IllegalStateException("A name cannot be sealed: " + why);
        };
    }

    /// The name of who signed by a link; null if nobody can read it any more.
    @Nullable String open(Visit visit, long link, Petition.Signature signature) {
        String sealed = visit.clerk().contents().find(signature.entry(), PetitionAct.SEALED);
        if (sealed == null) {
            return null;
        }
        return switch (keyring(visit).open(link, sealed)) {
            case Keyring.Opened(Json.Fields says) -> says.text(NAME);
            case Keyring.NotOpened n -> null;
        };
    }

    /// Until when the names of guests are kept at the latest, as things stand.
    public static Instant purges(Visit visit, Petition petition) {
        return PetitionRules.purges(
                visit.standing().states().of(CAMPAIGNS),
                visit.standing().states().of(MAPS),
                petition);
    }

    /// Destroys the keys of the names that are gone in one organ, at once.
    public void sweep(Clerk clerk) {
        shredder.shred(clerk, clerk.standing().states().of(PETITIONS).gone());
    }
}
