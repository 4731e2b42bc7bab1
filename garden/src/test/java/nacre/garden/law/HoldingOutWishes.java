// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.campaign.action.ActionPart.ACTIONS;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.campaign.road.RoadPart.ROADS;
import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;
import static nacre.campaign.survey.SurveyPart.SURVEYS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.ballot.Fraction;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.ActionId;
import nacre.campaign.action.ActionKind;
import nacre.campaign.action.Outcome;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.demand.DemandCommand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import nacre.campaign.ordering.OrderingCommand;
import nacre.campaign.ordering.OrderingId;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.Sphere;
import nacre.campaign.road.RoadAnswer;
import nacre.campaign.road.RoadCommand;
import nacre.campaign.road.RoadId;
import nacre.campaign.road.RoadKind;
import nacre.campaign.settle.Level;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.SettleCommand;
import nacre.campaign.settle.Side;
import nacre.campaign.settle.Talks;
import nacre.campaign.settle.TalksAct;
import nacre.campaign.survey.Answer;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.survey.SurveyId;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Standing;

/// What members come to ask about demands, talks, petitions, surveys, actions and the fund that
/// helps them hold out.
record HoldingOutWishes(Chance chance, Standing standing, MemberId actor) {
    private static final Fraction HALF = new Fraction(1, 2);

    Command next() {
        var votes = standing.assembly().votes().open().keySet();
        if (!votes.isEmpty() && chance.in(40)) {
            return Asks.casts(chance.of(votes, votes.first()), Choice.YES);
        }
        if (standing.states().of(CAMPAIGNS).all().isEmpty() && chance.in(30)) {
            return Asks.put(new ActingWishes(chance, standing, actor).opens());
        }
        if (standing.states().of(CAMPAIGNS).units().size() < 3 && chance.in(15)) {
            return new CampaignCommand.AddUnits(
                    UnitPath.of(campaign()),
                    List.of(new CampaignCommand.NewUnit(-1, UnitKind.UNIT, "Early", 12)));
        }
        return switch (chance.below(16)) {
            case 0, 1 -> demand();
            case 2 -> road();
            case 3 -> talk();
            case 4, 5 -> petition();
            case 6, 7 -> survey();
            case 8 -> action();
            default -> new FundWishes(chance, standing, actor).next();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(standing.at(), ZoneOffset.UTC);
    }

    private Instant soon() {
        return standing.at().plus(Duration.ofDays(2 + chance.below(8)));
    }

    private CampaignId campaign() {
        return chance.of(
                standing.states().of(CAMPAIGNS).all().keySet(), new CampaignId(chance.below(40)));
    }

    private UnitPath place() {
        Unit unit = chance.of(standing.states().of(CAMPAIGNS).units().values());
        return unit == null || chance.in(40) ? UnitPath.of(campaign()) : unit.path();
    }

    /// One with enough people to be asked.
    private UnitPath peopled() {
        List<UnitPath> some =
                standing.states().of(CAMPAIGNS).units().values().stream()
                        .filter(unit -> unit.people() > 5)
                        .map(Unit::path)
                        .toList();
        return chance.of(some, place());
    }

    private static Command put(Act act, String... fields) {
        var words = new ArrayList<Words>();
        for (String field : fields) {
            words.add(Words.kept(field, "So be it"));
        }
        MatterKey matter =
                switch (act.type()) {
                    case "action.called" -> MatterKey.ACTION;
                    default -> MatterKey.EVERYDAY;
                };
        return Asks.put(matter, Enactment.of(act, words));
    }

    private <T> T one(Set<T> some, T otherwise) {
        return chance.of(some, otherwise);
    }

    private DemandId aDemand() {
        return one(standing.states().of(DEMANDS).all().keySet(), new DemandId(9));
    }

    private Command demand() {
        if (standing.states().of(REGISTER).listings().isEmpty()) {
            return Asks.put(
                    MatterKey.CHARTER,
                    Enactment.of(
                            new RegisterAct.Listed(MatterKey.SHIFTS, Sphere.WORK),
                            List.of(
                                    Words.kept("evidence", "The board decides it"),
                                    Words.kept("institution", "The bus company"))));
        }
        var orderings = standing.states().of(ORDERINGS).all().keySet();
        return switch (chance.below(10)) {
            case 0, 1 ->
                    new DemandCommand.ProposeDemand(
                            chance.in(60) ? campaign() : null,
                            List.of(chance.in(90) ? MatterKey.SHIFTS : MatterKey.ACTION),
                            null,
                            "A plan two weeks ahead",
                            "And no later.");
            case 2 -> new DemandCommand.WithdrawDemand(aDemand());
            case 3, 4 -> put(new DemandAct.Raised(aDemand()));
            case 5 -> put(new DemandAct.Met(aDemand(), chance.among(Extent.values())));
            case 6 -> put(new DemandAct.Dropped(aDemand()), "reason");
            case 7 -> new OrderingCommand.OpenOrdering(campaign(), soon());
            default ->
                    new OrderingCommand.Approve(
                            one(orderings, new OrderingId(9)), List.of(aDemand()));
        };
    }

    private Command road() {
        RoadId road = one(standing.states().of(ROADS).all().keySet(), new RoadId(9));
        return switch (chance.below(6)) {
            case 0 -> new RoadCommand.SetDue(road, today().plusDays(chance.below(9)), "Later");
            case 1 ->
                    new RoadCommand.NoteAnswer(
                            road, chance.among(RoadAnswer.values()), today(), "No.");
            case 2 -> new RoadCommand.EndRoad(road, "Wrong office");
            default ->
                    new RoadCommand.TakeRoad(
                            aDemand(),
                            chance.among(RoadKind.values()),
                            today(),
                            chance.in(50) ? today().plusDays(3) : null,
                            "The labour office",
                            "",
                            "");
        };
    }

    private Command talk() {
        Talks talks = chance.of(standing.states().of(SETTLEMENTS).talks().values());
        if (talks == null || chance.in(20)) {
            List<DemandId> raised =
                    standing.states().of(DEMANDS).all().values().stream()
                            .filter(each -> each.stage().isDemanded())
                            .map(Demand::id)
                            .toList();
            DemandId demand = chance.of(raised, aDemand());
            return put(new TalksAct.Opened(place(), List.of(demand)), "side");
        }
        if (chance.in(10)) {
            return put(new TalksAct.Ended(talks.id()), "reason");
        }
        Offer last = talks.last();
        return last != null && chance.in(20)
                ? new SettleCommand.AgreeToOffer(talks.id(), last.id())
                : new SettleCommand.RecordOffer(
                        talks.id(),
                        chance.among(Side.values()),
                        today(),
                        last == null ? null : last.id(),
                        talks.demands().stream()
                                .map(each -> new Offer.Answer(chance.among(Level.values()), false))
                                .map(says -> new SettleCommand.Answer(says, ""))
                                .toList(),
                        false,
                        "");
    }

    private Command petition() {
        var all = standing.states().of(PETITIONS).all().keySet();
        List<PetitionId> open =
                all.stream()
                        .filter(id -> standing.states().of(PETITIONS).find(id).isOpen())
                        .toList();
        PetitionId petition = chance.of(open, one(all, new PetitionId(9)));
        return switch (chance.below(open.isEmpty() ? 2 : 18)) {
            case 0 ->
                    new PetitionCommand.OpenPetition(
                            peopled(), HALF, null, soon(), "For a plan", "The board", "We ask.");
            case 1 -> new PetitionCommand.HandOver(petition);
            case 2 -> new PetitionCommand.TakeBack(petition);
            case 3, 4, 6, 7, 8 -> new GuestWishes(chance, standing).toPetition(petition);
            case 5 -> new PetitionCommand.PurgeNames(one(all, petition));
            default -> new PetitionCommand.Sign(petition, chance.in(80) ? 0 : 1, chance.in(50), "");
        };
    }

    private Command survey() {
        var all = standing.states().of(SURVEYS).all().keySet();
        SurveyId survey = one(all, new SurveyId(9));
        return switch (chance.below(all.isEmpty() ? 1 : 8)) {
            case 0 ->
                    new SurveyCommand.OpenSurvey(
                            peopled(),
                            soon(),
                            "What matters",
                            "To know",
                            List.of(
                                    new SurveyCommand.Asked(
                                            new Question.One(2), "Which?", List.of("A", "B"))));
            case 1 -> new SurveyCommand.TakeBackAnswer(survey);
            case 2 -> new GuestWishes(chance, standing).toSurvey(survey, peopled());
            default ->
                    new SurveyCommand.AnswerSurvey(
                            survey,
                            chance.below(2),
                            List.of(new Answer(List.of((long) chance.below(2)), "")));
        };
    }

    private Command action() {
        ActionId action = one(standing.states().of(ACTIONS).all().keySet(), new ActionId(9));
        return switch (chance.below(6)) {
            case 0 -> new ActionCommand.PauseAction(action, "Rain");
            case 1 -> new ActionCommand.ResumeAction(action, "Sun");
            case 2 -> new ActionCommand.ReadNotes(action, place());
            case 3 -> put(new ActionAct.Ended(action, chance.among(Outcome.values())), "note");
            default ->
                    put(
                            new ActionAct.Called(
                                    ActionKind.BOYCOTT,
                                    standing.at().plus(Duration.ofDays(12)),
                                    standing.at().plus(Duration.ofDays(20)),
                                    List.of(place()),
                                    List.of(),
                                    null),
                            "title",
                            "plan",
                            "what-if",
                            "kind");
        };
    }
}
