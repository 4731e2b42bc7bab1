// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.draw;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.part.Due;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Sleep;
import nacre.ballot.Lots;
import nacre.journal.Hash;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;

/// One draw. Members commit to secrets, those who can be drawn are listed, the secrets are told,
/// and all of them together give the order. Nobody can know it while there is still something to
/// choose; who sees it coming and keeps silent only has it begin anew, without her.
///
/// @param id by the entry that called it
/// @param decision by which it was called
/// @param terms what is drawn for
/// @param round 1, 2 …: how often it has begun
/// @param commitments of this round
/// @param list who can be drawn, once they are listed
/// @param secrets told in this round
/// @param silent those who told nothing in an earlier round
/// @param stage how far it is
/// @param since when this stage began
/// @param until when it ends
/// @param cause the entry that set its end
/// @param drawn who was drawn, in that order
public record Draw(
        DrawId id,
        long decision,
        DrawAct.Called terms,
        int round,
        PSortedMap<MemberId, Hash> commitments,
        List<MemberId> list,
        PSortedMap<MemberId, String> secrets,
        PSortedSet<MemberId> silent,
        Stage stage,
        Instant since,
        Instant until,
        long cause,
        List<MemberId> drawn) {

    private static final byte[] LIST = "nacre/draw/list/v1\n".getBytes(US_ASCII);
    private static final byte[] SEED = "nacre/draw/seed/v1\n".getBytes(US_ASCII);

    /// How far a draw is.
    public enum Stage {
        COMMITTING,
        REVEALING,
        DRAWN,
        FAILED,
        /// The organ came to its end before anybody was drawn; of the draw no entry says so.
        BROKEN_OFF
    }

    /// Copies the lists.
    public Draw {
        list = List.copyOf(list);
        drawn = List.copyOf(drawn);
    }

    /// The same as it stands in this organ: nothing happens any more in one that is over.
    public Draw in(Assembly assembly) {
        return isOpen() && assembly.isOver() ? over(Stage.BROKEN_OFF, List.of()) : this;
    }

    /// Whether something can still happen in it.
    public boolean isOpen() {
        return stage == Stage.COMMITTING || stage == Stage.REVEALING;
    }

    /// Whether all who committed have told their secrets.
    public boolean isComplete() {
        return stage == Stage.REVEALING && secrets.size() == commitments.size();
    }

    /// Those who committed and have told nothing, by their numbers.
    public List<MemberId> missing() {
        return commitments.keySet().stream().filter(each -> !secrets.containsKey(each)).toList();
    }

    /// The hash of a list: SHA-256("nacre/draw/list/v1\n" ‖ canonical JSON of the numbers, rising).
    public static Hash hash(List<MemberId> list) {
        return Hash.sha256(LIST, numbers(list).bytes());
    }

    /// What all secrets together come to: SHA-256("nacre/draw/seed/v1\n" ‖ canonical JSON of draw,
    /// list's hash, round, and the secrets by the numbers of who told them).
    public Hash seed() {
        List<Json> told = new ArrayList<>();
        secrets.forEach((member, secret) ->
                told.add(
                        new Json.Items(
                                List.of(new Json.Whole(member.seq()), new Json.Text(secret)))));
        return Hash.sha256(
                SEED,
                Json.object()
                        .put("draw", id.seq())
                        .put("list", hash(list).toString())
                        .put("round", round)
                        .put("secrets", new Json.Items(told))
                        .done()
                        .bytes());
    }

    /// All who can be drawn, in the order of the lot.
    public List<MemberId> order() {
        return Lots.order(seed().bytes(), list);
    }

    private static Json numbers(List<MemberId> members) {
        return Json.wholes(members.stream().map(MemberId::seq).toList());
    }

    /// When this stage ends, or null if it is over.
    @Nullable Due due() {
        return isOpen() ? new Due(until, cause, "close:" + id) : null;
    }

    Draw committing(MemberId member, Hash commitment) {
        return with(
                commitments.plus(member, commitment), list, secrets, stage, since, until, cause);
    }

    Draw revealing(List<MemberId> listed, Instant from, Instant end, long seq) {
        return with(commitments, listed, secrets, Stage.REVEALING, from, end, seq);
    }

    /// Once the last secret is told, the draw falls due at that instant.
    Draw revealing(MemberId member, String secret, Instant at, long seq) {
        var told = secrets.plus(member, secret);
        boolean isLast = told.size() == commitments.size();
        return with(
                commitments, list, told, stage, since, isLast ? at : until, isLast ? seq : cause);
    }

    Draw again(List<MemberId> silentNow, Instant from, Instant end, long seq) {
        return new Draw(
                id,
                decision,
                terms,
                round + 1,
                TreePMap.empty(),
                List.of(),
                TreePMap.empty(),
                silent.plusAll(silentNow),
                Stage.COMMITTING,
                from,
                end,
                seq,
                List.of());
    }

    Draw over(Stage how, List<MemberId> chosen) {
        return new Draw(
                id,
                decision,
                terms,
                round,
                commitments,
                list,
                secrets,
                silent,
                how,
                since,
                until,
                cause,
                chosen);
    }

    /// A stage that would have ended while the server slept is open for the time it lost.
    Draw slept(Sleep sleep) {
        return isOpen()
                ? with(commitments, list, secrets, stage, since, sleep.closing(since, until), cause)
                : this;
    }

    private Draw with(
            PSortedMap<MemberId, Hash> committed,
            List<MemberId> listed,
            PSortedMap<MemberId, String> told,
            Stage next,
            Instant from,
            Instant end,
            long seq) {
        return new Draw(
                id, decision, terms, round, committed, listed, told, silent, next, from, end, seq,
                drawn);
    }
}
