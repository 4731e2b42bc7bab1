// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.CommandId;
import nacre.journal.Journals;
import nacre.organ.Clerk;
import nacre.organ.Organs;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Surroundings;

/// An organ of so many members with one vote open.
final class Branch {
    static final Parts PARTS = Parts.of(List.of());
    private static final int AT_ONCE = 20_000;
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /// How long before its vote opens the question is put.
    static final Duration DISCUSSION = Duration.ofDays(3);

    private final AtomicLong commands = new AtomicLong();
    final Clerk clerk;
    final List<MemberId> members;
    final VoteId vote;
    private Instant now;

    Branch(Journals journals, int size) {
        this(journals, size, START, Template.WORKPLACE_BRANCH.charter());
    }

    Branch(Journals journals, int size, Instant start) {
        this(journals, size, start, Template.WORKPLACE_BRANCH.charter());
    }

    Branch(Journals journals, int size, Charter charter) {
        this(journals, size, START, charter);
    }

    private Branch(Journals journals, int size, Instant start, Charter charter) {
        now = start;
        var organs = new Organs(journals, PARTS, Surroundings.steady(() -> now, new Salts()));
        var mandate =
                new FoundingPlan.FirstMandate(
                        List.of(0),
                        List.of(Grant.of(RollRules.KEEP_THE_ROLL)),
                        "Roll",
                        "Keep it",
                        Duration.ofDays(90));
        var plan =
                new FoundingPlan(
                        "Bench",
                        "Measure",
                        ZoneOffset.UTC,
                        charter,
                        List.of(),
                        List.of(person(0), person(1), person(2)),
                        List.of(mandate));
        var reply = (Reply.Recorded) organs.found(plan);
        clerk = java.util.Objects.requireNonNull(organs.find(reply.receipt().organ()));
        var first = FoundingPlan.founder(0);
        for (int done = 3; done < size; done += AT_ONCE) {
            var people = new ArrayList<Person>();
            for (int i = done; i < Math.min(size, done + AT_ONCE); i++) {
                people.add(person(i));
            }
            hear(first, new RollCommand.AddMembers(people));
        }
        hear(
                first,
                new ProposalCommand.PutProposal(
                        MatterKey.EVERYDAY, "Question", "Text", List.of(), null));
        now = now.plus(DISCUSSION);
        clerk.catchUp();
        vote = clerk.standing().assembly().votes().open().lastKey();
        members = List.copyOf(clerk.standing().assembly().roll().people().keySet());
    }

    /// Time passes until the vote closes, and that is recorded.
    void close() {
        now = now.plus(Duration.ofDays(30));
        clerk.catchUp();
    }

    private static Person person(int i) {
        return new Person("Member number " + i, "");
    }

    void cast(int member, Choice choice) {
        hear(members.get(member), new VoteCommand.CastVote(vote, new Ballot.Said(choice)));
    }

    private void hear(MemberId actor, Command command) {
        long count = commands.incrementAndGet();
        var id =
                new CommandId(
                        HexFormat.of().toHexDigits(count * 0x9E3779B97F4A7C15L)
                                + HexFormat.of().toHexDigits(count));
        Reply reply = clerk.hear(new Request(id, command, actor));
        if (!(reply instanceof Reply.Recorded)) {
            throw new IllegalStateException(command + ": " + reply);
        }
    }

    /// Salts need not be secret here, but every thread may ask for one.
    private static final class Salts implements RandomGenerator {
        private final SplittableRandom random = new SplittableRandom(1);

        @Override
        public synchronized long nextLong() {
            return random.nextLong();
        }
    }
}
