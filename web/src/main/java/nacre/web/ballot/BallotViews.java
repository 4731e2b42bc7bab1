// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.box.Box;
import nacre.assembly.part.MemberId;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionMandate;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct.About;
import nacre.campaign.ballot.BallotAct.Notified;
import nacre.campaign.ballot.Opening;
import nacre.campaign.ballot.Result;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitId;
import nacre.web.Option;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// Makes the view of an action ballot for one reader.
record BallotViews(Visit visit, ActionBallot ballot, BallotStanding standing, BallotLists lists) {

    static BallotView of(Visit visit, ActionBallot ballot, BallotLists lists) {
        return new BallotViews(visit, ballot, BallotStanding.of(visit, ballot), lists).view();
    }

    private @Nullable Box box() {
        return standing.box();
    }

    BallotView view() {
        Campaign campaign =
                Objects.requireNonNull(
                        UnitWords.campaigns(visit).find(ballot.terms().ground().campaign()));
        boolean mayAnswer = mayAnswer();
        UnitId unit = lists.unitOf(visit.me());
        return new BallotView(
                CampaignPages.crumb(visit, campaign),
                ActionBallotWords.path(visit, campaign.id()),
                ActionBallotWords.path(visit, ballot),
                ActionBallotWords.question(visit, ballot),
                ActionBallotWords.kind(visit.text(), ballot.terms().kind()),
                Written.of(visit, ballot.id().seq(), "action"),
                standing.state(),
                standing.stands(),
                standing.more(),
                standing.conditions(),
                standing.groups(),
                mayAnswer ? answers() : List.of(),
                mayAnswer && unit == null ? choices() : List.of(),
                box() instanceof Box.Open open && BallotView.hasPut(visit, open),
                mine(unit),
                standing.isBeforeOpening()
                        && visit.isMember()
                        && !ballot.objections().containsKey(visit.me()),
                units(),
                objections(),
                law(),
                dates(),
                proofs(),
                letters(),
                steps(),
                sees());
    }

    private boolean mayAnswer() {
        Opening opening = ballot.opening();
        return box() instanceof Box.Open
                && opening != null
                && !visit.isReader()
                && opening.isEntitled(visit.me());
    }

    private List<Option> answers() {
        Opening opening = Objects.requireNonNull(ballot.opening());
        var answers = new ArrayList<Option>();
        for (Answer answer : Answer.values()) {
            if (answer != Answer.PREVENTED || ActionRuleSet.asksForPrevented(opening.rule())) {
                answers.add(new Option(answer.word(), say("answer." + answer.word())));
            }
        }
        return answers;
    }

    private List<Option> choices() {
        var choices = new ArrayList<Option>();
        for (Group group : Objects.requireNonNull(ballot.opening()).groups()) {
            choices.add(
                    new Option(Integer.toString(choices.size()), TargetWords.name(visit, group)));
        }
        return choices;
    }

    private String mine(@Nullable UnitId unit) {
        if (ballot.stage() == ActionBallot.Stage.WITHDRAWN || !visit.isMember()) {
            return "";
        }
        Opening opening = ballot.opening();
        if (opening != null && !opening.isEntitled(visit.me())) {
            return say("mine.not");
        }
        if (unit == null && opening != null) {
            return say("mine.there");
        }
        if (unit == null) {
            return say(lists.areLocked() ? "mine.locked" : "mine.none");
        }
        return say("mine", "unit", UnitWords.name(visit, unit));
    }

    /// Each with where its list is changed, for who may.
    private List<Option> units() {
        boolean mayList = standing.isBeforeOpening() && BallotView.maySteer(visit, ballot);
        var units = new ArrayList<Option>();
        for (UnitId unit : unitsOf(visit, ballot)) {
            var list = ballot.listed().get(unit);
            if (list != null || mayList) {
                units.add(
                        new Option(
                                mayList
                                        ? ActionBallotWords.path(visit, ballot) + "/list/" + unit
                                        : "",
                                say(
                                        "unit",
                                        "name",
                                        UnitWords.name(visit, unit),
                                        "entitled",
                                        list == null ? 0 : list.entitled())));
            }
        }
        return units;
    }

    private List<Option> objections() {
        if (!BallotView.maySteer(visit, ballot)) {
            return List.of();
        }
        return ballot.objections().entrySet().stream()
                .map(each ->
                        new Option(
                                visit.name(each.getKey()), visit.words(each.getValue(), "reason")))
                .toList();
    }

    private BallotView.Law law() {
        ActionRuleSet law = ballot.law();
        return new BallotView.Law(
                ActionBallotWords.law(visit.text(), law.ref()),
                ActionBallotWords.conditions(visit.charter(), visit, ballot),
                ActionBallotWords.times(
                        visit.text(),
                        ballot.noticeOfBallot(),
                        ballot.noticeOfAction(),
                        ballot.terms().months()),
                ActionBallotWords.warnings(visit.text(), law),
                law.set().word().equals(ActionRuleSet.OWN) ? List.of() : law.set().sources());
    }

    private List<Option> dates() {
        var dates = new ArrayList<Option>();
        for (Notified notice : ballot.notices()) {
            dates.add(date("date.given", notice.given(), "of", Letters.title(visit, notice.of())));
        }
        Opening opening = ballot.opening();
        LocalDate earliest = standing.earliest();
        if (opening == null && earliest != null && ballot.noticeOfBallot().isAsked()) {
            dates.add(date("date.earliest", earliest));
        }
        if (opening != null) {
            dates.add(date("date.opened", opening.day()));
            Result result = ballot.result();
            dates.add(date("date.last", result == null ? opening.last() : result.closed()));
        }
        ActionMandate mandate = ballot.mandate();
        if (mandate != null) {
            dates.add(date("date.first", mandate.first()));
            dates.add(date("date.until", mandate.last()));
            LocalDate noticed = mandate.noticed();
            dates.add(
                    noticed == null
                            ? date(
                                    "date.action",
                                    mandate.notice().earliest(ActionBallotWords.today(visit)))
                            : date("date.begins", noticed));
        }
        return dates;
    }

    private List<Option> proofs() {
        var proofs = new ArrayList<Option>();
        for (Notified notice : ballot.notices()) {
            var proof = notice.proof();
            if (proof != null) {
                proofs.add(new Option(proof.toString(), notice(visit, notice)));
            }
        }
        return proofs;
    }

    /// Of what notice was given, and when.
    static String notice(Visit visit, Notified notice) {
        return visit.text()
                .of(
                        "ballot.proof.of",
                        "of",
                        Letters.title(visit, notice.of()),
                        "given",
                        notice.given());
    }

    private Option date(String key, LocalDate day, Object... values) {
        return new Option(visit.text().day(day), say(key, values));
    }

    private List<Option> letters() {
        Letters letters = Letters.of(visit, ballot);
        return List.of(About.values()).stream()
                .filter(letters::isThere)
                .map(about ->
                        new Option(
                                ActionBallotWords.path(visit, ballot) + "/letters/" + about.word(),
                                Letters.title(visit, about)))
                .toList();
    }

    private BallotView.Steps steps() {
        boolean maySteer = BallotView.maySteer(visit, ballot);
        boolean isPrepared = ballot.stage() == ActionBallot.Stage.PREPARED;
        boolean isCalled = ballot.stage() == ActionBallot.Stage.CALLED;
        LocalDate earliest = standing.earliest();
        boolean isNotice = earliest != null && !ActionBallotWords.today(visit).isBefore(earliest);
        return new BallotView.Steps(
                maySteer && standing.isBeforeOpening(),
                isPrepared && !visit.isReader() && ballot.entitled() >= Group.FEWEST,
                maySteer ? notices() : List.of(),
                maySteer && isCalled && isNotice,
                whyNotOpen(),
                maySteer && standing.isBeforeOpening());
    }

    private String whyNotOpen() {
        if (lists.areLocked()) {
            return say("locked");
        }
        return lists.everybody().size() == ballot.entitled() ? "" : say("open.lists");
    }

    private List<Option> notices() {
        return List.of(About.values()).stream()
                .filter(about ->
                        switch (about) {
                            case BALLOT -> standing.isBeforeOpening();
                            case RESULT -> ballot.result() != null;
                            case ACTION -> ballot.mandate() != null;
                        })
                .map(about -> new Option(about.word(), Letters.title(visit, about)))
                .toList();
    }

    private List<String> sees() {
        var sees = new ArrayList<String>();
        sees.add(say("sees.list"));
        LocalDate last = ballot.listsLast(visit.zone());
        if (ballot.stage() != ActionBallot.Stage.WITHDRAWN) {
            sees.add(
                    last == null
                            ? say("sees.sealed", "months", ActionBallot.DISPUTED)
                            : say("sees.until", "last", last));
        }
        if (ballot.result() == null) {
            sees.add(say("sees.box"));
            sees.add(say("sees.changed"));
        } else {
            sees.add(say("sees.counted"));
        }
        sees.add(say("sees.host"));
        return sees;
    }

    private String say(String key, Object... values) {
        return standing.say(key, values);
    }

    /// The units in which a ballot is held, each before what lies beneath it.
    static List<UnitId> unitsOf(Visit visit, ActionBallot ballot) {
        var campaigns = UnitWords.campaigns(visit);
        return ballot.terms().places().stream()
                .sorted()
                .flatMap(place -> campaigns.within(place).stream())
                .filter(unit -> !unit.isClosed() || ballot.listed().containsKey(unit.id()))
                .map(unit -> unit.id())
                .toList();
    }

    /// In which group a member answers; the one she has chosen where her unit is not known.
    static int group(Visit visit, ActionBallot ballot, BallotLists lists, int chosen) {
        Opening opening = ballot.opening();
        if (opening == null || opening.groups().isEmpty()) {
            return -1;
        }
        MemberId me = visit.me();
        UnitId unit = lists.unitOf(me);
        for (int i = 0; i < opening.groups().size(); i++) {
            if (unit != null && opening.groups().get(i).units().contains(unit)) {
                return i;
            }
        }
        return chosen;
    }
}
