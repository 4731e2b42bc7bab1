// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.petition.Petition;
import nacre.web.organ.Visit;
import nacre.web.petition.SignerNames;

/// What is kept of a guest, for herself, once her link is good for nothing else.
///
/// @param title of what she signed or answered
/// @param says what is kept, sentence by sentence
/// @param hasName whether a name is among it, which she can have destroyed
public record KeptOfGuest(String title, List<String> says, boolean hasName) {

    /// Copies the list.
    public KeptOfGuest {
        says = List.copyOf(says);
    }

    /// Of somebody whose signature stands under a petition that is over.
    static KeptOfGuest of(Visit visit, Petition petition) {
        boolean hasName = petition.keepsNameOf(visit.me().seq());
        String to = visit.words(petition.id().seq(), "to");
        var says = new ArrayList<String>();
        says.add(visit.text().of("guest.kept.signed", "to", to));
        if (!hasName) {
            says.add(visit.text().of("guest.kept.counted"));
        } else {
            says.add(
                    visit.text()
                            .of(
                                    "guest.kept.name",
                                    "by",
                                    visit.text().moment(SignerNames.purges(visit, petition))));
        }
        if (hasName && petition.handedOver() != null) {
            says.add(visit.text().of("guest.kept.handed", "to", to, "at", petition.handedOver()));
        }
        return new KeptOfGuest(visit.words(petition.id().seq(), "title"), says, hasName);
    }

    /// Of somebody who has given her link up: nothing.
    static KeptOfGuest nothing(Visit visit, long about) {
        return new KeptOfGuest(
                visit.words(about, "title"), List.of(visit.text().of("guest.kept.nothing")), false);
    }
}
