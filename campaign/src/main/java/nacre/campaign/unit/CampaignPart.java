// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.journal.Authority;
import nacre.journal.Json;

/// Campaigns and their units: the ground that the map, ladders and pledges stand on.
public final class CampaignPart implements Part<Campaigns> {

    /// The part; it has no state of its own.
    public static final CampaignPart CAMPAIGNS = new CampaignPart();

    private CampaignPart() {}

    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public Class<Campaigns> stateType() {
        return Campaigns.class;
    }

    @Override
    public List<String> topics() {
        return List.of("campaign", "unit");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY);
    }

    @Override
    public List<Power> powers() {
        return List.of(CampaignRules.STEER);
    }

    @Override
    public Campaigns initial() {
        return Campaigns.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return CampaignAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Holding(CampaignRules.STEER);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        return CampaignRules.rule(scene.states().of(this), (CampaignCommand) command, scene.next());
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return CampaignRules.use(scene.states().of(this), (CampaignAct) act);
    }

    @Override
    public Campaigns after(Scene scene, Act act, Stamp stamp) {
        Campaigns before = scene.states().of(this);
        unlessAllowed(CampaignRules.whyNot(before, (CampaignAct) act), act);
        return switch ((CampaignAct) act) {
            case CampaignAct.Opened opened -> before.with(opened(opened, stamp));
            case CampaignAct.Closed(var id) -> {
                decision(stamp);
                yield before.with(before.needed(id).closed(stamp.effective()));
            }
            case CampaignAct.Added added -> CampaignRules.after(before, added, stamp.seq());
            case CampaignAct.Renamed(var id) -> before.with(before.needed(id).named(stamp.seq()));
            case CampaignAct.Counted(var id, long people) ->
                    before.with(before.needed(id).people(people));
            case CampaignAct.Ended(var id) -> ended(before, before.needed(id).path());
        };
    }

    private static Campaign opened(CampaignAct.Opened act, Stamp stamp) {
        Instant at = stamp.effective();
        unlessAllowed(CampaignRules.whyNotOpen(act, at), act);
        return new Campaign(
                new CampaignId(stamp.seq()),
                decision(stamp),
                at,
                act.aims(),
                act.best(),
                act.purges(),
                null);
    }

    private static Campaigns ended(Campaigns before, UnitPath place) {
        Campaigns next = before;
        for (Unit unit : before.within(place)) {
            next = next.with(unit.closed());
        }
        return next;
    }

    private static long decision(Stamp stamp) {
        if (stamp.authority() instanceof Authority.Decision(long seq)) {
            return seq;
        }
        throw new Unfoldable("Entry %d needs a decision.".formatted(stamp.seq()));
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        CampaignAct act = CampaignAct.read(enactment.type(), enactment.facts());
        Refusal why =
                act instanceof CampaignAct.Opened opened
                        ? CampaignRules.whyNotOpen(opened, scene.now())
                        : CampaignRules.whyNot(scene.states().of(this), act);
        return why == null ? accepted(act) : refused(why);
    }
}
