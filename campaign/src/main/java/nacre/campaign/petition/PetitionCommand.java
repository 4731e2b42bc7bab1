// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.ballot.Fraction;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What may be asked about a petition; of a guest, to sign and to take it back.
public sealed interface PetitionCommand extends Command {

    /// Opens a petition. Of the committee of a campaign.
    ///
    /// @param to whom it is addressed to
    record OpenPetition(
            UnitPath place,
            Fraction whole,
            @Nullable Fraction each,
            Instant closes,
            String title,
            String to,
            String text)
            implements PetitionCommand {}

    /// Signs.
    ///
    /// @param isNamed whether the name is handed over with it
    /// @param name of a guest who has it handed over; else empty: a member's is on the roll
    record Sign(PetitionId petition, int group, boolean isNamed, String name)
            implements PetitionCommand {}

    /// Takes a signature back.
    record TakeBack(PetitionId petition) implements PetitionCommand {}

    /// Takes the list along to hand it over. Of the committee.
    record HandOver(PetitionId petition) implements PetitionCommand {}

    /// Makes links for people who are no members. Of who organises where they are for.
    ///
    /// @param keys the end of the chain of each
    record MakeLinks(PetitionId petition, UnitPath place, List<Hash> keys)
            implements PetitionCommand {
        /// Copies the list.
        public MakeLinks {
            keys = List.copyOf(keys);
        }
    }

    @Override
    default String type() {
        return switch (this) {
            case OpenPetition c -> "petition.open";
            case Sign c -> "petition.sign";
            case TakeBack c -> "petition.take-back";
            case HandOver c -> "petition.hand-over";
            case MakeLinks c -> "petition.make-links";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case OpenPetition open -> form(open);
            case Sign(var petition, int group, boolean isNamed, String name) ->
                    Json.object()
                            .put("group", group)
                            .put("name", name)
                            .put("named", isNamed)
                            .put("petition", petition.seq())
                            .done();
            case TakeBack(var petition) -> Json.object().put("petition", petition.seq()).done();
            case HandOver(var petition) -> Json.object().put("petition", petition.seq()).done();
            case MakeLinks(var petition, var place, var keys) ->
                    Json.object()
                            .put("keys", Json.texts(keys.stream().map(Hash::toString).toList()))
                            .put("petition", petition.seq())
                            .put("place", place.value())
                            .done();
        };
    }

    private static Json.Fields form(OpenPetition open) {
        var form =
                Json.object()
                        .put("closes", open.closes().getEpochSecond())
                        .put("place", open.place().value())
                        .put("text", open.text())
                        .put("title", open.title())
                        .put("to", open.to())
                        .put("whole", Target.form(open.whole()));
        Fraction each = open.each();
        if (each != null) {
            form.put("each", Target.form(each));
        }
        return form.done();
    }
}
