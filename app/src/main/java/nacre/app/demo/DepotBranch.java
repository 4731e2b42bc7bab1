// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nacre.app.demo.Event.Answers;
import nacre.app.demo.Event.Deed;
import nacre.app.demo.Event.Said;
import nacre.assembly.announcement.Announce;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateCommand;
import nacre.assembly.mandate.MandateId;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Choice;
import nacre.journal.Content;
import nacre.organ.Reply;
import nacre.web.roll.RollDraft;
import nacre.web.roll.RollFile;

/// The demo branch: three months of a bus depot's branch of sixty, lived by its script. What the
/// script leaves open, chance decides: when each one comes in, when she votes, who changes her
/// answer.
final class DepotBranch {
    static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate FOUNDING = LocalDate.of(2026, 8, 24);
    private static final List<String> FOUNDERS =
            List.of("Ines Duarte", "Tom Reilly", "Amina Haddad", "Yusuf Demir", "Grete Solheim");

    /// Who does not answer the last votes, so that something waits for her.
    static final String WAITED_FOR = "Hanne Dahl";

    private final Life life;

    DepotBranch(Life life) {
        this.life = life;
    }

    /// When the branch is founded.
    static Instant start() {
        return hour(0, LocalTime.of(18, 30));
    }

    /// When the script ends: a Monday evening.
    static Instant end() {
        return hour(91, LocalTime.of(18, 40));
    }

    static Instant hour(int day, LocalTime time) {
        return FOUNDING.plusDays(day).atTime(time).atZone(ZONE).toInstant();
    }

    /// Lives through the whole script.
    void live() {
        found();
        for (Event event : Script.read()) {
            life.at(hour(event.day(), event.time()), () -> happen(event));
        }
        life.run(end());
    }

    private void found() {
        var plan =
                new FoundingPlan(
                        "Quayside Depot Branch",
                        "We drive, clean and mend the buses of Port Arden, and we want a say in"
                                + " how it is done.",
                        ZONE,
                        Template.WORKPLACE_BRANCH.charter(),
                        List.of(),
                        FOUNDERS.stream().map(name -> new Person(name, "")).toList(),
                        List.of(
                                first(
                                        0,
                                        "Roll and invitations for the first weeks",
                                        "Put everybody from the paper list on the roll and hand out"
                                                + " codes in person.",
                                        "roll",
                                        "invite",
                                        "admit"),
                                first(
                                        1,
                                        "Chair and announcements for the first weeks",
                                        "Open votes, give discussions time, tell everybody.",
                                        "chair",
                                        "announce")));
        switch (life.organs().found(plan)) {
            case Reply.Recorded(var receipt) -> {
                var clerk = life.organs().find(receipt.organ());
                if (clerk == null) {
                    throw new IllegalStateException("The branch was founded and is not there.");
                }
                life.founded(clerk);
            }
            case Reply other -> throw new IllegalStateException("Not founded: " + other);
        }
    }

    private static FoundingPlan.FirstMandate first(
            int founder, String title, String task, String... powers) {
        var grants = new ArrayList<Grant>();
        for (String power : powers) {
            grants.add(Grant.of(new Power(power)));
        }
        return new FoundingPlan.FirstMandate(
                List.of(founder), grants, title, task, Duration.ofDays(90));
    }

    private void happen(Event event) {
        MemberId who = life.member(event.who());
        switch (event.deed()) {
            case Deed.Imports i -> imports(who);
            case Deed.Invites(int people) -> invites(who, people);
            case Deed.Announces(String title, String text) ->
                    life.done(who, new Announce(title, text));
            case Deed.Proposes proposes -> proposes(who, proposes);
            case Deed.Withdraws(String title) ->
                    life.done(who, new ProposalCommand.WithdrawProposal(proposal(title)));
            case Deed.AsksBack asks -> asksBack(who, asks);
            case Deed.Reports(String mandate, String text) ->
                    life.done(who, new MandateCommand.Report(mandate(mandate), text));
            case Deed.Erases e -> erases(who);
            case Deed.Leaves(boolean isErasing) -> {
                life.done(who, new RollCommand.Leave());
                if (isErasing) {
                    erases(who);
                }
            }
        }
    }

    private void imports(MemberId who) {
        if (!(RollFile.read(Script.Resources.bytes("roll.txt")) instanceof RollDraft draft)) {
            throw new IllegalStateException("The demo's list cannot be read.");
        }
        var preview = draft.preview(draft.guess(), List.of());
        var people = new ArrayList<Person>();
        for (var person : preview.people()) {
            if (!preview.doubtful().contains(person.line())) {
                people.add(new Person(person.name(), person.phone()));
            }
        }
        life.done(who, new RollCommand.AddMembers(people));
    }

    /// Issues codes to those who were put on the roll first; most come in within three weeks.
    private void invites(MemberId who, int people) {
        var invited = new ArrayList<MemberId>();
        for (Member member : life.assembly().roll().everybody()) {
            boolean isNext = invited.size() < people && member.isOnTheRoll();
            if (isNext && !member.hasEntered() && !hasCode.contains(member.id())) {
                invited.add(member.id());
            }
        }
        hasCode.addAll(invited);
        life.done(who, new SignInCommand.IssueCodes(invited));
        for (MemberId member : invited) {
            if (isNamed(member) || life.random().nextInt(100) < 58) {
                int minutes = 120 + life.random().nextInt(isNamed(member) ? 600 : 18 * 24 * 60);
                life.at(life.now().plus(Duration.ofMinutes(minutes)), () -> enter(member));
            }
        }
    }

    private final List<MemberId> hasCode = new ArrayList<>();

    /// Whether the script lets her do something herself, so that she must come in soon.
    private boolean isNamed(MemberId member) {
        String name = life.clerk().contents().name(life.clerk().standing(), member);
        return Script.read().stream()
                .anyMatch(event ->
                        event.who().equals(name)
                                || said(event.deed()).stream().anyMatch(s -> s.who().equals(name)));
    }

    private static List<Said> said(Deed deed) {
        return switch (deed) {
            case Deed.Proposes proposes -> proposes.said();
            case Deed.AsksBack asks -> asks.others();
            default -> List.of();
        };
    }

    private void enter(MemberId member) {
        Member found = life.assembly().roll().find(member);
        if (found != null && found.isOnTheRoll() && !found.hasEntered()) {
            life.done(member, new RollCommand.Enter());
        }
    }

    private void proposes(MemberId who, Deed.Proposes proposes) {
        var enactments = new Enactments(life, proposes.enactments());
        Person candidate = enactments.candidate();
        long first =
                life.done(
                        who,
                        new ProposalCommand.PutProposal(
                                new MatterKey(proposes.matter()),
                                proposes.title(),
                                proposes.text(),
                                enactments.all(),
                                candidate));
        var proposal = new ProposalId(candidate == null ? first : first + 1);
        var lastComment = new long[] {-1};
        Duration thread = Duration.ZERO;
        for (Said said : proposes.said()) {
            boolean isAnswer = said.kind() == Said.Kind.ANSWER;
            Duration after = isAnswer ? thread.plus(said.after()) : said.after();
            thread = isAnswer ? thread : after;
            life.at(life.now().plus(after), () -> say(proposal, said, lastComment));
        }
        Instant opens = life.assembly().proposals().needed(proposal).opens();
        Answers answers = proposes.answers();
        if (answers != null) {
            life.at(opens.plusSeconds(60), () -> answer(proposal, answers));
        }
        if (candidate != null) {
            var member = new MemberId(first);
            Duration settled = Duration.ofDays(4).plusHours(life.random().nextInt(20));
            life.at(opens.plus(settled), () -> welcome(member));
        }
    }

    private void welcome(MemberId member) {
        if (life.assembly().roll().contains(member)) {
            life.done(life.member("Samira Okoye"), new SignInCommand.IssueCodes(List.of(member)));
            Duration soon = Duration.ofMinutes(40L + life.random().nextInt(900));
            life.at(life.now().plus(soon), () -> enter(member));
        }
    }

    private void say(ProposalId proposal, Said said, long[] lastComment) {
        MemberId who = life.member(said.who());
        switch (said.kind()) {
            case COMMENT ->
                    lastComment[0] =
                            life.done(
                                    who,
                                    new ProposalCommand.PostComment(proposal, null, said.text()));
            case ANSWER ->
                    life.done(
                            who,
                            new ProposalCommand.PostComment(proposal, lastComment[0], said.text()));
            case STATEMENT -> life.done(who, new ProposalCommand.StateView(proposal, said.text()));
        }
    }

    private void asksBack(MemberId who, Deed.AsksBack asks) {
        MandateId mandate = mandate(asks.mandate());
        life.done(who, new MandateCommand.AskRecall(mandate, asks.reason()));
        for (Said said : asks.others()) {
            life.at(life.now().plus(said.after()), () -> joins(mandate, said, asks.answers()));
        }
    }

    private void joins(
            MandateId mandate,
            Said said,
            Event.@org.jspecify.annotations.Nullable Answers answers) {
        life.hear(life.member(said.who()), new MandateCommand.AskRecall(mandate, said.text()));
        Mandate found = life.assembly().mandates().inForce().get(mandate);
        if (answers != null
                && found != null
                && found.petition() instanceof nacre.assembly.mandate.Petition.Voting(var proposal)
                && begun.add(proposal)) {
            answer(proposal, answers);
        }
    }

    private final java.util.Set<ProposalId> begun = new java.util.TreeSet<>();

    /// Lets so many answer in the time that the vote is open; one in twenty changes her mind.
    private void answer(ProposalId id, Answers answers) {
        Proposal proposal = life.assembly().proposals().needed(id);
        if (!(proposal.stage() instanceof Proposal.Stage.Voted(var voteId))) {
            life.clerk().catchUp();
            proposal = life.assembly().proposals().needed(id);
        }
        if (!(proposal.stage() instanceof Proposal.Stage.Voted(var voteId))) {
            throw new IllegalStateException("The vote on %s did not open.".formatted(id));
        }
        Vote.Open vote = life.assembly().votes().open().get(voteId);
        if (vote == null) {
            throw new IllegalStateException("The vote on %s is over.".formatted(id));
        }
        var voters = voters(vote);
        var choices = new ArrayList<Choice>();
        add(choices, Choice.YES, answers.yes());
        add(choices, Choice.NO, answers.no());
        add(choices, Choice.ABSTAIN, answers.abstain());
        long seconds = Duration.between(life.now(), vote.closes()).toSeconds();
        for (int i = 0; i < Math.min(voters.size(), choices.size()); i++) {
            MemberId voter = voters.get(i);
            Choice choice = choices.get(i);
            long after = 30 + life.random().nextLong(seconds - 60);
            if (life.random().nextInt(20) == 0) {
                cast(voteId, voter, Choice.ABSTAIN, after / 2);
            }
            cast(voteId, voter, choice, after);
        }
    }

    private static void add(List<Choice> choices, Choice choice, int count) {
        for (int i = 0; i < count; i++) {
            choices.add(choice);
        }
    }

    private List<MemberId> voters(Vote.Open vote) {
        boolean isLast = vote.closes().isAfter(end());
        var voters = new ArrayList<MemberId>();
        for (Member member : vote.roll().everybody()) {
            boolean waits = isLast && member.id().equals(life.member(WAITED_FOR));
            if (member.isOnTheRoll() && member.hasEntered() && !waits) {
                voters.add(member.id());
            }
        }
        for (int i = voters.size() - 1; i > 0; i--) {
            int other = life.random().nextInt(i + 1);
            MemberId moved = voters.set(i, voters.get(other));
            voters.set(other, moved);
        }
        return voters;
    }

    private void cast(VoteId vote, MemberId voter, Choice choice, long after) {
        life.at(
                life.now().plusSeconds(after),
                () -> life.hear(voter, new VoteCommand.CastVote(vote, choice)));
    }

    /// Erases what she wrote; and her name too, once she has left.
    private void erases(MemberId who) {
        var fields = new ArrayList<EraseContent.Field>();
        boolean hasLeft = !life.assembly().roll().contains(who);
        long size = life.clerk().standing().size();
        for (long seq = 0; seq < size; seq++) {
            for (Content content : life.clerk().contents().of(seq)) {
                Long subject = content.subject();
                boolean isHers = subject != null && subject == who.seq() && !content.isErased();
                if (isHers && (hasLeft || content.field().equals("text"))) {
                    fields.add(new EraseContent.Field(seq, content.field()));
                }
            }
        }
        var some = hasLeft ? fields : fields.subList(0, Math.min(1, fields.size()));
        life.done(who, new EraseContent(who, some));
    }

    private ProposalId proposal(String title) {
        for (Proposal proposal : life.assembly().proposals().all().values()) {
            if (title.equals(life.clerk().contents().find(proposal.text(), "title"))) {
                return proposal.id();
            }
        }
        throw new IllegalArgumentException("No proposal is called %s.".formatted(title));
    }

    private MandateId mandate(String title) {
        for (MandateId id : life.assembly().mandates().inForce().keySet()) {
            if (title.equals(life.clerk().contents().find(id.seq(), "title"))) {
                return id;
            }
        }
        throw new IllegalArgumentException("No mandate is called %s.".formatted(title));
    }
}
