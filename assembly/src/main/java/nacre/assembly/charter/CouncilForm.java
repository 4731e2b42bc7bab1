// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nacre.ballot.Fraction;
import nacre.ballot.Tally;
import nacre.journal.Json;

/// The permanent form of a council's terms: `{"ratifications":[…],"weighing"}`, without the list
/// where nothing is ratified. One of it is `{"by","days","matter","number"}`, or with
/// `"share":{"denominator","numerator"}` in place of the number.
final class CouncilForm {
    private CouncilForm() {}

    static Json.Fields write(CouncilTerms terms) {
        var form = Json.object().put("weighing", terms.weighing().word());
        if (!terms.ratifications().isEmpty()) {
            form.put(
                    "ratifications",
                    new Json.Items(
                            terms.ratifications().stream().<Json>map(CouncilForm::write).toList()));
        }
        return form.done();
    }

    private static Json.Fields write(Ratification each) {
        Fraction share = each.share();
        var form =
                Json.object()
                        .put("by", each.by().word())
                        .put("days", each.within().toDays())
                        .put("matter", each.matter().value());
        return share == null
                ? form.put("number", each.number()).done()
                : form.put("share", RuleForm.write(share)).done();
    }

    static CouncilTerms read(Place place) {
        place.only("weighing", "ratifications");
        return new CouncilTerms(
                place.word("weighing", CouncilTerms.Weighing.class),
                place.has("ratifications") ? ratifications(place) : List.of());
    }

    private static List<Ratification> ratifications(Place place) {
        var all = new ArrayList<Ratification>();
        var matters = new HashSet<MatterKey>();
        for (Place each : place.list("ratifications", 1, Charter.MOST_MATTERS)) {
            Ratification one = ratification(each);
            if (!matters.add(one.matter())) {
                throw each.refused("matter", "a matter that is not there before");
            }
            all.add(one);
        }
        return all;
    }

    private static Ratification ratification(Place place) {
        boolean isNumber = place.has("number");
        place.only("by", "days", "matter", isNumber ? "number" : "share");
        var matter = new MatterKey(place.slug("matter"));
        var by = place.word("by", CouncilTerms.Weighing.class);
        var within = Duration.ofDays(place.whole("days", 0, WholeHours.LARGEST / 24));
        if (isNumber) {
            return Ratification.of(matter, by, place.whole("number", 1, Tally.LARGEST), within);
        }
        Fraction share = RuleForm.fraction(place.in("share"));
        if (share.numerator() == 0) {
            throw place.in("share").refused("numerator", "more than 0, as at least 0 always holds");
        }
        return Ratification.of(matter, by, share, within);
    }
}
