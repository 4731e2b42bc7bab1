// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.mandates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.journal.Authority;
import nacre.journal.Entry;
import nacre.journal.Leaf;
import nacre.web.Bar;
import nacre.web.mandates.MandateView.ReportLine;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.organ.Written;
import nacre.web.record.EntryWords;

/// Makes the view of one mandate.
final class MandateReading {
    private static final int ACTS = 100;

    private final Visit visit;
    private final Mandate mandate;
    private final EntryWords entries;

    MandateReading(Visit visit, Mandate mandate, Visits visits) {
        this.visit = visit;
        this.mandate = mandate;
        this.entries = new EntryWords(visit, visits);
    }

    MandateView view() {
        long seq = mandate.id().seq();
        Authority authority = authority();
        var acts = mandate.acts();
        return new MandateView(
                visit.path(""),
                Long.toString(seq),
                visit.words(seq, "title"),
                say(),
                mandate.isInForce(),
                mandate.holders().contains(visit.me()),
                given(authority),
                givenPath(authority),
                Written.of(visit, seq, "task"),
                mandate.grants().stream().map(this::may).toList(),
                mandate.reports().stream().map(visit.text()::moment).toList(),
                limits(),
                entries.lines(
                        acts.subList(Math.max(0, acts.size() - ACTS), acts.size()).reversed()),
                reports(),
                reportDue(),
                RecallView.of(visit, mandate));
    }

    private String say() {
        if (mandate.state() instanceof Mandate.State.Ended(Instant at, var why)) {
            return visit.text().of("mandates.say.over." + why.word(), "at", at);
        }
        var powers = mandate.grants().stream().map(g -> visit.charter().power(g.power())).toList();
        return visit.text()
                .of(
                        "mandates.say",
                        "holders",
                        mandate.holders().stream().map(visit::name).toList(),
                        "powers",
                        powers,
                        "ends",
                        mandate.ends());
    }

    private Authority authority() {
        Entry entry = visit.clerk().journal().entry(mandate.id().seq());
        return entry == null ? new Authority.Founding() : entry.leaf().authority();
    }

    private String given(Authority authority) {
        String key =
                authority instanceof Authority.Decision
                        ? "mandates.given.decision"
                        : "mandates.given.founding";
        return visit.text().of(key, "given", mandate.given());
    }

    private String givenPath(Authority authority) {
        if (authority instanceof Authority.Decision(long seq)) {
            var decision = visit.assembly().votes().decision(seq);
            return decision == null ? "" : visit.path("/decide/" + decision.proposal());
        }
        return "";
    }

    private String may(Grant grant) {
        Long count = grant.count();
        String power = visit.charter().power(grant.power());
        String may =
                count == null
                        ? visit.text().of("mandates.may", "power", power)
                        : visit.text().of("mandates.may.count", "power", power, "count", count);
        return grant.place().isEmpty()
                ? may
                : may + " " + visit.text().of("mandates.may.place", "place", visit.place(grant));
    }

    private List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (Grant grant : mandate.grants()) {
            String power = visit.charter().power(grant.power());
            Grant.Used used = mandate.used(grant.power());
            Long count = grant.count();
            if (count != null) {
                limits.add(
                        limit(
                                "mandates.limit.count",
                                power,
                                used.count(),
                                count,
                                visit.text()::number));
            }
            Long amount = grant.amount();
            if (amount != null) {
                limits.add(
                        limit(
                                "mandates.limit.amount",
                                power,
                                used.amount(),
                                amount,
                                each -> amount(grant.power(), each)));
            }
        }
        limits.add(time());
        return limits;
    }

    private String amount(Power power, long amount) {
        return visit.neighbours().parts().amount(visit, power, amount);
    }

    private Limit limit(String key, String power, long used, long most, LongFunction<String> say) {
        String words =
                visit.text()
                        .of(key, "power", power, "used", say.apply(used), "most", say.apply(most));
        long rest = Math.max(0, most - used);
        String left =
                visit.text()
                        .of(
                                mandate.isInForce()
                                        ? "mandates.limit.left"
                                        : "mandates.limit.unused",
                                "left",
                                say.apply(rest));
        return new Limit(words, left, Bar.of(words).with(Bar.Fill.SOLID, used, most));
    }

    private Limit time() {
        long most = Math.max(1, Duration.between(mandate.given(), mandate.ends()).toDays());
        Instant until =
                mandate.state() instanceof Mandate.State.Ended(Instant at, var why)
                        ? at
                        : visit.request().now();
        long used = Math.clamp(Duration.between(mandate.given(), until).toDays(), 0, most);
        String words = visit.text().of("mandates.limit.days", "used", used, "most", most);
        return new Limit(
                words,
                mandate.state() instanceof Mandate.State.Ended(Instant at, var why)
                        ? visit.text().of("mandates.limit.ended", "ended", at)
                        : visit.text().of("mandates.limit.ends", "ends", mandate.ends()),
                Bar.of(words).with(Bar.Fill.SOLID, used, most));
    }

    private List<ReportLine> reports() {
        var reports = new ArrayList<ReportLine>();
        for (long seq : mandate.reported()) {
            Entry entry = visit.clerk().journal().entry(seq);
            if (entry != null) {
                Leaf leaf = entry.leaf();
                Long actor = leaf.actor();
                reports.add(
                        new ReportLine(
                                actor == null ? "" : visit.name(new MemberId(actor)),
                                visit.text().moment(leaf.at()),
                                Written.of(visit, seq, "text"),
                                visit.path("/record/" + seq)));
            }
        }
        return reports.reversed();
    }

    private String reportDue() {
        int given = mandate.reported().size();
        return mandate.isInForce() && given < mandate.reports().size()
                ? visit.text().deadline(mandate.reports().get(given))
                : "";
    }
}
