// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nacre.assembly.box.BoxAct;
import nacre.assembly.box.BoxId;
import nacre.assembly.box.Terms;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.meeting.MeetingAct;
import nacre.assembly.meeting.Sums;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Ballot;
import nacre.ballot.Count;
import nacre.journal.BoxRow;

/// Law 3: one person, one vote; in a council, one organ. Counts every vote again from what was
/// said, on a roll without the names that came too shortly before it, and without what was said in
/// an open vote by a delegate who was called back.
final class OneVote implements Law {
    /// Who is on the roll, and since when; founders since ever.
    private final Map<MemberId, Instant> roll = new HashMap<>();

    private final Seated seated = new Seated();

    private Duration waiting = Duration.ZERO;
    private final Map<Long, Asked> votes = new HashMap<>();

    /// The votes whose answers are in boxes, by their boxes.
    private final Map<BoxId, Asked> sealed = new HashMap<>();

    /// What the box of two tellers showed last.
    private final List<BoxRow.Shown> told = new ArrayList<>();

    /// @param answers of each member, where members may know them
    /// @param speakers who gave each of them
    /// @param prevented who said that she is, and has not answered since
    /// @param unnamed answers that were revealed without a name
    /// @param shown rows of its box that wait for the last to be shown
    /// @param room the sums on which two tellers agreed
    private record Asked(
            Set<MemberId> roll,
            Map<MemberId, Ballot> answers,
            Map<MemberId, MemberId> speakers,
            Set<MemberId> prevented,
            List<Ballot> unnamed,
            List<BoxRow.Shown> shown,
            List<Sums> room) {
        Asked(Set<MemberId> roll) {
            this(
                    roll,
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        /// What she said for a member falls as long as the vote is open.
        void fallen(MemberId speaker, MemberId member) {
            if (speaker.equals(speakers.get(member))) {
                speakers.remove(member);
                answers.remove(member);
            }
        }

        List<Ballot> ballots() {
            var ballots = new ArrayList<>(answers.values());
            ballots.addAll(unnamed);
            return ballots;
        }
    }

    @Override
    public void check(Moment moment) {
        moment.fresh().forEach(this::follow);
        var all = moment.assembly().votes();
        all.open().values().forEach(this::judge);
        all.closed().values().forEach(this::judge);
    }

    private void judge(Vote vote) {
        Asked asked = votes.get(vote.id().seq());
        Broken.unless(asked != null, "Vote %s was never opened.", vote.id());
        if (asked == null) {
            return;
        }
        Count count = vote.count();
        Count again =
                vote.counting()
                        .count(
                                asked.ballots(),
                                asked.roll.size(),
                                count.entered(),
                                count.presence())
                        .prevented(asked.prevented.size());
        for (Sums sums : asked.room) {
            again = sums.addedTo(again);
        }
        Broken.unless(
                count.equals(again)
                        && vote.answers().equals(asked.answers)
                        && vote.prevented().equals(asked.prevented),
                "Vote %s has %s, but was answered %s prevented, %s, %s unnamed, %s in the room.",
                vote.id(),
                count,
                asked.prevented,
                asked.answers,
                asked.unnamed,
                asked.room);
    }

    private void follow(Event event) {
        MemberId joining = seated.joining(event);
        if (joining != null) {
            roll.put(joining, event.effective());
        }
        MemberId leaving = seated.leaving(event);
        if (leaving != null) {
            roll.remove(leaving);
        }
        MemberId unseated = seated.unseated(event);
        if (unseated != null) {
            votes.values().forEach(asked -> asked.fallen(unseated, seated.voice(unseated)));
        }
        seated.follow(event);
        followAct(event);
    }

    private void followAct(Event event) {
        switch (event.act()) {
            case VoteAct.Opened o -> votes.put(event.seq(), new Asked(counting(event.effective())));
            case MeetingAct.CountCompared(var id, var vote, var differ) -> counted(vote);
            case VoteAct.Cast(var vote, var ballot) -> answered(event.actor(), vote, ballot);
            case VoteAct.Prevented(var vote) -> {
                Asked asked = asked(vote);
                Broken.unless(
                        asked.roll.contains(event.actor())
                                && !asked.answers.containsKey(event.actor()),
                        "%s has a say in vote %s and is not prevented.",
                        event.actor(),
                        vote);
                asked.prevented.add(event.actor());
            }
            case VoteAct.AbleAfterAll(var vote) -> asked(vote).prevented.remove(event.actor());
            case VoteAct.Closed closed -> asked(closed.vote()).speakers.clear();
            case BoxAct.Opened(var terms) -> opened(new BoxId(event.seq()), terms);
            case BoxAct.Shown(var box, var rows) when sealed.containsKey(box) ->
                    asked(box).shown.addAll(rows);
            case BoxAct.Shown(var box, var rows) when rows.getFirst().says().has("abstain") -> {
                told.clear();
                told.addAll(rows);
            }
            case BoxAct.Revealed(var box, long rows, var result) when sealed.containsKey(box) ->
                    revealed(asked(box), rows);
            case CharterAct.Adopted(var charter) -> waiting = charter.roll().waiting();
            case CharterAct.Changed(var from, var charter) -> waiting = charter.roll().waiting();
            case RollAct.Founded f -> roll.put(new MemberId(event.seq()), Instant.MIN);
            case RollAct.Added a -> roll.put(new MemberId(event.seq()), event.effective());
            case RollAct.Admitted(var member) -> roll.put(member, event.effective());
            case RollAct.Left l -> roll.remove(event.actor());
            case RollAct.Removed(var member) -> roll.remove(member);
            case RollAct.TakenOff(var member) -> roll.remove(member);
            default -> {}
        }
    }

    private Set<MemberId> counting(Instant opening) {
        var counting = new HashSet<MemberId>();
        roll.forEach((member, since) -> {
            if (!since.isAfter(opening.minus(waiting))) {
                counting.add(member);
            }
        });
        return counting;
    }

    /// Two different tellers who counted the same have counted the room.
    private void counted(VoteId vote) {
        Asked asked = asked(vote);
        Broken.unless(asked.room.isEmpty(), "The room is counted twice in %s.", vote);
        Broken.unless(
                told.size() == 2
                        && !Objects.equals(told.getFirst().member(), told.getLast().member()),
                "Not two tellers counted the room in %s, but %s.",
                vote,
                told);
        Sums sums = sums(told.getFirst());
        if (sums.equals(sums(told.getLast()))) {
            asked.room.add(sums);
        }
    }

    /// What a teller's row says.
    static Sums sums(BoxRow.Shown row) {
        return new Sums(
                row.says().whole("yes"), row.says().whole("no"), row.says().whole("abstain"));
    }

    private Asked asked(VoteId vote) {
        Asked asked = votes.get(vote.seq());
        if (asked == null) {
            throw new Broken("Vote %s was never opened.", vote);
        }
        return asked;
    }

    private void opened(BoxId box, Terms terms) {
        Asked asked = votes.get(terms.about());
        if (asked != null) {
            sealed.put(box, asked);
        }
    }

    private Asked asked(BoxId box) {
        Asked asked = sealed.get(box);
        if (asked == null) {
            throw new Broken("Box %s is not of a vote.", box);
        }
        return asked;
    }

    /// All that was in a vote's box has been shown: from now on it counts.
    private static void revealed(Asked asked, long rows) {
        Broken.unless(
                rows == asked.shown.size() && rows <= asked.roll.size(),
                "%d answers of %d were in a box, which showed %d.",
                rows,
                asked.roll.size(),
                asked.shown.size());
        for (BoxRow.Shown row : asked.shown) {
            if (row.says().has("paper") || row.says().has("prevented")) {
                continue; // no answer: a paper that did not come back, or somebody who said so
            }
            Ballot ballot = Ballot.read(row.says().text("ballot"));
            Broken.unless(ballot != null, "%s is no answer.", row);
            Long member = row.member();
            if (member == null && ballot != null) {
                asked.unnamed.add(ballot);
            } else if (member != null && ballot != null) {
                Ballot before = asked.answers.put(new MemberId(member), ballot);
                Broken.unless(before == null, "Member %d answers twice.", member);
            }
        }
    }

    private void answered(MemberId actor, VoteId vote, Ballot ballot) {
        Asked asked = votes.get(vote.seq());
        MemberId member = seated.voice(actor);
        Broken.unless(
                asked != null && roll.containsKey(member) && asked.roll.contains(member),
                "%s is not on the roll of vote %s.",
                member,
                vote);
        if (asked != null) {
            asked.prevented.remove(member);
            asked.answers.put(member, ballot);
            asked.speakers.put(member, actor);
        }
    }
}
