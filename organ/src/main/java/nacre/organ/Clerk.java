// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.Append;
import nacre.journal.Authority;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// The single writer of one organ's record, and the only way in. Hears a request, records what is
/// due, asks the part's rule, settles the authority, folds, appends; answers when it is durable.
///
/// Any number of threads may call. Rules run one after the other; waiting for the disk does not
/// hold up the next. What `standing()` shows is durable.
public final class Clerk {
    private final Journal journal;
    private final Parts parts;
    private final Surroundings surroundings;
    private final Contents contents;
    private final Erasures erasures;
    private final Post post;
    private final Mailbox mailbox;
    private final Repeats repeats;
    private final Turn turn = new Turn(this::inTurn);

    /// How the organ will stand once everything asked for is durable, and the answer to what was
    /// asked last. For whoever has the turn.
    private Standing ahead;

    private CompletableFuture<?> lastAsked = CompletableFuture.completedFuture(null);

    /// Null while this clerk rests, who then keeps nothing but when something falls due.
    private volatile @Nullable Standing durable;

    private volatile @Nullable Instant nextDue;
    private volatile boolean hasWoken;
    private volatile boolean mustReload;
    private final Awake awake;

    private Clerk(
            Journal journal,
            Parts parts,
            Surroundings surroundings,
            Awake awake,
            Post post,
            Standing standing) {
        this.journal = journal;
        this.parts = parts;
        this.surroundings = surroundings;
        this.awake = awake;
        this.contents = new Contents(journal);
        this.erasures = new Erasures(journal);
        this.post = post;
        this.mailbox = new Mailbox(parts, post);
        this.repeats = new Repeats(journal);
        this.ahead = standing;
        this.durable = standing;
    }

    /// The clerk of an organ, who has read its whole record.
    ///
    /// @throws nacre.assembly.part.Unfoldable if the record cannot be folded
    public static Clerk of(Journal journal, Parts parts, Surroundings surroundings) {
        return of(journal, parts, surroundings, new Awake(Long.MAX_VALUE), Post.NONE);
    }

    /// The same, among those of whom some rest, with those of other organs within reach.
    static Clerk of(
            Journal journal, Parts parts, Surroundings surroundings, Awake awake, Post post) {
        Standing empty = Standing.empty(journal.organ(), parts);
        Standing standing = Reading.after(parts, empty, journal);
        return new Clerk(journal, parts, surroundings, awake, post, standing);
    }

    /// The record.
    public Journal journal() {
        return journal;
    }

    /// What people wrote.
    public Contents contents() {
        return contents;
    }

    /// How the organ durably stands; a clerk who rested reads the record first.
    public Standing standing() {
        Standing now = durable;
        if (now != null) {
            return now;
        }
        Standing read = turn.take(this::readAgain);
        tellIfWoken();
        return read;
    }

    private Standing readAgain() {
        reload();
        Standing read = durable;
        return read == null ? ahead : read;
    }

    /// Lets go of the state, unless something is going on or letters may come; whatever needs it
    /// reads it again. True if this clerk rests now.
    boolean rest() {
        return turn.takeIfFree(this::restInTurn);
    }

    private boolean restInTurn() {
        Standing now = durable;
        if (now != null
                && !mustReload
                && now.size() == ahead.size()
                && Doors.of(parts, ahead.states()).isEmpty()) {
            nextDue = Agenda.next(parts, ahead.states());
            durable = null;
            ahead = Standing.empty(journal.organ(), parts);
            contents.rest();
        }
        return durable == null;
    }

    /// Whether this clerk rests, and nothing is due.
    private boolean restsUntil(Instant now) {
        Instant next = nextDue;
        return durable == null && (next == null || next.isAfter(now));
    }

    /// Tells the others of a state that was read again; not in anybody's turn, for the others may
    /// now have to rest.
    private void tellIfWoken() {
        if (hasWoken) {
            hasWoken = false;
            used();
        }
    }

    /// Tells that somebody asked for this organ.
    void used() {
        Standing now = durable;
        if (now != null) {
            awake.used(this, now.size());
        }
    }

    /// How the organ durably stands, or null while this clerk rests.
    @Nullable Standing known() {
        return durable;
    }

    /// Hears what a member or a guest asks.
    public Reply hear(Asking asking) {
        mailbox.askFirst(known(), new HashSet<>());
        Hash hash = asking.hash(journal.organ()); // callers hash side by side
        Reply reply = turn.hear(new Turn.Hashed(asking, hash));
        tellIfWoken();
        mailbox.foundSplitOff(known());
        return reply;
    }

    /// Founds the organ; its record must be empty.
    public Reply found(FoundingPlan plan) {
        return found(now -> FoundingRules.rule(plan, parts.powers(), now));
    }

    Reply found(Function<Instant, Ruling> rule) {
        return turn.take(() -> foundInTurn(rule)).join();
    }

    private CompletableFuture<Reply> foundInTurn(Function<Instant, Ruling> rule) {
        reload();
        Instant now = now();
        return switch (rule.apply(now)) {
            case Ruling.Refused(var why) -> done(new Reply.Refused(why));
            case Ruling.Put put -> throw new IllegalStateException("Founding: " + put);
            case Ruling.Accepted(var steps) -> {
                var draft = draft(now);
                for (Step step : steps) {
                    draft.add(step, new Authority.Founding(), null, null);
                }
                yield record(draft, null);
            }
        };
    }

    /// Records what is due and what letters have come by now, durably.
    public void catchUp() {
        catchUp(new HashSet<>());
    }

    void catchUp(Set<OrganId> asked) {
        mailbox.askFirst(known(), asked);
        if (!restsUntil(surroundings.clock().instant())) {
            turn.take(this::catchUpInTurn).join();
            tellIfWoken();
            mailbox.foundSplitOff(known());
        }
    }

    private CompletableFuture<?> catchUpInTurn() {
        reload();
        CompletableFuture<Reply> last =
                ahead.size() > 0 && surroundings.mayRecord() ? recordDues(now()) : null;
        return last == null ? CompletableFuture.completedFuture(null) : last;
    }

    /// Records that the server slept, before anything else is heard. It was awake when the last
    /// entry was recorded, and is awake now; where that leaves no time to have slept, nothing is
    /// recorded.
    public void woke(Instant from, Instant to) {
        turn.take(() -> wokeInTurn(from, to)).join();
        tellIfWoken();
    }

    private CompletableFuture<?> wokeInTurn(Instant from, Instant to) {
        reload();
        Instant now = now();
        Instant asleep = from.truncatedTo(ChronoUnit.SECONDS);
        Instant since = asleep.isAfter(ahead.at()) ? asleep : ahead.at();
        Instant until = to.truncatedTo(ChronoUnit.SECONDS);
        var slept = new OrganAct.Slept(since, until.isAfter(now) ? now : until);
        if (ahead.size() == 0 || !since.isBefore(slept.to())) {
            return CompletableFuture.completedFuture(null);
        }
        var draft = draft(now);
        draft.add(Step.of(slept), new Authority.Server(), null, null);
        return record(draft, null);
    }

    private CompletableFuture<Reply> inTurn(Turn.Hashed asked) {
        reload();
        CompletableFuture<Reply> repeated = repeats.answer(asked.asking().id(), asked.hash());
        if (repeated != null) {
            return repeated;
        }
        Instant now = now();
        if (!surroundings.mayRecord()) {
            return done(new Reply.Refused(new ClerkRefusal.ClockHasLeapt(now)));
        }
        var _ = recordDues(now);
        return switch (hearing(now).ruling(asked.asking())) {
            case Ruling.Refused(var why) -> done(new Reply.Refused(why));
            case Ruling.Put put when put.steps().isEmpty() ->
                    append(BoxDesk.put(asked, put, ahead, surroundings.random()), ahead);
            case Ruling.Put put -> accepted(asked, put, put.steps(), now);
            case Ruling.Accepted(var steps) -> accepted(asked, null, steps, now);
        };
    }

    private Hearing hearing(Instant now) {
        Scene scene = Stage.scene(parts, journal.organ(), ahead.states(), now, ahead.size());
        return new Hearing(parts, scene, erasures);
    }

    private CompletableFuture<Reply> accepted(
            Turn.Hashed asked, Ruling.@Nullable Put put, List<Step> steps, Instant now) {
        Asking asking = asked.asking();
        return switch (hearing(now).choose(asking, steps)) {
            case Authorities.Choice.Beyond(var why) -> done(new Reply.Refused(why));
            case Authorities.Choice.Found(var authorities) -> {
                var draft = draft(now);
                if (put != null) {
                    draft.put(put.box(), asking.owner(), put.says());
                }
                for (int i = 0; i < steps.size(); i++) {
                    draft.add(steps.get(i), authorities.get(i), null, asking.actor());
                }
                yield record(draft, asked.repeat());
            }
        };
    }

    private Draft draft(Instant now) {
        var desk = new BoxDesk(journal, lastAsked);
        return new Draft(parts, ahead, now, desk, surroundings.random());
    }

    /// Asks for all that is due and all letters to be recorded; the answer to the last, or null.
    private @Nullable CompletableFuture<Reply> recordDues(Instant now) {
        CompletableFuture<Reply> last = null;
        Draft next = mailbox.next(ahead, now, () -> draft(now));
        while (next != null) {
            last = record(next, null);
            next = mailbox.next(ahead, now, () -> draft(now));
        }
        return last;
    }

    /// Ends the batch and asks the journal to keep it.
    private CompletableFuture<Reply> record(Draft draft, Append.@Nullable Repeat command) {
        Standing after = draft.finish();
        Append append = draft.append(command, journal, this::other, erasures);
        ahead = after;
        erasures.asked(append.erasures());
        return append(append, after);
    }

    private @Nullable Journal other(OrganId organ) {
        Clerk clerk = post.find(organ);
        return clerk == null ? null : clerk.journal;
    }

    private CompletableFuture<Reply> append(Append append, Standing after) {
        CompletableFuture<Reply> reply =
                journal.append(append)
                        .handle((head, failure) -> answer(append, after, head, failure));
        lastAsked = reply;
        repeats.asked(append.command(), reply);
        return reply;
    }

    private Reply answer(
            Append append,
            Standing after,
            Journal.@Nullable Head head,
            @Nullable Throwable failure) {
        if (head != null) {
            append.erasures().forEach(erasure -> contents.forget(erasure.seq()));
            publish(after);
            return new Reply.Recorded(Receipt.of(journal, append, after.at(), head));
        }
        mustReload = true;
        Throwable cause = failure instanceof CompletionException c ? c.getCause() : failure;
        return cause instanceof StoreFailure.NotRecorded
                ? new Reply.NotRecorded()
                : new Reply.Unknown();
    }

    private synchronized void publish(Standing after) {
        Standing before = durable;
        if (before == null || after.size() > before.size()) {
            durable = after;
        }
    }

    /// After a failure, or a rest: forgets what was only hoped for, and reads what is really there.
    private void reload() {
        Standing known = durable;
        if (!mustReload && known != null) {
            return;
        }
        mustReload = false;
        erasures.reload();
        Standing from = known == null ? Standing.empty(journal.organ(), parts) : known;
        ahead = Reading.after(parts, from, journal);
        publish(ahead);
        hasWoken |= known == null;
    }

    private Instant now() {
        Instant now = surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isAfter(ahead.at()) ? now : ahead.at();
    }

    private static CompletableFuture<Reply> done(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
