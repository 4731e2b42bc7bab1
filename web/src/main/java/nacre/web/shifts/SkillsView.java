// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.shifts.skill.SkillKey;
import nacre.shifts.skill.Skills;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// The skills that an organ has names for, and who has them.
///
/// @param mayConfirm whether she names skills and confirms those of others
/// @param members whose skills she can confirm
public record SkillsView(
        String base,
        List<Skill> skills,
        boolean mayConfirm,
        boolean isReading,
        List<Option> members) {

    /// Copies the lists.
    public SkillsView {
        skills = List.copyOf(skills);
        members = List.copyOf(members);
    }

    /// One skill.
    ///
    /// @param isSaid whether the reader says that she has it
    /// @param confirmed for her: the words for it, empty if it is not
    /// @param said how many say that they have it
    /// @param seen who has it confirmed, for who confirms
    public record Skill(
            String key,
            String title,
            boolean isSaid,
            String confirmed,
            long said,
            List<Option> seen) {
        /// Copies the list.
        public Skill {
            seen = List.copyOf(seen);
        }
    }

    static SkillsView of(Visit visit) {
        var words = new ShiftWords(visit);
        var skills = new ArrayList<Skill>();
        boolean mayConfirm = words.confirms();
        for (SkillKey key : words.shifts().skills().named().keySet()) {
            skills.add(skill(words, key, mayConfirm));
        }
        var members = new ArrayList<Option>();
        if (mayConfirm) {
            for (Member each : visit.assembly().roll().everybody()) {
                if (each.isOnTheRoll() && !each.id().equals(visit.me())) {
                    members.add(new Option(each.id().toString(), visit.name(each.id())));
                }
            }
        }
        return new SkillsView(visit.path("/shifts"), skills, mayConfirm, visit.isReader(), members);
    }

    private static Skill skill(ShiftWords words, SkillKey key, boolean mayConfirm) {
        Visit visit = words.visit();
        Skills skills = words.shifts().skills();
        var seen = new ArrayList<Option>();
        long said = 0;
        for (MemberId member : skills.held().keySet()) {
            Skills.Held held = skills.of(member, key);
            said += held.isSaid() ? 1 : 0;
            if (mayConfirm && held.confirmed() != null) {
                seen.add(new Option(member.toString(), seen(visit, member, held)));
            }
        }
        Skills.Held hers = skills.of(visit.me(), key);
        return new Skill(
                key.value(), words.skill(key), hers.isSaid(), confirmed(visit, hers), said, seen);
    }

    private static String seen(Visit visit, MemberId member, Skills.Held held) {
        return visit.text()
                .of("skills.seen", "name", visit.name(member), "how", confirmed(visit, held));
    }

    private static String confirmed(Visit visit, Skills.Held held) {
        Skills.Confirmed confirmed = held.confirmed();
        if (confirmed == null) {
            return "";
        }
        var until = confirmed.until();
        return until == null
                ? visit.text().of("skills.confirmed")
                : visit.text().of("skills.confirmed.until", "until", until);
    }
}
