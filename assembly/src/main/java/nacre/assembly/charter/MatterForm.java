// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nacre.journal.Json;

/// The permanent form of a matter.
final class MatterForm {

    private MatterForm() {}

    static Json.Fields write(Matter matter) {
        Timing timing = matter.timing();
        var form = Json.object();
        write(matter.terms(), form);
        return form.put("key", matter.key().value())
                .put("holder", matter.holder().word())
                .put("method", matter.method().word())
                .put("rule", RuleForm.write(matter.rule()))
                .put("secrecy", matter.secrecy().word())
                .put("noticeHours", timing.notice().toHours())
                .put("discussionHours", timing.discussion().toHours())
                .put("votingHours", timing.voting().toHours())
                .put("expiryHours", timing.expiry().toHours())
                .put("proposers", write(matter.proposers()))
                .done();
    }

    static List<Matter> readAll(List<Place> places) {
        var matters = new ArrayList<Matter>();
        var keys = new HashSet<MatterKey>();
        for (Place place : places) {
            Matter matter = read(place);
            if (!keys.add(matter.key())) {
                throw place.refused("key", "a key that no other matter has");
            }
            matters.add(matter);
        }
        return matters;
    }

    /// What is as it was before a charter could set it is not written.
    private static void write(MethodTerms terms, Json.Draft form) {
        if (terms.stops() != MethodTerms.NONE.stops()) {
            form.put("stops", terms.stops());
        }
        if (!terms.clarify().isZero()) {
            form.put("clarifyHours", terms.clarify().toHours());
        }
        if (terms.quiet() != null) {
            form.put("quietHours", terms.quiet().toHours());
        }
        if (terms.fallback() != null) {
            form.put("fallback", terms.fallback().value());
        }
    }

    private static MethodTerms terms(Place place) {
        return new MethodTerms(
                place.has("stops") ? place.whole("stops", 2, MethodTerms.MOST_STOPS) : 1,
                place.has("clarifyHours")
                        ? Duration.ofHours(place.whole("clarifyHours", 1, WholeHours.LARGEST))
                        : Duration.ZERO,
                place.has("quietHours") ? hours(place, "quietHours") : null,
                place.has("fallback") ? new MatterKey(place.slug("fallback")) : null);
    }

    private static Matter read(Place place) {
        place.only(
                "key",
                "holder",
                "method",
                "rule",
                "secrecy",
                "noticeHours",
                "discussionHours",
                "votingHours",
                "expiryHours",
                "proposers",
                "stops",
                "clarifyHours",
                "quietHours",
                "fallback");
        return new Matter(
                new MatterKey(place.slug("key")),
                place.word("holder", Holder.class),
                place.word("method", Method.class),
                RuleForm.read(place, "rule"),
                place.word("secrecy", Secrecy.class),
                new Timing(
                        hours(place, "noticeHours"),
                        hours(place, "discussionHours"),
                        hours(place, "votingHours"),
                        hours(place, "expiryHours")),
                proposers(place.in("proposers")),
                terms(place));
    }

    private static Duration hours(Place place, String key) {
        return Duration.ofHours(place.whole(key, 0, WholeHours.LARGEST));
    }

    private static Json.Fields write(Proposers proposers) {
        return switch (proposers) {
            case Proposers.EveryMember _ -> Json.object().put("who", "every-member").done();
            case Proposers.HoldersOf(var power) ->
                    Json.object().put("who", "holders-of").put("power", power.value()).done();
        };
    }

    private static Proposers proposers(Place place) {
        return switch (place.text("who")) {
            case "every-member" -> {
                place.only("who");
                yield new Proposers.EveryMember();
            }
            case "holders-of" -> {
                place.only("who", "power");
                yield new Proposers.HoldersOf(new Power(place.slug("power")));
            }
            default -> throw place.refused("who", "one of every-member, holders-of");
        };
    }
}
