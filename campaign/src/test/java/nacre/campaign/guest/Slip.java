// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.Guest;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Token;
import nacre.organ.GuestRequest;
import nacre.organ.Reply;
import nacre.organ.Scenario;

/// A slip of paper with a secret on it, in somebody's hand who is no member.
///
/// @param link the entry that made it
public record Slip(Scenario scenario, long link, Hash secret) {

    /// So many secrets, each as chance would have it.
    public static List<Hash> secrets(int first, int slips) {
        var secrets = new ArrayList<Hash>();
        for (int i = 0; i < slips; i++) {
            secrets.add(Hash.sha256("secret %d".formatted(first + i).getBytes(UTF_8)));
        }
        return secrets;
    }

    /// What the record is told of them.
    public static List<Hash> keys(List<Hash> secrets) {
        return secrets.stream().map(secret -> LinkKey.after(secret, 0)).toList();
    }

    /// The slips whose links were made from an entry on.
    public static List<Slip> of(Scenario scenario, long first, List<Hash> secrets) {
        var slips = new ArrayList<Slip>();
        for (int i = 0; i < secrets.size(); i++) {
            slips.add(new Slip(scenario, first + i, secrets.get(i)));
        }
        return slips;
    }

    /// Who follows it for the next time.
    public Guest guest() {
        Links links = scenario.clerk().standing().states().of(GuestPart.GUESTS);
        return guest(links.needed(new LinkId(link)).uses());
    }

    /// Who follows it after so many uses.
    public Guest guest(int uses) {
        return new Guest(link, LinkKey.after(secret, uses + 1));
    }

    /// A name, sealed as it goes into the record.
    public String sealed(Keyring keyring, String name) {
        CommandId command = scenario.freshId();
        Token token = keyring.fresh(command, 1).getFirst();
        Json.Fields says = Json.object().put("name", name).done();
        return switch (keyring.seal(token, link, command, says)) {
            case Keyring.SealedText(String text) -> text;
            case Keyring.NotSealed(var why) -> throw new AssertionError(why);
        };
    }

    /// Whoever holds it asks for something.
    public Reply asks(Command command) {
        return asks(command, guest());
    }

    /// The same by what was read before.
    public Reply asks(Command command, Guest guest) {
        return scenario.clerk().hear(new GuestRequest(scenario.freshId(), command, guest));
    }
}
