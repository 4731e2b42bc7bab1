// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Part;
import nacre.campaign.unit.Campaign;
import nacre.journal.Leaf;
import nacre.organ.Parts;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords.Said;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// What the parts beside the assembly bring to the pages, in the order in which they were handed
/// in.
public record PartsPages(List<PartPages> all) {

    /// Copies the list.
    public PartsPages {
        all = List.copyOf(all);
    }

    /// No part brings anything.
    public static PartsPages none() {
        return new PartsPages(List.of());
    }

    /// The assembly and these.
    public Parts parts() {
        return Parts.of(all.stream().<Part<?>>map(PartPages::part).toList());
    }

    /// All pages of theirs.
    public List<Pages> pages(Visits visits) {
        return all.stream().flatMap(each -> each.pages(visits).stream()).toList();
    }

    /// Which of their commands a script may send, and why not the others.
    public Scripted scripted() {
        return all.stream().map(PartPages::scripted).reduce(Scripted.nothing(), Scripted::and);
    }

    /// Their places in this organ.
    public List<String> places(Visit visit) {
        return all.stream().flatMap(each -> each.places(visit).stream()).toList();
    }

    /// What they show on the front page of an organ.
    public List<Front> fronts(Visit visit) {
        return all.stream().map(each -> each.front(visit)).filter(Objects::nonNull).toList();
    }

    /// What an enactment brings about, or null if none of them knows it.
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        PartPages part = of(enactment.type());
        return part == null ? null : part.enactments().say(visit, enactment, tense, words);
    }

    /// What stands in the sentence about an act; nothing if it is of none of them.
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        PartPages part = of(act.type());
        return part == null ? List.of() : part.values(visit, act, leaf);
    }

    /// A fact as one of them says it; as it is if none does.
    public Object value(Visit visit, Object fact) {
        for (PartPages each : all) {
            if (each.value(visit, fact) instanceof Object said) {
                return said;
            }
        }
        return fact;
    }

    /// The places that a mandate for this power can be limited to; none if it has no place.
    public List<Option> limits(Visit visit, Power power) {
        PartPages part = of(power);
        return part == null ? List.of() : part.limits(visit, power);
    }

    /// Whether a mandate for this power can be limited to so many times.
    public boolean isCounted(Power power) {
        PartPages part = of(power);
        return part == null || part.isCounted(power);
    }

    /// How the amounts are written that a mandate for this power can be limited by, or null.
    public @Nullable Amounts amounts(Visit visit, Power power) {
        PartPages part = of(power);
        return part == null ? null : part.amounts(visit, power);
    }

    /// An amount that a mandate for this power is limited to, in words; the plain number where
    /// nobody knows its unit.
    public String amount(Visit visit, Power power, long amount) {
        Amounts amounts = amounts(visit, power);
        return amounts == null ? visit.text().number(amount) : amounts.say(amount);
    }

    /// The name of the place that a mandate is limited to.
    public String place(Visit visit, Grant grant) {
        PartPages part = of(grant.power());
        return part == null ? grant.place() : part.place(visit, grant);
    }

    /// How a place is called whose short name a part uses; null if none of them knows it.
    public @Nullable String place(Visit visit, String name) {
        return all.stream()
                .map(each -> each.place(visit, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// What is open now and would be left so if the organ were over, or some left it.
    public List<String> left(Visit visit, boolean isOver) {
        return all.stream().flatMap(each -> each.left(visit, isOver).stream()).toList();
    }

    private @Nullable PartPages of(Power power) {
        for (PartPages each : all) {
            if (each.part().powers().contains(power)) {
                return each;
            }
        }
        return null;
    }

    /// What they have to say of a matter, on its page.
    public List<Line> about(Visit visit, MatterKey matter) {
        return all.stream().flatMap(each -> each.about(visit, matter).stream()).toList();
    }

    /// How they stand in a campaign, on its page.
    public List<CampaignRow> rows(Visit visit, Campaign campaign) {
        return all.stream()
                .map(each -> each.row(visit, campaign))
                .filter(Objects::nonNull)
                .toList();
    }

    /// What they have for this reader today.
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        all.forEach(each -> lines.addAll(each.today(visit, since)));
        return lines;
    }

    private @Nullable PartPages of(String type) {
        String topic = Act.topic(type);
        for (PartPages each : all) {
            if (each.part().topics().contains(topic)) {
                return each;
            }
        }
        return null;
    }
}
