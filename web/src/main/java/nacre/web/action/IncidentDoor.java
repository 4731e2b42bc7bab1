// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.Incident;
import nacre.campaign.action.IncidentKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.journal.Token;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.web.organ.Visit;

/// The only way to what is noted about incidents: it seals what is noted, and puts on the record
/// that somebody looks before anything is opened.
final class IncidentDoor {
    private static final byte[] LOOKING = "nacre/incidents/v1\n".getBytes(UTF_8);
    private static final String TEXT = "text";

    private final Keyrings keyrings;

    IncidentDoor(Keyrings keyrings) {
        this.keyrings = keyrings;
    }

    private Keyring keyring(Visit visit) {
        return keyrings.of(visit.standing().organ());
    }

    /// Whether anything can be noted or read now; else somebody has to type an unlock code first.
    boolean isOpen(Visit visit) {
        return keyring(visit).isOpen();
    }

    /// Notes what happened, each note under a key of its own.
    ///
    /// @throws IllegalStateException if it cannot be sealed, for the keyring was closed this very
    ///     moment
    Reply note(
            Visit visit,
            Action action,
            UnitPath place,
            IncidentKind kind,
            Instant happened,
            String text) {
        var command = new CommandId(visit.request().command());
        Keyring keyring = keyring(visit);
        Token token = keyring.fresh(command, 1).getFirst();
        Json.Fields says = Json.object().put(TEXT, text).done();
        return switch (keyring.seal(token, place.last().seq(), command, says)) {
            case Keyring.SealedText(String sealed) ->
                    visit.hear(
                            new ActionCommand.NoteIncident(
                                    action.id(), place, kind, happened, sealed));
            case Keyring.NotSealed(var why) ->
                    throw new IllegalStateException("A note cannot be sealed: " + why);
        };
    }

    /// Puts on the record that she looks at what is noted about a place: once for each session,
    /// place and day, for the command that asks for it has the same id then.
    Reply looked(Visit visit, Action action, UnitPath place) {
        LocalDate day = visit.text().now().atZone(visit.zone()).toLocalDate();
        String what =
                "%s %s %s %s %s"
                        .formatted(visit.standing().organ(), visit.me(), action.id(), place, day);
        Hash once =
                Hash.sha256(
                        LOOKING,
                        visit.request().known().session().key().bytes(),
                        what.getBytes(UTF_8));
        var id = new CommandId(once.toString().substring(0, 32));
        var command = new ActionCommand.ReadNotes(action.id(), place);
        return visit.clerk().hear(new Request(id, command, visit.me()));
    }

    /// What a note says; words in its place if nobody can read it.
    String read(Visit visit, Incident incident) {
        String sealed = visit.clerk().contents().find(incident.seq(), ActionAct.SEALED);
        if (sealed == null) {
            return visit.text().of("content.erased");
        }
        return switch (keyring(visit).open(incident.place().last().seq(), sealed)) {
            case Keyring.Opened(Json.Fields says) -> says.text(TEXT);
            case Keyring.NotOpened n -> visit.text().of("action.notes.unreadable");
        };
    }
}
