// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.announcement;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;

/// Who may speak to all at once.
public final class AnnouncementRules {

    /// The power to announce.
    public static final Power ANNOUNCE = new Power("announce");

    private AnnouncementRules() {}

    /// What the rules say.
    public static Ruling rule(Announce command) {
        if (Texts.misfit(command.title(), command.text()) instanceof Refusal why) {
            return refused(why);
        }
        return accepted(
                Step.of(
                        new AnnouncementAct.Made(),
                        List.of(
                                Words.kept("text", command.text()),
                                Words.kept("title", command.title()))));
    }
}
