// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.skill;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// Who names skills, says that she has one, and confirms those of others.
public final class SkillRules {

    /// The power to name skills and to confirm that members have them.
    public static final Power CONFIRM_SKILLS = new Power("confirm-skills");

    private SkillRules() {}

    /// What is needed to ask for this.
    public static Need need(SkillCommand command) {
        return switch (command) {
            case SkillCommand.SaySkill c -> new Need.Right();
            case SkillCommand.UnsaySkill c -> new Need.Right();
            case SkillCommand.NameSkill c -> new Need.Holding(CONFIRM_SKILLS);
            case SkillCommand.ConfirmSkill c -> new Need.Holding(CONFIRM_SKILLS);
            case SkillCommand.WithdrawSkill c -> new Need.Holding(CONFIRM_SKILLS);
        };
    }

    /// What an act takes from a mandate; null if it is done by right.
    public static @Nullable Use use(SkillAct act) {
        return switch (act) {
            case SkillAct.Said a -> null;
            case SkillAct.Unsaid a -> null;
            case SkillAct.Named a -> Use.once(CONFIRM_SKILLS);
            case SkillAct.Confirmed a -> Use.once(CONFIRM_SKILLS);
            case SkillAct.Withdrawn a -> Use.once(CONFIRM_SKILLS);
        };
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, Skills skills, SkillCommand command, MemberId actor) {
        SkillAct act =
                switch (command) {
                    case SkillCommand.NameSkill(var skill, var title) -> new SkillAct.Named(skill);
                    case SkillCommand.SaySkill(var skill) -> new SkillAct.Said(skill);
                    case SkillCommand.UnsaySkill(var skill) -> new SkillAct.Unsaid(skill);
                    case SkillCommand.ConfirmSkill(var member, var skill, var until) ->
                            new SkillAct.Confirmed(member, skill, until);
                    case SkillCommand.WithdrawSkill(var member, var skill) ->
                            new SkillAct.Withdrawn(member, skill);
                };
        if (whyNot(assembly, skills, act, actor) instanceof Refusal why) {
            return refused(why);
        }
        if (command instanceof SkillCommand.NameSkill(var skill, var title)) {
            return Texts.misfitTitle(title) instanceof Refusal why
                    ? refused(why)
                    : accepted(Step.of(act, List.of(Words.kept("title", title))));
        }
        return accepted(act);
    }

    /// Why it cannot be, or null; the fold asks the same.
    static @Nullable Refusal whyNot(
            Assembly assembly, Skills skills, SkillAct act, MemberId actor) {
        SkillKey skill = act.skill();
        boolean isKnown = skills.named().containsKey(skill);
        if (act instanceof SkillAct.Named) {
            return isKnown ? new SkillRefusal.SkillIsNamed(skill) : null;
        }
        if (!isKnown) {
            return new SkillRefusal.UnknownSkill(skill);
        }
        return switch (act) {
            case SkillAct.Named a -> null;
            case SkillAct.Said a ->
                    skills.of(actor, skill).isSaid() ? new SkillRefusal.SaysSoAlready(skill) : null;
            case SkillAct.Unsaid a ->
                    skills.of(actor, skill).isSaid() ? null : new SkillRefusal.DoesNotSaySo(skill);
            case SkillAct.Confirmed(var member, var s, var until) ->
                    whyNotConfirm(assembly, member, skill, actor);
            case SkillAct.Withdrawn(var member, var s) ->
                    skills.of(member, skill).confirmed() == null
                            ? new SkillRefusal.SkillIsNotConfirmed(member, skill)
                            : null;
        };
    }

    /// Two pairs of eyes: whoever holds the mandate shows her own licence to another who does.
    private static @Nullable Refusal whyNotConfirm(
            Assembly assembly, MemberId member, SkillKey skill, MemberId actor) {
        if (assembly.voice(member) == null) {
            return new SkillRefusal.NoMemberToConfirm(member);
        }
        return member.equals(actor) ? new SkillRefusal.NobodyConfirmsHerself(skill) : null;
    }

    /// The skills once this is on the record.
    ///
    /// @throws Unfoldable if it cannot have happened
    public static Skills after(Assembly assembly, Skills skills, SkillAct act, Stamp stamp) {
        MemberId actor = stamp.member();
        Unfoldable.unlessAllowed(whyNot(assembly, skills, act, actor), act);
        return switch (act) {
            case SkillAct.Named(var skill) -> skills.named(skill, stamp.seq());
            case SkillAct.Said(var skill) ->
                    skills.with(actor, skill, said(skills, actor, skill, true));
            case SkillAct.Unsaid(var skill) ->
                    skills.with(actor, skill, said(skills, actor, skill, false));
            case SkillAct.Confirmed(var member, var skill, var until) ->
                    skills.with(
                            member,
                            skill,
                            new Skills.Held(
                                    skills.of(member, skill).isSaid(),
                                    new Skills.Confirmed(until, stamp.seq())));
            case SkillAct.Withdrawn(var member, var skill) ->
                    skills.with(
                            member,
                            skill,
                            new Skills.Held(skills.of(member, skill).isSaid(), null));
        };
    }

    private static Skills.Held said(
            Skills skills, MemberId member, SkillKey skill, boolean isSaid) {
        return new Skills.Held(isSaid, skills.of(member, skill).confirmed());
    }
}
