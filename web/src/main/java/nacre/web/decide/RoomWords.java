// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.assembly.box.Box;
import nacre.assembly.meeting.RoomVote;
import nacre.assembly.meeting.Sums;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteBoxes;
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
        if (vote.isHidden()) {
            return hidden(visit, vote, room);
        }
        long phones = vote.answers().size();
        Sums sums = visit.assembly().meetings().sums(vote.id());
        return room.room() instanceof RoomVote.Room.Counted counted && sums != null
                ? visit.text()
                        .of(
                                "meeting.ways." + counted.way().word(),
                                "phones",
                                phones,
                                "room",
                                sums.all(),
                                "yes",
                                sums.yes(),
                                "no",
                                sums.no(),
                                "abstain",
                                sums.abstain(),
                                "present",
                                room.present())
                : visit.text().of("meeting.ways", "phones", phones, "present", room.present());
    }

    /// How many came which way is told once the answers are; what was said on paper never is.
    private static String hidden(Visit visit, Vote vote, RoomVote room) {
        Box box = visit.assembly().boxes().about(vote.id().seq());
        if (vote instanceof Vote.Open || !(box instanceof Box.Revealed revealed)) {
            return visit.text().of("meeting.ways.sealed", "present", room.present());
        }
        long papers = visit.assembly().meetings().papers(vote.id());
        long missing =
                revealed.rows().stream().filter(row -> VoteBoxes.ballot(row) == null).count();
        return visit.text()
                .of(
                        "meeting.ways.secret",
                        "phones",
                        revealed.count() - papers,
                        "papers",
                        papers - missing,
                        "present",
                        room.present());
    }
}
