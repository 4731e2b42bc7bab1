// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.ballot.Tally;
import nacre.journal.Json;

/// The permanent form of a rule: a list of conditions.
///
/// `{"base","comparator","counted","share":{"denominator","numerator"}}` or
/// `{"comparator","counted","number"}`. Never changed, only added to.
final class RuleForm {

    private RuleForm() {}

    static Json.Items write(Rule rule) {
        return new Json.Items(rule.conditions().stream().<Json>map(RuleForm::write).toList());
    }

    static Rule read(Place place, String key) {
        return new Rule(
                place.list(key, 1, Rule.MOST_CONDITIONS).stream()
                        .map(RuleForm::condition)
                        .toList());
    }

    static Json.Fields write(Fraction fraction) {
        return Json.object()
                .put("numerator", fraction.numerator())
                .put("denominator", fraction.denominator())
                .done();
    }

    static Fraction fraction(Place place) {
        place.only("numerator", "denominator");
        return new Fraction(
                place.whole("numerator", 0, Fraction.LARGEST),
                place.whole("denominator", 1, Fraction.LARGEST));
    }

    private static Json.Fields write(Condition condition) {
        var form =
                Json.object()
                        .put("counted", condition.counted().word())
                        .put("comparator", condition.comparator().word());
        return switch (condition) {
            case Condition.Share(_, _, var share, var base) ->
                    form.put("share", write(share)).put("base", base.word()).done();
            case Condition.Floor(_, _, var number) -> form.put("number", number).done();
        };
    }

    private static Condition condition(Place place) {
        var counted = place.word("counted", Counted.class);
        var comparator = place.word("comparator", Comparator.class);
        long least = comparator == Comparator.AT_LEAST ? 1 : 0;
        if (place.has("number")) {
            place.only("counted", "comparator", "number");
            long number = place.whole("number", least, Tally.LARGEST);
            return new Condition.Floor(counted, comparator, number);
        }
        place.only("counted", "comparator", "share", "base");
        var share = fraction(place.in("share"));
        var base = place.word("base", Base.class);
        if (share.numerator() < least) {
            throw place.in("share").refused("numerator", "more than 0, as at least 0 always holds");
        }
        if (counted.isTurnout() && !base.isFixed()) {
            throw place.refused("base", "one of entitled, present, as this counts who took part");
        }
        return new Condition.Share(counted, comparator, share, base);
    }
}
