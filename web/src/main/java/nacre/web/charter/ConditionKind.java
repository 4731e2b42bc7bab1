// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.CharterLines;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Word;
import org.jspecify.annotations.Nullable;

/// A condition without its number: what is counted, how it is compared, and of what; without a base
/// it asks for a number of people.
record ConditionKind(Counted counted, Comparator comparator, @Nullable Base base) {

    static ConditionKind of(Condition condition) {
        return switch (condition) {
            case Condition.Share(var counted, var comparator, var _, var base) ->
                    new ConditionKind(counted, comparator, base);
            case Condition.Floor(var counted, var comparator, var _) ->
                    new ConditionKind(counted, comparator, null);
        };
    }

    /// All kinds that a vote can be held by today; nobody is recorded as present yet.
    static List<ConditionKind> all() {
        var all = new ArrayList<ConditionKind>();
        for (Counted counted : Counted.values()) {
            for (Comparator comparator : Comparator.values()) {
                for (Base base : Base.values()) {
                    if (base != Base.PRESENT && (base.isFixed() || !counted.isTurnout())) {
                        all.add(new ConditionKind(counted, comparator, base));
                    }
                }
                all.add(new ConditionKind(counted, comparator, null));
            }
        }
        return List.copyOf(all);
    }

    /// The kind that is sent so, or null.
    static @Nullable ConditionKind find(String sent) {
        String[] words = sent.split("\\.", -1);
        if (words.length != 3) {
            return null;
        }
        Counted counted = Word.find(Counted.class, words[0]);
        Comparator comparator = Word.find(Comparator.class, words[1]);
        Base base = Word.find(Base.class, words[2]);
        boolean isKnown = base != null || words[2].equals("number");
        return counted == null || comparator == null || !isKnown
                ? null
                : new ConditionKind(counted, comparator, base);
    }

    String sent() {
        String of = base == null ? "number" : base.word();
        return counted.word() + "." + comparator.word() + "." + of;
    }

    /// The key of its sentence in the text files.
    String key() {
        return CharterLines.condition(sample()).key();
    }

    private Condition sample() {
        return base == null
                ? new Condition.Floor(counted, comparator, 1)
                : new Condition.Share(counted, comparator, new Fraction(1, 2), base);
    }
}
