// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.amendment.AmendmentAct.Adopted;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.Question;
import nacre.assembly.proposal.Wording;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.difference.Difference;
import nacre.web.organ.Visit;

/// One wording of a proposal, in a reader's words, to be compared with another.
///
/// @param enacts what it would bring about, line by line
record Worded(String title, String text, List<String> enacts) {

    /// Copies the list.
    Worded {
        enacts = List.copyOf(enacts);
    }

    /// A wording that a proposal has or had.
    static Worded of(Visit visit, AllEnactments words, Wording wording) {
        Worded worded = of(visit, words, wording.entry(), "", wording.enactments());
        if (!(wording.question() instanceof Question.Between(int options, int _))) {
            return worded;
        }
        var lines = new ArrayList<>(worded.enacts);
        for (int number = 1; number <= options; number++) {
            lines.add(visit.clerk().contents().text(wording.entry(), "option." + number));
        }
        return new Worded(worded.title, worded.text, lines);
    }

    /// The wording that an amendment asks for.
    static Worded of(Visit visit, AllEnactments words, Proposal amendment, Adopted adopted) {
        return of(visit, words, amendment.text(), Enactment.prefix(0), adopted.enactments());
    }

    /// The wording that an amendment would change.
    static Worded before(Visit visit, AllEnactments words, Adopted adopted) {
        Proposal proposal = visit.assembly().proposals().needed(adopted.proposal());
        for (Wording wording : proposal.wordings()) {
            if (wording.entry() == adopted.from()) {
                return of(visit, words, wording);
            }
        }
        throw new IllegalStateException(
                "Proposal %s never had the wording %d. Maybe the amendment is not folded."
                        .formatted(proposal.id(), adopted.from()));
    }

    private static Worded of(
            Visit visit,
            AllEnactments words,
            long entry,
            String prefix,
            List<Enactment> enactments) {
        var contents = visit.clerk().contents();
        var enacts = new ArrayList<String>();
        for (int i = 0; i < enactments.size(); i++) {
            String before = prefix + Enactment.prefix(i);
            Function<String, String> own = field -> contents.text(entry, before + field);
            var said = words.say(visit, enactments.get(i), Tense.WILL, own);
            enacts.add(said.what());
            enacts.addAll(said.more());
        }
        return new Worded(
                contents.text(entry, prefix + "title"),
                contents.text(entry, prefix + "text"),
                enacts);
    }

    /// What differs between this wording and a later one.
    Compared to(Worded later) {
        return new Compared(
                Difference.between(title, later.title),
                Difference.between(text, later.text),
                Difference.between(enacts, later.enacts));
    }
}
