// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.garden.GardenPart.GARDEN;
import static nacre.garden.GardenPart.SOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.announcement.AnnouncementRules;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.MeetingTerms;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Part;
import nacre.assembly.proposal.ProposalRules;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInRules;
import nacre.ballot.Base;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.campaign.fund.ClaimRules;
import nacre.journal.CommandId;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.organ.Asking;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.GuestRequest;
import nacre.organ.Parts;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.organ.Scenario;
import nacre.organ.Standing;
import nacre.organ.Surroundings;
import nacre.organ.Varied;
import org.jspecify.annotations.Nullable;

/// The life of an organ in which anybody asks for anything at any time, from a seed.
final class RandomLife {
    private static final MeetingTerms MEETINGS =
            new MeetingTerms(
                    new Fraction(1, 10),
                    Duration.ofHours(1),
                    List.of(MatterKey.EVERYDAY),
                    Duration.ofHours(1),
                    Duration.ofMinutes(90));

    /// A tenth of those who are not prevented take part: in every vote one can say that one is.
    private static final Condition SOME =
            new Condition.Share(
                    Counted.ANSWERED, Comparator.AT_LEAST, new Fraction(1, 10), Base.NOT_PREVENTED);

    private final Chance chance;
    private final Wishes wishes;
    private final Leaning leaning;
    private final Setting setting;
    private final Parts parts;
    private final Journal journal;
    private final Tallies tallies;
    private final Watch watch;
    private Clerk clerk;
    private Instant now = Scenario.START;

    RandomLife(long seed, Setting setting, List<Law> laws, Tallies tallies) {
        this(seed, setting, laws, tallies, Leaning.NONE);
    }

    /// @param leaning what it is much about
    RandomLife(long seed, Setting setting, List<Law> laws, Tallies tallies, Leaning leaning) {
        this.leaning = leaning;
        this.chance = new Chance(seed);
        this.wishes = new Wishes(chance, leaning);
        this.setting = setting;
        this.tallies = tallies;
        this.parts = setting.parts();
        this.journal = setting.journals().create(Journals.freshId(chance.random()));
        this.clerk = newClerk();
        this.watch = new Watch(parts, journal, laws, standing(), setting.thorough());
        clerk.found(plan(parts));
        check(null, null);
    }

    /// Three founders, the third of whom also has what the parts bring along.
    private static FoundingPlan plan(Parts parts) {
        var last = new ArrayList<>(List.of(Grant.of(Power.ADMIT), Grant.of(SOW, 5)));
        for (Part<?> part : parts.all()) {
            if (!part.equals(ASSEMBLY) && !part.name().equals(GARDEN.name())) {
                part.powers().forEach(power -> last.add(Grant.of(power)));
            }
        }
        var first =
                new ArrayList<>(
                        List.of(Grant.of(RollRules.KEEP_THE_ROLL), Grant.of(SignInRules.INVITE)));
        if (parts.powers().contains(ClaimRules.APPROVE)) {
            first.add(Grant.of(ClaimRules.APPROVE));
        }
        return Ground.plan(
                Varied.matters(Template.WORKPLACE_BRANCH.charter(), matters()).with(MEETINGS),
                List.of(
                        Ground.first(0, first.toArray(Grant[]::new)),
                        Ground.first(
                                1,
                                Grant.of(SignInRules.INVITE),
                                Grant.of(ProposalRules.CHAIR),
                                Grant.of(AnnouncementRules.ANNOUNCE)),
                        Ground.first(2, last.toArray(Grant[]::new))));
    }

    /// Those of a branch, easier to decide; and the shift plan, which the company decides today.
    private static List<Matter> matters() {
        var matters = new ArrayList<Matter>();
        for (Matter matter : Template.WORKPLACE_BRANCH.charter().matters()) {
            var conditions = new ArrayList<>(matter.rule().conditions());
            conditions.add(SOME);
            matters.add(matter.with(new Rule(conditions)));
        }
        matters.add(matters.getFirst().as(MatterKey.SHIFTS).with(Holder.INSTITUTION));
        return matters;
    }

    private Clerk newClerk() {
        return Clerk.of(journal, parts, Surroundings.steady(() -> now, chance.random()));
    }

    /// How things stand.
    Assembly assembly() {
        return standing().assembly();
    }

    /// Lives on for so many commands.
    void live(int commands) {
        for (int i = 0; i < commands; i++) {
            pass();
            ask();
        }
    }

    private void pass() {
        int kind = chance.below(100);
        int minutes = kind < 70 ? 60 : kind < 97 ? 60 * 9 : 60 * 24 * 3;
        Instant since = now;
        now = now.plus(Duration.ofMinutes(chance.below(isMeeting() ? 8 : minutes)));
        if (chance.in(2)) {
            clerk.woke(since, now);
            check(null, null);
        }
        if (chance.in(2)) {
            clerk = newClerk();
        }
        if (chance.in(1)) {
            now = now.minus(Duration.ofDays(1));
        }
    }

    /// Whether members meet; then little time passes between what they do.
    private boolean isMeeting() {
        return leaning.meetings() > 0
                && clerk.standing().assembly().meetings().all().values().stream()
                        .anyMatch(Meeting::isOpen);
    }

    private void ask() {
        if (leaning.holdingOut() > 0 && chance.in(40)) {
            guestAsks();
        }
        Standing standing = clerk.standing();
        var people = standing.assembly().roll().people();
        MemberId actor = chance.of(people.keySet(), new MemberId(chance.below(20)));
        if (!standing.assembly().roll().contains(actor) && chance.in(80)) {
            actor = Ground.ANNA;
        }
        Command command = wishes.next(standing, actor);
        MemberId sensible = chance.of(Actors.of(standing, command));
        actor = sensible == null || chance.in(15) ? actor : sensible;
        CommandId commandId = freshId();
        MandateId mandate =
                chance.in(5) ? chance.of(standing.assembly().mandates().inForce().keySet()) : null;
        var request = new Request(commandId, command, actor, mandate);
        Reply reply = clerk.hear(request);
        tallies.count(command, reply);
        check(request, reply);
        if (chance.in(3)) {
            Broken.unless(isSame(reply, clerk.hear(request)), "Asked again, not the same.");
            check(null, null);
        }
    }

    private CommandId freshId() {
        byte[] id = new byte[16];
        chance.random().nextBytes(id);
        return new CommandId(HexFormat.of().formatHex(id));
    }

    /// Somebody who is no member follows a link, if there is one.
    private void guestAsks() {
        GuestWishes.Asked asked = new GuestWishes(chance, clerk.standing()).next();
        if (asked == null) {
            return;
        }
        var request = new GuestRequest(freshId(), asked.command(), asked.guest());
        Reply reply = clerk.hear(request);
        tallies.countGuest(asked.command(), reply);
        check(request, reply);
        if (chance.in(5)) {
            Broken.unless(isSame(reply, clerk.hear(request)), "Asked again, not the same.");
            check(null, null);
        }
    }

    private static boolean isSame(Reply one, Reply other) {
        if (one instanceof Reply.Recorded(var first)
                && other instanceof Reply.Recorded(var second)) {
            return first.leaf().equals(second.leaf()) && first.first() == second.first();
        }
        return one.getClass().equals(other.getClass());
    }

    private Standing standing() {
        return setting.published().apply(clerk.standing());
    }

    private void check(@Nullable Asking request, @Nullable Reply reply) {
        watch.check(standing(), request, reply);
    }

    long entries() {
        return watch.entries();
    }
}
