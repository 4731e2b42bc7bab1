// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.api;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nacre.accounts.AccountId;
import nacre.accounts.AccountsCommand;
import nacre.accounts.Currency;
import nacre.accounts.Kind;
import nacre.accounts.Line;
import nacre.accounts.PostingId;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.ballot.Fraction;
import nacre.campaign.action.ActionCommand;
import nacre.campaign.action.ActionId;
import nacre.campaign.action.IncidentKind;
import nacre.campaign.action.PlannedPost;
import nacre.campaign.action.Role;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.BallotKind;
import nacre.campaign.ballot.BallotTerms;
import nacre.campaign.demand.DemandCommand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.fund.ClaimId;
import nacre.campaign.fund.FundCommand;
import nacre.campaign.fund.FundId;
import nacre.campaign.fund.PayoutId;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.WithdrawLinks;
import nacre.campaign.keys.KeysCommand;
import nacre.campaign.ladder.RungCommand;
import nacre.campaign.ladder.RungId;
import nacre.campaign.map.MapCommand;
import nacre.campaign.ordering.OrderingCommand;
import nacre.campaign.ordering.OrderingId;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.pledge.PledgeCommand;
import nacre.campaign.pledge.PledgeId;
import nacre.campaign.road.RoadAnswer;
import nacre.campaign.road.RoadCommand;
import nacre.campaign.road.RoadId;
import nacre.campaign.road.RoadKind;
import nacre.campaign.settle.Level;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.OfferId;
import nacre.campaign.settle.SettleCommand;
import nacre.campaign.settle.SettlementId;
import nacre.campaign.settle.Side;
import nacre.campaign.settle.TalksId;
import nacre.campaign.survey.Answer;
import nacre.campaign.survey.Question;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.survey.SurveyId;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;
import nacre.shifts.series.SeriesCommand;
import nacre.shifts.series.SeriesId;
import nacre.shifts.series.Wanted;
import nacre.shifts.skill.Proof;
import nacre.shifts.skill.SkillCommand;
import nacre.shifts.skill.SkillKey;
import nacre.shifts.slot.SlotCommand;
import nacre.shifts.slot.SlotId;

/// Every command of the parts beside the assembly, each that has more than one form in all of them.
final class PartSamples {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant MOMENT = Instant.ofEpochSecond(1_800_000_000);
    private static final MemberId BEN = new MemberId(3);
    private static final UnitPath PLACE = new UnitPath("40/41");
    private static final UnitId UNIT = new UnitId(41);
    private static final CampaignId CAMPAIGN = new CampaignId(40);
    private static final DemandId DEMAND = new DemandId(50);
    private static final SkillKey SKILL = new SkillKey("first-aid");
    private static final SlotId SLOT = new SlotId(new SeriesId(20), DAY);
    private static final Fraction HALF = new Fraction(1, 2);
    private static final Hash HASH = new Hash(1, 2, 3, 4);
    private static final SeriesCommand.Said SAID = new SeriesCommand.Said("Title", "Where", "");

    /// Those that a script may send.
    static final List<Command> SENT =
            Stream.of(
                            accounts(),
                            shifts(),
                            units(),
                            demands(),
                            asked(),
                            ballots(),
                            actions(),
                            funds(),
                            talks())
                    .flatMap(List::stream)
                    .toList();

    /// Those that only pages send.
    static final List<Command> KEPT =
            List.of(
                    new KeysCommand.Prepare(CAMPAIGN, List.of(BEN)),
                    new KeysCommand.Confirm(CAMPAIGN, 9),
                    new KeysCommand.Unlock(CAMPAIGN),
                    new KeysCommand.Lock(CAMPAIGN),
                    new MapCommand.Note(List.of(new MapCommand.NoteIn(UNIT, "n1"))),
                    new MapCommand.ImportNotes(PLACE, List.of()),
                    new MapCommand.UndoNotes(9),
                    new MapCommand.Forget(UNIT),
                    new MapCommand.Correct(CAMPAIGN, "n1"),
                    new MapCommand.ReadUnit(UNIT),
                    new MapCommand.TakeList(UNIT, 2, MOMENT, "n1"),
                    new MapCommand.ExportUnit(UNIT, 2),
                    new ActionCommand.NoteIncident(
                            new ActionId(70), PLACE, IncidentKind.OTHER, MOMENT, "n1"),
                    new ActionCommand.ReadNotes(new ActionId(70), PLACE),
                    new ActionCommand.ForgetNote(new ActionId(70), 9),
                    new BallotCommand.ListEntitled(new BallotId(65), UNIT, 1, "n1"),
                    new BallotCommand.OpenBallot(new BallotId(65), DAY, List.of(BEN)),
                    new PetitionCommand.HandOver(new PetitionId(60)),
                    new PetitionCommand.MakeLinks(new PetitionId(60), PLACE, List.of(HASH)),
                    new PetitionCommand.PurgeNames(new PetitionId(60)),
                    new PetitionCommand.Unname(new PetitionId(60)),
                    new PetitionCommand.GiveUpLink(new PetitionId(60)),
                    new SurveyCommand.GiveUpSurveyLink(new SurveyId(61)),
                    new SurveyCommand.MakeSurveyLinks(new SurveyId(61), PLACE, List.of(HASH)),
                    new FundCommand.ExportPayments(new PayoutId(9)));

    private PartSamples() {}

    private static List<Command> accounts() {
        var account = new AccountId(8);
        var lines = List.of(new Line(account, 500), new Line(new AccountId(9), -500));
        return List.of(
                new AccountsCommand.Begin(new Currency("EUR", 2)),
                new AccountsCommand.Open(Kind.CASH, false, "Box"),
                new AccountsCommand.Guard(account),
                new AccountsCommand.Close(account),
                new AccountsCommand.Post(DAY, lines, null, ""),
                new AccountsCommand.Post(DAY, lines, 12L, "Memo"),
                new AccountsCommand.Reverse(new PostingId(10), DAY, "Memo"));
    }

    private static Plan plan(String place, Rhythm rhythm, List<Wanted> wanted) {
        return new Plan(
                place,
                DAY,
                DAY.plusDays(30),
                rhythm,
                420,
                180,
                new Offsets(List.of(new Offsets.Change(MOMENT, 3600))),
                2,
                24,
                Names.MEMBERS,
                wanted);
    }

    private static List<Command> shifts() {
        var weekly = new Rhythm.Weekly(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        var wanted = List.of(new Wanted(SKILL, 1, Proof.SAID));
        return List.of(
                new SeriesCommand.PlanSeries(plan("", new Rhythm.Once(), wanted), SAID),
                new SeriesCommand.PlanSeries(plan("yard", weekly, wanted), SAID),
                new SeriesCommand.PlanSeries(plan("yard", new Rhythm.EveryDays(3), wanted), SAID),
                new SeriesCommand.EndSeries(new SeriesId(20), DAY, "Reason"),
                new SkillCommand.NameSkill(SKILL, "First aid"),
                new SkillCommand.SaySkill(SKILL),
                new SkillCommand.UnsaySkill(SKILL),
                new SkillCommand.ConfirmSkill(BEN, SKILL, null),
                new SkillCommand.ConfirmSkill(BEN, SKILL, DAY),
                new SkillCommand.WithdrawSkill(BEN, SKILL),
                new SlotCommand.JoinSlot(SLOT),
                new SlotCommand.WaitForSlot(SLOT),
                new SlotCommand.GiveBack(SLOT),
                new SlotCommand.CannotCome(SLOT),
                new SlotCommand.OfferPlace(SLOT),
                new SlotCommand.KeepPlace(SLOT),
                new SlotCommand.TakeOver(SLOT, BEN),
                new SlotCommand.ChangeSlot(SLOT, MOMENT, 60, 2, "Reason"),
                new SlotCommand.CallOff(SLOT, "Reason"),
                new SlotCommand.NoteWhoCame(SLOT, List.of(new SlotCommand.Came(BEN, true))));
    }

    private static List<Command> units() {
        return List.of(
                new CampaignCommand.AddUnits(
                        PLACE,
                        List.of(
                                new CampaignCommand.NewUnit(-1, UnitKind.PLACE, "Yard", 20),
                                new CampaignCommand.NewUnit(0, UnitKind.UNIT, "Early", 20))),
                new CampaignCommand.RenameUnit(UNIT, "Name"),
                new CampaignCommand.CountPeople(UNIT, 20),
                new CampaignCommand.EndUnit(UNIT),
                new MapCommand.MovePurge(CAMPAIGN, MOMENT),
                new MapCommand.HidePlace(PLACE, true),
                new MapCommand.ShowPlace(PLACE),
                new WithdrawLinks(List.of(new LinkId(80), new LinkId(81))),
                new RungCommand.OpenRung(PLACE, HALF, null, MOMENT, null, "Title", "How"),
                new RungCommand.OpenRung(PLACE, HALF, HALF, MOMENT, new RungId(90), "Title", "How"),
                new RungCommand.CountRung(new RungId(90), 0, 12),
                new RungCommand.CorrectRung(new RungId(90), 0, 11, "Reason"));
    }

    private static List<Command> demands() {
        var road = new RoadId(55);
        return List.of(
                new DemandCommand.ProposeDemand(null, List.of(), null, "Title", "Text"),
                new DemandCommand.ProposeDemand(
                        CAMPAIGN, List.of(MatterKey.SHIFTS), 61L, "Title", "Text"),
                new DemandCommand.WithdrawDemand(DEMAND),
                new OrderingCommand.OpenOrdering(null, MOMENT),
                new OrderingCommand.OpenOrdering(CAMPAIGN, MOMENT),
                new OrderingCommand.Approve(new OrderingId(58), List.of(DEMAND)),
                new RoadCommand.TakeRoad(DEMAND, RoadKind.INQUIRY, DAY, null, "Council", "", ""),
                new RoadCommand.TakeRoad(DEMAND, RoadKind.INQUIRY, DAY, DAY, "Council", "7", "T"),
                new RoadCommand.SetDue(road, DAY, "Reason"),
                new RoadCommand.NoteAnswer(road, RoadAnswer.PARTLY, DAY, "Text"),
                new RoadCommand.EndRoad(road, "Reason"));
    }

    private static List<Command> asked() {
        var petition = new PetitionId(60);
        var survey = new SurveyId(61);
        var pledge = new PledgeId(62);
        return List.of(
                new PetitionCommand.OpenPetition(PLACE, HALF, null, MOMENT, "Title", "To", "Text"),
                new PetitionCommand.OpenPetition(PLACE, HALF, HALF, MOMENT, "Title", "To", "Text"),
                new PetitionCommand.Sign(petition, 0, true, ""),
                new PetitionCommand.TakeBack(petition),
                new SurveyCommand.OpenSurvey(
                        PLACE,
                        MOMENT,
                        "Title",
                        "Why",
                        List.of(
                                new SurveyCommand.Asked(
                                        new Question.One(2), "Which?", List.of("A", "B")),
                                new SurveyCommand.Asked(
                                        new Question.Scale(), "How much?", List.of()),
                                new SurveyCommand.Asked(
                                        new Question.Text(), "What else?", List.of()))),
                new SurveyCommand.OpenSurvey(
                        PLACE,
                        MOMENT,
                        "Title",
                        "Why",
                        List.of(
                                new SurveyCommand.Asked(
                                        new Question.Scale(), "How much?", List.of()))),
                new SurveyCommand.AnswerSurvey(
                        survey, 0, List.of(Answer.of(1), Answer.NONE, Answer.of("Breaks"))),
                new SurveyCommand.TakeBackAnswer(survey),
                new SurveyCommand.HideText(survey, new Survey.TextId(2, 0), "Reason"),
                new PledgeCommand.GivePledge(pledge, 1),
                new PledgeCommand.TakeBackPledge(pledge));
    }

    private static BallotTerms terms(MatterKey matter) {
        return new BallotTerms(
                List.of(PLACE),
                BallotKind.STRIKE,
                new ActionRuleSet.Ref("own", DAY),
                matter,
                7,
                7,
                6,
                true,
                false,
                "en");
    }

    private static List<Command> ballots() {
        var ballot = new BallotId(65);
        return List.of(
                new BallotCommand.PrepareBallot(terms(null), "Question", "Action", "Employer"),
                new BallotCommand.PrepareBallot(
                        terms(MatterKey.EVERYDAY), "Question", "Action", "Employer"),
                new BallotCommand.ObjectToList(ballot, "Reason"),
                new BallotCommand.StateNotice(ballot, BallotAct.About.BALLOT, DAY, null),
                new BallotCommand.StateNotice(ballot, BallotAct.About.ACTION, DAY, DAY, HASH),
                new BallotCommand.WithdrawBallot(ballot),
                new BallotCommand.AnswerBallot(ballot, nacre.campaign.ballot.Answer.YES, -1));
    }

    private static List<Command> actions() {
        var action = new ActionId(70);
        return List.of(
                post(action, new Rhythm.Once()),
                post(action, new Rhythm.Weekly(List.of(DayOfWeek.MONDAY))),
                post(action, new Rhythm.EveryDays(2)),
                new ActionCommand.PauseAction(action, "Reason"),
                new ActionCommand.ResumeAction(action, "Reason"),
                new ActionCommand.TellPlace(action, PLACE, "Title", "Text"));
    }

    private static Command post(ActionId action, Rhythm rhythm) {
        var wanted = List.of(new Wanted(SKILL, 1, Proof.CONFIRMED));
        var shifts = new SeriesAct.Planned(plan("unit-41", rhythm, wanted));
        return new ActionCommand.AddPost(action, new PlannedPost(Role.PICKET, PLACE, shifts), SAID);
    }

    private static List<Command> funds() {
        var fund = new FundId(75);
        var claim = new ClaimId(76);
        var payout = new PayoutId(77);
        return List.of(
                new FundCommand.MakeClaim(fund, List.of(DAY), 1, "Iban", "", ""),
                new FundCommand.DirectClaim(claim, "Iban"),
                new FundCommand.WithdrawClaim(claim),
                new FundCommand.ApproveClaim(claim),
                new FundCommand.RefuseClaim(claim, "Reason"),
                new FundCommand.ListPayments(fund, new AccountId(8), List.of(claim)),
                new FundCommand.DropPayment(payout, claim, "Reason"),
                new FundCommand.MarkPaid(payout, DAY),
                new FundCommand.ReturnPayment(payout, claim, DAY, "Reason"));
    }

    private static List<Command> talks() {
        var talks = new TalksId(85);
        var settlement = new SettlementId(88);
        var answers =
                List.of(new SettleCommand.Answer(new Offer.Answer(Level.PARTLY, false), "Half."));
        return List.of(
                new SettleCommand.RecordOffer(talks, Side.THEIRS, DAY, null, answers, false, ""),
                new SettleCommand.RecordOffer(
                        talks, Side.OURS, DAY, new OfferId(86), answers, true, "Text"),
                new SettleCommand.AgreeToOffer(talks, new OfferId(86)),
                new SettleCommand.NoteKept(settlement, 0, DAY, "Words"),
                new SettleCommand.NoteBreach(settlement, 0, null, "Words"),
                new SettleCommand.NoteBreach(settlement, 0, DAY, "Words"),
                new SettleCommand.DemandAgain(settlement, 89, "Title", "Text"));
    }
}
