// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.ballot.Fraction;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What may be asked about a petition; of a guest, to sign and to take it back, to have her name
/// destroyed, and to give her link up.
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
    /// @param sealed the name of a guest who has it handed over, as it goes into the record
    ///     (nacre.journal.SealedNote); else empty: a member's is on the roll
    record Sign(PetitionId petition, int group, boolean isNamed, String sealed)
            implements PetitionCommand {}

    /// Takes a signature back.
    record TakeBack(PetitionId petition) implements PetitionCommand {}

    /// Has a guest's name destroyed, also after the day of the petition. Of herself.
    record Unname(PetitionId petition) implements PetitionCommand {}

    /// Takes back what a guest has signed, if anything, and has her link lead nowhere any more. Of
    /// herself.
    record GiveUpLink(PetitionId petition) implements PetitionCommand {}

    /// Takes the list along to hand it over. Of the committee.
    record HandOver(PetitionId petition) implements PetitionCommand {}

    /// Destroys the names of guests once the list was taken along. Of the committee.
    record PurgeNames(PetitionId petition) implements PetitionCommand {}

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
            case Unname c -> "petition.unname";
            case GiveUpLink c -> "petition.give-up";
            case HandOver c -> "petition.hand-over";
            case PurgeNames c -> "petition.purge-names";
            case MakeLinks c -> "petition.make-links";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case OpenPetition open -> form(open);
            case Sign(var petition, int group, boolean isNamed, String sealed) ->
                    Json.object()
                            .put("group", group)
                            .put("named", isNamed)
                            .put("petition", petition.seq())
                            .put("sealed", sealed)
                            .done();
            case TakeBack(var petition) -> about(petition);
            case Unname(var petition) -> about(petition);
            case GiveUpLink(var petition) -> about(petition);
            case HandOver(var petition) -> about(petition);
            case PurgeNames(var petition) -> about(petition);
            case MakeLinks(var petition, var place, var keys) ->
                    Json.object()
                            .put("keys", Json.texts(keys.stream().map(Hash::toString).toList()))
                            .put("petition", petition.seq())
                            .put("place", place.value())
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "petition.open",
                        form ->
                                new OpenPetition(
                                        UnitPath.read(form, "place"),
                                        Target.share(form, "whole"),
                                        form.has("each") ? Target.share(form, "each") : null,
                                        Instant.ofEpochSecond(form.whole("closes")),
                                        form.text("title"),
                                        form.text("to"),
                                        form.text("text")))
                .with(
                        "petition.sign",
                        form ->
                                new Sign(
                                        petition(form),
                                        Facts.small(form, "group"),
                                        form.truth("named"),
                                        form.text("sealed")))
                .with("petition.take-back", form -> new TakeBack(petition(form)));
    }

    private static Json.Fields about(PetitionId petition) {
        return Json.object().put("petition", petition.seq()).done();
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

    private static PetitionId petition(Json.Fields form) {
        return new PetitionId(form.whole("petition"));
    }
}
