// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.meeting.MeetingCommand;
import nacre.assembly.meeting.MeetingId;
import nacre.assembly.meeting.Sums;
import nacre.assembly.meeting.Way;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Texts;
import nacre.assembly.vote.VoteId;
import nacre.ballot.Word;
import nacre.web.Numbers;
import nacre.web.Request;

/// What the buttons on a meeting's page ask for; each has an address of its own.
enum Deed {
    JOIN,
    CALL_OFF,
    OPEN,
    CLOSE,
    COME,
    GO,
    ENTER,
    LEAVE,
    CHAIR,
    ADD,
    TAKE,
    MOVE,
    SPEAK,
    WITHDRAW,
    NEXT,
    DONE,
    LIMIT,
    MINUTES_BY,
    TELLERS,
    VOTE,
    COUNT,
    PAPERS,
    COUNTED,
    DROP;

    /// The deed of an address.
    ///
    /// @throws IllegalArgumentException if there is none
    static Deed of(String word) {
        for (Deed deed : values()) {
            if (deed.word().equals(word)) {
                return deed;
            }
        }
        throw new IllegalArgumentException(word);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    MeetingCommand command(MeetingId id, MemberId me, Request request) {
        return switch (this) {
            case JOIN -> new MeetingCommand.JoinCall(id);
            case CALL_OFF -> new MeetingCommand.CallOff(id);
            case OPEN -> new MeetingCommand.OpenMeeting(id);
            case CLOSE -> new MeetingCommand.CloseMeeting(id);
            case COME -> new MeetingCommand.CheckIn(id, List.of(me));
            case GO -> new MeetingCommand.CheckOut(id, List.of(me));
            case ENTER -> new MeetingCommand.CheckIn(id, members(request));
            case LEAVE -> new MeetingCommand.CheckOut(id, members(request));
            case CHAIR -> new MeetingCommand.NameChair(id, member(request, me));
            case ADD -> new MeetingCommand.AddItem(id, request.form("item-title"));
            case TAKE -> new MeetingCommand.TakeItem(id, request.form("item", Numbers::read));
            case MOVE ->
                    new MeetingCommand.MoveMotion(
                            id,
                            request.form("matter", MatterKey::new),
                            request.form("title"),
                            request.form("text", Texts.LONGEST_TEXT));
            case SPEAK -> new MeetingCommand.AddSpeaker(id, member(request, me));
            case WITHDRAW -> new MeetingCommand.WithdrawSpeaker(id, member(request, me));
            case NEXT -> new MeetingCommand.CallSpeaker(id);
            case DONE -> new MeetingCommand.EndSpeech(id);
            case LIMIT -> new MeetingCommand.LimitSpeeches(id, request.form("minutes", Deed::time));
            case MINUTES_BY -> new MeetingCommand.NameMinuteTaker(id, member(request, me));
            case TELLERS -> new MeetingCommand.NameTellers(id, members(request));
            case VOTE, COUNT, PAPERS, COUNTED, DROP -> voting(id, request);
        };
    }

    private MeetingCommand voting(MeetingId id, Request request) {
        if (this == VOTE) {
            return new MeetingCommand.TakeVote(
                    id, request.form("proposal", each -> new ProposalId(Numbers.read(each))));
        }
        VoteId vote = vote(request);
        if (this == COUNT) {
            return new MeetingCommand.CallCount(id, vote, request.form("way", Deed::way));
        }
        if (this == PAPERS) {
            return new MeetingCommand.CallPapers(id, vote, members(request));
        }
        return this == DROP
                ? new MeetingCommand.DropCount(id, vote)
                : new MeetingCommand.EnterCount(
                        id,
                        vote,
                        new Sums(
                                request.form("yes", Deed::number),
                                request.form("no", Deed::number),
                                request.form("abstain", Deed::number)));
    }

    private static VoteId vote(Request request) {
        return new VoteId(request.form("vote", Numbers::read));
    }

    private static Way way(String word) {
        Way way = Word.find(Way.class, word);
        if (way == null) {
            throw new IllegalArgumentException(word);
        }
        return way;
    }

    /// A number of hands; none if nothing was typed.
    private static long number(String typed) {
        if (typed.length() > 9) {
            throw new IllegalArgumentException(typed);
        }
        return typed.isEmpty() ? 0 : Numbers.read(typed);
    }

    private static Duration time(String minutes) {
        return minutes.isEmpty() ? Duration.ZERO : Duration.ofMinutes(Numbers.read(minutes));
    }

    private static List<MemberId> members(Request request) {
        request.form("member");
        return request.form().all("member").stream()
                .filter(Numbers::isOne)
                .map(each -> new MemberId(Numbers.read(each)))
                .toList();
    }

    /// Whom a form names; the reader herself if it names nobody.
    private static MemberId member(Request request, MemberId me) {
        return request.form("member").isEmpty()
                ? me
                : request.form("member", each -> new MemberId(Numbers.read(each)));
    }
}
