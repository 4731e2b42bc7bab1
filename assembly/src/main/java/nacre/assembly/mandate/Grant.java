// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import nacre.assembly.charter.Power;
import nacre.assembly.part.Use;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// One power that a mandate gives, with its limits.
///
/// @param power what may be done
/// @param count how often at most in all, or null
/// @param amount how much money at most in all, in the smallest unit, or null
/// @param place where only, and in what lies beneath it; empty for everywhere
public record Grant(Power power, @Nullable Long count, @Nullable Long amount, String place) {

    /// A power without limits but the mandate's end.
    public static Grant of(Power power) {
        return new Grant(power, null, null, "");
    }

    /// A power that may be used so often.
    public static Grant of(Power power, long count) {
        return new Grant(power, count, null, "");
    }

    /// Whether this use is within the limits, after so much has been used.
    boolean covers(Use use, Used used) {
        return power.equals(use.power())
                && use.isWithin(place)
                && (count == null || use.count() <= count - used.count())
                && (amount == null || use.amount() <= amount - used.amount());
    }

    /// Whether nothing is left.
    boolean isUsedUp(Used used) {
        return (count != null && used.count() >= count)
                || (amount != null && used.amount() >= amount);
    }

    public Json.Fields form() {
        var form = Json.object().put("power", power.value());
        if (count != null) {
            form.put("count", count);
        }
        if (amount != null) {
            form.put("amount", amount);
        }
        if (!place.isEmpty()) {
            form.put("place", place);
        }
        return form.done();
    }

    public static Grant read(Json form) {
        if (!(form instanceof Json.Fields f)) {
            throw new nacre.journal.Malformed("grants", "an object", form.write());
        }
        f.only("amount", "count", "place", "power");
        return new Grant(
                new Power(f.text("power")),
                f.has("count") ? f.whole("count") : null,
                f.has("amount") ? f.whole("amount") : null,
                f.has("place") ? f.text("place") : "");
    }

    /// What has been used of one power.
    public record Used(long count, long amount) {
        static final Used NOTHING = new Used(0, 0);

        Used plus(Use use) {
            return new Used(Math.addExact(count, use.count()), Math.addExact(amount, use.amount()));
        }
    }
}
