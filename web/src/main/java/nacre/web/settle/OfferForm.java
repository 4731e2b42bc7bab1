// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Word;
import nacre.campaign.settle.Level;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.OfferId;
import nacre.campaign.settle.SettleCommand;
import nacre.campaign.settle.SettleRules;
import nacre.campaign.settle.Side;
import nacre.campaign.settle.Talks;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// The form in which a delegate writes down what one side offered: for each demand how far it is
/// met, whether that lies below its red line, and the words.
public final class OfferForm extends Typed {
    private final Talks talks;

    OfferForm(Visit visit, Talks talks, Form form) {
        super(visit, form);
        this.talks = talks;
    }

    /// A form to begin with.
    static Form begun(Visit visit, Talks talks) {
        Offer last = talks.last();
        return Form.empty()
                .with("side", Side.THEIRS.word())
                .with("day", SettleWords.today(visit).toString())
                .with("follows", last == null ? "" : last.id().toString());
    }

    /// What was typed, as what follows the newest offer by now.
    static Form following(Talks talks, Form form) {
        Offer last = talks.last();
        return form.with("follows", last == null ? "" : last.id().toString());
    }

    /// One demand in the form.
    ///
    /// @param index by which its fields are named
    /// @param redLine may be empty
    public record Asked(int index, String title, String redLine) {}

    static List<Asked> asked(Visit visit, Talks talks) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < talks.demands().size(); i++) {
            asked.add(
                    new Asked(
                            i,
                            SettleWords.title(visit, talks.demands().get(i)),
                            SettleWords.redLine(visit, talks, i)));
        }
        return asked;
    }

    static List<Option> levels(Visit visit) {
        return List.of(Level.values()).stream()
                .map(level ->
                        new Option(level.word(), visit.text().of("settle.level." + level.word())))
                .toList();
    }

    /// What was typed; what is wrong stands in the form then.
    SettleCommand.RecordOffer read() {
        Side side = Word.find(Side.class, form().value("side"));
        if (side == null) {
            wrong("side", visit.text().of("settle.wrong.side"));
        }
        var day = day("day");
        var answers = new ArrayList<SettleCommand.Answer>();
        for (int i = 0; i < talks.demands().size(); i++) {
            answers.add(answer(i));
        }
        Long follows = Numbers.find(form().value("follows"));
        return new SettleCommand.RecordOffer(
                talks.id(),
                side == null ? Side.THEIRS : side,
                day,
                follows == null ? null : new OfferId(follows),
                answers,
                form().has("below", "yes"),
                maybe("text", SettleRules.LONGEST_TEXT, LONG));
    }

    private SettleCommand.Answer answer(int demand) {
        Level level = Word.find(Level.class, form().value("level-" + demand));
        if (level == null) {
            wrong("level-" + demand, visit.text().of("settle.wrong.level"));
        }
        return new SettleCommand.Answer(
                new Offer.Answer(
                        level == null ? Level.NOT : level, form().has("below-" + demand, "yes")),
                maybe("words-" + demand, SettleRules.LONGEST_TEXT, LONG));
    }
}
