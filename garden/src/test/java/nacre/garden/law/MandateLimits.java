// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Power;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.mandate.Petition;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.signin.SignInAct;
import nacre.assembly.vote.Vote;
import nacre.journal.Authority;
import org.jspecify.annotations.Nullable;

/// Law 2: a mandate has a scope, limits, an end and a recall; over, it authorises nothing.
final class MandateLimits implements Law {
    private final Map<Long, Book> books = new HashMap<>();

    /// What a mandate gave, and what was taken from it.
    private static final class Book {
        final MandateAct.Given given;
        final List<MemberId> holders;
        final Map<Power, Long> counts = new HashMap<>();
        boolean isOver;

        Book(MandateAct.Given given) {
            this.given = given;
            this.holders = new ArrayList<>(given.holders());
        }

        long most(Power power) {
            return given.grants().stream()
                    .filter(grant -> grant.power().equals(power))
                    .mapToLong(MandateLimits::count)
                    .max()
                    .orElse(0);
        }
    }

    private static long count(Grant grant) {
        Long count = grant.count();
        return count == null ? Long.MAX_VALUE : count;
    }

    @Override
    public void check(Moment moment) {
        for (Event event : moment.fresh()) {
            if (event.leaf().authority() instanceof Authority.Mandate(long seq)) {
                judge(event, books.get(seq));
            }
            follow(event);
        }
        for (Vote.Open vote : moment.assembly().votes().open().values()) {
            judge(moment.assembly(), vote);
        }
        for (Mandate mandate : moment.assembly().mandates().inForce().values()) {
            Book book = books.get(mandate.id().seq());
            Broken.unless(
                    book != null && !book.isOver && mandate.ends().isAfter(moment.after().at()),
                    "Mandate %s is over.",
                    mandate.id());
        }
    }

    private static void judge(Event event, @Nullable Book book) {
        Broken.unless(
                book != null && !book.isOver && book.holders.contains(event.actor()),
                "Entry %d is under a mandate that is over or another's.",
                event.seq());
        if (book == null) {
            return;
        }
        Broken.unless(
                event.leaf().at().isBefore(book.given.ends()),
                "Entry %d comes after its mandate's date.",
                event.seq());
        Power power = new Power(Takes.power(event));
        long used = book.counts.merge(power, uses(event), Long::sum);
        Broken.unless(
                used <= book.most(power), "Entry %d is use %d of %s.", event.seq(), used, power);
    }

    /// Each code is one use, however many were made at once.
    private static long uses(Event event) {
        return event.act() instanceof SignInAct.CodesPrepared(var members) ? members.size() : 1;
    }

    private void follow(Event event) {
        switch (event.act()) {
            case MandateAct.Given given -> books.put(event.seq(), new Book(given));
            case MandateAct.Ended ended -> over(ended.mandate());
            case MandateAct.Recalled(var mandate) -> over(mandate);
            case MandateAct.Resigned(var mandate) -> without(book(mandate), event.actor());
            case RollAct.Left l -> books.values().forEach(b -> without(b, event.actor()));
            case RollAct.Removed(var gone) -> books.values().forEach(b -> without(b, gone));
            case RollAct.TakenOff(var gone) -> books.values().forEach(b -> without(b, gone));
            default -> {}
        }
    }

    private void over(MandateId mandate) {
        book(mandate).isOver = true;
    }

    private Book book(MandateId mandate) {
        Book book = books.get(mandate.seq());
        if (book == null) {
            throw new Broken("Nobody gave mandate %s.", mandate);
        }
        return book;
    }

    private static void without(Book book, MemberId member) {
        book.holders.remove(member);
        book.isOver |= book.holders.isEmpty();
    }

    /// A recall is by no harder rule than the giving was, and one fifth can bring it about.
    private static void judge(Assembly assembly, Vote.Open vote) {
        for (Mandate mandate : assembly.mandates().inForce().values()) {
            switch (mandate.petition()) {
                case Petition.Voting(var proposal) when proposal.equals(vote.proposal()) ->
                        Broken.unless(
                                vote.matter().rule().isNoHarderThan(mandate.rule()),
                                "The recall of %s is harder than its giving.",
                                mandate.id());
                case Petition.Asked asked ->
                        Broken.unless(
                                asked.askers().size() < asked.needed()
                                        && asked.needed() <= Math.max(1, most(assembly)),
                                "The recall of %s has been asked for by enough.",
                                mandate.id());
                default -> {}
            }
        }
    }

    /// At most one fifth of all who ever were on the roll: it was fixed when the first one asked.
    private static long most(Assembly assembly) {
        return assembly.roll().everybody().size() / 5;
    }
}
