// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ballot;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.box.Box;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.assembly.roll.Member;
import nacre.assembly.vote.Provenance;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Keeping;
import nacre.journal.Content.Words;
import nacre.journal.SealedNote;
import org.jspecify.annotations.Nullable;

/// What the rules say to who prepares, lists, opens or answers an action ballot.
public final class BallotRules {

    /// In how many places one ballot is held at most.
    public static final int MOST_PLACES = 50;

    /// The longest question or name of an employer, in UTF-16 code units.
    public static final int LONGEST_LINE = 300;

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST_TEXT = 10_000;

    /// For how many days people can answer at most.
    public static final long LONGEST = 90;

    /// How many may be entitled at most.
    public static final int MOST_ENTITLED = 100_000;

    /// The longest list as it is sealed, in UTF-16 code units: room for the most who may be
    /// entitled.
    static final int LONGEST_LIST = 1_500_000;

    private BallotRules() {}

    static Ruling rule(BallotConditions scene, BallotCommand command, MemberId actor) {
        return switch (command) {
            case BallotCommand.PrepareBallot prepare -> prepare(scene, prepare, actor);
            case BallotCommand.ListEntitled list -> list(scene, list, actor);
            case BallotCommand.ObjectToList(var ballot, String reason) ->
                    fits(reason, LONGEST_TEXT)
                            ? unless(
                                    scene,
                                    new BallotAct.Objected(ballot),
                                    actor,
                                    List.of(Words.personal("reason", actor.seq(), reason.strip())))
                            : refused(new BallotRefusal.BallotWordsDoNotFit(LONGEST_TEXT));
            case BallotCommand.StateNotice(var ballot, var of, var given, var begins, var proof) ->
                    unless(
                            scene,
                            new BallotAct.Notified(ballot, of, given, begins, proof),
                            actor,
                            List.of());
            case BallotCommand.OpenBallot(var ballot, var last, var entitled) ->
                    unless(
                            scene,
                            new BallotAct.Opened(
                                    ballot,
                                    scene.today(),
                                    last,
                                    last.plusDays(1)
                                            .atStartOfDay(scene.assembly().zone())
                                            .toInstant(),
                                    entitled),
                            actor,
                            List.of());
            case BallotCommand.WithdrawBallot(var ballot) ->
                    unless(scene, new BallotAct.Withdrawn(ballot), actor, List.of());
            case BallotCommand.AnswerBallot answer -> answer(scene, answer, actor);
        };
    }

    private static boolean fits(String words, int most) {
        return !words.isBlank() && words.strip().length() <= most;
    }

    private static Ruling unless(
            BallotConditions scene, BallotAct act, MemberId actor, List<Words> words) {
        return scene.whyNot(act, actor) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(act, words));
    }

    private static Ruling prepare(
            BallotConditions scene, BallotCommand.PrepareBallot prepare, MemberId actor) {
        if (!fits(prepare.question(), LONGEST_LINE) || !fits(prepare.employer(), LONGEST_LINE)) {
            return refused(new BallotRefusal.BallotWordsDoNotFit(LONGEST_LINE));
        }
        if (!fits(prepare.action(), LONGEST_TEXT)) {
            return refused(new BallotRefusal.BallotWordsDoNotFit(LONGEST_TEXT));
        }
        return unless(
                scene,
                new BallotAct.Prepared(prepare.terms()),
                actor,
                List.of(
                        Words.kept("action", prepare.action().strip()),
                        Words.kept("employer", prepare.employer().strip()),
                        Words.kept("question", prepare.question().strip())));
    }

    private static Ruling list(
            BallotConditions scene, BallotCommand.ListEntitled list, MemberId actor) {
        if (list.sealed().length() > LONGEST_LIST || SealedNote.read(list.sealed()) == null) {
            return refused(new BallotRefusal.ListIsNotSealed(list.sealed().length(), LONGEST_LIST));
        }
        return unless(
                scene,
                new BallotAct.Listed(list.ballot(), list.unit(), list.entitled()),
                actor,
                List.of(new Words(BallotAct.SEALED, Keeping.PERSONAL, null, list.sealed())));
    }

    private static Ruling answer(
            BallotConditions scene, BallotCommand.AnswerBallot command, MemberId actor) {
        ActionBallot ballot = scene.ballots().find(command.ballot());
        if (ballot == null) {
            return refused(new BallotRefusal.UnknownBallot(command.ballot()));
        }
        Opening opening = ballot.opening();
        Box.Open box = scene.assembly().boxes().openAbout(ballot.id().seq());
        if (opening == null || box == null) {
            return refused(new BallotRefusal.NotAtThisStage(ballot.id()));
        }
        if (!opening.isEntitled(actor)) {
            return refused(new BallotRefusal.NotEntitled(ballot.id()));
        }
        return isAnswer(opening, command)
                ? new Ruling.Put(box.id(), BallotBox.says(command.answer(), command.group()))
                : refused(new BallotRefusal.NotAnAnswer(ballot.id()));
    }

    private static boolean isAnswer(Opening opening, BallotCommand.AnswerBallot command) {
        int groups = opening.groups().size();
        boolean isOfAGroup =
                groups == 0
                        ? command.group() == -1
                        : command.group() >= 0 && command.group() < groups;
        return isOfAGroup
                && (command.answer() != Answer.PREVENTED
                        || ActionRuleSet.asksForPrevented(opening.rule()));
    }

    /// What an act takes from a mandate; null for what is done by right.
    ///
    /// @throws Unfoldable if no mandate is enough
    static @Nullable Use use(Ballots ballots, BallotAct act) {
        return switch (act) {
            case BallotAct.Prepared(var terms) -> steering(terms.ground());
            case BallotAct.Listed(var id, var unit, long entitled) -> steering(ballots, id);
            case BallotAct.Objected o -> null;
            case BallotAct.Notified notified -> steering(ballots, notified.ballot());
            case BallotAct.Opened opened -> steering(ballots, opened.ballot());
            case BallotAct.Withdrawn(var id) -> steering(ballots, id);
            case BallotAct other -> throw new Unfoldable("No member may do this alone: " + other);
        };
    }

    private static Use steering(Ballots ballots, BallotId id) {
        return steering(ballots.needed(id).terms().ground());
    }

    private static Use steering(UnitPath ground) {
        return new Use(CampaignRules.STEER, 1, 0, ground.value());
    }

    /// What is fixed as a ballot opens.
    static Opening opening(BallotConditions scene, ActionBallot ballot, BallotAct.Opened act) {
        Assembly assembly = scene.assembly();
        Instant before = scene.now().minus(Provenance.LATELY);
        long entered = 0;
        long lately = 0;
        for (MemberId id : act.entitled()) {
            Member member =
                    Unfoldable.needed(assembly.roll().find(id), "Nobody has the id %s.", id);
            entered += member.hasEntered() ? 1 : 0;
            lately += isNew(member, before) ? 1 : 0;
        }
        return new Opening(
                scene.now(),
                act.day(),
                act.last(),
                act.closes(),
                act.entitled(),
                entered,
                lately,
                ballot.terms().isByUnit() ? groups(scene.campaigns(), ballot) : List.of(),
                Unfoldable.needed(
                        scene.rule(ballot.law(), ballot.terms().matter()),
                        "Ballot %s has no rule.",
                        ballot.id()));
    }

    private static boolean isNew(Member member, Instant before) {
        return !member.isFounding()
                && (member.since().isAfter(before) || member.hasEnteredAfter(before));
    }

    /// Those who are listed, in groups of which each is large enough: units with too few are told
    /// together.
    public static List<Group> groups(Campaigns campaigns, ActionBallot ballot) {
        var units = new ArrayList<Group>();
        ballot.terms().places().stream()
                .sorted()
                .flatMap(place -> campaigns.within(place).stream())
                .forEach(unit -> {
                    UnitList list = ballot.listed().get(unit.id());
                    if (list != null) {
                        units.add(new Group(List.of(unit.id()), list.entitled()));
                    }
                });
        return Group.together(units);
    }

    /// The last day of a ballot whose box was over at `ended`: later than was settled by as many
    /// whole days as its end was put off.
    static LocalDate closed(Opening opening, Instant ended) {
        return opening.last().plusDays(Duration.between(opening.closes(), ended).toDays());
    }
}
