// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.box.Reveal;
import nacre.assembly.box.Terms;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteBoxes;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.BoxRow;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// The boxes of tellers: what each has counted is a row until another has counted as well; with the
/// second row both are compared at once.
///
/// In a named vote both rows are shown under their names. In a secret vote the record says only in
/// what they differ; once they agree, the papers go as so many answers into the box of the vote,
/// and nobody can tell them from those that came by phone.
public final class TellerBoxes implements BoxPurpose {

    /// The purpose of these boxes.
    public static final String COUNT = "meeting.count";

    /// Room for the longest sums there are.
    private static final int LENGTH = 64;

    /// The purpose; it has no state.
    public TellerBoxes() {}

    /// What the box of a count opens with, or null if none is being counted.
    public static @Nullable Terms terms(Assembly assembly, long about) {
        RoomVote room = assembly.meetings().countedIn(about);
        return room == null
                ? null
                : new Terms(
                        COUNT,
                        about,
                        vote(assembly, room.vote()).isHidden() ? Promise.RESULT : Promise.NAMES,
                        RoomVote.TELLERS,
                        LENGTH,
                        new Reveal.ByRows(RoomVote.TELLERS),
                        assembly.meetings().needed(room.meeting()).ends(),
                        Terms.DAILY);
    }

    static Json.Fields says(Sums sums) {
        return RoomActForm.put(Json.object(), sums).done();
    }

    private static Sums sums(Json.Fields says) {
        return RoomActForm.sums(says.only("abstain", "no", "yes"));
    }

    /// What two tellers entered, as their box has shown it; nothing in a secret vote.
    ///
    /// @param seq the entry that compares it
    static List<RoomVote.Entry> entries(Assembly before, RoomVote room, long seq) {
        var entries = new ArrayList<RoomVote.Entry>();
        if (revealed(before, room) instanceof Box.Revealed box) {
            for (BoxRow.Shown row : box.rows()) {
                long teller = needed(row.member(), "Box %s shows no names.", box.id());
                entries.add(new RoomVote.Entry(seq, new MemberId(teller), sums(row.says())));
            }
        }
        entries.sort(Comparator.comparingInt(entry -> place(room, entry.teller())));
        return entries;
    }

    private static int place(RoomVote room, MemberId teller) {
        return room.room() instanceof RoomVote.Room.Counting counting
                ? counting.sealing().tellers().indexOf(teller)
                : -1;
    }

    /// Throws unless an act says what came of comparing.
    static void require(Assembly before, MeetingAct.CountCompared act) {
        RoomVote room = before.meetings().vote(act.vote());
        unless(
                room != null
                        && room.meeting().equals(act.meeting())
                        && revealed(before, room) instanceof Box.Revealed box
                        && differ(box.result()).equals(act.differ()),
                "Nobody compared so: %s",
                act);
    }

    private static @Nullable Box revealed(Assembly before, RoomVote room) {
        return room.room() instanceof RoomVote.Room.Counting counting
                ? before.boxes().about(counting.sealing().about())
                : null;
    }

    private static List<Choice> differ(Json.Fields result) {
        return RoomActForm.differ(result.only("differ"));
    }

    @Override
    public String name() {
        return COUNT;
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        return counting(scene, box).sealing().tellers().contains(member);
    }

    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        RoomVote.Room.Counting counting = counting(scene, box);
        unless(rows.size() == RoomVote.TELLERS, "Two tellers count, not %d.", rows.size());
        for (BoxRow.Shown row : rows) {
            unless(
                    sums(row.says()).all() <= counting.voters().size(),
                    "%s is more than the room.",
                    row);
        }
        Sums one = sums(rows.getFirst().says());
        Sums other = sums(rows.getLast().says());
        return Json.object().put("differ", RoomActForm.differ(one.differ(other))).done();
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        RoomVote room = room(scene, box);
        return List.of(
                Step.of(new MeetingAct.CountCompared(room.meeting(), room.vote(), differ(result))));
    }

    /// In a secret vote the papers become answers of those who wrote them, in any order: whose row
    /// says what is chance, and no row will show its name.
    @Override
    public List<Moved> moved(Scene scene, Box.Open box, List<BoxRow> rows) {
        Assembly assembly = scene.states().of(ASSEMBLY);
        RoomVote room = room(scene, box);
        Box.Open answers = assembly.boxes().openAbout(room.vote().seq());
        Sums sums = sums(rows.getFirst().says());
        if (answers == null || !sums.differ(sums(rows.getLast().says())).isEmpty()) {
            return List.of();
        }
        var said = new ArrayList<Json.Fields>();
        for (Choice choice : Choice.values()) {
            for (long i = 0; i < sums.of(choice); i++) {
                said.add(VoteBoxes.says(new Ballot.Said(choice)));
            }
        }
        var moved = new ArrayList<Moved>();
        for (MemberId voter : counting(scene, box).voters()) {
            int place = moved.size();
            Json.Fields says = place < said.size() ? said.get(place) : VoteBoxes.NO_PAPER;
            moved.add(new Moved(answers.id(), voter, says));
        }
        return moved;
    }

    /// A count that was given up leaves its box behind. Where the box was lost, the count is given
    /// up, for nobody can compare what nobody can read.
    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        Assembly assembly = scene.states().of(ASSEMBLY);
        RoomVote room = assembly.meetings().countedIn(box.terms().about());
        return room == null
                ? List.of()
                : List.of(
                        Step.of(
                                new MeetingAct.CountDropped(
                                        room.meeting(),
                                        room.vote(),
                                        RoomConditions.dropping(
                                                assembly, room.vote(), scene.now()))));
    }

    private static RoomVote room(Scene scene, Box.Open box) {
        long about = box.terms().about();
        return needed(
                scene.states().of(ASSEMBLY).meetings().countedIn(about),
                "No room is counted since entry %d.",
                about);
    }

    private static RoomVote.Room.Counting counting(Scene scene, Box.Open box) {
        return (RoomVote.Room.Counting) room(scene, box).room();
    }

    private static Vote.Open vote(Assembly assembly, VoteId id) {
        return needed(assembly.votes().open().get(id), "Vote %s is not open.", id);
    }
}
