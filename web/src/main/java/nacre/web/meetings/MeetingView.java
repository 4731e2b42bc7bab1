// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.List;
import nacre.web.Option;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// One meeting as one reader may see it, with what she may do there.
///
/// @param path its page
/// @param seen how far the record reaches that this shows; as long as it does, a page that is
///     asked for again has nothing new
/// @param state how far it has come
/// @param now what is on now; empty if nothing is
/// @param place where it is
/// @param text what it is about
/// @param isOpen whether it takes place now
/// @param isOver whether it will not take place any more
/// @param hasMinutes whether it was held, so that there are minutes
/// @param mayCome whether she can say that she is there
/// @param since since when she is there; empty if she is not
/// @param mayJoin whether she can ask for it too
/// @param hers what she can do about speaking
/// @param agenda the items
/// @param votes the votes that were taken up in it
/// @param floor who speaks
/// @param present who is there
/// @param of how many are on the roll
/// @param motions the matters on which she may move a motion now
/// @param lead what she may do because she leads it; null if she does not
public record MeetingView(
        String path,
        String seen,
        String state,
        String now,
        String place,
        @Nullable Written text,
        boolean isOpen,
        boolean isOver,
        boolean hasMinutes,
        boolean mayCome,
        String since,
        boolean mayJoin,
        Hers hers,
        List<Item> agenda,
        List<RoomView> votes,
        Speaking floor,
        List<Option> present,
        long of,
        List<Option> motions,
        @Nullable Lead lead) {

    /// Copies the lists.
    public MeetingView {
        agenda = List.copyOf(agenda);
        votes = List.copyOf(votes);
        present = List.copyOf(present);
        motions = List.copyOf(motions);
    }

    /// The list of meetings.
    public String listPath() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /// Where the reader is with speaking.
    public enum Hers {
        /// She is not there, or nothing is spoken about.
        CANNOT,
        /// She can ask to speak.
        CAN_ASK,
        /// She waits.
        WAITS,
        /// She has the floor.
        SPEAKS
    }

    /// An item of the agenda.
    ///
    /// @param isNow whether it is spoken about now
    public record Item(String number, String title, boolean isNow, List<Proposed> proposals) {
        /// Copies the list.
        public Item {
            proposals = List.copyOf(proposals);
        }
    }

    /// A proposal on an item: its title, its page, and how it stands.
    public record Proposed(String title, String path, String mark, String color, String state) {}

    /// Who has the floor, and the two lists.
    ///
    /// @param who has the floor, and since when; empty if nobody does
    /// @param isOverTime whether the time for one speech is over
    /// @param limit how long each may speak, in words; empty if there is no limit
    /// @param first those who have not spoken on the item, in their order
    /// @param again those who have
    public record Speaking(
            String who,
            boolean isOverTime,
            String limit,
            List<Waiting> first,
            List<Waiting> again) {
        /// Copies the lists.
        public Speaking {
            first = List.copyOf(first);
            again = List.copyOf(again);
        }

        /// Whether there is anything to show.
        public boolean isEmpty() {
            return who.isEmpty() && first.isEmpty() && again.isEmpty();
        }
    }

    /// Somebody on a list, and since when.
    public record Waiting(String member, String name, String since) {}

    /// What she may do who leads the meeting.
    ///
    /// @param mayOpen whether its hour has come
    /// @param mayCallOff whether it can be called off
    /// @param absent members who can be entered as present
    /// @param speakers members who can be put on the list
    /// @param items the agenda, to go on to
    /// @param proposals those whose vote can be taken up
    public record Lead(
            boolean mayOpen,
            boolean mayCallOff,
            List<Option> absent,
            List<Option> speakers,
            List<Option> items,
            List<Option> proposals) {
        /// Copies the lists.
        public Lead {
            proposals = List.copyOf(proposals);
            absent = List.copyOf(absent);
            speakers = List.copyOf(speakers);
            items = List.copyOf(items);
        }
    }
}
