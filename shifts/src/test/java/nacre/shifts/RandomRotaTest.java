// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts;

import static nacre.organ.Ground.CEM;
import static nacre.shifts.Rota.COOP;
import static nacre.shifts.Rota.FIRST_AID;
import static nacre.shifts.Rota.plan;
import static nacre.shifts.Rota.planned;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.organ.Reply;
import nacre.organ.Scenario;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.Series;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.slot.Crew;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// Whatever members ask for in whatever order: never more on a slot than it has places, nobody in
/// two places at once, nobody both on a slot and waiting for it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomRotaTest {
    private static final int COMMANDS = 2000;
    private static final Crew NOBODY =
            new Crew(
                    TreePSet.empty(),
                    TreePVector.empty(),
                    TreePSet.empty(),
                    TreePSet.empty(),
                    TreePSet.empty());

    private final Scenario coop = Scenario.of(COOP);
    private final List<SeriesId> series = new ArrayList<>();
    private final Map<String, int[]> heard = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_law_of_a_rota_holds_after_every_act(long seed) {
        var random = new Random(seed);
        List<MemberId> members = members();
        for (int i = 0; i < COMMANDS; i++) {
            coop.after(Duration.ofMinutes(random.nextInt(25)));
            Command command = command(random, members);
            Reply reply = coop.clerk().hear(coop.request(actor(random, members, command), command));
            int[] counts = heard.computeIfAbsent(command.type(), type -> new int[2]);
            counts[reply instanceof Reply.Recorded ? 0 : 1]++;
            check(seed, i);
        }
        coop.verified();
        heard.forEach((type, counts) ->
                assertTrue(
                        counts[0] >= 1 && counts[1] >= 1,
                        () -> "%s %d %d".formatted(type, counts[0], counts[1])));
    }

    private List<MemberId> members() {
        Rota.names(coop, FIRST_AID);
        var members = new ArrayList<>(coop.add(9));
        members.add(CEM);
        var daily = new Rhythm.EveryDays(1);
        var aid = new Wanted(FIRST_AID, 1, Proof.SAID);
        series.add(planned(coop, plan("2026-03-03", "2026-03-30", daily, 3, aid)));
        series.add(planned(coop, Rota.at(plan("2026-03-03", "2026-03-30", daily, 2), 480, 300)));
        series.add(planned(coop, plan("2026-03-03", "2026-03-30", new Rhythm.EveryDays(2), 1)));
        return List.copyOf(members);
    }

    private Command command(Random random, List<MemberId> members) {
        long day = random.nextInt(4);
        var slot =
                new SlotId(
                        series.get(random.nextInt(series.size())),
                        Rota.day(coop.now().toString().substring(0, 10)).plusDays(day));
        return switch (random.nextInt(24)) {
            case 0, 1 -> new SlotCommand.GiveBack(slot);
            case 2, 3 -> new SlotCommand.CannotCome(slot);
            case 4, 5 -> new SlotCommand.OfferPlace(slot);
            case 6, 20, 21 -> new SlotCommand.KeepPlace(slot);
            case 7, 8, 9 ->
                    new SlotCommand.TakeOver(slot, one(random, members, crew(slot).offers()));
            case 10 -> new SlotCommand.CallOff(slot, "No van.");
            case 11, 12 -> changed(random, slot);
            case 13 -> new SkillCommand.SaySkill(FIRST_AID);
            case 14 -> new SkillCommand.UnsaySkill(FIRST_AID);
            case 15, 16, 17 -> new SlotCommand.WaitForSlot(slot);
            default -> new SlotCommand.JoinSlot(slot);
        };
    }

    /// Half of the time it is one whom it concerns, so that enough is done as well as refused.
    private MemberId actor(Random random, List<MemberId> members, Command command) {
        return switch (command) {
            case SlotCommand.ChangeSlot c -> CEM;
            case SlotCommand.CallOff c -> CEM;
            case SlotCommand.KeepPlace(var slot) -> one(random, members, crew(slot).offers());
            case SlotCommand.GiveBack(var slot) -> one(random, members, crew(slot).on());
            case SlotCommand.CannotCome(var slot) -> one(random, members, crew(slot).on());
            case SlotCommand.OfferPlace(var slot) -> one(random, members, crew(slot).on());
            default -> one(random, members, List.of());
        };
    }

    private static MemberId one(
            Random random, List<MemberId> members, Collection<MemberId> concerned) {
        boolean isConcerned = !concerned.isEmpty() && random.nextBoolean();
        List<MemberId> from = isConcerned ? List.copyOf(concerned) : members;
        return from.get(random.nextInt(from.size()));
    }

    private Crew crew(SlotId id) {
        Slot slot = Rota.shifts(coop).find(id);
        return slot == null ? NOBODY : slot.crew();
    }

    private Command changed(Random random, SlotId id) {
        Slot slot = Rota.shifts(coop).find(id);
        Instant starts = slot == null ? coop.now() : slot.starts();
        long move = random.nextLong(3) - 1;
        return new SlotCommand.ChangeSlot(
                id, starts.plus(Duration.ofHours(2 * move)), 180, 1 + random.nextInt(4), "Else.");
    }

    private void check(long seed, int step) {
        Shifts shifts = Rota.shifts(coop);
        for (Series each : shifts.all().values()) {
            for (Slot slot : each.touched().values()) {
                assertTrue(
                        slot.crew().on().size() <= slot.places(),
                        () -> "Seed %d, step %d: %s".formatted(seed, step, slot));
                slot.crew().waiting().forEach(m -> assertFalse(slot.crew().on().contains(m)));
                assertTrue(slot.crew().on().containsAll(slot.crew().offers()));
            }
        }
        for (MemberId member : shifts.taken().keySet()) {
            for (Slot slot : shifts.of(member)) {
                assertTrue(slot.crew().on().contains(member));
                assertTrue(
                        slot.isCalledOff()
                                || shifts.elsewhere(member, slot.starts(), slot.ends(), slot.id())
                                        == null,
                        () -> "Seed %d, step %d: %s".formatted(seed, step, slot));
            }
        }
    }
}
