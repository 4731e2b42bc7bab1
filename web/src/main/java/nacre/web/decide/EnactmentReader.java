// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.agreement.AgreementAct;
import nacre.assembly.agreement.AgreementId;
import nacre.assembly.charter.Power;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollCommand.Person;
import nacre.journal.Content;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.organ.Visit;
import nacre.web.part.Amounts;
import org.jspecify.annotations.Nullable;

/// Reads the enactments that somebody typed into the form of a proposal, and writes beside the
/// fields what is missing. Whether they can be done is said by the rules, later.
final class EnactmentReader {
    static final int REPORTS = 3;

    private final Visit visit;
    private final @Nullable Proposal before;
    private final List<Power> powers;
    private final List<Enactment> enactments = new ArrayList<>();
    private @Nullable Person candidate;
    private Form form;

    /// @param powers that a mandate may give here
    /// @param before the proposal that is changed, or null
    EnactmentReader(Visit visit, List<Power> powers, @Nullable Proposal before, Form form) {
        this.visit = visit;
        this.powers = powers;
        this.before = before;
        this.form = form;
    }

    /// What was read.
    ///
    /// @param form the form with all that is wrong
    record Read(List<Enactment> enactments, @Nullable Person candidate, Form form) {
        Read {
            enactments = List.copyOf(enactments);
        }
    }

    Read read() {
        for (Block block : Block.all(form)) {
            read(block);
        }
        return new Read(enactments, candidate, form);
    }

    private void read(Block block) {
        switch (block.kind()) {
            case ADMIT -> admit(block);
            case READMIT -> {
                MemberId member = member(block);
                if (member != null) {
                    enactments.add(Enactment.of(new RollAct.Admitted(member), List.of()));
                }
            }
            case REMOVE -> {
                MemberId member = member(block);
                if (member != null) {
                    enactments.add(Enactment.of(new RollAct.Removed(member), List.of()));
                }
            }
            case GIVE -> give(block);
            case ELECT -> elect(block);
            case RECALL -> {
                Long mandate = number(block, "mandate", "decide.write.wrong.mandate");
                if (mandate != null) {
                    var recalled = new MandateAct.Recalled(new MandateId(mandate));
                    enactments.add(Enactment.of(recalled, List.of()));
                }
            }
            case ERASE -> erase(block);
            case REVIEW -> review(block);
            case END -> {
                Long agreement = number(block, "agreement", "agree.wrong");
                if (agreement != null) {
                    var ended = new AgreementAct.Ended(new AgreementId(agreement));
                    enactments.add(Enactment.of(ended, List.of()));
                }
            }
            case JOIN, PART, LET, SEND, TELL, RATIFY, DISSOLVE, MERGE, UNMERGE, SPLIT, UNSPLIT ->
                    new CouncilReader(visit, this).read(block);
            case KEPT -> kept(block);
        }
    }

    void add(Enactment enactment) {
        enactments.add(enactment);
    }

    private void admit(Block block) {
        String name = value(block, "name");
        if (name.isEmpty()) {
            wrong(block, "name", "decide.write.wrong.name");
        }
        candidate = new Person(name, value(block, "contact"));
    }

    @Nullable MemberId member(Block block) {
        Long member = number(block, "member", "decide.write.wrong.member");
        return member == null ? null : new MemberId(member);
    }

    private void give(Block block) {
        List<Words> words = mandateWords(block);
        var holders =
                form.all(block.field("holders")).stream()
                        .filter(Numbers::isOne)
                        .map(each -> new MemberId(Numbers.read(each)))
                        .distinct()
                        .toList();
        Integer places = places(block, !holders.isEmpty());
        List<Grant> grants = grants(block);
        Instant ends = day(block, "ends", true);
        if (ends != null) {
            List<Instant> reports = reports(block);
            Act act =
                    places == null
                            ? new MandateAct.Given(holders, grants, ends, reports)
                            : new DrawAct.Called(places, grants, ends, reports);
            enactments.add(Enactment.of(act, words));
        }
    }

    /// A mandate that nobody holds yet.
    private void elect(Block block) {
        List<Words> words = mandateWords(block);
        List<Grant> grants = grants(block);
        Instant ends = day(block, "ends", true);
        if (ends != null) {
            var given = new MandateAct.Given(List.of(), grants, ends, reports(block));
            enactments.add(Enactment.of(given, words));
        }
    }

    private List<Words> mandateWords(Block block) {
        String title = value(block, "title");
        if (title.isEmpty()) {
            wrong(block, "title", "decide.write.wrong.title");
        }
        String task = value(block, "task");
        if (task.isEmpty()) {
            wrong(block, "task", "decide.write.wrong.task");
        }
        return List.of(Words.kept("task", task), Words.kept("title", title));
    }

    /// How many are to be drawn by lot, or null where holders are named.
    private @Nullable Integer places(Block block, boolean hasHolders) {
        String typed = value(block, "places");
        if (typed.isEmpty()) {
            if (!hasHolders) {
                wrong(block, "holders", "decide.write.wrong.holders");
            }
            return null;
        }
        if (hasHolders) {
            wrong(block, "places", "draws.write.wrong");
        } else if (!typed.matches("[1-9][0-9]{0,2}")) {
            wrong(block, "places", "draws.write.number");
        } else {
            return Integer.parseInt(typed);
        }
        return null;
    }

    private List<Grant> grants(Block block) {
        var grants = new ArrayList<Grant>();
        for (Power power : powers) {
            if (!form.has(block.field("powers"), power.value())) {
                continue;
            }
            String typed = value(block, "count-" + power);
            Long count = Numbers.find(typed);
            if (count == null && !typed.isEmpty()) {
                wrong(block, "count-" + power, "decide.write.wrong.number");
            }
            grants.add(new Grant(power, count, amount(block, power), place(block, power)));
        }
        if (grants.isEmpty()) {
            wrong(block, "powers", "decide.write.wrong.powers");
        }
        return grants;
    }

    /// The amount that a power is limited to; null for no limit, and for a power without amounts.
    private @Nullable Long amount(Block block, Power power) {
        Amounts amounts = visit.neighbours().parts().amounts(visit, power);
        String typed = value(block, "amount-" + power);
        Long amount = amounts == null || typed.isEmpty() ? null : amounts.read(typed);
        if (amounts != null && amount == null && !typed.isEmpty()) {
            String key = "decide.write.wrong.amount";
            String why = visit.text().of(key, "sample", amounts.sample());
            form = form.wrong(block.field("amount-" + power), why);
        }
        return amount;
    }

    /// The place that a power is limited to; nothing if it holds everywhere.
    private String place(Block block, Power power) {
        String place = value(block, "place-" + power);
        boolean isOffered =
                visit.neighbours().parts().limits(visit, power).stream()
                        .anyMatch(each -> each.value().equals(place));
        if (!place.isEmpty() && !isOffered) {
            wrong(block, "place-" + power, "decide.write.wrong.place");
        }
        return place;
    }

    List<Instant> reports(Block block) {
        var reports = new ArrayList<Instant>();
        for (int i = 1; i <= REPORTS; i++) {
            Instant report = day(block, "report" + i, false);
            if (report != null) {
                reports.add(report);
            }
        }
        return reports.stream().sorted().distinct().toList();
    }

    /// The end of the day that was typed, where the organ counts its hours.
    @Nullable Instant day(Block block, String name, boolean isNeeded) {
        String typed = value(block, name);
        LocalDate day = Days.read(typed);
        if (day == null) {
            if (isNeeded || !typed.isEmpty()) {
                wrong(block, name, "decide.day.wrong");
            }
            return null;
        }
        return day.plusDays(1).atStartOfDay(visit.zone()).toInstant();
    }

    private void review(Block block) {
        Instant review = day(block, "day", true);
        String renews = value(block, "renews");
        if (review != null) {
            var made =
                    new AgreementAct.Made(
                            review,
                            Numbers.isOne(renews) ? new AgreementId(Numbers.read(renews)) : null);
            enactments.add(Enactment.of(made, List.of()));
        }
    }

    private void erase(Block block) {
        Long entry = number(block, "entry", "decide.write.wrong.entry");
        if (entry == null) {
            return;
        }
        String field = value(block, "field");
        List<String> there = keptFields(visit, entry);
        if (there.isEmpty()) {
            wrong(block, "entry", "decide.write.wrong.nothing");
        } else if (!there.contains(field)) {
            wrong(block, "field", "decide.write.wrong.field");
        } else {
            enactments.add(Enactment.of(new ErasureAct.Erased(entry, field, null), List.of()));
        }
    }

    /// The fields of an entry that a decision could erase.
    static List<String> keptFields(Visit visit, long entry) {
        return visit.clerk().contents().of(entry).stream()
                .filter(each -> each.keeping() == Content.Keeping.KEPT && !each.isErased())
                .map(Content::field)
                .toList();
    }

    private void kept(Block block) {
        Long index = number(block, "index", "decide.write.wrong.kept");
        if (before == null || index == null || index >= before.enactments().size()) {
            return;
        }
        enactments.add(kept(visit, before, index.intValue()));
    }

    /// One of a proposal's enactments with its words, as far as they are there.
    static Enactment kept(Visit visit, Proposal proposal, int index) {
        Enactment enactment = proposal.enactments().get(index);
        String start = "enactment.%d.".formatted(index);
        var words = new ArrayList<Words>();
        for (Content content : visit.clerk().contents().of(proposal.text())) {
            Content.Held held = content.held();
            if (held != null && content.field().startsWith(start)) {
                words.add(
                        new Words(
                                content.field().substring(start.length()),
                                content.keeping(),
                                content.subject(),
                                held.value()));
            }
        }
        return new Enactment(enactment.type(), enactment.facts(), words);
    }

    @Nullable Long number(Block block, String name, String problem) {
        String typed = value(block, name);
        Long number = Numbers.find(typed);
        if (number == null) {
            wrong(block, name, problem);
        }
        return number;
    }

    String value(Block block, String name) {
        return form.value(block.field(name)).strip();
    }

    void wrong(Block block, String name, String key) {
        form = form.wrong(block.field(name), visit.text().of(key));
    }
}
