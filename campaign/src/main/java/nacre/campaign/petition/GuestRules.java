// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import static nacre.assembly.part.Ruling.refused;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Guest;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkRules;
import nacre.campaign.map.MapPart;
import nacre.campaign.petition.PetitionCommand.GiveUpLink;
import nacre.campaign.petition.PetitionCommand.Sign;
import nacre.campaign.petition.PetitionCommand.TakeBack;
import nacre.campaign.petition.PetitionCommand.Unname;
import nacre.journal.Content.Keeping;
import nacre.journal.Content.Words;
import nacre.journal.SealedNote;
import org.jspecify.annotations.Nullable;

/// What guests do about a petition, each by her link: sign, take it back, have their names
/// destroyed, give the link up.
final class GuestRules {

    /// The longest sealed name, in characters: that of the longest name.
    private static final int LONGEST_SEALED = 2000;

    private GuestRules() {}

    static Ruling welcome(Scene scene, Petitions petitions, PetitionCommand command, Guest guest) {
        return switch (command) {
            case Sign sign -> sign(scene, petitions, sign, guest);
            case TakeBack(var id) ->
                    prove(scene, petitions, new PetitionAct.TakenBack(id), id, guest, List.of());
            case GiveUpLink(var id) -> giveUp(scene, petitions, id, guest);
            case Unname(var id) -> unname(scene, petitions, id, guest);
            case PetitionCommand other ->
                    throw new IllegalArgumentException("No guest may do this: " + other.type());
        };
    }

    private static Ruling sign(Scene scene, Petitions petitions, Sign sign, Guest guest) {
        var act = new PetitionAct.Signed(sign.petition(), sign.group(), sign.isNamed());
        Petition petition = petitions.find(sign.petition());
        if (petition != null && whyNotNamed(scene, petition, act) instanceof Refusal why) {
            return refused(why);
        }
        if (sign.isNamed() && !isSealed(sign.sealed())) {
            return refused(new PetitionRefusal.SignersNameDoesNotFit(PetitionRules.LONGEST_NAME));
        }
        List<Words> name =
                sign.isNamed()
                        ? List.of(
                                new Words(
                                        PetitionAct.SEALED, Keeping.PERSONAL, null, sign.sealed()))
                        : List.of();
        return prove(scene, petitions, act, sign.petition(), guest, name);
    }

    private static boolean isSealed(String sealed) {
        return sealed.length() <= LONGEST_SEALED && SealedNote.read(sealed) != null;
    }

    /// Why no name of a guest is kept any more, or null; the fold asks again.
    static @Nullable Refusal whyNotNamed(Scene scene, Petition petition, PetitionAct.Signed act) {
        Instant purges =
                PetitionRules.purges(
                        scene.states().of(CAMPAIGNS), scene.states().of(MapPart.MAPS), petition);
        return act.isNamed() && !scene.now().isBefore(purges)
                ? new PetitionRefusal.NamesAreDestroyed(petition.id(), purges)
                : null;
    }

    /// She proves her link, which must be good, and does this.
    private static Ruling prove(
            Scene scene,
            Petitions petitions,
            PetitionAct act,
            PetitionId id,
            Guest guest,
            List<Words> words) {
        Refusal why = LinkRules.whyNot(scene, guest, id.seq());
        why = why == null ? PetitionRules.whyNot(scene, petitions, act, guest.link()) : why;
        return why == null
                ? Ruling.accepted(Step.of(new LinkAct.Used(guest.shows())), Step.of(act, words))
                : refused(why);
    }

    /// Her name can be destroyed also once the link is good for nothing else.
    private static Ruling unname(Scene scene, Petitions petitions, PetitionId id, Guest guest) {
        var act = new PetitionAct.Unnamed(id);
        Refusal why = LinkRules.whyNotLate(scene, guest, id.seq());
        why = why == null ? PetitionRules.whyNot(scene, petitions, act, guest.link()) : why;
        return why == null
                ? Ruling.accepted(Step.of(new LinkAct.Used(guest.shows())), Step.of(act))
                : refused(why);
    }

    private static Ruling giveUp(Scene scene, Petitions petitions, PetitionId id, Guest guest) {
        Refusal why = LinkRules.whyNot(scene, guest, id.seq());
        if (why != null) {
            return refused(why);
        }
        var steps = new ArrayList<Step>();
        steps.add(Step.of(new LinkAct.Used(guest.shows())));
        var back = new PetitionAct.TakenBack(id);
        if (PetitionRules.whyNot(scene, petitions, back, guest.link()) == null) {
            steps.add(Step.of(back));
        }
        steps.add(Step.of(new LinkAct.Withdrawn(new LinkId(guest.link()))));
        return new Ruling.Accepted(steps);
    }
}
