// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nacre.assembly.charter.Power;
import nacre.web.Option;
import nacre.web.organ.Visit;
import nacre.web.part.Amounts;
import nacre.web.part.PartsPages;

/// What the powers of a mandate can be limited by, as its form asks for it: only what something can
/// reach.
///
/// @param counted the powers that are used once for each thing done
/// @param units for each power that moves an amount, what the amount is in
/// @param places for each power that can be limited to a place, everywhere and those places
public record Limits(
        List<Option> counted,
        SequencedMap<String, String> units,
        SequencedMap<String, List<Option>> places) {

    /// Copies all three.
    public Limits {
        counted = List.copyOf(counted);
        units = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(units));
        places = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(places));
    }

    /// No power is asked for.
    static Limits none() {
        return new Limits(List.of(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    static Limits of(Visit visit, List<Power> powers) {
        PartsPages parts = visit.neighbours().parts();
        var counted = new ArrayList<Option>();
        var units = new LinkedHashMap<String, String>();
        var places = new LinkedHashMap<String, List<Option>>();
        for (Power power : powers) {
            if (parts.isCounted(power)) {
                counted.add(new Option(power.value(), visit.charter().power(power)));
            }
            Amounts amounts = parts.amounts(visit, power);
            if (amounts != null) {
                units.put(power.value(), amounts.unit());
            }
            List<Option> some = parts.limits(visit, power);
            if (!some.isEmpty()) {
                var all = new ArrayList<Option>();
                all.add(new Option("", visit.text().of("decide.write.mandate.everywhere")));
                all.addAll(some);
                places.put(power.value(), all);
            }
        }
        return new Limits(counted, units, places);
    }
}
