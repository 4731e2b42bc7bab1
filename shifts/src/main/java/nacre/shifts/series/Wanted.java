// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.shifts.series;

import nacre.ballot.Word;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.DayForm;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillKey;

/// That on each slot some have a skill.
///
/// @param least how many at least
/// @param proof whether it is enough that they say so
public record Wanted(SkillKey skill, int least, Proof proof) {

    Json form() {
        return Json.object()
                .put("least", least)
                .put("proof", proof.word())
                .put("skill", skill.value())
                .done();
    }

    static Wanted read(Json form) {
        if (!(form instanceof Json.Fields fields)) {
            throw new Malformed("skills", "an object", form.write());
        }
        fields.only("least", "proof", "skill");
        Proof proof = Word.find(Proof.class, fields.text("proof"));
        if (proof == null) {
            throw new Malformed("proof", "said or confirmed", fields.text("proof"));
        }
        return new Wanted(SkillKey.read(fields, "skill"), DayForm.number(fields, "least"), proof);
    }
}
