// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.journal.Json;

/// The permanent form of the terms for meetings; a charter that says nothing about them has none.
final class MeetingTermsForm {

    private MeetingTermsForm() {}

    static Json.Fields write(MeetingTerms terms) {
        var form =
                Json.object()
                        .put("callShare", RuleForm.write(terms.callShare()))
                        .put(
                                "floor",
                                Json.texts(terms.floor().stream().map(MatterKey::value).toList()))
                        .put("floorNoticeHours", terms.floorNotice().toHours())
                        .put("noticeHours", terms.notice().toHours());
        if (terms.voting() != null) {
            form.put("votingMinutes", terms.voting().toMinutes());
        }
        return form.done();
    }

    static MeetingTerms read(Place place) {
        place.only("callShare", "floor", "floorNoticeHours", "noticeHours", "votingMinutes");
        return new MeetingTerms(
                RuleForm.fraction(place.in("callShare")),
                Duration.ofHours(place.whole("noticeHours", 0, WholeHours.LARGEST)),
                floor(place),
                Duration.ofHours(place.whole("floorNoticeHours", 0, WholeHours.LARGEST)),
                place.has("votingMinutes")
                        ? Duration.ofMinutes(
                                place.whole("votingMinutes", 1, MeetingTerms.LONGEST_VOTING))
                        : null);
    }

    private static List<MatterKey> floor(Place place) {
        var keys = new ArrayList<MatterKey>();
        for (String slug : place.slugs("floor", Charter.MOST_MATTERS)) {
            keys.add(new MatterKey(slug));
        }
        return keys;
    }
}
