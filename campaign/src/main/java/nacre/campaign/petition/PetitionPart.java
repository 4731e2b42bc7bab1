// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.petition;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.guest.GuestPart.GUESTS;
import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Guest;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.States;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.guest.LinkRules;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Target;
import nacre.journal.Authority;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// Petitions: what many ask of somebody by name, members and people who are not members.
public final class PetitionPart implements Part<Petitions> {

    /// The part; it has no state of its own.
    public static final PetitionPart PETITIONS = new PetitionPart();

    private PetitionPart() {}

    @Override
    public String name() {
        return "petition";
    }

    @Override
    public Class<Petitions> stateType() {
        return Petitions.class;
    }

    @Override
    public List<String> topics() {
        return List.of("petition");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS, MAPS, GUESTS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Petitions initial() {
        return Petitions.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return PetitionAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return switch ((PetitionCommand) command) {
            case PetitionCommand.OpenPetition c -> new Need.Holding(CampaignRules.STEER);
            case PetitionCommand.HandOver c -> new Need.Holding(CampaignRules.STEER);
            case PetitionCommand.PurgeNames c -> new Need.Holding(CampaignRules.STEER);
            case PetitionCommand.MakeLinks c -> new Need.Holding(CampaignRules.ORGANISE);
            case PetitionCommand.Sign c -> new Need.Right();
            case PetitionCommand.TakeBack c -> new Need.Right();
            case PetitionCommand.Unname c -> new Need.Right();
            case PetitionCommand.GiveUpLink c -> new Need.Right();
        };
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return PetitionRules.rule(scene, scene.states().of(this), (PetitionCommand) command, actor);
    }

    @Override
    public Ruling welcome(Scene scene, Command command, Guest guest) {
        return GuestRules.welcome(scene, scene.states().of(this), (PetitionCommand) command, guest);
    }

    /// A link lets its guest sign what it leads to, take that back, and have her name destroyed.
    @Override
    public void admit(Scene scene, Act act, long link) {
        switch ((PetitionAct) act) {
            case PetitionAct.Signed(var petition, int group, boolean isNamed) ->
                    LinkRules.require(scene, link, petition.seq());
            case PetitionAct.TakenBack(var petition) ->
                    LinkRules.require(scene, link, petition.seq());
            case PetitionAct.Unnamed(var petition) ->
                    LinkRules.requireLate(scene, link, petition.seq());
            case PetitionAct other -> throw new Unfoldable("No guest may do this: " + other);
        }
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        return PetitionRules.use(scene.states().of(this), (PetitionAct) act);
    }

    @Override
    public Petitions after(Scene scene, Act act, Stamp stamp) {
        Petitions before = scene.states().of(this);
        return switch ((PetitionAct) act) {
            case PetitionAct.Opened opened -> before.with(opened(scene, opened, stamp));
            case PetitionAct.Signed signed -> before.with(signed(scene, before, signed, stamp));
            case PetitionAct.TakenBack back -> {
                long who = who(stamp);
                unlessAllowed(PetitionRules.whyNot(scene, before, back, who), act);
                yield before.with(before.needed(back.petition()).takenBack(who));
            }
            case PetitionAct.Unnamed unnamed -> {
                long who = who(stamp);
                unlessAllowed(PetitionRules.whyNot(scene, before, unnamed, who), act);
                Petition petition = before.needed(unnamed.petition());
                var signature =
                        Unfoldable.needed(petition.signatures().get(who), "%s signed not.", who);
                yield before.with(petition.unnamed(who, signature));
            }
            case PetitionAct.Closed(var id, boolean isMet) -> {
                Petition petition = before.needed(id);
                unless(
                        petition.isOpen() && petition.isMet() == isMet,
                        "Petition %s does not close so.",
                        id);
                yield before.with(petition.closed());
            }
            case PetitionAct.HandedOver over -> {
                unlessAllowed(PetitionRules.whyNot(scene, before, over, who(stamp)), act);
                yield before.with(before.needed(over.petition()).handedOver(stamp.effective()));
            }
            case PetitionAct.Purged purged -> {
                unlessAllowed(PetitionRules.whyNot(scene, before, purged, 0), act);
                Petition petition = before.needed(purged.petition());
                if (!(stamp.authority() instanceof Authority.Due)) {
                    unlessAllowed(PetitionRules.whyNotBefore(petition), act);
                }
                yield before.with(petition.purged());
            }
        };
    }

    private static Petition signed(
            Scene scene, Petitions before, PetitionAct.Signed act, Stamp stamp) {
        long who = who(stamp);
        unlessAllowed(PetitionRules.whyNot(scene, before, act, who), act);
        Petition petition = before.needed(act.petition());
        var signature = new Petition.Signature(stamp.seq(), act.group(), act.isNamed());
        if (!(stamp.authority() instanceof Authority.Link)) {
            return petition.signed(who, signature);
        }
        unlessAllowed(GuestRules.whyNotNamed(scene, petition, act), act);
        return petition.signedBy(who, signature);
    }

    /// Who acted: a member by her entry, a guest by that of her link.
    private static long who(Stamp stamp) {
        return stamp.authority() instanceof Authority.Link(long link) ? link : stamp.member().seq();
    }

    private static Petition opened(Scene scene, PetitionAct.Opened act, Stamp stamp) {
        Instant at = stamp.effective();
        unlessAllowed(PetitionRules.whyNotOpened(scene, act, at), act);
        return new Petition(
                new PetitionId(stamp.seq()),
                at,
                act.place(),
                Target.of(scene.states().of(CAMPAIGNS), act.place(), act.whole(), act.each()),
                act.closes(),
                PetitionRules.purges(scene, act.place()),
                TreePMap.empty(),
                TreePSet.empty(),
                true,
                null);
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        if (PetitionAct.read(enactment.type(), enactment.facts())
                instanceof PetitionAct.Opened opened) {
            return Ruling.unless(PetitionRules.whyNotOpened(scene, opened, scene.now()), opened);
        }
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }

    @Override
    public List<Long> over(States states, Instant now) {
        return states.of(this).over(states.of(CAMPAIGNS), states.of(MAPS), now);
    }

    @Override
    public SortedSet<Due> dues(Petitions state) {
        return state.dues();
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        Petition petition = scene.states().of(this).needed(new PetitionId(due.cause()));
        PetitionAct act =
                due.what().equals(Petitions.PURGE)
                        ? new PetitionAct.Purged(petition.id(), petition.sealed().size())
                        : new PetitionAct.Closed(petition.id(), petition.isMet());
        return List.of(Step.of(act));
    }

    @Override
    public Petitions slept(Petitions state, Instant from, Instant to) {
        return state.slept(from, to);
    }
}
