// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nacre.assembly.Assembly;
import nacre.assembly.founding.CouncilPlan;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.CommandId;
import nacre.journal.Entry;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.Leaf;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Given what was done at fixed times, when somebody asks for something, then acts or a refusal.
///
/// The real clerk, a journal in memory, a clock that stands still, salts from a seed. Every `then`
/// ends by verifying the whole record and folding it anew.
public final class Scenario {
    /// When every scenario begins.
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final Random random;
    private final Parts parts;
    private final Hour hour;
    private final Organs organs;
    private final Journals journals;
    private Clerk clerk;

    /// The one clock of all organs on a server.
    private static final class Hour {
        private Instant now = START;
    }

    private Scenario(Ground ground, Journals journals) {
        this.random = new Random(7);
        this.parts = Parts.of(ground.parts());
        this.hour = new Hour();
        this.journals = journals;
        this.organs = new Organs(journals, parts, surroundings());
        this.clerk = founded(ground);
    }

    private Scenario(Scenario other, OrganId organ) {
        this.random = other.random;
        this.parts = other.parts;
        this.hour = other.hour;
        this.journals = other.journals;
        this.organs = other.organs;
        this.clerk = clerk(organ);
    }

    /// A council on the same server.
    public Scenario council(CouncilPlan plan) {
        return beside(recorded(organs.found(plan)));
    }

    private Clerk founded(Ground ground) {
        return clerk(recorded(organs.found(ground.plan())));
    }

    private static OrganId recorded(Reply founded) {
        return assertInstanceOf(Reply.Recorded.class, founded).receipt().organ();
    }

    private Clerk clerk(OrganId organ) {
        Clerk found = organs.find(organ);
        if (found == null) {
            throw new AssertionError("There is no organ " + organ);
        }
        return found;
    }

    /// A scenario in this organ, just founded.
    public static Scenario of(Ground ground) {
        return new Scenario(ground, Journals.inMemory());
    }

    /// A scenario in this organ, its record kept by these journals.
    public static Scenario of(Ground ground, Journals journals) {
        return new Scenario(ground, journals);
    }

    /// Another organ on the same server, under the same clock and with the same parts.
    public Scenario beside(Ground ground) {
        return beside(recorded(organs.found(ground.plan())));
    }

    /// Another organ that is on the same server already.
    public Scenario beside(OrganId organ) {
        return new Scenario(this, organ);
    }

    private Surroundings surroundings() {
        return Surroundings.steady(() -> hour.now, random);
    }

    /// All organs of the server.
    public Organs organs() {
        return organs;
    }

    /// Which organ this is about.
    public OrganId organ() {
        return clerk.journal().organ();
    }

    /// Sets the clock.
    public Scenario at(Instant instant) {
        hour.now = instant;
        return this;
    }

    /// Sets the clock forward.
    public Scenario after(Duration time) {
        return at(hour.now.plus(time));
    }

    public Instant now() {
        return hour.now;
    }

    public Clerk clerk() {
        return clerk;
    }

    public Parts parts() {
        return parts;
    }

    public Journal journal() {
        return clerk.journal();
    }

    public Assembly assembly() {
        return clerk.standing().assembly();
    }

    /// Another clerk takes over, who has only the record.
    public Scenario withAnotherClerk() {
        clerk =
                Clerk.of(
                        clerk.journal(),
                        parts,
                        surroundings(),
                        new Awake(Long.MAX_VALUE),
                        organs::find);
        return this;
    }

    /// Something that was done before; it must be accepted.
    public Scenario given(MemberId actor, Command command) {
        var reply = hear(request(actor, command));
        assertInstanceOf(Reply.Recorded.class, reply, () -> command + ": " + reply);
        return this;
    }

    /// What is due by now was recorded.
    public Scenario caughtUp() {
        clerk.catchUp();
        return this;
    }

    /// Somebody asks for something.
    public Asked when(MemberId actor, Command command) {
        return when(request(actor, command));
    }

    /// Somebody asks for something under a mandate that she names.
    public Asked when(MemberId actor, Command command, MandateId mandate) {
        return when(new Request(freshId(), command, actor, mandate));
    }

    /// A request comes in.
    public Asked when(Request request) {
        long size = clerk.journal().head().size();
        return new Asked(this, size, hear(request));
    }

    /// Time passes, and what falls due is recorded.
    public Asked whenTimePasses(Duration time) {
        long size = clerk.journal().head().size();
        after(time).caughtUp();
        return new Asked(this, size, null);
    }

    /// The server wakes from a sleep that began at `from`.
    public Asked whenItWakes(Instant from) {
        long size = clerk.journal().head().size();
        clerk.woke(from, hour.now);
        return new Asked(this, size, null);
    }

    /// A request under a fresh id.
    public Request request(MemberId actor, Command command) {
        return new Request(freshId(), command, actor);
    }

    public CommandId freshId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return new CommandId(HexFormat.of().formatHex(id));
    }

    Reply hear(Request request) {
        return clerk.hear(request);
    }

    /// Anna puts so many more people on the roll; their pseudonyms.
    public List<MemberId> add(int people) {
        var names = new ArrayList<Person>();
        for (int i = 0; i < people; i++) {
            names.add(new Person("Person " + i, "person%d@example.org".formatted(i)));
        }
        long first = clerk.standing().size();
        given(Ground.ANNA, new RollCommand.AddMembers(names));
        var members = new ArrayList<MemberId>();
        for (int i = 0; i < people; i++) {
            members.add(new MemberId(first + i));
        }
        return List.copyOf(members);
    }

    /// Puts a proposal; its id.
    public ProposalId put(MemberId author, Command command) {
        given(author, command);
        return new ProposalId(last("proposal.put"));
    }

    /// Waits until the vote on a proposal has opened; its id.
    public VoteId open(ProposalId proposal) {
        Proposal put = assembly().proposals().needed(proposal);
        if (put.isDiscussed()) {
            at(put.opens()).caughtUp();
        }
        if (assembly().proposals().needed(proposal).stage()
                instanceof Proposal.Stage.Voted(var vote)) {
            return vote;
        }
        throw new AssertionError("No vote opened on " + put);
    }

    /// Everybody answers so, and time passes until the closing.
    public Scenario decide(ProposalId proposal, Choice choice) {
        VoteId id = open(proposal);
        Vote.Open vote = assembly().votes().open().get(id);
        if (vote == null) {
            throw new AssertionError("Vote %s is not open.".formatted(id));
        }
        for (Member member : assembly().roll().everybody()) {
            if (member.isOnTheRoll() && vote.roll().contains(member.id())) {
                given(member.id(), new VoteCommand.CastVote(id, new Ballot.Said(choice)));
            }
        }
        return at(vote.closes()).caughtUp();
    }

    /// A proposal is put on what it enacts, and everybody says yes.
    public Scenario decided(Enactment... enactments) {
        return decide(put(Ground.ANNA, Asks.put(enactments)), Choice.YES);
    }

    /// The newest entry of this type.
    public long last(String type) {
        for (long seq = journal().head().size() - 1; seq >= 0; seq--) {
            if (leaf(seq).type().equals(type)) {
                return seq;
            }
        }
        throw new AssertionError("Nothing of type " + type);
    }

    public Leaf leaf(long seq) {
        return entry(seq).leaf();
    }

    public Act act(long seq) {
        return act(entry(seq));
    }

    private Act act(Entry entry) {
        String type = entry.leaf().type();
        return parts.of(type).read(type, entry.facts());
    }

    public Entry entry(long seq) {
        Entry entry = journal().entry(seq);
        if (entry == null) {
            throw new AssertionError("There is no entry " + seq);
        }
        return entry;
    }

    /// Verifies the whole record, and folds it anew.
    public Scenario verified() {
        var verdict = Verifier.verify(journal(), parts);
        assertNull(verdict.failure(), verdict::toString);
        Standing refolded = Refold.of(journal(), parts);
        assertEquals("", Refold.difference(parts, refolded, clerk.standing()));
        if (!verdict.letters().isEmpty()) {
            var check = new LetterCheck(parts);
            for (OrganId organ : journals.organs()) {
                Journal journal = clerk(organ).journal();
                check.add(journal, Verifier.verify(journal, parts));
            }
            check.verdicts().values().forEach(each -> assertNull(each.failure(), each::toString));
        }
        return this;
    }

    /// What came of asking.
    public static final class Asked {
        private final Scenario scenario;
        private final long size;
        private final @Nullable Reply reply;

        private Asked(Scenario scenario, long size, @Nullable Reply reply) {
            this.scenario = scenario;
            this.size = size;
            this.reply = reply;
        }

        /// These fell due first, or all that happened is these.
        public Asked thenDue(Act... acts) {
            assertEquals(List.of(acts), acts(true));
            return this;
        }

        /// This is what is on the record now.
        public Scenario then(Act... acts) {
            if (reply != null) {
                assertInstanceOf(Reply.Recorded.class, reply, reply::toString);
            }
            assertEquals(List.of(acts), acts(false));
            return scenario.verified();
        }

        /// It was recorded, whatever it was.
        public Scenario thenRecorded() {
            assertInstanceOf(Reply.Recorded.class, reply);
            return scenario.verified();
        }

        /// The rules did not allow it, and it left no trace.
        public Scenario thenRefused(Refusal why) {
            assertEquals(new Reply.Refused(why), reply);
            assertEquals(List.of(), acts(false));
            return scenario.verified();
        }

        /// The rules did not allow it, for a reason of this kind.
        public Scenario thenRefused(Class<? extends Refusal> why) {
            var refused = assertInstanceOf(Reply.Refused.class, reply);
            assertInstanceOf(why, refused.why());
            return scenario.verified();
        }

        private List<Act> acts(boolean isDue) {
            var acts = new ArrayList<Act>();
            scenario.journal()
                    .read(
                            size,
                            Long.MAX_VALUE,
                            entry -> {
                                if ((entry.leaf().due() != null) == isDue) {
                                    acts.add(scenario.act(entry));
                                }
                            });
            return acts;
        }
    }
}
