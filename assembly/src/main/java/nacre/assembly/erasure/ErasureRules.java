// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.erasure;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import java.util.HashSet;
import nacre.assembly.Assembly;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Use;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.Roll;
import nacre.assembly.roll.RollRules;
import org.jspecify.annotations.Nullable;

/// Who may have what erased: what is personal, its subject by right, also after she has left; for
/// her, once she has left, those who keep the roll; what is kept, only a decision.
///
/// That a field exists, is personal and about the subject stands in content, which rules do not
/// read; the clerk and the verifier hold each act against it.
public final class ErasureRules {

    private ErasureRules() {}

    /// What is needed to ask for this.
    public static Need need(EraseContent command, MemberId actor) {
        return command.subject().equals(actor)
                ? new Need.Right()
                : new Need.Holding(RollRules.KEEP_THE_ROLL);
    }

    /// What an erasure takes from a mandate; null if its subject does it by right.
    public static @Nullable Use use(ErasureAct act, Stamp stamp) {
        return switch (act) {
            case ErasureAct.Erased(long entry, String field, var subject) -> {
                nacre.assembly.part.Unfoldable.unless(
                        subject != null,
                        "Field %s of %d is kept: no member may erase it.",
                        field,
                        entry);
                yield subject.equals(stamp.actor()) ? null : Use.once(RollRules.KEEP_THE_ROLL);
            }
        };
    }

    /// What the rules say.
    public static Ruling rule(Assembly assembly, EraseContent command, MemberId actor) {
        if (command.fields().isEmpty()) {
            return refused(new ErasureRefusal.NothingToErase());
        }
        var steps = new ArrayList<Step>();
        var named = new HashSet<EraseContent.Field>();
        for (EraseContent.Field field : command.fields()) {
            var act = new ErasureAct.Erased(field.entry(), field.field(), command.subject());
            if (!named.add(field)) {
                return refused(new ErasureRefusal.ErasedBefore(field.entry(), field.field()));
            }
            if (whyNot(assembly, act, actor) instanceof Refusal why) {
                return refused(why);
            }
            steps.add(Step.of(act));
        }
        return new Ruling.Accepted(steps);
    }

    /// Why content stays, as far as facts tell, or null; the rules ask before an erasure is
    /// recorded, the fold again.
    public static @Nullable Refusal whyNot(
            Assembly assembly, ErasureAct act, @Nullable MemberId actor) {
        return switch (act) {
            case ErasureAct.Erased(long entry, String field, var s) when entry < 0 ->
                    new ErasureRefusal.NoSuchContent(entry, field);
            case ErasureAct.Erased(long entry, String field, var subject)
                    when subject != null
                            && !subject.equals(actor)
                            && assembly.roll().contains(subject) ->
                    new ErasureRefusal.StillOnTheRoll(subject);
            case ErasureAct.Erased(long entry, String field, var subject)
                    when subject != null
                            && field.equals("name")
                            && !assembly.isOver()
                            && isPresentName(assembly.roll(), subject, entry) ->
                    new ErasureRefusal.NameIsNeeded(subject);
            case ErasureAct.Erased e -> null;
        };
    }

    private static boolean isPresentName(Roll roll, MemberId subject, long entry) {
        Member member = roll.find(subject);
        return member != null && member.isOnTheRoll() && member.described() == entry;
    }

    /// What an enactment that erases kept content comes to now.
    public static Ruling enact(ErasureAct act, long next) {
        return switch (act) {
            case ErasureAct.Erased(long entry, String field, var subject)
                    when entry < 0 || entry >= next ->
                    refused(new ErasureRefusal.NoSuchContent(entry, field));
            case ErasureAct.Erased(long entry, String field, var subject) when subject != null ->
                    refused(new ErasureRefusal.NotAboutHer(entry, field, subject));
            case ErasureAct erased -> accepted(erased);
        };
    }
}
