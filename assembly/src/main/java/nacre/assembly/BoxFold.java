// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.box.Loss.ORGAN_OVER;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Boxes;
import nacre.assembly.box.Terms;
import nacre.assembly.meeting.TellerBoxes;
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
        if (act instanceof BoxAct.Opened(var terms)) {
            dues = opening(before, terms, stamp, dues);
        }
        return before.with(boxes).with(dues);
    }

    private static PSortedSet<Due> opening(
            Assembly before, Terms terms, Stamp stamp, PSortedSet<Due> dues) {
        return switch (terms.purpose()) {
            case VoteBoxes.ANSWERS -> dues.minus(Dues.boxing(opening(before, terms)));
            case TellerBoxes.COUNT -> {
                unless(
                        terms.equals(TellerBoxes.terms(before, terms.about())),
                        "Nobody counts so: %s",
                        terms);
                yield dues.minus(Dues.counting(stamp.effective(), terms.about()));
            }
            default -> dues;
        };
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

    /// The assembly with the end of the box that serves an entry put at `ends`, if it is sealed.
    static Assembly ending(Assembly before, long about, Instant ends) {
        Box.Open box = before.boxes().openAbout(about);
        if (box == null) {
            return before;
        }
        Boxes boxes = before.boxes().ending(box.id(), ends);
        Box.Open later = needed(boxes.open().get(box.id()), "Box %s is not sealed.", box.id());
        return before.with(boxes).with(before.dues().minus(Dues.tick(box)).plus(Dues.tick(later)));
    }
}
