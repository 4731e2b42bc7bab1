// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.shifts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.assembly.part.MemberId;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Shelf;
import nacre.shifts.slot.SlotId;
import nacre.web.session.Membership;
import nacre.web.session.RandomHex;
import org.jspecify.annotations.Nullable;

/// What is kept beside the record about shifts, and may be forgotten: links for calendars, codes
/// that stand on a wall for some minutes, who has read one, who wants to be told of free places.
/// Links and codes are random (160 and 128 bits) and kept as hashes, so the shelf gives none away.
public final class ShiftShelf {
    /// How long a code on the wall is good; its page shows a fresh one before.
    static final Duration CODE = Duration.ofMinutes(10);

    /// How long it is remembered that somebody read a code: until it can be noted no more.
    private static final Duration HERE = Duration.ofDays(61);

    private static final String LINK = "shift-calendar";
    private static final String LINKS_OF = "shift-calendar-of";
    private static final String CODES = "shift-code";
    private static final String ARRIVED = "shift-here";
    private static final String TELL = "shift-tell";
    private static final byte[] DOMAIN = "nacre/shifts/token/v1\n".getBytes(US_ASCII);
    private static final Json.Fields YES = Json.object().done();

    private final Shelf shelf;
    private final RandomGenerator random;

    /// What is kept on this shelf; links and codes are drawn from a secure `random`.
    public ShiftShelf(Shelf shelf, RandomGenerator random) {
        this.shelf = shelf;
        this.random = random;
    }

    private static String hash(String token) {
        return Hash.sha256(DOMAIN, token.getBytes(US_ASCII)).toString();
    }

    private static String key(Membership membership) {
        return membership.organ() + "/" + membership.member();
    }

    /// A fresh link for this member's calendar, in place of an earlier one. It is shown once.
    String calendar(Membership membership, Instant now) {
        takeBack(membership, now);
        String token = RandomHex.of(random, 20);
        shelf.put(
                LINK,
                hash(token),
                Json.object()
                        .put("member", membership.member())
                        .put("organ", membership.organ())
                        .done(),
                null);
        shelf.put(LINKS_OF, key(membership), Json.object().put("hash", hash(token)).done(), null);
        return token;
    }

    /// Whose calendar a link shows; null if it leads nowhere.
    @Nullable Membership calendarOf(String token, Instant now) {
        Json.Fields found = shelf.get(LINK, hash(token), now);
        return found == null ? null : new Membership(found.text("organ"), found.text("member"));
    }

    boolean hasCalendar(Membership membership, Instant now) {
        return shelf.get(LINKS_OF, key(membership), now) != null;
    }

    /// Her link leads nowhere any more.
    void takeBack(Membership membership, Instant now) {
        Json.Fields known = shelf.take(LINKS_OF, key(membership), now);
        if (known != null) {
            shelf.take(LINK, known.text("hash"), now);
        }
    }

    /// A fresh code to stand on the wall at a slot.
    String code(String organ, SlotId slot, Instant now) {
        String code = RandomHex.of(random, 16);
        shelf.put(
                CODES,
                hash(code),
                Json.object().put("organ", organ).put("slot", slot.toString()).done(),
                now.plus(CODE));
        return code;
    }

    /// Whether this code stands at this slot now.
    boolean isCode(String code, String organ, SlotId slot, Instant now) {
        Json.Fields found = shelf.get(CODES, hash(code), now);
        return found != null
                && found.text("organ").equals(organ)
                && found.text("slot").equals(slot.toString());
    }

    /// Somebody has read the code at a slot.
    void arrived(String organ, SlotId slot, MemberId member, Instant now) {
        shelf.put(ARRIVED, prefix(organ, slot) + member, YES, now.plus(HERE));
    }

    /// Whether somebody has read the code at a slot.
    public boolean hasArrived(String organ, SlotId slot, MemberId member, Instant now) {
        return shelf.get(ARRIVED, prefix(organ, slot) + member, now) != null;
    }

    /// Once it is noted, nobody needs to know who read a code.
    void forget(String organ, SlotId slot, Instant now) {
        List<String> keys = new ArrayList<>();
        for (Shelf.Kept each : shelf.list(ARRIVED, now)) {
            if (each.key().startsWith(prefix(organ, slot))) {
                keys.add(each.key());
            }
        }
        keys.forEach(key -> shelf.take(ARRIVED, key, now));
    }

    private static String prefix(String organ, SlotId slot) {
        return organ + "/" + slot + "/";
    }

    boolean isTold(Membership membership, Instant now) {
        return shelf.get(TELL, key(membership), now) != null;
    }

    /// Whether she wants to be told of places that are free soon.
    void tell(Membership membership, boolean isTold, Instant now) {
        if (isTold) {
            shelf.put(TELL, key(membership), YES, null);
        } else {
            shelf.take(TELL, key(membership), now);
        }
    }
}
