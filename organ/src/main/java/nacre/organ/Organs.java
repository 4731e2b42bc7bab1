// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.part.Refusal;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// The organs of one server, each with its clerk. A clerk reads its organ's record when it is first
/// asked for.
public final class Organs {
    private final Journals journals;
    private final Parts parts;
    private final Surroundings surroundings;
    private final ConcurrentHashMap<OrganId, Clerk> clerks = new ConcurrentHashMap<>();

    /// The organs whose records are here.
    public Organs(Journals journals, Parts parts, Surroundings surroundings) {
        this.journals = journals;
        this.parts = parts;
        this.surroundings = surroundings;
    }

    /// All organs that have been founded.
    public List<OrganId> all() {
        return journals.organs().stream().filter(this::isFounded).toList();
    }

    private boolean isFounded(OrganId organ) {
        Journal journal = journals.find(organ);
        return journal != null && journal.head().size() > 0;
    }

    /// The organ's clerk, or null if there is no such organ.
    public @Nullable Clerk find(OrganId organ) {
        Journal journal = journals.find(organ);
        return journal == null || journal.head().size() == 0
                ? null
                : clerks.computeIfAbsent(organ, id -> Clerk.of(journal, parts, surroundings));
    }

    /// The parts that organs have here.
    public Parts parts() {
        return parts;
    }

    /// Why this plan cannot be carried out, or null.
    public @Nullable Refusal misfit(FoundingPlan plan) {
        return FoundingRules.misfit(plan, parts.powers());
    }

    /// Founds an organ by a plan that all its founders have accepted.
    public Reply found(FoundingPlan plan) {
        Refusal why = misfit(plan);
        if (why != null) {
            return new Reply.Refused(why);
        }
        OrganId organ = Journals.freshId(surroundings.random());
        var clerk = Clerk.of(journals.create(organ), parts, surroundings);
        Reply reply = clerk.found(plan);
        clerks.put(organ, clerk);
        return reply;
    }

    /// Records what is due everywhere by now.
    public void catchUp() {
        for (OrganId organ : all()) {
            Clerk clerk = find(organ);
            if (clerk != null) {
                clerk.catchUp();
            }
        }
    }

    /// Tells every organ that the server slept.
    public void woke(java.time.Instant from, java.time.Instant to) {
        for (OrganId organ : all()) {
            Clerk clerk = find(organ);
            if (clerk != null) {
                clerk.woke(from, to);
            }
        }
    }
}
