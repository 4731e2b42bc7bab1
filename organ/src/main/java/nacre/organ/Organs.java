// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.split.SplitRules;
import nacre.assembly.split.Splits;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// The organs of one server, each with its clerk: one, from first to last, so that an organ never
/// has two writers. A clerk reads its organ's record when it is first asked for. Those not asked
/// for are let rest when the others' states become too many.
public final class Organs {
    private final Journals journals;
    private final Parts parts;
    private final Surroundings surroundings;
    private final ConcurrentHashMap<OrganId, Clerk> clerks = new ConcurrentHashMap<>();
    private final Awake awake;
    private final Post post = new Neighbourhood();

    /// For whoever founds what has split off, so that it is done once.
    private final ReentrantLock founding = new ReentrantLock();

    /// The organs whose records are here; together the states in memory rest on no more entries
    /// than `Awake.MOST`.
    public Organs(Journals journals, Parts parts, Surroundings surroundings) {
        this(journals, parts, surroundings, Awake.MOST);
    }

    Organs(Journals journals, Parts parts, Surroundings surroundings, long mostEntries) {
        this.awake = new Awake(mostEntries);
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
        Clerk clerk = clerk(organ);
        if (clerk != null) {
            clerk.used();
        }
        return clerk;
    }

    /// The organ's clerk, whom nobody asked for.
    private @Nullable Clerk clerk(OrganId organ) {
        Clerk known = clerks.get(organ);
        Journal journal = known == null ? journals.find(organ) : null;
        if (journal == null || journal.head().size() == 0) {
            return known;
        }
        Clerk clerk =
                clerks.computeIfAbsent(
                        organ, id -> Clerk.of(journal, parts, surroundings, awake, post));
        clerk.used();
        return clerk;
    }

    /// The clerk of an organ that writes letters to another. The other has its turn, so nobody is
    /// sent to rest for this one.
    private @Nullable Clerk neighbour(OrganId organ) {
        Clerk known = clerks.get(organ);
        Journal journal = known == null ? journals.find(organ) : null;
        return journal == null || journal.head().size() == 0
                ? known
                : clerks.computeIfAbsent(
                        organ, id -> Clerk.of(journal, parts, surroundings, awake, post));
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
        var clerk = Clerk.of(journals.create(organ), parts, surroundings, awake, post);
        Reply reply = clerk.found(plan);
        clerks.put(organ, clerk);
        return reply;
    }

    /// Founds a council of organs that are here; it can act once organs have joined it.
    public Reply found(CouncilPlan plan) {
        Refusal why = FoundingRules.misfit(plan, parts.powers());
        if (why != null) {
            return new Reply.Refused(why);
        }
        OrganId organ = Journals.freshId(surroundings.random());
        var clerk = Clerk.of(journals.create(organ), parts, surroundings, awake, post);
        Reply reply = clerk.found(now -> FoundingRules.rule(plan, parts.powers()));
        clerks.put(organ, clerk);
        return reply;
    }

    /// How clerks find each other, and what has split off comes to be.
    private final class Neighbourhood implements Post {
        @Override
        public @Nullable Clerk find(OrganId organ) {
            return neighbour(organ);
        }

        @Override
        public void foundSplitOff(Standing from) {
            for (Splits.Off off : from.assembly().ties().splits().made().values()) {
                Clerk known = clerks.get(off.organ());
                if (known == null || known.journal().head().size() == 0) {
                    foundOnce(from, off.organ());
                }
            }
        }
    }

    private void foundOnce(Standing from, OrganId organ) {
        founding.lock();
        try {
            Clerk parent = neighbour(from.organ());
            Clerk clerk = clerks.computeIfAbsent(organ, this::begun);
            LetterAct.Received letter =
                    parent == null || clerk.journal().head().size() > 0
                            ? null
                            : founding(parent, from, organ);
            if (letter != null) {
                clerk.found(now -> new Ruling.Accepted(SplitRules.founding(letter)));
                clerk.catchUp();
            }
        } finally {
            founding.unlock();
        }
    }

    /// The clerk of an organ that may have no entry yet.
    private Clerk begun(OrganId organ) {
        Journal known = journals.find(organ);
        Journal journal = known == null ? journals.create(organ) : known;
        return Clerk.of(journal, parts, surroundings, awake, post);
    }

    /// The letter by which an organ founds another, the first that it has written to it.
    private static LetterAct.@Nullable Received founding(
            Clerk parent, Standing from, OrganId organ) {
        var written = from.assembly().ties().letters().to(organ);
        return written.isEmpty() ? null : Mailbox.received(parent.journal(), 0, written.getFirst());
    }

    /// Records what is due everywhere by now.
    public void catchUp() {
        for (OrganId organ : all()) {
            Clerk clerk = clerk(organ);
            if (clerk != null) {
                clerk.catchUp();
            }
        }
    }

    /// Tells every organ that the server slept.
    public void woke(java.time.Instant from, java.time.Instant to) {
        for (OrganId organ : all()) {
            Clerk clerk = clerk(organ);
            if (clerk != null) {
                clerk.woke(from, to);
            }
        }
    }

    /// How many organs' states are in memory.
    int awake() {
        return awake.count();
    }
}
