// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.settle.Level;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.Talks;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// What an offer says to one demand, for one reader.
///
/// @param state the mark and the word of how far it meets the demand
/// @param words what it says; may be empty
/// @param change what changed since the offer of the same side before it; empty if nothing did
public record OfferCell(Option state, String words, boolean isBelow, String change) {

    static OfferCell of(Visit visit, Talks talks, Offer offer, int demand) {
        Offer.Answer answer = offer.answers().get(demand);
        return new OfferCell(
                state(visit, answer.level()),
                SettleWords.said(visit, offer.id().seq(), "answer." + demand),
                answer.isBelow(),
                change(visit, talks, offer, demand));
    }

    static Option state(Visit visit, Level level) {
        String mark =
                switch (level) {
                    case MET -> "passed";
                    case PARTLY -> "mine";
                    case NOT -> "new";
                };
        return new Option(mark, visit.text().of("settle.level." + level.word()));
    }

    private static String change(Visit visit, Talks talks, Offer offer, int demand) {
        Offer before = before(talks, offer);
        if (before == null) {
            return "";
        }
        Level was = before.answers().get(demand).level();
        Level is = offer.answers().get(demand).level();
        if (was != is) {
            return visit.text()
                    .of(
                            is.compareTo(was) < 0 ? "settle.change.more" : "settle.change.less",
                            "day",
                            before.day(),
                            "level",
                            visit.text().of("settle.level." + was.word()));
        }
        String field = "answer." + demand;
        boolean isReworded =
                !SettleWords.said(visit, before.id().seq(), field)
                        .equals(SettleWords.said(visit, offer.id().seq(), field));
        return isReworded ? visit.text().of("settle.change.words", "day", before.day()) : "";
    }

    /// The offer of the same side before this one, or null.
    private static @Nullable Offer before(Talks talks, Offer offer) {
        Offer before = null;
        for (Offer each : talks.offers()) {
            if (each.id().equals(offer.id())) {
                return before;
            }
            before = each.side() == offer.side() ? each : before;
        }
        return before;
    }

    /// What changed in an offer since the one of the same side before it, by the demands' titles.
    static String changes(Visit visit, Talks talks, Offer offer) {
        if (before(talks, offer) == null) {
            return "";
        }
        var changed = new ArrayList<String>();
        for (int i = 0; i < talks.demands().size(); i++) {
            if (!change(visit, talks, offer, i).isEmpty()) {
                changed.add(SettleWords.title(visit, talks.demands().get(i)));
            }
        }
        return changed.isEmpty()
                ? visit.text().of("settle.changed.none")
                : visit.text().of("settle.changed", "demands", List.copyOf(changed));
    }
}
