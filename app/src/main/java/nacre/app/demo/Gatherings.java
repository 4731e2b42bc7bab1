// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.roll.Member;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteCommand;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;

/// How an organ of the town comes together in a room.
final class Gatherings {
    private final OrganLife organ;
    private final Life life;

    Gatherings(OrganLife organ) {
        this.organ = organ;
        this.life = organ.life();
    }

    /// Calls a meeting, and plans how it goes.
    void calls(MemberId chair, Gathering gathering) {
        var agenda = new ArrayList<MeetingCommand.Item>();
        for (Gathering.Item item : gathering.items()) {
            String proposal = item.proposal();
            agenda.add(
                    new MeetingCommand.Item(
                            item.title(),
                            proposal == null ? List.of() : List.of(organ.proposal(proposal))));
        }
        var invitation =
                new MeetingCommand.Invitation(
                        gathering.title(),
                        gathering.place(),
                        gathering.text(),
                        gathering.opens(),
                        agenda);
        var meeting = new MeetingId(organ.done(chair, new MeetingCommand.CallMeeting(invitation)));
        life.at(
                gathering.opens().minus(Duration.ofMinutes(12)),
                () -> new Evening(chair, meeting, gathering).begins());
    }

    /// What brings the minutes of the meeting of this name into force.
    Enactment adopting(String title) {
        for (var meeting : organ.assembly().meetings().all().values()) {
            if (title.equals(organ.clerk().contents().find(meeting.id().seq(), "title"))) {
                Long written = meeting.minutes().latest();
                if (written == null) {
                    break;
                }
                return Enactment.of(
                        new MeetingAct.MinutesAdopted(meeting.id(), written), List.of());
            }
        }
        throw new IllegalArgumentException("No meeting called %s has minutes.".formatted(title));
    }

    /// One evening in a room.
    private final class Evening {
        private final MemberId chair;
        private final MeetingId meeting;
        private final Gathering gathering;
        private final List<MemberId> withPhone = new ArrayList<>();
        private final List<MemberId> atHome = new ArrayList<>();
        private final List<MemberId> without = new ArrayList<>();

        Evening(MemberId chair, MeetingId meeting, Gathering gathering) {
            this.chair = chair;
            this.meeting = meeting;
            this.gathering = gathering;
        }

        void begins() {
            List<MemberId> named = new ArrayList<>(List.of(chair));
            gathering.tellers().forEach(name -> named.add(organ.member(name)));
            gathering.talks().forEach(name -> named.add(organ.member(name)));
            named.add(organ.member(gathering.writer()));
            for (MemberId each : named) {
                if (!withPhone.contains(each)) {
                    withPhone.add(each);
                }
            }
            for (Member member : shuffled()) {
                if (!member.hasEntered()) {
                    without.add(member.id());
                } else if (!withPhone.contains(member.id())) {
                    (withPhone.size() < gathering.come() ? withPhone : atHome).add(member.id());
                }
            }
            for (MemberId each : withPhone) {
                in(
                        30 + organ.chance().nextInt(600),
                        each,
                        new MeetingCommand.CheckIn(meeting, List.of(each)));
            }
            life.at(gathering.opens().plusSeconds(60), this::opens);
        }

        private List<Member> shuffled() {
            var all = new ArrayList<Member>();
            for (Member member : organ.assembly().roll().everybody()) {
                if (member.isOnTheRoll()) {
                    all.add(member);
                }
            }
            organ.chance().shuffle(all);
            return all;
        }

        private void opens() {
            organ.done(chair, new MeetingCommand.OpenMeeting(meeting));
            List<MemberId> brought =
                    without.subList(0, Math.min(gathering.brought(), without.size()));
            organ.done(chair, new MeetingCommand.CheckIn(meeting, brought));
            organ.done(
                    chair,
                    new MeetingCommand.NameTellers(
                            meeting, gathering.tellers().stream().map(organ::member).toList()));
            organ.done(
                    chair,
                    new MeetingCommand.NameMinuteTaker(meeting, organ.member(gathering.writer())));
            goesThroughAgenda();
        }

        private void goesThroughAgenda() {
            int minutes = 3;
            int votes = 0;
            for (int i = 0; i < gathering.items().size(); i++) {
                int item = i;
                in(60L * minutes, chair, new MeetingCommand.TakeItem(meeting, item));
                if (i == 0) {
                    talks(60L * minutes + 20);
                    minutes += 2 * gathering.talks().size() + 2;
                }
                String proposal = gathering.items().get(i).proposal();
                if (proposal != null) {
                    Gathering.Taken taken = gathering.votes().get(votes++);
                    ProposalId id = organ.proposal(proposal);
                    life.at(after(60L * minutes + 30), () -> takes(id, taken));
                    minutes += 14;
                }
                minutes += 5;
            }
            in(60L * minutes, chair, new MeetingCommand.CloseMeeting(meeting));
            in(
                    60L * minutes + 7_200,
                    organ.member(gathering.writer()),
                    new MeetingCommand.WriteMinutes(meeting, gathering.minutes()));
        }

        private void talks(long from) {
            for (int i = 0; i < gathering.talks().size(); i++) {
                String name = gathering.talks().get(i);
                MemberId speaker = organ.member(name);
                int before = gathering.talks().subList(0, i).lastIndexOf(name);
                long asks = before < 0 ? from + i : from + 110 + 120L * before;
                in(asks, speaker, new MeetingCommand.AddSpeaker(meeting, speaker));
                in(from + 15 + 120L * i, chair, new MeetingCommand.CallSpeaker(meeting));
                in(from + 105 + 120L * i, speaker, new MeetingCommand.EndSpeech(meeting));
            }
        }

        private void takes(ProposalId proposal, Gathering.Taken taken) {
            organ.done(chair, new MeetingCommand.TakeVote(meeting, proposal));
            Vote.Open open = organ.openVote(proposal);
            VoteId vote = open.id();
            answer(vote, withPhone, taken.byPhone(), Duration.ofMinutes(4));
            answer(vote, atHome, taken.atHome(), Duration.between(organ.now(), open.closes()));
            Way way = taken.way().equals("hands") ? Way.HANDS : Way.PAPER;
            in(300, chair, new MeetingCommand.CallCount(meeting, vote, way));
            MemberId first = organ.member(gathering.tellers().getFirst());
            MemberId second = organ.member(gathering.tellers().getLast());
            Event.Answers wrong = taken.miscounted();
            if (wrong != null) {
                counts(400, first, vote, taken.counted());
                counts(420, second, vote, wrong);
            }
            counts(540, first, vote, taken.counted());
            counts(560, second, vote, taken.counted());
        }

        private void counts(long after, MemberId teller, VoteId vote, Event.Answers sums) {
            var entered = new Sums(sums.yes(), sums.no(), sums.abstain());
            in(after, teller, new MeetingCommand.EnterCount(meeting, vote, entered));
        }

        private void answer(VoteId vote, List<MemberId> who, Event.Answers sums, Duration time) {
            List<Choice> choices = sums.choices();
            for (int i = 0; i < Math.min(who.size(), choices.size()); i++) {
                MemberId each = who.get(who.size() - 1 - i);
                Choice choice = choices.get(i);
                life.at(
                        organ.now().plus(organ.chance().within(time)),
                        () ->
                                organ.done(
                                        each,
                                        new VoteCommand.CastVote(vote, new Ballot.Said(choice))));
            }
        }

        private Instant after(long seconds) {
            return organ.now().plusSeconds(seconds);
        }

        private void in(long seconds, MemberId who, MeetingCommand command) {
            life.at(after(seconds), () -> organ.done(who, command));
        }
    }
}
