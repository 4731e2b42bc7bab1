// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import nacre.assembly.Assembly;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.BoxRules;
import nacre.assembly.box.BoxSight;
import nacre.assembly.part.Act;
import nacre.assembly.part.Due;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.Append;
import nacre.journal.BoxChange;
import nacre.journal.BoxRow;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// Looks into the boxes beside a record when their time has come, for one batch.
final class BoxDesk implements Sights {
    private final Journal journal;
    private final CompletableFuture<?> asked;
    private final Map<BoxId, BoxSight> seen = new HashMap<>();

    /// What the batch itself puts into boxes, which is not on the disk yet.
    private final List<BoxChange.Put> putting = new ArrayList<>();

    /// @param asked done when all that was asked of the journal before is there or has failed
    BoxDesk(Journal journal, CompletableFuture<?> asked) {
        this.journal = journal;
        this.asked = asked;
    }

    @Override
    public BoxSight look(Box.Open box) {
        return seen.computeIfAbsent(box.id(), this::look);
    }

    private BoxSight look(BoxId id) {
        asked.handle((done, failure) -> true).join(); // rows are read from the disk
        List<BoxRow> rows = journal.rows(id.seq());
        return rows == null ? new BoxSight.Lost() : new BoxSight.Rows(withPutting(id, rows));
    }

    private List<BoxRow> withPutting(BoxId id, List<BoxRow> rows) {
        var byMember = new LinkedHashMap<Long, BoxRow>();
        rows.forEach(row -> byMember.put(row.member(), row));
        for (BoxChange.Put put : putting) {
            if (put.box() == id.seq()) {
                byMember.put(put.row().member(), put.row());
            }
        }
        return List.copyOf(byMember.values());
    }

    @Override
    public void putting(BoxChange.Put put) {
        putting.add(put);
    }

    /// What happens when something falls due: what its part says, or, for a box, what is in it.
    static List<Step> fall(Parts parts, Scene scene, Agenda.Item item, Sights sights) {
        Due due = item.due();
        Box.Open box = Agenda.ticking(item, scene.states());
        return box == null
                ? item.part().fall(scene, due)
                : fall(parts, scene, box, due.at(), sights);
    }

    private static List<Step> fall(
            Parts parts, Scene scene, Box.Open box, Instant at, Sights sights) {
        BoxPurpose purpose = parts.purpose(box.terms().purpose());
        return BoxRules.fall(scene, box, at, sights.look(box), purpose);
    }

    /// What goes on into other boxes when one is revealed by these steps.
    static List<BoxPurpose.Moved> moved(
            Parts parts, Scene scene, Agenda.Item item, List<Step> steps, Sights sights) {
        Box.Open box = Agenda.ticking(item, scene.states());
        boolean isRevealed = steps.stream().anyMatch(step -> step.act() instanceof BoxAct.Revealed);
        return box != null && isRevealed && sights.look(box) instanceof BoxSight.Rows(var rows)
                ? parts.purpose(box.terms().purpose()).moved(scene, box, rows)
                : List.of();
    }

    /// The row that a rule has found right, for the journal, where nothing is recorded with it.
    /// What is answered is the same whatever was put: where the box opened, and how far the record
    /// reaches.
    static Append put(Turn.Hashed asked, Ruling.Put put, Standing ahead, RandomGenerator random) {
        BoxChange.Put row =
                row(ahead.assembly(), put.box(), asked.asking().owner(), put.says(), random);
        return Append.put(ahead.size(), asked.repeat(), row);
    }

    /// The row of a member, or of a guest, who goes by the entry of her link, for a sealed box.
    static BoxChange.Put row(
            Assembly assembly,
            BoxId id,
            MemberId member,
            Json.Fields says,
            RandomGenerator random) {
        Box.Open box = assembly.boxes().open().get(id);
        if (box == null || !BoxRow.fits(says, box.terms().length())) {
            throw new IllegalStateException(
                    "Nothing of this size can be put into box %s.".formatted(id));
        }
        var row = new BoxRow(member.seq(), Hash.of(Draft.salt(random)), says);
        return new BoxChange.Put(id.seq(), row);
    }

    /// What an act changes of the boxes beside the record, or null.
    static @Nullable BoxChange change(Act act, long seq) {
        return switch (act) {
            case BoxAct.Opened(var terms) -> new BoxChange.Open(seq, terms.length());
            case BoxAct.Revealed revealed -> new BoxChange.Destroy(revealed.box().seq());
            case BoxAct.Destroyed destroyed -> new BoxChange.Destroy(destroyed.box().seq());
            default -> null;
        };
    }
}
