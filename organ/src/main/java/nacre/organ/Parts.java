// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.draw.DrawPart.DRAW;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nacre.assembly.Assembly;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.assembly.part.States;
import nacre.journal.Malformed;

/// The parts that the organs of a server have; the assembly is always the first. Dispatches by
/// topic.
public final class Parts {
    private final List<Part<?>> all;
    private final SequencedMap<String, Part<?>> byTopic = new LinkedHashMap<>();
    private final List<Power> powers;

    private Parts(List<Part<?>> all) {
        this.all = List.copyOf(all);
        var powers = new ArrayList<Power>();
        for (Part<?> part : all) {
            for (String topic : part.topics()) {
                if (byTopic.put(topic, part) != null) {
                    throw new IllegalArgumentException(
                            "Two parts have the topic «%s».".formatted(topic));
                }
            }
            powers.addAll(part.powers());
        }
        this.powers = List.copyOf(powers);
    }

    /// The assembly, its draws, and these.
    public static Parts of(List<Part<?>> others) {
        return of(ASSEMBLY, others);
    }

    static Parts of(Part<Assembly> assembly, List<Part<?>> others) {
        var all = new ArrayList<Part<?>>();
        all.add(assembly);
        all.add(DRAW);
        all.addAll(others);
        return new Parts(all);
    }

    /// All parts, the assembly first.
    public List<Part<?>> all() {
        return all;
    }

    /// All powers that a mandate may give.
    public List<Power> powers() {
        return powers;
    }

    /// The part to which a type of act or command belongs.
    ///
    /// @throws Malformed if there is none
    public Part<?> of(String type) {
        Part<?> part = byTopic.get(Act.topic(type));
        if (part == null) {
            throw new Malformed("type", "an act of a part that is here", type);
        }
        return part;
    }

    /// Under which matters an enactment must be decided, by what its part says; none if no part
    /// knows it.
    List<MatterKey> matters(String type) {
        Part<?> part = byTopic.get(Act.topic(type));
        return part == null ? List.of() : part.matters(type);
    }

    /// What is kept in boxes of this name.
    ///
    /// @throws Malformed if no part here keeps such
    BoxPurpose purpose(String name) {
        for (BoxPurpose purpose : of(name).boxes()) {
            if (purpose.name().equals(name)) {
                return purpose;
            }
        }
        throw new Malformed("purpose", "what a part here keeps in boxes", name);
    }

    /// The states of an organ in which nothing has happened.
    States initial() {
        States states = States.empty();
        for (Part<?> part : all) {
            states = initial(states, part);
        }
        return states;
    }

    private static <S> States initial(States states, Part<S> part) {
        return states.with(part, part.initial());
    }
}
