// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.keys;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.unlessAllowed;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.campaign.unit.CampaignRules.STEER;

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
import nacre.assembly.proposal.ProposalRefusal;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What the record says of the keys to notes about people: who prepared and confirmed what guards
/// them, who unlocked and locked them. The keys themselves are beside the record.
public final class KeysPart implements Part<Keys> {

    /// The part; it has no state of its own.
    public static final KeysPart KEYS = new KeysPart();

    private KeysPart() {}

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public Class<Keys> stateType() {
        return Keys.class;
    }

    @Override
    public List<String> topics() {
        return List.of("keys");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY, CAMPAIGNS);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Keys initial() {
        return Keys.untouched();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return KeysAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Holding(STEER);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        KeysAct act = ((KeysCommand) command).act();
        Refusal why = whyNot(scene, act, actor);
        return why == null ? accepted(act) : refused(why);
    }

    private @Nullable Refusal whyNot(Scene scene, KeysAct act, MemberId actor) {
        return KeysRules.whyNot(
                scene.states().of(this),
                scene.states().of(CAMPAIGNS),
                scene.states().of(ASSEMBLY),
                act,
                actor);
    }

    @Override
    public Use use(Scene scene, Act act, Stamp stamp) {
        return KeysRules.use(((KeysAct) act).campaign());
    }

    @Override
    public Keys after(Scene scene, Act act, Stamp stamp) {
        Keys before = scene.states().of(this);
        MemberId actor = stamp.member();
        unlessAllowed(whyNot(scene, (KeysAct) act, actor), act);
        Instant at = stamp.effective();
        return switch ((KeysAct) act) {
            case KeysAct.Prepared(var campaign, var holders) ->
                    before.with(new Keys.Prepared(stamp.seq(), actor, at, holders));
            case KeysAct.Confirmed a ->
                    before.with(
                            new Keys.Guard(
                                    Unfoldable.needed(
                                            before.prepared(), "Nothing is prepared for %s.", a),
                                    actor,
                                    at));
            case KeysAct.Unlocked a -> before.with(new Keys.Turn(true, actor, at));
            case KeysAct.Locked a -> before.with(new Keys.Turn(false, actor, at));
        };
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return refused(new ProposalRefusal.NotAnEnactment(enactment.type()));
    }
}
