// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

import java.time.Instant;
import java.util.function.BiFunction;
import nacre.assembly.roll.RollCommand;
import nacre.journal.CommandId;
import nacre.organ.Reply;
import nacre.web.House;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.passkey.PasskeyBook;
import nacre.web.session.Person;
import nacre.web.session.Persons;

/// Lets members come in where they went with others: into the organ that theirs became part of, or
/// into one that split off from it. Their passkeys come along.
public final class ComingAlong {
    private final Persons persons;
    private final PasskeyBook passkeys;

    /// Lets them come in in this house.
    public ComingAlong(House house) {
        this.persons = new Persons(house.shelf(), house.random());
        this.passkeys = house.passkeys();
    }

    /// She comes in.
    ///
    /// @param otherwise the answer where she could not, from what came of it and where it leads
    /// @throws Stop with `NoPage` if there is nowhere for her to come in
    public Response enter(Visit visit, BiFunction<Reply, String, Response> otherwise) {
        Whereabouts now = needed(visit, "enter");
        Request request = visit.request();
        Instant at = request.now();
        Reply reply = hear(visit, now, new RollCommand.Enter());
        boolean isIn =
                reply instanceof Reply.Recorded || isEntered(now); // sent twice, or by another way
        if (isIn) {
            Person person = request.person();
            persons.join(person.id(), now.membership(), at);
            passkeys.joined(person.id(), now.membership(), at);
            return Response.seeOther(now.path());
        }
        return otherwise.apply(reply, visit.path(""));
    }

    private static boolean isEntered(Whereabouts now) {
        var member = now.clerk().standing().assembly().roll().find(now.member());
        return member != null && member.hasEntered();
    }

    /// Who is on the roll twice there leaves it with the entry that came along.
    ///
    /// @param then the answer, from what came of it and where it leads
    /// @throws Stop with `NoPage` if she is not
    public Response once(Visit visit, BiFunction<Reply, String, Response> then) {
        Whereabouts now = needed(visit, "twice");
        return then.apply(hear(visit, now, new RollCommand.Leave()), now.path());
    }

    private static Whereabouts needed(Visit visit, String state) {
        Whereabouts now = Whereabouts.of(visit);
        if (now == null || !now.state(visit.request().person()).equals(state)) {
            throw new Stop(new Trouble.NoPage());
        }
        return now;
    }

    private static Reply hear(Visit visit, Whereabouts now, RollCommand command) {
        var id = new CommandId(visit.request().command());
        return now.clerk().hear(new nacre.organ.Request(id, command, now.member()));
    }
}
