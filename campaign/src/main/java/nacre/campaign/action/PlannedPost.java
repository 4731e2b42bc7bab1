// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.assembly.part.Facts;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.shifts.series.SeriesAct;
import org.jspecify.annotations.Nullable;

/// A post as it is decided on: what people are there for, where, and the shifts that are planned
/// with it.
///
/// @param shifts recorded right after the action; what is said of them are the words of the action
///     whose names begin with {@link #words}
public record PlannedPost(Role role, UnitPath place, SeriesAct.Planned shifts) {

    private static final String CAMPAIGN = "campaign-";
    private static final String UNIT = "unit-";
    private static final Pattern ROTA =
            Pattern.compile("(" + CAMPAIGN + "|" + UNIT + ")([1-9][0-9]{0,14})");

    /// How the names of the fields begin in which an action's words say something of a post:
    /// `post.0.title`, `post.0.where` and `post.0.note`.
    ///
    /// @param index its place among the posts, from 0
    public static String words(int index) {
        return "post.%d.".formatted(index);
    }

    /// The name that the shifts of a place have among all of the organ, so that a mandate to keep
    /// the rota can be limited to it.
    public static String rota(UnitPath place) {
        return (place.isWhole() ? CAMPAIGN : UNIT) + place.last();
    }

    /// The place whose shifts have this name; null if it is of no campaign or unit.
    public static @Nullable UnitPath place(Campaigns campaigns, String rota) {
        Matcher name = ROTA.matcher(rota);
        if (!name.matches()) {
            return null;
        }
        long number = Long.parseLong(name.group(2));
        if (name.group(1).equals(UNIT)) {
            return campaigns.paths().get(new UnitId(number));
        }
        Campaign campaign = campaigns.find(new CampaignId(number));
        return campaign == null ? null : campaign.path();
    }

    Json form() {
        return Json.object()
                .put("place", place.value())
                .put("role", role.word())
                .put("shifts", shifts.facts())
                .done();
    }

    static PlannedPost read(Json form) {
        if (!(form instanceof Json.Fields fields)) {
            throw new Malformed("posts", "an object", form.write());
        }
        fields.only("place", "role", "shifts");
        SeriesAct shifts = SeriesAct.read("shifts.planned", fields.fields("shifts"));
        return new PlannedPost(
                Facts.word(fields, "role", Role.class),
                UnitPath.read(fields, "place"),
                (SeriesAct.Planned) shifts);
    }
}
