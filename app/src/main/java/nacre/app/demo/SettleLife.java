// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.ballot.Word;
import nacre.campaign.settle.Level;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.OfferId;
import nacre.campaign.settle.SettleCommand;
import nacre.campaign.settle.Side;
import nacre.campaign.settle.Talks;

/// How delegates of an organ of the town talk with the other side.
final class SettleLife {
    private final OrganLife organ;

    SettleLife(OrganLife organ) {
        this.organ = organ;
    }

    /// The talks that were opened last.
    Talks talks() {
        return organ.clerk().standing().states().of(SETTLEMENTS).talks().lastEntry().getValue();
    }

    /// `theirs`: writes down what a side offers, a line for each demand, `partly below WORDS` if it
    /// lies below our line and else `partly above WORDS`, and what else it says in the last.
    void offers(MemberId who, String side, List<String> lines) {
        Talks talks = talks();
        var answers = new ArrayList<SettleCommand.Answer>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            String[] words = line.split(" ", 3);
            var says = new Offer.Answer(level(words[0]), words[1].equals("below"));
            answers.add(new SettleCommand.Answer(says, words[2]));
        }
        LocalDate today = organ.now().atZone(Town.ZONE).toLocalDate();
        Offer last = talks.last();
        OfferId follows = last == null ? null : last.id();
        Side of = side.equals("ours") ? Side.OURS : Side.THEIRS;
        organ.done(
                who,
                new SettleCommand.RecordOffer(
                        talks.id(), of, today, follows, answers, false, lines.getLast()));
    }

    private static Level level(String word) {
        Level level = Word.find(Level.class, word);
        if (level == null) {
            throw new IllegalArgumentException("Nothing is met " + word);
        }
        return level;
    }

    /// Agrees to put their newest offer to the members.
    void agrees(MemberId who) {
        Offer last = talks().last();
        if (last == null) {
            throw new IllegalStateException("Nothing was offered.");
        }
        organ.done(who, new SettleCommand.AgreeToOffer(talks().id(), last.id()));
    }
}
