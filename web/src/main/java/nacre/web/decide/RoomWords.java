// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.assembly.meeting.RoomVote;
import nacre.assembly.vote.Vote;
import nacre.web.organ.Visit;

/// What pages say of a vote that is taken in a meeting.
public final class RoomWords {

    private RoomWords() {}

    /// How many answered which way, by phone and in the room; empty for a vote that is taken in no
    /// meeting.
    public static String ways(Visit visit, Vote vote) {
        RoomVote room = visit.assembly().meetings().vote(vote.id());
        if (room == null) {
            return "";
        }
        long phones = vote.answers().size();
        return room.room() instanceof RoomVote.Room.Counted counted
                ? visit.text()
                        .of(
                                "meeting.ways." + counted.way().word(),
                                "phones",
                                phones,
                                "room",
                                counted.sums().all(),
                                "yes",
                                counted.sums().yes(),
                                "no",
                                counted.sums().no(),
                                "abstain",
                                counted.sums().abstain(),
                                "present",
                                room.present())
                : visit.text().of("meeting.ways", "phones", phones, "present", room.present());
    }
}
