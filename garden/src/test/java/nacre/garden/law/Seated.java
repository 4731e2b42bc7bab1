// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.Map;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Who sits in a council for which organ, by the letters on its record.
final class Seated {
    private final Map<OrganId, MemberId> members = new HashMap<>();
    private final Map<MemberId, Letter> seats = new HashMap<>();

    /// For which of those on the roll she speaks: in a council for her organ, else for herself.
    MemberId voice(MemberId actor) {
        Letter seat = seats.get(actor);
        MemberId member = seat == null ? actor : members.get(seat.organ());
        return member == null ? actor : member;
    }

    /// Whether she sits there now for an organ that is a member.
    boolean contains(MemberId actor) {
        Letter seat = seats.get(actor);
        return seat != null && members.containsKey(seat.organ());
    }

    /// The organ that a letter brings onto the roll, by the entry that received it, or null.
    @Nullable MemberId joining(Event event) {
        return kind(event).equals("council.joins") ? new MemberId(event.seq()) : null;
    }

    /// The member whose organ writes that it leaves, or null.
    @Nullable MemberId leaving(Event event) {
        return kind(event).equals("council.leaves") ? members.get(letter(event).organ()) : null;
    }

    /// The seat that a letter takes away, or null.
    @Nullable MemberId unseated(Event event) {
        if (!kind(event).equals("council.unseats")) {
            return null;
        }
        Letter letter = letter(event);
        for (var seat : seats.entrySet()) {
            Letter given = seat.getValue();
            if (given.organ().equals(letter.organ())
                    && given.says().whole("mandate") == letter.says().whole("mandate")) {
                return seat.getKey();
            }
        }
        return null;
    }

    void follow(Event event) {
        switch (kind(event)) {
            case "council.joins" -> members.put(letter(event).organ(), new MemberId(event.seq()));
            case "council.leaves" -> members.remove(letter(event).organ());
            case "council.seats" -> seats.put(new MemberId(event.seq()), letter(event));
            case "council.unseats" -> {
                MemberId seat = unseated(event);
                if (seat != null) {
                    seats.remove(seat);
                }
            }
            default -> {}
        }
    }

    private static String kind(Event event) {
        return event.act() instanceof LetterAct.Received received ? received.letter().kind() : "";
    }

    private static Letter letter(Event event) {
        if (event.act() instanceof LetterAct.Received received) {
            return received.letter();
        }
        throw new Broken("Entry %d is no letter.", event.seq());
    }
}
