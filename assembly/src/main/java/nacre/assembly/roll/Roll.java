// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.roll;

import static nacre.assembly.part.Unfoldable.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Stamp;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.roll.Member.Standing;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Everybody whom the record has named, and how many of them are on the roll.
///
/// @param people by pseudonym, also those who have left
/// @param entitled how many are on the roll, by their weights
/// @param entered how many of them have come in, by their weights
/// @param imports the lists that were brought, by their first entries
public record Roll(
        PSortedMap<MemberId, Member> people,
        long entitled,
        long entered,
        PSortedMap<Long, Import> imports) {

    /// Nobody.
    public static Roll empty() {
        return new Roll(TreePMap.empty(MemberId.ORDER), 0, 0, TreePMap.empty());
    }

    /// Somebody the record has named, or null.
    public @Nullable Member find(MemberId id) {
        return people.get(id);
    }

    /// Whether she is a member now.
    public boolean contains(MemberId id) {
        Member member = people.get(id);
        return member != null && member.isOnTheRoll();
    }

    /// Everybody named so far, by pseudonym.
    public Collection<Member> everybody() {
        return people.values();
    }

    /// The roll of a vote that opens at `opening`: without the names that came less than `wait`
    /// before. Looks at everybody once; without a wait at nobody.
    public Roll at(Instant opening, Duration wait) {
        if (wait.isZero()) {
            return this;
        }
        Roll roll = this;
        for (Member member : people.values()) {
            if (member.isOnTheRoll() && member.isLate(opening, wait)) {
                roll =
                        new Roll(
                                roll.people.minus(member.id()),
                                roll.entitled - member.weight(),
                                roll.entered - (member.hasEntered() ? member.weight() : 0),
                                imports);
            }
        }
        return roll;
    }

    /// The roll once this is on the record.
    public Roll after(RollAct act, Stamp stamp) {
        var id = new MemberId(stamp.seq());
        Instant since = stamp.effective();
        return switch (act) {
            case RollAct.Founded f -> founded(id, since);
            case RollAct.Added a -> named(id, Standing.ON_THE_ROLL, since).with(brought(stamp));
            case RollAct.Named n -> named(id, Standing.CANDIDATE, since);
            case RollAct.TakenIn(var from, var member, var there) ->
                    named(id, Standing.ON_THE_ROLL, there);
            case RollAct.Admitted(var member) -> admitted(member, since);
            case RollAct.Entered e -> entered(stamp.member(), since);
            case RollAct.Described d -> with(needed(stamp.member()).described(stamp.seq()));
            case RollAct.Left l -> gone(stamp.member(), Standing.LEFT, since);
            case RollAct.Removed(var member) -> gone(member, Standing.REMOVED, since);
            case RollAct.TakenOff(var member) -> gone(member, Standing.TAKEN_OFF, since);
        };
    }

    /// The list by which this member came on the roll, or null.
    public @Nullable Import broughtBy(MemberId member) {
        var before = imports.floorEntry(member.seq());
        return before != null && before.getValue().brought(member) ? before.getValue() : null;
    }

    /// Those who came by a list and have not come in, by pseudonym.
    public List<Member> awaited(Import list) {
        return people
                .subMap(new MemberId(list.first()), new MemberId(list.first() + list.count()))
                .values()
                .stream()
                .filter(list::awaits)
                .toList();
    }

    private Import brought(Stamp stamp) {
        Instant at = stamp.effective();
        var last = imports.isEmpty() ? null : imports.get(imports.lastKey());
        return last != null && last.isFollowedBy(stamp.seq(), stamp.member(), at)
                ? new Import(last.first(), last.count() + 1, last.by(), at)
                : new Import(stamp.seq(), 1, stamp.member(), at);
    }

    private Roll with(Import list) {
        return new Roll(people, entitled, entered, imports.plus(list.first(), list));
    }

    private Roll founded(MemberId id, Instant since) {
        var entered = new Arrival.Entered(since);
        return new Roll(
                people.plus(
                        id,
                        new Member(id, Standing.ON_THE_ROLL, since, true, entered, 1, id.seq())),
                entitled + 1,
                this.entered + 1,
                imports);
    }

    private Roll named(MemberId id, Standing standing, Instant since) {
        var awaited = new Arrival.Awaited();
        return new Roll(
                people.plus(id, new Member(id, standing, since, false, awaited, 1, id.seq())),
                entitled + (standing == Standing.ON_THE_ROLL ? 1 : 0),
                entered,
                imports);
    }

    private Roll admitted(MemberId id, Instant since) {
        Member member = Unfoldable.needed(people.get(id), "Nobody has the id %s.", id);
        unless(!member.isOnTheRoll(), "%s is on the roll already.", id);
        Member admitted = member.standing(Standing.ON_THE_ROLL, since);
        return new Roll(
                people.plus(id, admitted),
                entitled + admitted.weight(),
                entered + (admitted.hasEntered() ? admitted.weight() : 0),
                imports);
    }

    private Roll entered(MemberId id, Instant at) {
        Member member = needed(id);
        unless(!member.hasEntered(), "Member %s has entered before.", id);
        return new Roll(
                people.plus(id, member.entered(at)), entitled, entered + member.weight(), imports);
    }

    private Roll gone(MemberId id, Standing standing, Instant since) {
        Member member = needed(id);
        return new Roll(
                people.plus(id, member.standing(standing, since)),
                entitled - member.weight(),
                entered - (member.hasEntered() ? member.weight() : 0),
                imports);
    }

    /// With an organ that has joined, and counts for so much.
    public Roll joined(MemberId id, long weight, Instant since) {
        var awaited = new Arrival.Awaited();
        var organ = new Member(id, Standing.ON_THE_ROLL, since, false, awaited, weight, id.seq());
        return new Roll(people.plus(id, organ), entitled + weight, entered, imports);
    }

    /// With an organ that counts for so much from now on.
    public Roll weighing(MemberId id, long weight) {
        Member member = needed(id);
        long more = weight - member.weight();
        return new Roll(
                people.plus(id, member.weighing(weight)),
                entitled + more,
                entered + (member.hasEntered() ? more : 0),
                imports);
    }

    /// With an organ that has somebody here, for the first time or again.
    public Roll present(MemberId id, Instant at) {
        return needed(id).hasEntered() ? this : entered(id, at);
    }

    /// Without an organ that has left.
    public Roll leaving(MemberId id, Instant since) {
        return gone(id, Standing.LEFT, since);
    }

    private Roll with(Member member) {
        return new Roll(people.plus(member.id(), member), entitled, entered, imports);
    }

    private Member needed(MemberId id) {
        Member member = Unfoldable.needed(people.get(id), "Nobody has the id %s.", id);
        unless(member.isOnTheRoll(), "%s is not on the roll.", id);
        return member;
    }
}
