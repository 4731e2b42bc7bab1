// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nacre.assembly.part.MemberId;
import nacre.ballot.Outcome;
import nacre.campaign.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;

/// A ballot on whether people act together: what is settled of it, and how far it has come. What
/// anybody says in it is in its box.
///
/// @param id the entry that prepared it
/// @param prepared when
/// @param terms what is settled
/// @param listed who is entitled in each unit, as its committee says
/// @param objections who says that the lists are wrong, each with the entry that holds why
/// @param notices what the committee says it has given notice of, oldest first
/// @param decision by which it may open; null before
/// @param opening what was fixed when it opened; null before
/// @param result what came of it; null before
/// @param since when it came to its stage
public record ActionBallot(
        BallotId id,
        Instant prepared,
        BallotTerms terms,
        PSortedMap<UnitId, UnitList> listed,
        PSortedMap<MemberId, Long> objections,
        PVector<BallotAct.Notified> notices,
        @Nullable Long decision,
        @Nullable Opening opening,
        @Nullable Result result,
        Stage stage,
        Instant since) {

    /// For how many months after it is over the lists of a ballot can be read.
    public static final long DISPUTED = 6;

    /// How far it has come.
    public enum Stage {
        /// Its lists are made, and members look at them.
        PREPARED,
        /// The organ has decided that it may open.
        CALLED,
        /// It is opening: its box opens in the same breath.
        OPENING,
        /// People answer.
        OPEN,
        /// All conditions hold.
        PASSED,
        /// One does not.
        FAILED,
        /// What was in its box is lost.
        LOST,
        /// Its committee has withdrawn it before it opened.
        WITHDRAWN
    }

    /// How many are entitled by its lists.
    public long entitled() {
        return listed.values().stream().mapToLong(UnitList::entitled).sum();
    }

    /// The entries of its lists.
    List<Long> listEntries() {
        return listed.values().stream().map(UnitList::entry).toList();
    }

    /// The last day on which its lists can be read, so that they can be shown if somebody disputes
    /// the ballot: some months after its result counts for the last time, or after a ballot that
    /// came to nothing. Null while it is not over; where it was withdrawn they are gone at once.
    public @Nullable LocalDate listsLast(ZoneId zone) {
        ActionMandate mandate = mandate();
        LocalDate over =
                switch (stage) {
                    case PREPARED, CALLED, OPENING, OPEN, WITHDRAWN -> null;
                    case PASSED -> mandate == null ? null : mandate.last();
                    case FAILED, LOST -> LocalDate.ofInstant(since, zone);
                };
        return over == null ? null : over.plusMonths(DISPUTED);
    }

    /// The rule set that it is under.
    public ActionRuleSet law() {
        return Objects.requireNonNull(ActionRuleSet.find(terms.law()));
    }

    /// Notice of the ballot itself.
    public Notice noticeOfBallot() {
        return new Notice(terms.ballot(), law().ballot().areClear());
    }

    /// Notice of the action.
    public Notice noticeOfAction() {
        return new Notice(terms.action(), law().action().areClear());
    }

    /// The newest notice of something that was given, or null.
    public BallotAct.@Nullable Notified notice(BallotAct.About of) {
        return notices.reversed().stream().filter(each -> each.of() == of).findFirst().orElse(null);
    }

    /// The sums of its conditions; null before it is counted.
    public @Nullable Outcome outcome() {
        return opening == null || result == null ? null : opening.rule().outcome(result.tally());
    }

    /// What it allows; null unless it passed.
    public @Nullable ActionMandate mandate() {
        return stage == Stage.PASSED && result != null
                ? new ActionMandate(
                        id,
                        terms.places(),
                        terms.kind(),
                        result.closed(),
                        new Term(terms.months()).ends(result.closed()),
                        noticeOfAction(),
                        notices.stream()
                                .filter(each -> each.of() == BallotAct.About.ACTION)
                                .toList())
                : null;
    }

    ActionBallot at(Stage next, Instant now) {
        return with(decision, opening, result, next, now);
    }

    ActionBallot listing(UnitId unit, UnitList list) {
        return with(
                list.entitled() == 0 ? listed.minus(unit) : listed.plus(unit, list),
                objections,
                notices);
    }

    ActionBallot objectedBy(MemberId member, long entry) {
        return with(listed, objections.plus(member, entry), notices);
    }

    ActionBallot notified(BallotAct.Notified notice) {
        return with(listed, objections, notices.plus(notice));
    }

    ActionBallot called(long by, Instant now) {
        return with(by, opening, result, Stage.CALLED, now);
    }

    ActionBallot opening(Opening opened) {
        return with(decision, opened, result, Stage.OPENING, opened.at());
    }

    ActionBallot counted(Result counted, Stage next, Instant now) {
        return with(decision, opening, counted, next, now);
    }

    /// The same with other preparations.
    private ActionBallot with(
            PSortedMap<UnitId, UnitList> lists,
            PSortedMap<MemberId, Long> objected,
            PVector<BallotAct.Notified> given) {
        return new ActionBallot(
                id, prepared, terms, lists, objected, given, decision, opening, result, stage,
                since);
    }

    /// The same, come further.
    private ActionBallot with(
            @Nullable Long by,
            @Nullable Opening opened,
            @Nullable Result counted,
            Stage next,
            Instant now) {
        return new ActionBallot(
                id, prepared, terms, listed, objections, notices, by, opened, counted, next, now);
    }
}
