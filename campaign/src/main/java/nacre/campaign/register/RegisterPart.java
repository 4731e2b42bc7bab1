// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.register;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.unlessAllowed;

import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePVector;

/// Who decides what today: the register of matters. All of it happens by decision.
public final class RegisterPart implements Part<Register> {

    /// The part; it has no state of its own.
    public static final RegisterPart REGISTER = new RegisterPart();

    private RegisterPart() {}

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Class<Register> stateType() {
        return Register.class;
    }

    @Override
    public List<String> topics() {
        return List.of("register");
    }

    @Override
    public List<Part<?>> foundations() {
        return List.of(ASSEMBLY);
    }

    @Override
    public List<Power> powers() {
        return List.of();
    }

    @Override
    public Register initial() {
        return Register.empty();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return RegisterAct.read(type, facts);
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return new Need.Nobody();
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        throw new IllegalArgumentException(
                "Nobody asks the register for anything: " + command.type());
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        throw new Unfoldable("No member may do this: " + act.type());
    }

    @Override
    public Register after(Scene scene, Act act, Stamp stamp) {
        Register before = scene.states().of(this);
        Assembly assembly = scene.states().of(ASSEMBLY);
        var moved = (RegisterAct) act;
        unlessAllowed(RegisterRules.whyNot(before, assembly, moved), act);
        Instant at = stamp.effective();
        if (moved instanceof RegisterAct.Listed(var key, var sphere)) {
            var first = RegisterRules.to(assembly, moved);
            return before.with(
                    new Listing(key, sphere, stamp.seq(), at, first, TreePVector.empty()));
        }
        Listing listing = before.listed(moved.matter());
        var to = RegisterRules.to(assembly, moved);
        return before.with(listing.plus(new Listing.Move(stamp.seq(), at, to, act.type())));
    }

    @Override
    public List<MatterKey> matters(String type) {
        return RegisterRules.matters(type);
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        RegisterAct act = RegisterAct.read(enactment.type(), enactment.facts());
        return RegisterRules.enact(scene.states().of(this), scene.states().of(ASSEMBLY), act);
    }
}
