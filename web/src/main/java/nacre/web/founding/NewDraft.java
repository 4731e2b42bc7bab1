// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.ZoneId;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInRules;
import nacre.web.session.PersonId;
import nacre.web.words.Text;

/// A draft as somebody finds it who begins one.
final class NewDraft {
    private static final String FIRST = "1";

    private NewDraft() {}

    /// A draft with one founder, who keeps the roll and invites until the others say otherwise.
    static FoundingDraft of(PersonId person, ZoneId zone) {
        return new FoundingDraft(
                "",
                "",
                zone,
                Template.WORKPLACE_BRANCH.charter(),
                List.of(),
                List.of(new FoundingDraft.Founder(FIRST, "", "", person.value(), "")),
                List.of(),
                1);
    }

    /// The first mandates that are offered, in the words of whoever writes the draft.
    static List<FoundingDraft.Task> tasks(List<Power> powers, Text text) {
        return powers.stream().map(power -> task(power, text)).toList();
    }

    private static FoundingDraft.Task task(Power power, Text text) {
        boolean isHers = power.equals(RollRules.KEEP_THE_ROLL) || power.equals(SignInRules.INVITE);
        String key = "founding.task." + power.value();
        boolean isKnown = text.words().sentence(key) != null;
        return new FoundingDraft.Task(
                power,
                isHers ? List.of(FIRST) : List.of(),
                isKnown ? text.of(key) : power.value(),
                isKnown ? text.of(key + ".text") : power.value(),
                FoundingPlan.LONGEST_FIRST_MANDATE.toDays());
    }
}
