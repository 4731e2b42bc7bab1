// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.garden.GardenPart.GARDEN;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Due;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Part;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.garden.Garden;
import nacre.garden.Sow;
import nacre.garden.Tend;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// A garden with one fault.
final class Bent implements Part<Garden> {
    private final Way way;
    private long folded;

    enum Way {
        NEEDS_NO_POWER,
        USES_NOTHING,
        FOLDS_BY_CHANCE,
        RECORDS_WHAT_IS_SEALED,
        TELLS_MORE_THAN_PROMISED
    }

    Bent(Way way) {
        this.way = way;
    }

    @Override
    public Need need(Scene scene, Command command, MemberId actor) {
        return way == Way.NEEDS_NO_POWER ? new Need.Right() : GARDEN.need(scene, command, actor);
    }

    @Override
    public @Nullable Use use(Scene scene, Act act, Stamp stamp) {
        Use use = GARDEN.use(scene, act, stamp);
        return switch (way) {
            case NEEDS_NO_POWER -> null;
            case USES_NOTHING -> new Use(use.power(), 0, 0, "");
            case FOLDS_BY_CHANCE, RECORDS_WHAT_IS_SEALED, TELLS_MORE_THAN_PROMISED -> use;
        };
    }

    @Override
    public Garden after(Scene scene, Act act, Stamp stamp) {
        Garden next = GARDEN.after(scene, act, stamp);
        return way == Way.FOLDS_BY_CHANCE
                ? new Garden(
                        next.beds(),
                        next.named() - ++folded,
                        next.friends(),
                        next.questions(),
                        next.dues())
                : next;
    }

    @Override
    public String name() {
        return GARDEN.name();
    }

    @Override
    public Class<Garden> stateType() {
        return GARDEN.stateType();
    }

    @Override
    public List<String> topics() {
        return GARDEN.topics();
    }

    @Override
    public List<Part<?>> foundations() {
        return GARDEN.foundations();
    }

    @Override
    public List<Power> powers() {
        return GARDEN.powers();
    }

    @Override
    public Garden initial() {
        return GARDEN.initial();
    }

    @Override
    public Act read(String type, Json.Fields facts) {
        return GARDEN.read(type, facts);
    }

    @Override
    public Ruling rule(Scene scene, Command command, MemberId actor) {
        boolean isTold = way == Way.RECORDS_WHAT_IS_SEALED && command instanceof Tend;
        return GARDEN.rule(scene, isTold ? sowing((Tend) command) : command, actor);
    }

    private static Sow sowing(Tend tend) {
        return new Sow(tend.rows(), tend.note());
    }

    @Override
    public Ruling enact(Scene scene, Enactment enactment) {
        return GARDEN.enact(scene, enactment);
    }

    @Override
    public SortedSet<Due> dues(Garden state) {
        return GARDEN.dues(state);
    }

    @Override
    public List<Step> fall(Scene scene, Due due) {
        return GARDEN.fall(scene, due);
    }

    @Override
    public List<BoxPurpose> boxes() {
        return way == Way.TELLS_MORE_THAN_PROMISED
                ? List.of(new Telling(GARDEN.boxes().getFirst()))
                : GARDEN.boxes();
    }

    @Override
    public Garden slept(Garden state, Instant from, Instant to) {
        return GARDEN.slept(state, from, to);
    }
}
