// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.campaign.fund.FundPart.FUNDS;
import static nacre.campaign.ladder.LadderPart.LADDERS;
import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.campaign.pledge.PledgePart.PLEDGES;
import static nacre.campaign.survey.SurveyPart.SURVEYS;
import static nacre.shifts.ShiftsPart.SHIFTS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.Opening;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.ClaimRules;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungCommand;
import nacre.campaign.ordering.Ordering;
import nacre.campaign.ordering.OrderingCommand;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.pledge.PledgeCommand;
import nacre.campaign.survey.Answer;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.unit.Group;
import nacre.organ.Standing;
import nacre.shifts.series.Series;
import nacre.shifts.slot.Slot;
import nacre.shifts.slot.SlotCommand;

/// What the others do in a campaign of theirs, and in what it shares with other rooms: they answer,
/// sign and pledge, count and approve, take shifts.
final class OthersOut {
    private static final int ANSWERING_IN_TEN = 7;
    private static final int PLEDGING_IN_TEN = 10;
    private static final int MOST_LIKED = 3;
    private static final int DAYS_AHEAD = 4;
    private static final Duration SOON = Duration.ofDays(2);

    private final Others others;
    private final OrganLife organ;
    private final Chance chance;
    private final Crowd crowd;

    OthersOut(Others others, OrganLife organ, Chance chance) {
        this.others = others;
        this.organ = organ;
        this.chance = chance;
        this.crowd = new Crowd(organ, organ.rooms().map(), chance);
    }

    /// Looks at what is new, and plans who answers it when.
    void look() {
        standing().states().of(PLEDGES).all().values().forEach(this::pledge);
        standing().states().of(PETITIONS).all().values().forEach(this::sign);
        standing().states().of(SURVEYS).all().values().forEach(this::answer);
        standing().states().of(ORDERINGS).all().values().forEach(this::order);
        standing().states().of(BALLOTS).all().values().forEach(this::answer);
        standing().states().of(LADDERS).all().values().forEach(this::count);
        standing().states().of(FUNDS).claims().values().forEach(this::seeTo);
        standing().states().of(SHIFTS).all().values().forEach(this::join);
    }

    private Standing standing() {
        return organ.clerk().standing();
    }

    /// Asks everybody who belongs to one of these groups.
    private void each(int inTen, Instant until, List<Group> groups, Asking asking) {
        for (Crowd.Someone someone : crowd.all(true)) {
            if (someone.isIn(groups)) {
                MemberId who = someone.member();
                int group = someone.group(groups);
                others.ask(who, inTen, until, () -> asking.command(who, group));
            }
        }
    }

    /// What somebody of a group says.
    private interface Asking {
        Command command(MemberId who, int group);
    }

    private void pledge(Pledge pledge) {
        if (pledge.stage() == Pledge.Stage.OPEN && others.isNew(pledge.id())) {
            each(
                    PLEDGING_IN_TEN,
                    pledge.by(),
                    pledge.target().groups(),
                    (who, group) -> new PledgeCommand.GivePledge(pledge.id(), group));
        }
    }

    private void sign(Petition petition) {
        if (petition.isOpen() && others.isNew(petition.id())) {
            each(
                    ANSWERING_IN_TEN,
                    petition.closes(),
                    petition.target().groups(),
                    (who, group) ->
                            new PetitionCommand.Sign(petition.id(), group, !chance.isOneIn(3), ""));
        }
    }

    private void answer(Survey survey) {
        if (survey.stage() == Survey.Stage.OPEN && others.isNew(survey.id())) {
            each(
                    ANSWERING_IN_TEN,
                    survey.closes(),
                    survey.groups(),
                    (who, group) ->
                            new SurveyCommand.AnswerSurvey(
                                    survey.id(),
                                    group,
                                    survey.questions().stream().map(this::answer).toList()));
        }
    }

    private Answer answer(Question question) {
        return switch (question) {
            case Question.One(int options) -> Answer.of(chance.nextInt(options));
            case Question.Several(int options) -> Answer.of(chance.nextInt(options));
            case Question.Scale q -> Answer.of(1L + chance.nextInt(q.options()));
            case Question.Text q -> Answer.NONE;
        };
    }

    private void order(Ordering ordering) {
        if (ordering.stage() == Ordering.Stage.OPEN && others.isNew(ordering.id())) {
            for (MemberId who : others.everybody()) {
                var liked = new ArrayList<>(ordering.demands());
                chance.shuffle(liked);
                var approves = List.copyOf(liked.subList(0, Math.min(MOST_LIKED, liked.size())));
                others.ask(
                        who,
                        ANSWERING_IN_TEN,
                        ordering.closes(),
                        () -> new OrderingCommand.Approve(ordering.id(), approves));
            }
        }
    }

    private void answer(ActionBallot ballot) {
        Opening opening = ballot.opening();
        if (ballot.stage() == ActionBallot.Stage.OPEN
                && opening != null
                && others.isNew(ballot.id())) {
            each(
                    ANSWERING_IN_TEN,
                    opening.closes(),
                    opening.groups(),
                    (who, group) ->
                            new BallotCommand.AnswerBallot(
                                    ballot.id(),
                                    chance.isOneIn(9)
                                            ? nacre.campaign.ballot.Answer.NO
                                            : nacre.campaign.ballot.Answer.YES,
                                    group));
        }
    }

    /// Those who organise in a unit count there, half of the time and near the end.
    private void count(Rung rung) {
        if (rung.stage() != Rung.Stage.OPEN || !others.isNew(rung.id())) {
            return;
        }
        List<Group> groups = rung.target().groups();
        Duration left = Duration.between(organ.now(), rung.closes());
        for (int i = 0; i < groups.size(); i++) {
            long did = groups.get(i).people() * (60 + chance.nextInt(40)) / 100;
            count(rung, i, organ.now().plus(left.dividedBy(2)), did / 2);
            count(rung, i, rung.closes(), did);
        }
    }

    private void count(Rung rung, int group, Instant until, long did) {
        List<MemberId> organisers = organ.rooms().rungs().organisers(rung, group);
        if (!organisers.isEmpty()) {
            MemberId who = organisers.get(chance.nextInt(organisers.size()));
            others.ask(who, 10, until, () -> new RungCommand.CountRung(rung.id(), group, did));
        }
    }

    /// Who may approve claims approves them.
    private void seeTo(Claim claim) {
        Instant soon = organ.now().plus(SOON);
        if (claim.stage() == Claim.Stage.OPEN && others.isNew(claim.id())) {
            for (MemberId who : organ.holders(ClaimRules.APPROVE)) {
                others.ask(who, 10, soon, () -> new FundCommand.ApproveClaim(claim.id()));
            }
        }
    }

    /// Some of those who have time take the shifts of the next days.
    private void join(Series series) {
        LocalDate today = organ.now().atZone(Town.ZONE).toLocalDate();
        for (Slot slot : series.slots(today, today.plusDays(DAYS_AHEAD))) {
            if (!slot.isCalledOff() && others.isNew(slot.id())) {
                int some = chance.nextInt(slot.free() + 1);
                others.everybody().stream()
                        .limit(some)
                        .forEach(who ->
                                others.ask(
                                        who,
                                        10,
                                        slot.starts(),
                                        () -> new SlotCommand.JoinSlot(slot.id())));
            }
        }
    }
}
