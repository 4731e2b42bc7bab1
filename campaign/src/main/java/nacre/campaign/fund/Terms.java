// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import nacre.assembly.part.Facts;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// The rules by which a fund pays. Amounts are in the smallest unit of the books' currency.
///
/// @param perDay for each day out
/// @param perDependant for each day out and each person whom she keeps
/// @param mostPerDay the most for one person and day
/// @param mostInAll the most for one person, of all days from `from` on
/// @param waiting how many of a person's first days out are not paid
/// @param approvals how many must approve a claim
/// @param within how many days after a day out it can be claimed
/// @param from the first day that is paid for
/// @param until the last one; null while no end is set
public record Terms(
        long perDay,
        long perDependant,
        long mostPerDay,
        long mostInAll,
        int waiting,
        int approvals,
        int within,
        LocalDate from,
        @Nullable LocalDate until) {

    /// The most that terms give for a day.
    public static final long MOST_FOR_A_DAY = 1_000_000_000L;

    /// The most that terms give to one person in all.
    public static final long MOST_FOR_ONE = 100_000_000_000L;

    /// The most waiting days.
    public static final int MOST_WAITING = 60;

    /// The most approvals that a claim can need.
    public static final int MOST_APPROVALS = 9;

    /// The longest time to claim a day, in days.
    public static final int LONGEST_WITHIN = 92;

    Json.Fields form() {
        var form =
                Json.object()
                        .put("approvals", approvals)
                        .put("from", from.toString())
                        .put("mostInAll", mostInAll)
                        .put("mostPerDay", mostPerDay)
                        .put("perDay", perDay)
                        .put("perDependant", perDependant)
                        .put("waiting", waiting)
                        .put("within", within);
        return (until == null ? form : form.put("until", until.toString())).done();
    }

    static Terms read(Json.Fields form) {
        form.only(
                "approvals",
                "from",
                "mostInAll",
                "mostPerDay",
                "perDay",
                "perDependant",
                "until",
                "waiting",
                "within");
        return new Terms(
                form.whole("perDay"),
                form.whole("perDependant"),
                form.whole("mostPerDay"),
                form.whole("mostInAll"),
                Facts.small(form, "waiting"),
                Facts.small(form, "approvals"),
                Facts.small(form, "within"),
                Facts.day(form, "from"),
                form.has("until") ? Facts.day(form, "until") : null);
    }
}
