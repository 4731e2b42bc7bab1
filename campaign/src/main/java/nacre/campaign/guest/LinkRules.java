// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.guest;

import static nacre.assembly.part.Ruling.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nacre.assembly.part.Guest;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.unit.CampaignPart;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import org.jspecify.annotations.Nullable;

/// When links are made, prove themselves, and are withdrawn.
public final class LinkRules {

    /// How many are made at once at most.
    public static final int MOST = 200;

    private LinkRules() {}

    /// The steps that make links to what an entry opened. The part that opened it asks, in a ruling
    /// of its own.
    ///
    /// @param keys the end of the chain of each
    public static Ruling make(
            Scene scene, long about, UnitPath place, Instant expires, List<Hash> keys) {
        if (keys.isEmpty() || keys.size() > MOST || new HashSet<>(keys).size() < keys.size()) {
            return refused(new LinkRefusal.LinksDoNotFit(keys.size(), MOST));
        }
        var steps = new ArrayList<Step>();
        for (Hash key : keys) {
            var act = new LinkAct.Made(about, place, expires, key);
            Refusal why = whyNot(scene, act);
            if (why != null) {
                return refused(why);
            }
            steps.add(Step.of(act));
        }
        return new Ruling.Accepted(steps);
    }

    static Ruling withdraw(Scene scene, WithdrawLinks command) {
        if (command.links().isEmpty()
                || command.links().size() > MOST
                || new HashSet<>(command.links()).size() < command.links().size()) {
            return refused(new LinkRefusal.LinksDoNotFit(command.links().size(), MOST));
        }
        var steps = new ArrayList<Step>();
        for (LinkId link : command.links()) {
            var act = new LinkAct.Withdrawn(link);
            Refusal why = whyNot(scene, act);
            if (why != null) {
                return refused(why);
            }
            steps.add(Step.of(act));
        }
        return new Ruling.Accepted(steps);
    }

    /// Why a guest's link does not let her do anything with what an entry opened, or null.
    public static @Nullable Refusal whyNot(Scene scene, Guest guest, long about) {
        Refusal why = whyNotLate(scene, guest, about);
        if (why != null) {
            return why;
        }
        Link link = scene.states().of(GuestPart.GUESTS).needed(new LinkId(guest.link()));
        return link.isGood(scene.now())
                ? null
                : new LinkRefusal.LinkIsOver(link.id(), link.expires());
    }

    /// The same for what she may do also once her link is good for nothing else.
    public static @Nullable Refusal whyNotLate(Scene scene, Guest guest, long about) {
        LinkId id = new LinkId(guest.link());
        Link link = scene.states().of(GuestPart.GUESTS).find(id);
        if (link == null) {
            return new LinkRefusal.LinkIsNotGood(id);
        }
        if (link.about() != about) {
            return new LinkRefusal.LinkLeadsElsewhere(id);
        }
        return whyNot(link, guest.shows());
    }

    /// Why this does not prove a link, or null.
    static @Nullable Refusal whyNot(Link link, Hash shows) {
        if (!LinkKey.next(shows).equals(link.key())) {
            return new LinkRefusal.LinkIsNotGood(link.id());
        }
        return link.isWithdrawn() ? new LinkRefusal.LinkIsWithdrawn(link.id()) : null;
    }

    /// That a guest's link leads to what an entry opened and is good; her batch has proved it
    /// before.
    ///
    /// @throws Unfoldable if it leads elsewhere, or is too old
    public static void require(Scene scene, long link, long about) {
        requireLate(scene, link, about);
        Link found = scene.states().of(GuestPart.GUESTS).needed(new LinkId(link));
        Unfoldable.unless(found.isGood(scene.now()), "Link %d is too old.", link);
    }

    /// The same for what she may do also once her link is good for nothing else.
    ///
    /// @throws Unfoldable if it leads elsewhere
    public static void requireLate(Scene scene, long link, long about) {
        Link found = scene.states().of(GuestPart.GUESTS).needed(new LinkId(link));
        Unfoldable.unless(found.about() == about, "Link %d does not lead to %d.", link, about);
    }

    /// Why an act of a member cannot happen, or null; the rules ask before it is recorded, the fold
    /// again.
    static @Nullable Refusal whyNot(Scene scene, LinkAct act) {
        return switch (act) {
            case LinkAct.Made made -> whyNotMade(scene, made);
            case LinkAct.Withdrawn(var id) -> {
                Link link = scene.states().of(GuestPart.GUESTS).find(id);
                if (link == null) {
                    yield new LinkRefusal.LinkIsNotGood(id);
                }
                if (link.isWithdrawn()) {
                    yield new LinkRefusal.LinkIsWithdrawn(id);
                }
                yield link.uses() > 0 ? new LinkRefusal.LinkIsUsed(id) : null;
            }
            case LinkAct.Used u -> null;
        };
    }

    private static @Nullable Refusal whyNotMade(Scene scene, LinkAct.Made act) {
        Refusal why =
                CampaignRules.whyNotOpen(scene.states().of(CampaignPart.CAMPAIGNS), act.place());
        if (why != null) {
            return why;
        }
        if (!act.expires().isAfter(scene.now())) {
            return new LinkRefusal.LinkIsOver(new LinkId(scene.next()), act.expires());
        }
        boolean isKnown =
                scene.states().of(GuestPart.GUESTS).everyOne().stream()
                        .anyMatch(link -> link.key().equals(act.key()));
        return isKnown ? new LinkRefusal.LinksDoNotFit(1, MOST) : null;
    }

    /// What an act takes from a mandate to organise in a place.
    static Use use(Scene scene, LinkAct act) {
        UnitPath place =
                switch (act) {
                    case LinkAct.Made made -> made.place();
                    case LinkAct.Withdrawn(var id) ->
                            scene.states().of(GuestPart.GUESTS).needed(id).place();
                    case LinkAct.Used u -> throw new Unfoldable("No member uses a link.");
                };
        return new Use(CampaignRules.ORGANISE, 1, 0, place.value());
    }
}
