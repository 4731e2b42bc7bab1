// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly;

import static nacre.assembly.part.Unfoldable.unlessAllowed;

import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.council.Council;
import nacre.assembly.council.CouncilAct;
import nacre.assembly.council.CouncilLetters;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.council.Memberships;
import nacre.assembly.council.Seat;
import nacre.assembly.part.Act;
import nacre.assembly.part.Door;
import nacre.assembly.part.Due;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.vote.Vote;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.journal.OrganId;

/// How an organ stands towards its councils, and a council towards its organs, once something is on
/// the record.
final class CouncilFold {

    private CouncilFold() {}

    /// Throws if the rules do not allow an act about a council.
    static void require(OrganId own, Assembly before, Act act) {
        if (act instanceof CouncilAct a) {
            unlessAllowed(CouncilRules.whyNot(before, own, a), act);
        }
    }

    static Assembly after(Assembly before, CouncilAct act, Stamp stamp) {
        Ties ties = before.ties();
        Memberships memberships = ties.memberships();
        return switch (act) {
            case CouncilAct.Invited(var organ) -> {
                var door = new Door(stamp.seq(), stamp.effective(), true);
                yield before.with(ties.with(ties.council().let(organ, door)));
            }
            case CouncilAct.Joined(var council) -> {
                var door = new Door(stamp.seq(), stamp.effective(), false);
                yield before.with(ties.with(memberships.joining(council, door)));
            }
            case CouncilAct.Left(var council) -> leaving(before, council);
            case CouncilAct.Instructed i -> before;
            case CouncilAct.Told(var census) ->
                    before.with(ties.with(memberships.telling(census)))
                            .with(
                                    before.dues()
                                            .minus(
                                                    Unfoldable.needed(
                                                            Dues.telling(before),
                                                            "Nobody is to be told.")));
        };
    }

    /// Sets to fall due that the organ's councils hear how many it has now, if that has changed.
    static Assembly telling(OrganId own, Assembly next, Stamp stamp) {
        Memberships memberships = next.ties().memberships();
        if (memberships.doors().isEmpty()) {
            return next;
        }
        Due waiting = Dues.telling(next);
        boolean isNews = !CouncilRules.census(next, own).equals(memberships.told());
        if (isNews == (waiting != null)) {
            return next;
        }
        return next.with(
                waiting == null
                        ? next.dues().plus(Dues.telling(stamp.effective(), stamp.seq()))
                        : next.dues().minus(waiting));
    }

    /// For whom an answer counts: in a council, for the delegate's organ.
    static Stamp voice(Assembly before, VoteAct.Cast act, Stamp stamp) {
        Vote vote = before.votes().find(act.vote());
        if (vote == null || !before.isCouncil()) {
            return stamp;
        }
        unlessAllowed(CouncilRules.whyNotCast(before, vote, act.ballot(), stamp.member()), act);
        return stamp.as(before.voice(stamp.member()));
    }

    /// Once it is known which seat gave an organ's answer.
    static Assembly spoken(Assembly next, VoteId vote, Stamp stamp) {
        Council council = next.ties().council();
        Seat seat = council.seats().get(stamp.member());
        return seat == null
                ? next
                : next.with(next.ties().with(council.spoken(vote, seat.organ(), seat.id())));
    }

    /// Without the seats of an organ that is off the roll.
    static Assembly gone(Assembly next, MemberId member, Stamp stamp) {
        OrganId organ = next.ties().council().organ(member);
        Assembly rest = next;
        if (organ != null) {
            for (Seat seat : next.ties().council().seats().values()) {
                rest = seat.organ().equals(organ) ? unseated(rest, seat, stamp) : rest;
            }
            rest = rest.with(rest.ties().with(rest.ties().council().without(organ)));
            rest = RatificationFold.gone(rest, organ);
        }
        return rest;
    }

    /// Once a letter has come. One from an organ that is no member here says nothing.
    static Assembly received(OrganId own, Assembly before, Letter letter, Stamp stamp) {
        return telling(own, read(own, before, letter, stamp), stamp);
    }

    private static Assembly read(OrganId own, Assembly before, Letter letter, Stamp stamp) {
        CouncilLetters said = CouncilLetters.read(letter, stamp);
        OrganId from = letter.organ();
        Council council = before.ties().council();
        MemberId member = council.members().get(from);
        return switch (said) {
            case CouncilLetters.Joins(var census)
                    when member == null
                            && council.doors().containsKey(from)
                            && !census.councils().contains(own)
                            && !before.ties().memberships().doors().containsKey(from) -> {
                var id = new MemberId(stamp.seq());
                long weight = weight(before, census.persons());
                yield before.with(before.roll().joined(id, weight, stamp.effective()))
                        .with(before.ties().with(council.with(from, id, census)));
            }
            case CouncilLetters.Counts(var census) when member != null ->
                    census.councils().contains(own)
                            ? left(before, member, stamp)
                            : before.with(
                                            before.roll()
                                                    .weighing(
                                                            member,
                                                            weight(before, census.persons())))
                                    .with(before.ties().with(council.with(from, member, census)));
            case CouncilLetters.Leaves l when member != null -> left(before, member, stamp);
            case CouncilLetters.Seats(var seat) when member != null ->
                    before.with(before.roll().present(member, stamp.effective()))
                            .with(before.ties().with(council.with(seat)));
            case CouncilLetters.Unseats(long mandate) when member != null ->
                    unseating(before, from, mandate, stamp);
            case CouncilLetters.Instructs i when member != null -> instructed(before, i, member);
            case CouncilLetters.Removes r -> leaving(before, from);
            case CouncilLetters.TurnsAway(long joined) -> {
                Door door = before.ties().memberships().doors().get(from);
                yield door != null && door.entry() == joined ? leaving(before, from) : before;
            }
            case CouncilLetters other -> before;
        };
    }

    /// The organ is no member of this council any more.
    private static Assembly leaving(Assembly before, OrganId council) {
        Ties ties = before.ties();
        return RatificationFold.left(
                before.with(ties.with(ties.memberships().leaving(council))), council);
    }

    private static long weight(Assembly assembly, long persons) {
        CouncilTerms terms = assembly.charter().council();
        return terms != null && terms.weighing() == CouncilTerms.Weighing.PERSONS ? persons : 1;
    }

    private static Assembly left(Assembly before, MemberId member, Stamp stamp) {
        Assembly next = before.with(before.roll().leaving(member, stamp.effective()));
        return Dues.afterEndings(before, gone(next, member, stamp));
    }

    private static Assembly unseating(Assembly before, OrganId from, long mandate, Stamp stamp) {
        Assembly next = before;
        for (Seat seat : before.ties().council().seats().values()) {
            if (seat.organ().equals(from) && seat.mandate() == mandate) {
                next = unseated(fallen(next, seat), seat, stamp);
            }
        }
        return Dues.afterEndings(before, next);
    }

    /// What she said for her organ in open votes falls with her seat.
    private static Assembly fallen(Assembly before, Seat seat) {
        Council council = before.ties().council();
        MemberId member = council.members().get(seat.organ());
        Assembly next = before;
        for (VoteId vote : before.votes().open().keySet()) {
            if (member != null && seat.equals(council.spoke(vote, seat.organ()))) {
                next = fallen(next, vote, member);
            }
        }
        return next;
    }

    private static Assembly fallen(Assembly before, VoteId vote, MemberId member) {
        Assembly next = before.with(before.votes().fallen(vote, member));
        return VoteFold.answered(before, next, vote);
    }

    private static Assembly unseated(Assembly before, Seat seat, Stamp stamp) {
        return before.with(before.mandates().without(seat.id(), stamp.effective()))
                .with(before.ties().with(before.ties().council().without(seat)));
    }

    /// An answer that goes against what the organ now says falls, unless its delegate is free.
    private static Assembly instructed(
            Assembly before, CouncilLetters.Instructs said, MemberId member) {
        OrganId from = said.organ();
        Council council = before.ties().council();
        Assembly next =
                before.with(
                        before.ties()
                                .with(council.instructed(said.proposal(), from, said.answer())));
        for (Vote.Open vote : before.votes().open().values()) {
            Seat seat = council.spoke(vote.id(), from);
            if (vote.proposal().equals(said.proposal())
                    && seat != null
                    && !seat.isFree()
                    && !said.answer().equals(vote.answers().get(member))) {
                next = fallen(next, vote.id(), member);
            }
        }
        return next;
    }
}
