// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.VoteId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// A vote that is taken in a meeting: some answer by phone, others in the room by hands or paper,
/// and nobody twice.
///
/// When the room is counted, everybody present who has not answered by phone is counted there and
/// nowhere else: her phone takes no answer in this vote any more. Two tellers enter their sums,
/// each alone; where these differ, both count again, and what they entered stays.
///
/// @param vote the vote
/// @param meeting the meeting
/// @param present how many were there when it was taken up
/// @param room what became of counting the room
public record RoomVote(VoteId vote, MeetingId meeting, long present, Room room) {

    /// What became of counting the room.
    public sealed interface Room {
        /// The room has not been counted: everybody can answer by phone.
        record Open() implements Room {}

        /// The room is being counted.
        ///
        /// @param way by hands or paper
        /// @param voters those present who had not answered by phone
        /// @param phones how many of those present had
        /// @param entries what tellers have entered, oldest first
        record Counting(Way way, PSortedSet<MemberId> voters, long phones, PVector<Entry> entries)
                implements Room {

            /// How often both tellers have entered sums that differ.
            public int rounds() {
                return entries.size() / 2;
            }

            /// The entry that waits for another teller's, or null.
            public @Nullable Entry first() {
                return entries.size() % 2 == 1 ? entries.getLast() : null;
            }
        }

        /// Two tellers have agreed.
        ///
        /// @param entries all that was entered; the last two agree
        record Counted(
                Way way, PSortedSet<MemberId> voters, PVector<Entry> entries, Sums sums, Instant at)
                implements Room {}
    }

    /// What one teller entered.
    public record Entry(long seq, MemberId teller, Sums sums) {}

    static RoomVote of(VoteId vote, MeetingId meeting, long present) {
        return new RoomVote(vote, meeting, present, new Room.Open());
    }

    /// Whether she is counted in the room, so that her phone takes no answer.
    public boolean isCountedInTheRoom(MemberId member) {
        return switch (room) {
            case Room.Open o -> false;
            case Room.Counting counting -> counting.voters().contains(member);
            case Room.Counted counted -> counted.voters().contains(member);
        };
    }

    /// Whether the room is being counted.
    public boolean isCounting() {
        return room instanceof Room.Counting;
    }

    RoomVote room(Room next) {
        return new RoomVote(vote, meeting, present, next);
    }

    RoomVote counting(Way way, PSortedSet<MemberId> voters, long phones) {
        return room(new Room.Counting(way, voters, phones, TreePVector.empty()));
    }

    /// With one teller's entry more.
    RoomVote entered(Entry entry, Instant at) {
        if (!(room instanceof Room.Counting counting)) {
            return this;
        }
        PVector<Entry> entries = counting.entries().plus(entry);
        Entry first = counting.first();
        return room(
                first != null && first.sums().equals(entry.sums())
                        ? new Room.Counted(
                                counting.way(), counting.voters(), entries, entry.sums(), at)
                        : new Room.Counting(
                                counting.way(), counting.voters(), counting.phones(), entries));
    }
}
