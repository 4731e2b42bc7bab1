// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static nacre.campaign.guest.GuestPart.GUESTS;
import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.campaign.survey.SurveyPart.SURVEYS;

import nacre.assembly.part.Command;
import nacre.assembly.part.Guest;
import nacre.campaign.guest.Link;
import nacre.campaign.guest.LinkKey;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyId;
import nacre.journal.CommandId;
import nacre.organ.GuestRequest;
import nacre.organ.Reply;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Somebody who follows a link.
///
/// @param code of the link, as it was typed
/// @param visit to the organ, in which she is nobody but the entry of her link
record Arrival(String code, Link link, Visit visit) {

    /// The petition that her link leads to; null if it leads to something else.
    @Nullable Petition petition() {
        return visit.standing().states().of(PETITIONS).find(new PetitionId(link.about()));
    }

    /// The survey that her link leads to; null if it leads to something else.
    @Nullable Survey survey() {
        return visit.standing().states().of(SURVEYS).find(new SurveyId(link.about()));
    }

    /// Why her link leads nowhere any more; null while it is good.
    @Nullable LinkRefusal whyNot() {
        if (link.isWithdrawn()) {
            return new LinkRefusal.LinkIsWithdrawn(link.id());
        }
        return link.isGood(visit.request().now())
                ? null
                : new LinkRefusal.LinkIsOver(link.id(), link.expires());
    }

    /// Whether something of hers is on the record though her link is too old.
    boolean isKept() {
        Petition petition = petition();
        return !link.isWithdrawn()
                && petition != null
                && petition.signatures().containsKey(link.id().seq());
    }

    /// Asks for something by the next hash of her link's chain.
    Reply hear(Command command) {
        int uses = Math.min(link.uses() + 1, LinkKey.USES);
        var guest = new Guest(link.id().seq(), LinkKey.after(LinkCodes.secret(code), uses));
        var id = new CommandId(visit.request().command());
        return visit.clerk().hear(new GuestRequest(id, command, guest));
    }

    /// As things stand after what she has done.
    Arrival after() {
        Visit now =
                new Visit(
                        visit.clerk(),
                        visit.clerk().standing(),
                        visit.me(),
                        visit.request(),
                        visit.neighbours());
        Link used = now.standing().states().of(GUESTS).find(link.id());
        return new Arrival(code, used == null ? link : used, now);
    }
}
