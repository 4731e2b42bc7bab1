// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Use;
import nacre.ballot.Rule;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;

/// Power given by a decision to named members, with limits and an end. Its `title` and `task` are
/// kept content of the entry it goes by.
///
/// @param id the entry that gave it
/// @param holders who acts under it
/// @param grants what they may do
/// @param given since when
/// @param rule by which it was given; its recall is never harder
/// @param ends the first instant that is too late
/// @param reports when a report is due, soonest first
/// @param reported the entries with the reports given so far
/// @param used how much of each power has been used
/// @param acts the entries done under it
/// @param petition who asks for it back
/// @param state whether it is in force
public record Mandate(
        MandateId id,
        PSortedSet<MemberId> holders,
        List<Grant> grants,
        Instant given,
        Rule rule,
        Instant ends,
        List<Instant> reports,
        PVector<Long> reported,
        PSortedMap<Power, Grant.Used> used,
        PVector<Long> acts,
        Petition petition,
        State state) {

    /// Whether a mandate is in force.
    public sealed interface State {
        /// It is.
        record InForce() implements State {}

        /// It is over.
        record Ended(Instant at, Ending why) implements State {}
    }

    /// Copies the lists.
    public Mandate {
        grants = List.copyOf(grants);
        reports = List.copyOf(reports);
    }

    /// Whether it is in force.
    public boolean isInForce() {
        return state instanceof State.InForce;
    }

    /// Whether it lets this member do this.
    public boolean covers(MemberId member, Use use) {
        return isInForce()
                && holders.contains(member)
                && grants.stream().anyMatch(grant -> grant.covers(use, used(grant.power())));
    }

    /// Whether it lets this member do all of these, one after the other.
    public boolean covers(MemberId member, List<Use> uses) {
        Mandate left = this;
        for (Use use : uses) {
            if (!left.covers(member, use)) {
                return false;
            }
            left = left.with(used(left, use));
        }
        return true;
    }

    private static PSortedMap<Power, Grant.Used> used(Mandate mandate, Use use) {
        return mandate.used.plus(use.power(), mandate.used(use.power()).plus(use));
    }

    private Mandate with(PSortedMap<Power, Grant.Used> more) {
        return new Mandate(
                id, holders, grants, given, rule, ends, reports, reported, more, acts, petition,
                state);
    }

    /// Whether it gives her this power, used up or not.
    public boolean gives(MemberId member, Power power) {
        return isInForce()
                && holders.contains(member)
                && grants.stream().anyMatch(grant -> grant.power().equals(power));
    }

    /// How much of a power has been used.
    public Grant.Used used(Power power) {
        return used.getOrDefault(power, Grant.Used.NOTHING);
    }

    /// Whether every power it gives has been used up.
    public boolean isUsedUp() {
        return grants.stream().allMatch(grant -> grant.isUsedUp(used(grant.power())));
    }

    Mandate using(Use use, long entry) {
        var more = used(this, use);
        return new Mandate(
                id,
                holders,
                grants,
                given,
                rule,
                ends,
                reports,
                reported,
                more,
                acts.plus(entry),
                petition,
                state);
    }

    Mandate reported(long entry) {
        return new Mandate(
                id,
                holders,
                grants,
                given,
                rule,
                ends,
                reports,
                reported.plus(entry),
                used,
                acts,
                petition,
                state);
    }

    Mandate petition(Petition next) {
        return new Mandate(
                id, holders, grants, given, rule, ends, reports, reported, used, acts, next, state);
    }

    Mandate ended(Instant at, Ending why) {
        return new Mandate(
                id,
                holders,
                grants,
                given,
                rule,
                ends,
                reports,
                reported,
                used,
                acts,
                new Petition.None(),
                new State.Ended(at, why));
    }

    /// Without this holder; over if she was the last.
    Mandate without(MemberId member, Instant at) {
        var rest = holders.minus(member);
        Mandate next =
                new Mandate(
                        id, rest, grants, given, rule, ends, reports, reported, used, acts,
                        petition, state);
        return rest.isEmpty() ? next.ended(at, Ending.RESIGNED) : next;
    }
}
