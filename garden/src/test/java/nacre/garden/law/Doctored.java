// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.accounts.AccountsPart.ACCOUNTS;
import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.draw.DrawPart.DRAW;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nacre.accounts.Books;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Admission;
import nacre.assembly.charter.Charters;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.draw.Draw;
import nacre.assembly.draw.Draws;
import nacre.assembly.meeting.Attendance;
import nacre.assembly.meeting.Meeting;
import nacre.assembly.meeting.Meetings;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Roll;
import nacre.assembly.vote.Sleep;
import nacre.assembly.vote.Sleeps;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteId;
import nacre.assembly.vote.Votes;
import nacre.ballot.Ballot;
import nacre.ballot.Count;
import nacre.ballot.Option;
import nacre.ballot.Outcome;
import nacre.ballot.Picks;
import nacre.organ.Standing;
import nacre.organ.Varied;
import org.pcollections.PSortedMap;

/// Assemblies and standings that are not what the record says.
final class Doctored {
    private Doctored() {}

    static Assembly countingTwice(Assembly a) {
        PSortedMap<VoteId, Vote.Open> open = a.votes().open();
        for (Vote.Open vote : a.votes().open().values()) {
            Count count = vote.count();
            if (!vote.answers().isEmpty() && count.silent() > 0) {
                Ballot again = vote.answers().firstEntry().getValue();
                open = open.plus(vote.id(), counted(vote, count.plus(again, 1)));
            }
        }
        return with(a, a.charters(), open, a.sleep());
    }

    /// In each vote one who is silent is said to be prevented.
    static Assembly leavingOneOut(Assembly a) {
        PSortedMap<VoteId, Vote.Open> open = a.votes().open();
        for (Vote.Open vote : a.votes().open().values()) {
            Count count = vote.count();
            if (count.silent() > 0) {
                open = open.plus(vote.id(), counted(vote, count.prevented(count.prevented() + 1)));
            }
        }
        return with(a, a.charters(), open, a.sleep());
    }

    /// Each vote is shown as if everybody on the roll when it opened counted in it.
    static Assembly countingNewNames(Assembly a) {
        PSortedMap<VoteId, Vote.Open> open = a.votes().open();
        for (Vote.Open vote : a.votes().open().values()) {
            Roll roll = a.roll();
            if (roll.entitled() > vote.roll().entitled()) {
                Count more =
                        vote.counting()
                                .count(
                                        vote.answers().values(),
                                        roll.entitled(),
                                        roll.entered(),
                                        vote.count().presence());
                open = open.plus(vote.id(), counted(vote, more));
            }
        }
        return with(a, a.charters(), open, a.sleep());
    }

    private static Vote.Open counted(Vote.Open vote, Count count) {
        return new Vote.Open(
                vote.id(),
                vote.proposal(),
                vote.matter(),
                vote.roll(),
                vote.counting(),
                count,
                vote.answers(),
                vote.prevented(),
                vote.opened(),
                vote.answered(),
                vote.closes());
    }

    /// A vote that has just opened is taken by the rule for everyday questions.
    static Assembly easilyOpened(Assembly a, VoteId id) {
        Vote.Open vote = a.votes().open().get(id);
        Matter easy = a.charter().matter(MatterKey.EVERYDAY);
        var bent =
                new Vote.Open(
                        id,
                        vote.proposal(),
                        easy,
                        vote.roll(),
                        vote.counting(),
                        vote.count(),
                        vote.answers(),
                        vote.prevented(),
                        vote.opened(),
                        vote.answered(),
                        vote.closes());
        return with(a, a.charters(), a.votes().open().plus(id, bent), a.sleep());
    }

    static Standing withAnEasierCharter(Standing standing) {
        Assembly a = standing.assembly();
        if (a.charters().versions().isEmpty()) {
            return standing;
        }
        var easier = Varied.admission(a.charter(), Admission.BY_DECISION);
        var version = new Charters.Version(standing.size(), standing.at(), easier);
        var charters =
                new Charters(a.charters().versions().plus(version), a.charters().onTheRegister());
        return with(standing, with(a, charters, a.votes().open(), a.sleep()));
    }

    /// A state that is another after each entry, as one would be that looked at content.
    static Standing changingWithEveryEntry(Standing standing) {
        return with(standing, changed(standing.assembly(), standing.size()));
    }

    /// A state that keeps what no act says.
    static Assembly changed(Assembly a, long seq) {
        var sleep = new Sleep(Instant.EPOCH, Instant.ofEpochSecond(seq));
        return with(a, a.charters(), a.votes().open(), a.sleep().plus(sleep));
    }

    private static Assembly with(
            Assembly a, Charters charters, PSortedMap<VoteId, Vote.Open> open, Sleeps sleep) {
        var votes = new Votes(open, a.votes().closed(), a.votes().decisions());
        return with(a, charters, votes, sleep);
    }

    private static Assembly with(Assembly a, Votes votes) {
        return with(a, a.charters(), votes, a.sleep());
    }

    private static Assembly with(Assembly a, Charters charters, Votes votes, Sleeps sleep) {
        return new Assembly(
                a.founding(),
                charters,
                a.roll(),
                a.signIns(),
                a.proposals(),
                votes,
                a.mandates(),
                a.announcements(),
                a.meetings(),
                a.agreements(),
                a.boxes(),
                a.dues(),
                sleep,
                a.ties());
    }

    /// In each choice that is over, whoever had the fewest votes is chosen.
    static Assembly choosingTheLast(Assembly a) {
        var closed = a.votes().closed();
        for (Vote.Closed vote : a.votes().closed().values()) {
            if (vote.count() instanceof Picks picks
                    && vote.outcome() instanceof Outcome.Chosen(var reason, var o, var tied)) {
                Option last =
                        Collections.min(picks.votes(), Comparator.comparingLong(Picks.For::votes))
                                .option();
                var other = new Outcome.Chosen(reason, List.of(last), tied);
                closed = closed.plus(vote.id(), ended(vote, other));
            }
        }
        return with(a, new Votes(a.votes().open(), closed, a.votes().decisions()));
    }

    private static Vote.Closed ended(Vote.Closed vote, Outcome outcome) {
        return new Vote.Closed(
                vote.id(),
                vote.proposal(),
                vote.matter(),
                vote.roll(),
                vote.counting(),
                vote.count(),
                vote.answers(),
                vote.prevented(),
                vote.opened(),
                vote.closes(),
                outcome);
    }

    /// One account has a little more than was posted to it.
    static Standing withMoreMoney(Standing standing) {
        Books books = standing.states().of(ACCOUNTS);
        if (books.sums().isEmpty()) {
            return standing;
        }
        var first = books.sums().firstEntry();
        var more = books.sums().plus(first.getKey(), first.getValue() + 1);
        return new Standing(
                standing.organ(),
                standing.states()
                        .with(
                                ACCOUNTS,
                                new Books(
                                        books.currency(),
                                        books.accounts(),
                                        more,
                                        books.postings())),
                standing.size(),
                standing.at(),
                standing.rules());
    }

    /// Whoever was drawn is said to have been drawn in another order.
    static Standing drawingByHand(Standing standing) {
        Draws draws = standing.states().of(DRAW);
        var all = draws.all();
        for (Draw draw : all.values()) {
            all = all.plus(draw.id(), drawn(draw, draw.list().reversed()));
        }
        return new Standing(
                standing.organ(),
                standing.states().with(DRAW, new Draws(all, draws.dues())),
                standing.size(),
                standing.at(),
                standing.rules());
    }

    private static Draw drawn(Draw draw, List<MemberId> members) {
        return new Draw(
                draw.id(),
                draw.decision(),
                draw.terms(),
                draw.round(),
                draw.commitments(),
                draw.list(),
                draw.secrets(),
                draw.silent(),
                draw.stage(),
                draw.since(),
                draw.until(),
                draw.cause(),
                draw.drawn().isEmpty() ? draw.drawn() : members);
    }

    /// Everybody on the roll is at every open meeting.
    static Standing withAFullRoom(Standing standing) {
        Assembly a = standing.assembly();
        var meetings = a.meetings().all();
        for (Meeting m : meetings.values()) {
            PSortedMap<MemberId, Instant> present = m.attendance().present();
            for (MemberId member : a.roll().people().keySet()) {
                present = present.plus(member, m.opens());
            }
            var full = new Attendance(present, m.attendance().movements());
            meetings = meetings.plus(m.id(), m.isOpen() ? at(m, full) : m);
        }
        return with(
                standing,
                new Assembly(
                        a.founding(),
                        a.charters(),
                        a.roll(),
                        a.signIns(),
                        a.proposals(),
                        a.votes(),
                        a.mandates(),
                        a.announcements(),
                        new Meetings(meetings, a.meetings().votes(), a.meetings().motions()),
                        a.agreements(),
                        a.boxes(),
                        a.dues(),
                        a.sleep(),
                        a.ties()));
    }

    private static Meeting at(Meeting m, Attendance attendance) {
        return new Meeting(
                m.id(),
                m.by(),
                m.opens(),
                m.needed(),
                m.askers(),
                m.stage(),
                m.chair(),
                m.agenda(),
                attendance,
                m.floor(),
                m.tellers(),
                m.minutes());
    }

    static Standing with(Standing standing, Assembly assembly) {
        return new Standing(
                standing.organ(),
                standing.states().with(ASSEMBLY, assembly),
                standing.size(),
                standing.at(),
                standing.rules());
    }
}
