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
        return Json.object()
                .put("key", matter.key().value())
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
                "proposers");
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
                proposers(place.in("proposers")));
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
