// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import java.util.regex.Pattern;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// Where a unit is: the entries of its campaign, of what stands above it and its own, as
/// `12/34/56`. A mandate limited to such a place holds there and in all that lies beneath. Units
/// never move, so a path means the same for good.
///
/// @param value the numbers, the campaign's first
public record UnitPath(String value) implements Comparable<UnitPath> {
    /// How many units stand above each other at most.
    public static final int DEEPEST = 8;

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9]\\d{0,14})(/[1-9]\\d{0,14}){0,%d}".formatted(DEEPEST));

    /// @throws IllegalArgumentException if it has another form
    public UnitPath {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "A place is entry numbers with slashes between them, not «%s»."
                            .formatted(value));
        }
    }

    /// Reads the permanent form.
    ///
    /// @throws Malformed if it has another
    public static UnitPath read(Json.Fields facts, String key) {
        String value = facts.text(key);
        if (!isOne(value)) {
            throw new Malformed(key, "entry numbers with slashes between them", value);
        }
        return new UnitPath(value);
    }

    /// Whether a text has the form of a path.
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// The place of a campaign as a whole.
    public static UnitPath of(CampaignId campaign) {
        return new UnitPath(campaign.toString());
    }

    /// Whose campaign it is.
    public CampaignId campaign() {
        int slash = value.indexOf('/');
        return new CampaignId(Long.parseLong(slash < 0 ? value : value.substring(0, slash)));
    }

    /// The unit that it ends in; of a campaign's own place, the number of the campaign.
    public UnitId last() {
        return new UnitId(Long.parseLong(value.substring(value.lastIndexOf('/') + 1)));
    }

    /// Whether it is a campaign's own place.
    public boolean isWhole() {
        return value.indexOf('/') < 0;
    }

    /// How many units deep it lies; 0 for a campaign's own place.
    public int depth() {
        return (int) value.chars().filter(each -> each == '/').count();
    }

    /// The place right above it.
    ///
    /// @throws IllegalStateException if it is a campaign's own place
    public UnitPath above() {
        if (isWhole()) {
            throw new IllegalStateException("Nothing is above " + value + ".");
        }
        return new UnitPath(value.substring(0, value.lastIndexOf('/')));
    }

    /// The place of a unit right beneath.
    public UnitPath plus(UnitId unit) {
        return new UnitPath(value + "/" + unit);
    }

    /// Whether it is this place or lies beneath it.
    public boolean isWithin(UnitPath other) {
        int length = other.value.length();
        return value.startsWith(other.value)
                && (value.length() == length || value.charAt(length) == '/');
    }

    /// Whether it lies beneath this place, with nothing between them.
    public boolean isRightBeneath(UnitPath other) {
        return value.startsWith(other.value) && value.lastIndexOf('/') == other.value.length();
    }

    /// In the order of a tree: each before what lies beneath it, those beside each other by number.
    @Override
    public int compareTo(UnitPath other) {
        String a = value;
        String b = other.value;
        int shorter = Math.min(a.length(), b.length());
        int at = 0;
        while (at < shorter && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        if (at == shorter) {
            return Integer.compare(a.length(), b.length());
        }
        // Without leading zeros the longer number is the larger one.
        int order = Integer.compare(end(a, at), end(b, at));
        return order == 0 ? Character.compare(a.charAt(at), b.charAt(at)) : order;
    }

    private static int end(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    @Override
    public String toString() {
        return value;
    }
}
