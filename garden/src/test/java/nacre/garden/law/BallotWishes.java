// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.campaign.ballot.BallotPart.BALLOTS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.ballot.Choice;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.ActionKind;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotAct.About;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotKind;
import nacre.campaign.ballot.BallotTerms;
import nacre.campaign.unit.CampaignCommand;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// What members come to ask about action ballots, from preparing one to the action that it allows.
record BallotWishes(Chance chance, Standing standing, MemberId actor) {
    private static final int ENOUGH = 6;

    Command next() {
        var votes = standing.assembly().votes().open().keySet();
        if (!votes.isEmpty() && chance.in(45)) {
            return Asks.casts(chance.of(votes, votes.first()), Choice.YES);
        }
        var campaigns = standing.states().of(CAMPAIGNS);
        if (campaigns.all().isEmpty() && chance.in(50)) {
            return Asks.put(new ActingWishes(chance, standing, actor).opens());
        }
        if (campaigns.all().size() > campaigns.units().size()) {
            return new CampaignCommand.AddUnits(
                    UnitPath.of(campaigns.all().lastKey()),
                    List.of(new CampaignCommand.NewUnit(-1, UnitKind.UNIT, "Early", 12)));
        }
        if (standing.assembly().roll().entitled() < ENOUGH && chance.in(60)) {
            var person = new Person("Driver", "");
            return new RollCommand.AddMembers(List.of(person, person, person, person));
        }
        List<ActionBallot> some =
                standing.states().of(BALLOTS).all().values().stream()
                        .filter(each -> isOfUse(each) || chance.in(3))
                        .toList();
        ActionBallot ballot = some.isEmpty() || chance.in(20) ? chance.of(some) : some.getFirst();
        if (ballot == null || chance.in(2)) {
            return prepares();
        }
        return switch (ballot.stage()) {
            case PREPARED -> prepared(ballot);
            case CALLED -> called(ballot);
            case OPENING, OPEN ->
                    new BallotCommand.AnswerBallot(
                            ballot.id(),
                            chance.in(75) ? Answer.YES : chance.among(Answer.values()),
                            chance.in(95) ? -1 : 0);
            case PASSED -> passed(ballot);
            case FAILED, LOST, WITHDRAWN -> states(ballot, About.RESULT, null);
        };
    }

    private static boolean isOfUse(ActionBallot ballot) {
        return switch (ballot.stage()) {
            case PREPARED, CALLED, OPENING, OPEN, PASSED -> true;
            case FAILED, LOST, WITHDRAWN -> false;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(standing.at(), standing.assembly().zone());
    }

    /// Everybody who has been on the roll for as long as the charter asks.
    private List<MemberId> entitled() {
        var assembly = standing.assembly();
        Duration waiting = assembly.charter().roll().waiting();
        return assembly.roll().everybody().stream()
                .filter(Member::isOnTheRoll)
                .filter(each -> !each.isLate(standing.at(), waiting))
                .map(Member::id)
                .sorted(MemberId.ORDER)
                .toList();
    }

    private Command prepares() {
        Unit unit = chance.of(standing.states().of(CAMPAIGNS).units().values());
        CampaignId campaign =
                unit == null || chance.in(5)
                        ? new CampaignId(chance.below(40))
                        : unit.path().campaign();
        ActionRuleSet own =
                ActionRuleSet.all().stream()
                        .filter(each -> each.set().word().equals(ActionRuleSet.OWN))
                        .findFirst()
                        .orElseThrow();
        var terms =
                new BallotTerms(
                        List.of(UnitPath.of(campaign)),
                        BallotKind.BOYCOTT,
                        own.ref(),
                        MatterKey.EVERYDAY,
                        chance.below(2),
                        chance.below(2),
                        1 + chance.below(6),
                        false,
                        true,
                        "en");
        return new BallotCommand.PrepareBallot(terms, "Do we?", "Nobody buys there", "The shop");
    }

    private Command prepared(ActionBallot ballot) {
        if (ballot.entitled() < ENOUGH) {
            return lists(ballot);
        }
        return switch (chance.below(12)) {
            case 0 -> new BallotCommand.ObjectToList(ballot.id(), "I work elsewhere");
            case 1 -> chance.in(20) ? new BallotCommand.WithdrawBallot(ballot.id()) : lists(ballot);
            case 2, 3 -> lists(ballot);
            default ->
                    isPut(ballot)
                            ? new BallotCommand.ObjectToList(ballot.id(), "I am new")
                            : Asks.put(
                                    MatterKey.ACTION,
                                    Enactment.of(new BallotAct.Called(ballot.id()), List.of()));
        };
    }

    /// Whether something about it is being discussed.
    private boolean isPut(ActionBallot ballot) {
        return standing.assembly().proposals().all().values().stream()
                .filter(Proposal::isDiscussed)
                .flatMap(each -> each.enactments().stream())
                .anyMatch(each ->
                        each.facts().has("ballot")
                                && each.facts().whole("ballot") == ballot.id().seq());
    }

    private Command lists(ActionBallot ballot) {
        var units = standing.states().of(CAMPAIGNS).within(ballot.terms().ground());
        UnitId unit =
                ballot.listed().isEmpty()
                        ? chance.of(units.stream().map(each -> each.id()).toList(), new UnitId(9))
                        : ballot.listed().firstKey();
        String sealed = new ActingWishes(chance, standing, actor).sealed();
        return new BallotCommand.ListEntitled(ballot.id(), unit, entitled().size(), sealed);
    }

    private Command called(ActionBallot ballot) {
        if (ballot.noticeOfBallot().isAsked() && ballot.notice(About.BALLOT) == null) {
            return states(ballot, About.BALLOT, null);
        }
        if (ballot.entitled() != entitled().size()) {
            return lists(ballot);
        }
        return chance.in(3)
                ? new BallotCommand.WithdrawBallot(ballot.id())
                : new BallotCommand.OpenBallot(
                        ballot.id(), today().plusDays(1 + chance.below(2)), entitled());
    }

    private Command states(ActionBallot ballot, About about, @Nullable LocalDate begins) {
        return new BallotCommand.StateNotice(ballot.id(), about, today(), begins);
    }

    private Command passed(ActionBallot ballot) {
        return switch (chance.below(8)) {
            case 0 -> states(ballot, About.RESULT, null);
            case 1 -> states(ballot, About.ACTION, today().plusDays(2 + chance.below(4)));
            case 2 -> states(ballot, About.ACTION, today().plusDays(1));
            default ->
                    Asks.put(
                            MatterKey.ACTION,
                            Enactment.of(
                                    new ActionAct.Called(
                                            ActionKind.BOYCOTT,
                                            standing.at().plus(Duration.ofDays(12)),
                                            standing.at().plus(Duration.ofDays(16)),
                                            ballot.terms().places(),
                                            List.of(),
                                            ballot.id()),
                                    words("title", "plan", "what-if", "kind")));
        };
    }

    private static List<Words> words(String... fields) {
        var words = new ArrayList<Words>();
        for (String field : fields) {
            words.add(Words.kept(field, "So be it"));
        }
        return words;
    }
}
