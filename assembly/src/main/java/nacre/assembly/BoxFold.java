// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.box.Loss.ORGAN_OVER;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Boxes;
import nacre.assembly.box.Terms;
import nacre.assembly.part.Due;
import nacre.assembly.part.Stamp;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteBoxes;
import nacre.assembly.vote.VoteId;
import org.pcollections.PSortedSet;

/// How the assembly stands once the record has spoken of a box; when it speaks of it next is due.
final class BoxFold {
    private BoxFold() {}

    static Assembly after(Assembly before, BoxAct act, Stamp stamp) {
        Boxes boxes = before.boxes().after(act, stamp);
        BoxId over =
                act instanceof BoxAct.Destroyed(var id, var loss) && loss == ORGAN_OVER ? id : null;
        unless((over != null) == before.isOver(), "%s: the organ is over, or not.", act);
        if (over != null) {
            return before.with(boxes).with(Dues.unsealed(before, over));
        }
        PSortedSet<Due> dues = before.dues();
        for (Box.Open box : before.boxes().open().values()) {
            dues = dues.minus(Dues.tick(box));
        }
        for (Box.Open box : boxes.open().values()) {
            dues = dues.plus(Dues.tick(box));
        }
        if (act instanceof BoxAct.Opened(var terms) && terms.purpose().equals(VoteBoxes.ANSWERS)) {
            dues = dues.minus(Dues.boxing(opening(before, terms)));
        }
        return before.with(boxes).with(dues);
    }

    private static Vote.Open opening(Assembly before, Terms terms) {
        Vote.Open vote =
                needed(
                        before.votes().open().get(new VoteId(terms.about())),
                        "Vote %d is not open.",
                        terms.about());
        unless(VoteBoxes.terms(vote).equals(terms), "Vote %s has no such box.", vote.id());
        return vote;
    }
}
