// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Power;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.roll.RollCommand.Person;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// Who comes on the roll and off it.
public final class RollRules {

    /// The power to put people on the roll whom the group has kept on a list of its own.
    public static final Power KEEP_THE_ROLL = new Power("roll");

    /// The longest name, in UTF-16 code units.
    public static final int LONGEST_NAME = 200;

    /// The longest contact data.
    public static final int LONGEST_CONTACT = 300;

    /// The most people that one command may add.
    public static final int MOST_AT_ONCE = 20_000;

    private RollRules() {}

    /// What is needed to ask for this.
    public static Need need(RollCommand command) {
        return switch (command) {
            case RollCommand.AddMembers c -> new Need.Holding(KEEP_THE_ROLL);
            case RollCommand.UndoImport c -> new Need.Holding(KEEP_THE_ROLL);
            case RollCommand.AdmitMember c -> new Need.Holding(Power.ADMIT);
            case RollCommand.AdmitAgain c -> new Need.Holding(Power.ADMIT);
            case RollCommand.Enter c -> new Need.Right();
            case RollCommand.Describe c -> new Need.Right();
            case RollCommand.Leave c -> new Need.Right();
        };
    }

    /// What an act on the roll takes from a mandate; null if it is done by right.
    public static @Nullable Use use(RollAct act) {
        return switch (act) {
            case RollAct.Added a -> Use.once(KEEP_THE_ROLL);
            case RollAct.TakenOff a -> Use.once(KEEP_THE_ROLL);
            case RollAct.Admitted a -> Use.once(Power.ADMIT);
            case RollAct.Founded a -> throw nobody(act);
            case RollAct.Removed a -> throw nobody(act);
            case RollAct.TakenIn a -> throw nobody(act);
            case RollAct.Named a -> null;
            case RollAct.Entered a -> null;
            case RollAct.Described a -> null;
            case RollAct.Left a -> null;
        };
    }

    private static RuntimeException nobody(RollAct act) {
        return new nacre.assembly.part.Unfoldable("No member may do this alone: " + act);
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, RollCommand command, MemberId actor, long next, Instant now) {
        if (assembly.isCouncil()) {
            return refused(new CouncilRefusal.MembersAreOrgans());
        }
        return switch (command) {
            case RollCommand.AddMembers(var people) -> add(people, next);
            case RollCommand.UndoImport(long first) -> undo(assembly.roll(), first, now);
            case RollCommand.AdmitMember(var person) -> admit(assembly, person, next);
            case RollCommand.AdmitAgain(var member) ->
                    unless(assembly, new RollAct.Admitted(member), actor, now);
            case RollCommand.Enter c -> unless(assembly, new RollAct.Entered(), actor, now);
            case RollCommand.Describe(var person) -> describe(person, actor);
            case RollCommand.Leave c -> unless(assembly, new RollAct.Left(), actor, now);
        };
    }

    private static Ruling unless(Assembly assembly, RollAct act, MemberId actor, Instant now) {
        return Ruling.unless(whyNot(assembly, act, actor, true, now), act);
    }

    /// Why this cannot happen to the roll, or null; the rules ask before it is recorded, the fold
    /// again.
    ///
    /// @param isMandated whether a mandate holder does it, not a decision
    public static @Nullable Refusal whyNot(
            Assembly assembly,
            RollAct act,
            @Nullable MemberId actor,
            boolean isMandated,
            Instant now) {
        Roll roll = assembly.roll();
        if (assembly.isCouncil() && !(act instanceof RollAct.Removed)) {
            return new CouncilRefusal.MembersAreOrgans();
        }
        return switch (act) {
            case RollAct.Admitted(var member) when isMandated -> whyNotByMandate(assembly, member);
            case RollAct.Admitted(var member) -> whyNotAdmitted(roll, member);
            case RollAct.Removed(var member) when !roll.contains(member) ->
                    new RollRefusal.NotOnTheRoll(member);
            case RollAct.Removed r -> whyNotFewer(roll);
            case RollAct.TakenOff(var member) -> whyNotTakenOff(roll, member, now);
            case RollAct.Left l -> whyNotFewer(roll);
            case RollAct.Entered e when actor != null && hasEntered(roll, actor) ->
                    new RollRefusal.HasEntered(actor);
            case RollAct.TakenIn t ->
                    assembly.ties().mergers().isNext(t)
                            ? null
                            : new RollRefusal.UnknownPerson(t.member());
            case RollAct.Entered e -> null;
            case RollAct.Founded f -> null;
            case RollAct.Added a -> null;
            case RollAct.Named n -> null;
            case RollAct.Described d -> null;
        };
    }

    /// Who keeps the roll takes nobody off it but those whom she could just as well not have put
    /// there: nobody who has come in, nobody whom others decided on.
    private static @Nullable Refusal whyNotTakenOff(Roll roll, MemberId id, Instant now) {
        Import list = roll.broughtBy(id);
        Member member = roll.find(id);
        if (list == null || member == null || !list.awaits(member)) {
            return new RollRefusal.StaysOnTheRoll(id);
        }
        return list.canBeUndone(now)
                ? whyNotFewer(roll)
                : new RollRefusal.ImportIsOld(list.first(), list.at());
    }

    private static Ruling undo(Roll roll, long first, Instant now) {
        Import list = roll.imports().get(first);
        if (list == null) {
            return refused(new RollRefusal.UnknownImport(first));
        }
        if (!list.canBeUndone(now)) {
            return refused(new RollRefusal.ImportIsOld(first, list.at()));
        }
        List<Step> steps =
                roll.awaited(list).stream()
                        .map(member -> Step.of(new RollAct.TakenOff(member.id())))
                        .toList();
        return steps.isEmpty()
                ? refused(new RollRefusal.NobodyToTakeOff(first))
                : new Ruling.Accepted(steps);
    }

    private static @Nullable Refusal whyNotFewer(Roll roll) {
        return roll.entitled() == 1 ? new RollRefusal.LastMember() : null;
    }

    private static boolean hasEntered(Roll roll, MemberId id) {
        Member member = roll.find(id);
        return member != null && member.hasEntered();
    }

    private static Ruling add(List<Person> people, long next) {
        if (people.isEmpty()) {
            return refused(new RollRefusal.NobodyToAdd());
        }
        if (people.size() > MOST_AT_ONCE) {
            return refused(new RollRefusal.TooManyAtOnce(people.size(), MOST_AT_ONCE));
        }
        var steps = new ArrayList<Step>();
        for (Person person : people) {
            if (misfit(person, steps.size() + 1) instanceof Refusal why) {
                return refused(why);
            }
            long id = next + steps.size();
            steps.add(Step.of(new RollAct.Added(), words(person, id)));
        }
        return new Ruling.Accepted(steps);
    }

    private static Ruling admit(Assembly assembly, Person person, long next) {
        if (!isByMandate(assembly)) {
            return refused(new RollRefusal.AdmissionNeedsADecision());
        }
        return misfit(person, 1) instanceof Refusal why
                ? refused(why)
                : accepted(
                        Step.of(new RollAct.Named(), words(person, next)),
                        Step.of(new RollAct.Admitted(new MemberId(next))));
    }

    private static boolean isByMandate(Assembly assembly) {
        return assembly.charter().admission() == Admission.BY_MANDATE;
    }

    /// Nobody may undo alone what all decided: who was removed comes back by a decision only.
    private static @Nullable Refusal whyNotByMandate(Assembly assembly, MemberId id) {
        Member member = assembly.roll().find(id);
        boolean wasRemoved = member != null && member.standing() == Member.Standing.REMOVED;
        return wasRemoved || !isByMandate(assembly)
                ? new RollRefusal.AdmissionNeedsADecision()
                : whyNotAdmitted(assembly.roll(), id);
    }

    private static Ruling describe(Person person, MemberId actor) {
        return misfit(person, 1) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(new RollAct.Described(), words(person, actor.seq())));
    }

    /// What an enactment on the roll comes to now.
    public static Ruling enact(Assembly assembly, RollAct act, Instant now) {
        return Ruling.unless(whyNot(assembly, act, null, false, now), act);
    }

    private static @Nullable Refusal whyNotAdmitted(Roll roll, MemberId member) {
        Member found = roll.find(member);
        if (found == null) {
            return new RollRefusal.UnknownPerson(member);
        }
        return found.isOnTheRoll() ? new RollRefusal.AlreadyOnTheRoll(member) : null;
    }

    /// Why a person cannot be written down so, or null.
    public static @Nullable Refusal misfit(Person person, int line) {
        int name = person.name().length();
        int contact = person.contact().length();
        if (person.name().isBlank() || name > LONGEST_NAME) {
            return new RollRefusal.NameDoesNotFit(line, name, LONGEST_NAME);
        }
        return contact > LONGEST_CONTACT
                ? new RollRefusal.ContactDoesNotFit(line, contact, LONGEST_CONTACT)
                : null;
    }

    /// Her name and contact data as content about her.
    public static List<Words> words(Person person, long subject) {
        var name = Words.personal("name", subject, person.name());
        return person.contact().isBlank()
                ? List.of(name)
                : List.of(name, Words.personal("contact", subject, person.contact()));
    }
}
