// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// A vote that is taken in a meeting: some answer by phone, others in the room by hands or paper,
/// and nobody twice.
///
/// When the room is counted, everybody present who has not answered by phone is counted there and
/// nowhere else: her phone takes no answer in this vote any more. In a secret vote nobody can tell
/// who has answered, so the chair says who answers by paper. Two tellers put what they count into a
/// box, each without seeing what the other has; then it is compared. Where they differ, both count
/// again, and what they entered stays; in a secret vote it is not told.
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
        /// @param voters those present who had not answered by phone; in a secret vote those who
        ///     answer by paper
        /// @param phones how many of those present had
        /// @param entries what tellers have entered, oldest first; none in a secret vote
        /// @param sealing where tellers put what they count
        record Counting(
                Way way,
                PSortedSet<MemberId> voters,
                long phones,
                PVector<Entry> entries,
                Sealing sealing)
                implements Room {

            /// The open entry that waits for another teller's, or null.
            @Nullable Entry first() {
                return entries.size() % 2 == 1 ? entries.getLast() : null;
            }

            Counting with(PVector<Entry> next, Sealing how) {
                return new Counting(way, voters, phones, next, how);
            }

            Counted counted(PVector<Entry> all, Instant at) {
                Sums sums = all.isEmpty() ? null : all.getLast().sums();
                return new Counted(way, voters, all, sums, at);
            }

            /// What the two entered who differed last; nothing if none did, or in a secret vote.
            public List<Entry> last() {
                return sealing.rounds() == 0 || entries.isEmpty()
                        ? List.of()
                        : entries.subList(entries.size() - 2, entries.size());
            }
        }

        /// Two tellers have agreed.
        ///
        /// @param entries all that was entered; the last two agree; none in a secret vote
        /// @param sums what they counted; null in a secret vote, where nobody is told
        record Counted(
                Way way,
                PSortedSet<MemberId> voters,
                PVector<Entry> entries,
                @Nullable Sums sums,
                Instant at)
                implements Room {}
    }

    /// Where tellers put what they count, each without seeing what the other has.
    ///
    /// @param about the entry that their box serves; [#OPENLY] in records from before there was one
    /// @param tellers who has put something into it
    /// @param rounds how often two have differed
    /// @param differ in what they did last
    public record Sealing(long about, PVector<MemberId> tellers, long rounds, List<Choice> differ) {
        static final long OPENLY = -1;

        /// Copies the list.
        public Sealing {
            differ = List.copyOf(differ);
        }

        static Sealing of(long about) {
            return new Sealing(about, TreePVector.empty(), 0, List.of());
        }

        boolean isOpenly() {
            return about == OPENLY;
        }

        /// Whether two have put something into it.
        public boolean isFull() {
            return tellers.size() == TELLERS;
        }

        Sealing by(MemberId teller) {
            return new Sealing(about, tellers.plus(teller), rounds, differ);
        }

        /// The next round, after they differed.
        Sealing again(long next, List<Choice> in) {
            return new Sealing(next, TreePVector.empty(), rounds + 1, in);
        }
    }

    /// How many count.
    static final int TELLERS = 2;

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

    RoomVote counting(Way way, PSortedSet<MemberId> voters, long phones, long about) {
        return room(new Room.Counting(way, voters, phones, TreePVector.empty(), Sealing.of(about)));
    }

    /// Once a teller has put what she counted into the box.
    RoomVote sealed(MemberId teller) {
        Room.Counting counting = counting();
        return room(counting.with(counting.entries(), counting.sealing().by(teller)));
    }

    /// Once what two tellers had put was compared.
    ///
    /// @param entries what it was; nothing in a secret vote
    /// @param seq the entry that says so
    RoomVote compared(List<Entry> entries, List<Choice> differ, long seq, Instant at) {
        Room.Counting counting = counting();
        PVector<Entry> all = counting.entries().plusAll(entries);
        return room(
                differ.isEmpty()
                        ? counting.counted(all, at)
                        : counting.with(all, counting.sealing().again(seq, differ)));
    }

    /// With one teller's open entry more.
    RoomVote entered(Entry entry, Instant at) {
        Room.Counting counting = counting();
        Entry first = counting.first();
        return first == null
                ? room(counting.with(counting.entries().plus(entry), counting.sealing()))
                : compared(List.of(entry), first.sums().differ(entry.sums()), Sealing.OPENLY, at);
    }

    private Room.Counting counting() {
        if (room instanceof Room.Counting counting) {
            return counting;
        }
        throw new Unfoldable("The room is not counted in vote %s.".formatted(vote));
    }
}
