// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.box;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.time.Instant;
import java.util.HashSet;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.Sleep;
import nacre.journal.BoxRow;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// All boxes of an organ.
///
/// @param open those that are sealed
/// @param over those that were revealed or destroyed
/// @param byAbout each box by the entry that it serves
public record Boxes(
        PSortedMap<BoxId, Box.Open> open,
        PSortedMap<BoxId, Box> over,
        PSortedMap<Long, BoxId> byAbout) {

    /// None.
    public static Boxes empty() {
        return new Boxes(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
    }

    /// The box that serves this entry, or null.
    public @Nullable Box about(long seq) {
        BoxId id = byAbout.get(seq);
        return id == null ? null : find(id);
    }

    /// The sealed box that serves this entry, or null.
    public Box.@Nullable Open openAbout(long seq) {
        BoxId id = byAbout.get(seq);
        return id == null ? null : open.get(id);
    }

    /// The box, or null.
    public @Nullable Box find(BoxId id) {
        Box.Open sealed = open.get(id);
        return sealed == null ? over.get(id) : sealed;
    }

    /// The boxes once this is on the record.
    ///
    /// @throws Unfoldable if it cannot be
    public Boxes after(BoxAct act, Stamp stamp) {
        return switch (act) {
            case BoxAct.Opened(var terms) -> opened(terms, stamp);
            case BoxAct.Ticked ticked -> with(ticked(ticked, stamp));
            case BoxAct.Shown(var id, var rows) -> {
                Box.Open box = sealed(id);
                unless(
                        box.terms().promise() != Promise.RESULT,
                        "Box %s promised to show no row.",
                        id);
                yield with(box.shown(box.shown().plusAll(rows)));
            }
            case BoxAct.Revealed revealed -> over(revealed(revealed));
            case BoxAct.Destroyed(var id, var loss) -> over(destroyed(sealed(id), loss, stamp));
        };
    }

    private Boxes opened(Terms terms, Stamp stamp) {
        unless(terms.about() < stamp.seq(), "A box serves an entry before it, not %s.", terms);
        unless(!byAbout.containsKey(terms.about()), "%d has a box already.", terms.about());
        unless(terms.ends().isAfter(stamp.effective()), "A box ends later than now: %s", terms);
        var id = new BoxId(stamp.seq());
        Box.Open box = Box.Open.of(id, terms, stamp.effective());
        return new Boxes(open.plus(id, box), over, byAbout.plus(terms.about(), id));
    }

    private Box.Open ticked(BoxAct.Ticked ticked, Stamp stamp) {
        Box.Open box = sealed(ticked.box());
        // What the purpose of a box that is judged counts may be anything, and may fall.
        boolean isRight =
                box.terms().isJudged()
                        || (ticked.atLeast() <= box.terms().mayPut()
                                && ticked.atLeast() >= box.atLeast());
        unless(
                isRight && ticked.atLeast() == BoxRules.coarse(ticked.atLeast()),
                "Box %s cannot have %d rows or a few more.",
                box.id(),
                ticked.atLeast());
        unless(
                ticked.root() != null || box.terms().isJudged(),
                "Box %s is not committed to.",
                box.id());
        return box.ticked(ticked.root(), ticked.atLeast(), stamp.effective());
    }

    private Box.Revealed revealed(BoxAct.Revealed act) {
        Box.Open box = sealed(act.box());
        unless(
                isRight(box, act.rows()),
                "Box %s cannot have been revealed with %d rows.",
                box.id(),
                act.rows());
        if (box.terms().promise() != Promise.RESULT) {
            requireAll(box, act.rows());
        }
        return new Box.Revealed(box.id(), box.terms(), act.rows(), box.shown(), act.result());
    }

    /// Of a box that is judged, what its purpose has found is compared when it falls due.
    private static boolean isRight(Box.Open box, long rows) {
        boolean isAsTold = rows <= box.terms().mayPut() && BoxRules.coarse(rows) == box.atLeast();
        return switch (box.terms().reveal()) {
            case Reveal.AtItsEnd e -> isAsTold;
            case Reveal.ByRows(long threshold) -> isAsTold && rows >= threshold;
            case Reveal.ByJudgement j -> box.root() != null;
        };
    }

    /// The rows shown are all that were committed to, one of each member.
    private static void requireAll(Box.Open box, long rows) {
        boolean hasNames = box.terms().promise() == Promise.NAMES;
        var members = new HashSet<Long>();
        for (BoxRow.Shown row : box.shown()) {
            Long member = row.member();
            unless((member != null) == hasNames, "A row of box %s has a name, or none.", box.id());
            unless(
                    member == null || members.add(member),
                    "A member has two rows in box %s.",
                    box.id());
        }
        unless(box.shown().size() == rows, "Box %s does not show %d rows.", box.id(), rows);
        try {
            unless(
                    BoxRow.root(box.shown()).equals(box.root()),
                    "The rows of box %s are not those that were committed to.",
                    box.id());
        } catch (Malformed e) {
            throw (Unfoldable) new Unfoldable(String.valueOf(e.getMessage())).initCause(e);
        }
    }

    private static Box.Destroyed destroyed(Box.Open box, Loss loss, Stamp stamp) {
        boolean mayBe =
                switch (loss) {
                    case BELOW_THRESHOLD -> box.isEnd(stamp.effective()) && isBelow(box);
                    case KEY_LOST -> true;
                    case ORGAN_OVER -> true; // only in an organ that is over, as the fold asks
                };
        unless(mayBe, "Box %s cannot have been destroyed: %s.", box.id(), loss);
        return new Box.Destroyed(box.id(), box.terms(), loss);
    }

    private static boolean isBelow(Box.Open box) {
        return switch (box.terms().reveal()) {
            case Reveal.AtItsEnd e -> false;
            case Reveal.ByRows(long threshold) -> box.atLeast() < threshold;
            case Reveal.ByJudgement j -> box.root() == null;
        };
    }

    /// The boxes of an organ whose server slept: what would have ended then ends later, by the time
    /// it lost.
    public Boxes slept(Instant from, Instant to) {
        Boxes boxes = this;
        for (Box.Open box : open.values()) {
            Instant later = new Sleep(from, to).closing(box.opened(), box.ends());
            boxes = boxes.with(box.ending(later));
        }
        return boxes;
    }

    /// The boxes with the end of a sealed one put off, or brought on.
    public Boxes ending(BoxId id, Instant ends) {
        return with(sealed(id).ending(ends));
    }

    private Box.Open sealed(BoxId id) {
        return needed(open.get(id), "Box %s is not sealed.", id);
    }

    private Boxes with(Box.Open box) {
        return new Boxes(open.plus(box.id(), box), over, byAbout);
    }

    private Boxes over(Box box) {
        return new Boxes(open.minus(box.id()), over.plus(box.id(), box), byAbout);
    }
}
