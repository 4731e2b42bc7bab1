// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import static nacre.campaign.ballot.BallotPart.BALLOTS;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.ballot.ActionMandate;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.unit.Campaign;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// What an action rests on: a ballot that passed, or the decision alone.
final class Backing {

    private Backing() {}

    /// The ballots of a campaign that can be named, none of them first; empty if none has passed.
    static List<Option> options(Visit visit, Campaign campaign) {
        var options = new ArrayList<Option>();
        for (ActionMandate mandate :
                visit.standing().states().of(BALLOTS).mandates(campaign.id())) {
            if (options.isEmpty()) {
                options.add(new Option("", visit.text().of("action.ballot.none")));
            }
            options.add(
                    new Option(
                            mandate.ballot().toString(),
                            say(visit, mandate, "action.ballot.option")));
        }
        return options;
    }

    private static String say(Visit visit, ActionMandate mandate, String key) {
        return visit.text()
                .of(
                        key,
                        "question",
                        visit.words(mandate.ballot().seq(), "question"),
                        "first",
                        mandate.first(),
                        "last",
                        mandate.last());
    }

    /// The ballot chosen in the field `ballot`, or null.
    static @Nullable BallotId chosen(Visit visit, Campaign campaign, Form form) {
        return visit.standing().states().of(BALLOTS).mandates(campaign.id()).stream()
                .map(ActionMandate::ballot)
                .filter(ballot -> form.has("ballot", ballot.toString()))
                .findFirst()
                .orElse(null);
    }

    /// What it rests on, in a sentence.
    static String say(Visit visit, @Nullable BallotId ballot) {
        ActionMandate mandate =
                ballot == null ? null : visit.standing().states().of(BALLOTS).mandate(ballot);
        return mandate == null
                ? visit.text().of("action.authority")
                : say(visit, mandate, "action.authority.ballot");
    }
}
