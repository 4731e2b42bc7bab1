// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.guest.LinkAct;
import nacre.campaign.guest.LinkRules;
import nacre.campaign.petition.PetitionCommand.MakeLinks;
import nacre.campaign.petition.PetitionCommand.OpenPetition;
import nacre.campaign.petition.PetitionCommand.Sign;
import nacre.campaign.petition.PetitionCommand.TakeBack;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Target;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// When a petition is opened, signed by members and guests, and handed over.
public final class PetitionRules {

    /// The longest time for a petition.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// The longest title, or name of whom it is addressed to, in UTF-16 code units.
    public static final int LONGEST_TITLE = 200;

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST_TEXT = 10_000;

    /// The longest name of who signs, in UTF-16 code units.
    public static final int LONGEST_NAME = 120;

    private PetitionRules() {}

    static Ruling rule(Scene scene, Petitions petitions, PetitionCommand command, MemberId actor) {
        return switch (command) {
            case OpenPetition open -> open(scene, open);
            case Sign sign -> {
                var act = new PetitionAct.Signed(sign.petition(), sign.group(), sign.isNamed());
                yield Ruling.unless(whyNot(scene, petitions, act, actor.seq()), act);
            }
            case TakeBack(var petition) -> {
                var act = new PetitionAct.TakenBack(petition);
                yield Ruling.unless(whyNot(scene, petitions, act, actor.seq()), act);
            }
            case PetitionCommand.HandOver(var id) -> {
                Petition petition = petitions.find(id);
                var act = new PetitionAct.HandedOver(id, petition == null ? 0 : petition.names());
                yield Ruling.unless(whyNot(scene, petitions, act, actor.seq()), act);
            }
            case MakeLinks make -> links(scene, petitions, make);
        };
    }

    private static Ruling links(Scene scene, Petitions petitions, MakeLinks make) {
        Petition petition = petitions.find(make.petition());
        Refusal why = whyNotOpen(petition, make.petition());
        if (petition == null || why != null) {
            return refused(
                    why == null ? new PetitionRefusal.UnknownPetition(make.petition()) : why);
        }
        return make.place().isWithin(petition.place())
                ? LinkRules.make(
                        scene, petition.id().seq(), make.place(), petition.closes(), make.keys())
                : refused(new PetitionRefusal.LinksAreElsewhere(petition.id()));
    }

    private static Ruling open(Scene scene, OpenPetition open) {
        if (isMisfit(open.title(), LONGEST_TITLE) || isMisfit(open.to(), LONGEST_TITLE)) {
            return refused(new PetitionRefusal.PetitionWordsDoNotFit(LONGEST_TITLE));
        }
        if (isMisfit(open.text(), LONGEST_TEXT)) {
            return refused(new PetitionRefusal.PetitionWordsDoNotFit(LONGEST_TEXT));
        }
        var act = new PetitionAct.Opened(open.place(), open.whole(), open.each(), open.closes());
        Refusal why = whyNotOpened(scene, act, scene.now());
        return why == null
                ? accepted(
                        Step.of(
                                act,
                                List.of(
                                        Words.kept("text", open.text().strip()),
                                        Words.kept("title", open.title().strip()),
                                        Words.kept("to", open.to().strip()))))
                : refused(why);
    }

    private static boolean isMisfit(String words, int most) {
        return words.isBlank() || words.strip().length() > most;
    }

    /// What the rules say to a guest: she proves her link and signs, or takes her signature back,
    /// and with it her name from the record.
    static Ruling welcome(Scene scene, Petitions petitions, PetitionCommand command, Guest guest) {
        return switch (command) {
            case Sign sign -> guestSigns(scene, petitions, sign, guest);
            case TakeBack(var id) -> guestTakesBack(scene, petitions, id, guest);
            case PetitionCommand other ->
                    throw new IllegalArgumentException("No guest may do this: " + other.type());
        };
    }

    private static Ruling guestSigns(Scene scene, Petitions petitions, Sign sign, Guest guest) {
        var act = new PetitionAct.Signed(sign.petition(), sign.group(), sign.isNamed());
        Refusal why = LinkRules.whyNot(scene, guest, sign.petition().seq());
        why = why == null ? whyNot(scene, petitions, act, guest.link()) : why;
        if (why != null) {
            return refused(why);
        }
        if (sign.isNamed() && isMisfit(sign.name(), LONGEST_NAME)) {
            return refused(new PetitionRefusal.SignersNameDoesNotFit(LONGEST_NAME));
        }
        List<Words> name =
                sign.isNamed()
                        ? List.of(Words.personal("name", guest.link(), sign.name().strip()))
                        : List.of();
        return accepted(Step.of(new LinkAct.Used(guest.shows())), Step.of(act, name));
    }

    private static Ruling guestTakesBack(
            Scene scene, Petitions petitions, PetitionId id, Guest guest) {
        var act = new PetitionAct.TakenBack(id);
        Refusal why = LinkRules.whyNot(scene, guest, id.seq());
        why = why == null ? whyNot(scene, petitions, act, guest.link()) : why;
        if (why != null) {
            return refused(why);
        }
        Petition.Signature signature = petitions.needed(id).signatures().get(guest.link());
        var steps = new ArrayList<Step>();
        steps.add(Step.of(new LinkAct.Used(guest.shows())));
        steps.add(Step.of(act));
        if (signature != null && signature.isNamed()) {
            var subject = new MemberId(guest.link());
            steps.add(Step.of(new ErasureAct.Erased(signature.entry(), "name", subject)));
        }
        return new Ruling.Accepted(steps);
    }

    /// What an act takes from a mandate; null for what is done by right.
    static @Nullable Use use(Petitions petitions, PetitionAct act) {
        return switch (act) {
            case PetitionAct.Opened opened ->
                    new Use(CampaignRules.STEER, 1, 0, opened.place().value());
            case PetitionAct.HandedOver(var id, long names) ->
                    new Use(CampaignRules.STEER, 1, 0, petitions.needed(id).place().value());
            case PetitionAct.Signed s -> null;
            case PetitionAct.TakenBack t -> null;
            case PetitionAct.Closed c -> throw new Unfoldable("No member closes a petition.");
        };
    }

    /// Why no petition can be opened so, or null.
    static @Nullable Refusal whyNotOpened(Scene scene, PetitionAct.Opened act, Instant now) {
        Campaigns campaigns = scene.states().of(CampaignPart.CAMPAIGNS);
        Refusal why = Target.whyNot(campaigns, act.place(), act.whole(), act.each());
        if (why != null) {
            return why;
        }
        Instant latest = now.plus(LONGEST);
        return act.closes().isAfter(now) && !act.closes().isAfter(latest)
                ? null
                : new PetitionRefusal.PetitionDateDoesNotFit(act.closes(), now, latest);
    }

    /// Why an act on a petition that is there cannot happen, or null; the rules ask before it is
    /// recorded, the fold again.
    ///
    /// @param who acts: a member by her entry, a guest by that of her link
    static @Nullable Refusal whyNot(Scene scene, Petitions petitions, PetitionAct act, long who) {
        return switch (act) {
            case PetitionAct.Opened o -> null;
            case PetitionAct.Closed c -> null;
            case PetitionAct.Signed(var id, int group, boolean isNamed) ->
                    whyNotSigned(scene, petitions.find(id), id, group, who);
            case PetitionAct.TakenBack(var id) -> {
                Petition petition = petitions.find(id);
                Refusal why = whyNotOpen(petition, id);
                boolean isSigned = petition != null && petition.signatures().containsKey(who);
                yield why == null && !isSigned ? new PetitionRefusal.NotSigned(id) : why;
            }
            case PetitionAct.HandedOver(var id, long names) ->
                    whyNotHandedOver(petitions.find(id), id, names);
        };
    }

    private static @Nullable Refusal whyNotOpen(@Nullable Petition petition, PetitionId id) {
        if (petition == null) {
            return new PetitionRefusal.UnknownPetition(id);
        }
        return petition.isOpen() ? null : new PetitionRefusal.PetitionIsOver(id);
    }

    private static @Nullable Refusal whyNotSigned(
            Scene scene, @Nullable Petition petition, PetitionId id, int group, long who) {
        Refusal why = whyNotOpen(petition, id);
        if (petition == null || why != null) {
            return why;
        }
        why =
                CampaignRules.whyNotOpen(
                        scene.states().of(CampaignPart.CAMPAIGNS), petition.place().campaign());
        if (why != null) {
            return why;
        }
        if (group < 0 || group >= petition.target().groups().size()) {
            return new PetitionRefusal.NoGroupOfPetition(group);
        }
        return petition.signatures().containsKey(who) ? new PetitionRefusal.SignedBefore(id) : null;
    }

    /// Until its day is over whoever has signed can take it back, so nothing is handed over before.
    private static @Nullable Refusal whyNotHandedOver(
            @Nullable Petition petition, PetitionId id, long names) {
        if (petition == null) {
            return new PetitionRefusal.UnknownPetition(id);
        }
        if (petition.isOpen()) {
            return new PetitionRefusal.PetitionGoesOn(id, petition.closes());
        }
        return names < 1 || names != petition.names()
                ? new PetitionRefusal.NoNameToHandOver(id)
                : null;
    }
}
