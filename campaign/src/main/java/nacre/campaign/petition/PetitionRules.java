// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkRefusal;
import nacre.campaign.guest.LinkRules;
import nacre.campaign.map.MapPart;
import nacre.campaign.map.Maps;
import nacre.campaign.petition.PetitionCommand.MakeLinks;
import nacre.campaign.petition.PetitionCommand.OpenPetition;
import nacre.campaign.petition.PetitionCommand.Sign;
import nacre.campaign.petition.PetitionCommand.TakeBack;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// When a petition is opened, signed by members and guests, and handed over.
public final class PetitionRules {

    /// The longest time for a petition.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// How long the names of guests are kept once the list was taken along: as long as whoever got
    /// it may ask for it again.
    public static final Duration KEPT = Duration.ofDays(14);

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
                long names = petition == null ? 0 : names(scene, petition);
                var act = new PetitionAct.HandedOver(id, names);
                yield Ruling.unless(whyNot(scene, petitions, act, actor.seq()), act);
            }
            case PetitionCommand.PurgeNames(var id) -> purgeNames(scene, petitions, id);
            case PetitionCommand.Unname(var id) -> refused(new PetitionRefusal.NoNameOfHers(id));
            case PetitionCommand.GiveUpLink g ->
                    refused(new LinkRefusal.LinkIsNotGood(new LinkId(actor.seq())));
            case MakeLinks make -> links(scene, petitions, make);
        };
    }

    private static Ruling purgeNames(Scene scene, Petitions petitions, PetitionId id) {
        Petition petition = petitions.find(id);
        var act = new PetitionAct.Purged(id, petition == null ? 0 : petition.sealed().size());
        Refusal why = whyNot(scene, petitions, act, 0);
        return Ruling.unless(why == null ? whyNotBefore(petitions.needed(id)) : why, act);
    }

    /// Why the names of guests cannot be destroyed before they are due, or null.
    static @Nullable Refusal whyNotBefore(Petition petition) {
        return petition.handedOver() == null
                ? new PetitionRefusal.NotHandedOver(petition.id())
                : null;
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

    /// What an act takes from a mandate; null for what is done by right.
    static @Nullable Use use(Petitions petitions, PetitionAct act) {
        return switch (act) {
            case PetitionAct.Opened opened ->
                    new Use(CampaignRules.STEER, 1, 0, opened.place().value());
            case PetitionAct.HandedOver(var id, long names) -> steers(petitions, id);
            case PetitionAct.Purged(var id, long names) -> steers(petitions, id);
            case PetitionAct.Signed s -> null;
            case PetitionAct.TakenBack t -> null;
            case PetitionAct.Unnamed u -> null;
            case PetitionAct.Closed c -> throw new Unfoldable("No member closes a petition.");
        };
    }

    private static Use steers(Petitions petitions, PetitionId id) {
        return new Use(CampaignRules.STEER, 1, 0, petitions.needed(id).place().value());
    }

    /// When the names of guests are destroyed: sooner than the petition says if the purge day was
    /// set to an earlier one since.
    public static Instant purges(Campaigns campaigns, Maps maps, Petition petition) {
        Campaign campaign = campaigns.find(petition.place().campaign());
        Instant day = campaign == null ? petition.purges() : maps.purges(campaign);
        return day.isBefore(petition.purges()) ? day : petition.purges();
    }

    /// How many names are on the list now: those of members, and those of guests while they are
    /// kept.
    private static long names(Scene scene, Petition petition) {
        Instant purges =
                purges(
                        scene.states().of(CampaignPart.CAMPAIGNS),
                        scene.states().of(MapPart.MAPS),
                        petition);
        return scene.now().isBefore(purges)
                ? petition.names()
                : petition.names() - petition.sealed().size();
    }

    /// The purge day of the campaign that this place is in.
    static Instant purges(Scene scene, UnitPath place) {
        Campaigns campaigns = scene.states().of(CampaignPart.CAMPAIGNS);
        Campaign campaign =
                Unfoldable.needed(
                        campaigns.find(place.campaign()),
                        "There is no campaign %s.",
                        place.campaign());
        return scene.states().of(MapPart.MAPS).purges(campaign);
    }

    /// Why no petition can be opened so, or null: all of its days lie before the purge day.
    static @Nullable Refusal whyNotOpened(Scene scene, PetitionAct.Opened act, Instant now) {
        Campaigns campaigns = scene.states().of(CampaignPart.CAMPAIGNS);
        Refusal why = Target.whyNot(campaigns, act.place(), act.whole(), act.each());
        if (why != null) {
            return why;
        }
        Instant longest = now.plus(LONGEST);
        Instant purges = purges(scene, act.place());
        Instant latest = purges.isBefore(longest) ? purges : longest;
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
                    whyNotHandedOver(scene, petitions.find(id), id, names);
            case PetitionAct.Unnamed(var id) -> {
                Petition petition = petitions.find(id);
                if (petition == null) {
                    yield new PetitionRefusal.UnknownPetition(id);
                }
                yield petition.keepsNameOf(who) ? null : new PetitionRefusal.NoNameOfHers(id);
            }
            case PetitionAct.Purged(var id, long names) -> {
                Petition petition = petitions.find(id);
                if (petition == null) {
                    yield new PetitionRefusal.UnknownPetition(id);
                }
                yield names >= 1 && names == petition.sealed().size()
                        ? null
                        : new PetitionRefusal.NoNamesToDestroy(id);
            }
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
            Scene scene, @Nullable Petition petition, PetitionId id, long names) {
        if (petition == null) {
            return new PetitionRefusal.UnknownPetition(id);
        }
        if (petition.isOpen()) {
            return new PetitionRefusal.PetitionGoesOn(id, petition.closes());
        }
        return names < 1 || names != names(scene, petition)
                ? new PetitionRefusal.NoNameToHandOver(id)
                : null;
    }
}
