// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.settle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What may be asked about talks and settlements.
public sealed interface SettleCommand extends Command {

    /// Writes down an offer. Of the delegates.
    ///
    /// @param follows the newest offer that she knew of; null if she knew of none
    /// @param answers what it says to each demand, in their order
    /// @param text what else it says; may be empty
    record RecordOffer(
            TalksId talks,
            Side side,
            LocalDate day,
            @Nullable OfferId follows,
            List<Answer> answers,
            boolean isBelow,
            String text)
            implements SettleCommand {
        /// Copies the list.
        public RecordOffer {
            answers = List.copyOf(answers);
        }
    }

    /// What an offer says to one demand, in facts and in words, which may be empty.
    record Answer(Offer.Answer says, String words) {}

    /// Agrees to put the other side's newest offer to the members. Of the delegates.
    record AgreeToOffer(TalksId talks, OfferId offer) implements SettleCommand {}

    /// Notes on the day of a check, or later, that a clause was kept. Of the delegates.
    record NoteKept(SettlementId settlement, int clause, LocalDate day, String words)
            implements SettleCommand {}

    /// Notes that a clause was breached. Of the delegates.
    ///
    /// @param day of the check; null if it was seen on any other day
    record NoteBreach(SettlementId settlement, int clause, @Nullable LocalDate day, String words)
            implements SettleCommand {}

    /// Proposes a demand because of a breach. Of every member.
    ///
    /// @param breach the entry that noted it
    record DemandAgain(SettlementId settlement, long breach, String title, String text)
            implements SettleCommand {}

    @Override
    default String type() {
        return switch (this) {
            case RecordOffer c -> "talks.offer";
            case AgreeToOffer c -> "talks.agree";
            case NoteKept c -> "settlement.keep";
            case NoteBreach c -> "settlement.breach";
            case DemandAgain c -> "settlement.demand";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case RecordOffer offer -> form(offer);
            case AgreeToOffer(var talks, var offer) ->
                    Json.object().put("offer", offer.seq()).put("talks", talks.seq()).done();
            case NoteKept(var settlement, int clause, var day, String words) ->
                    note(settlement, clause, day, words);
            case NoteBreach(var settlement, int clause, var day, String words) ->
                    note(settlement, clause, day, words);
            case DemandAgain(var settlement, long breach, String title, String text) ->
                    Json.object()
                            .put("breach", breach)
                            .put("settlement", settlement.seq())
                            .put("text", text)
                            .put("title", title)
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with("talks.offer", SettleCommand::offer)
                .with(
                        "talks.agree",
                        form ->
                                new AgreeToOffer(
                                        SettleActForm.talks(form),
                                        new OfferId(form.whole("offer"))))
                .with(
                        "settlement.keep",
                        form ->
                                new NoteKept(
                                        SettleActForm.settlement(form),
                                        SettleActForm.clause(form),
                                        Facts.day(form, "day"),
                                        form.text("words")))
                .with(
                        "settlement.breach",
                        form ->
                                new NoteBreach(
                                        SettleActForm.settlement(form),
                                        SettleActForm.clause(form),
                                        form.has("day") ? Facts.day(form, "day") : null,
                                        form.text("words")))
                .with(
                        "settlement.demand",
                        form ->
                                new DemandAgain(
                                        SettleActForm.settlement(form),
                                        form.whole("breach"),
                                        form.text("title"),
                                        form.text("text")));
    }

    private static Json.Fields note(
            SettlementId settlement, int clause, @Nullable LocalDate day, String words) {
        var form =
                Json.object()
                        .put("clause", clause)
                        .put("settlement", settlement.seq())
                        .put("words", words);
        return day == null ? form.done() : form.put("day", day.toString()).done();
    }

    private static Json.Fields form(RecordOffer offer) {
        var answers = new ArrayList<Json>();
        for (Answer answer : offer.answers()) {
            answers.add(
                    Json.object()
                            .put("below", answer.says().isBelow())
                            .put("level", answer.says().level().word())
                            .put("words", answer.words())
                            .done());
        }
        var form =
                Json.object()
                        .put("answers", new Json.Items(answers))
                        .put("below", offer.isBelow())
                        .put("day", offer.day().toString())
                        .put("side", offer.side().word())
                        .put("talks", offer.talks().seq())
                        .put("text", offer.text());
        OfferId follows = offer.follows();
        return follows == null ? form.done() : form.put("follows", follows.seq()).done();
    }

    private static RecordOffer offer(Json.Fields form) {
        return new RecordOffer(
                SettleActForm.talks(form),
                Facts.word(form, "side", Side.class),
                Facts.day(form, "day"),
                form.has("follows") ? new OfferId(form.whole("follows")) : null,
                Facts.each(form, "answers", SettleCommand::answer),
                form.truth("below"),
                form.text("text"));
    }

    private static Answer answer(Json.Fields form) {
        var says = new Offer.Answer(Facts.word(form, "level", Level.class), form.truth("below"));
        return new Answer(says, form.text("words"));
    }
}
