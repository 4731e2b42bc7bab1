// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxRules;
import nacre.assembly.part.MemberId;
import nacre.ballot.Outcome;
import nacre.ballot.Sum;
import nacre.ballot.Tally;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionMandate;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.Answer;
import nacre.campaign.ballot.BallotAct.About;
import nacre.campaign.ballot.BallotAct.Notified;
import nacre.campaign.ballot.Opening;
import nacre.campaign.ballot.Result;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.UnitId;
import nacre.web.Bar;
import nacre.web.Option;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.decide.OutcomeWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// One action ballot for one reader. While it is open, nothing here depends on what anybody has
/// answered but the number that the record tells once a day.
///
/// @param campaign its title, and where its page is
/// @param kind of which action
/// @param state the mark of how far it has come, and the word for it
/// @param say how it stands, in one sentence
/// @param more what else is to be said of that
/// @param conditions each with its sums, once it is counted
/// @param groups the answers by unit, once they are counted and where they are told
/// @param answers the answers that she can give; none if she cannot
/// @param choices the groups to choose from, where her unit is not known
/// @param hasPut whether she has put something into its box
/// @param mine whether she is on a list, and in which unit
/// @param mayObject whether she can say that the lists are wrong
/// @param units its units, with how many are entitled in each
/// @param objections who says that the lists are wrong, and why; for its committee alone
/// @param law what it is called that it stands under, and what it asks
/// @param dates what is or was on which day
/// @param letters those that can be written by now
/// @param steps what can be done next, and by whom
/// @param sees who can see what
public record BallotView(
        Option campaign,
        String list,
        String path,
        String question,
        String kind,
        Written action,
        Option state,
        String say,
        List<String> more,
        List<Condition> conditions,
        List<Condition> groups,
        List<Option> answers,
        List<Option> choices,
        boolean hasPut,
        String mine,
        boolean mayObject,
        List<Option> units,
        List<Option> objections,
        Law law,
        List<Option> dates,
        List<Option> letters,
        Steps steps,
        List<String> sees) {

    /// A condition, or a group, with its sums.
    ///
    /// @param met whether it holds, or how many more it would have taken; empty for a group
    public record Condition(String words, String met, boolean isMet, Bar bar) {}

    /// What it stands under.
    public record Law(
            String title,
            List<String> rule,
            List<String> times,
            List<String> warnings,
            List<String> sources) {
        /// Copies the lists.
        public Law {
            rule = List.copyOf(rule);
            times = List.copyOf(times);
            warnings = List.copyOf(warnings);
            sources = List.copyOf(sources);
        }
    }

    /// What can be done next.
    ///
    /// @param mayList whether she can change the lists
    /// @param mayCall whether she can propose that it opens
    /// @param notices of what she can state that notice was given
    /// @param mayOpen whether she can open it
    /// @param whyNotOpen what is missing for that; empty if nothing is
    /// @param mayWithdraw whether she can withdraw it
    public record Steps(
            boolean mayList,
            boolean mayCall,
            List<Option> notices,
            boolean mayOpen,
            String whyNotOpen,
            boolean mayWithdraw) {
        /// Copies the list.
        public Steps {
            notices = List.copyOf(notices);
        }
    }

    /// Copies the lists.
    public BallotView {
        more = List.copyOf(more);
        conditions = List.copyOf(conditions);
        groups = List.copyOf(groups);
        answers = List.copyOf(answers);
        choices = List.copyOf(choices);
        units = List.copyOf(units);
        objections = List.copyOf(objections);
        dates = List.copyOf(dates);
        letters = List.copyOf(letters);
        sees = List.copyOf(sees);
    }

    static boolean hasPut(Visit visit, Box.Open box) {
        return visit.clerk().journal().hasRow(box.id().seq(), visit.me().seq());
    }

    static BallotView of(Visit visit, ActionBallot ballot) {
        return new Maker(visit, ballot, visit.assembly().boxes().about(ballot.id().seq())).view();
    }

    /// Whether she steers where the ballot is.
    static boolean maySteer(Visit visit, ActionBallot ballot) {
        return !visit.isReader()
                && UnitWords.may(visit, CampaignRules.STEER, ballot.terms().ground());
    }

    /// Makes it.
    private record Maker(Visit visit, ActionBallot ballot, @Nullable Box box) {

        BallotView view() {
            Campaign campaign =
                    Objects.requireNonNull(
                            UnitWords.campaigns(visit).find(ballot.terms().ground().campaign()));
            boolean mayAnswer = mayAnswer();
            BallotLists lists = BallotLists.of(visit, ballot);
            UnitId unit = lists.unitOf(visit.me());
            return new BallotView(
                    CampaignPages.crumb(visit, campaign),
                    ActionBallotWords.path(visit, campaign.id()),
                    ActionBallotWords.path(visit, ballot),
                    ActionBallotWords.question(visit, ballot),
                    ActionBallotWords.kind(visit.text(), ballot.terms().kind()),
                    Written.of(visit, ballot.id().seq(), "action"),
                    state(),
                    stands(),
                    more(),
                    conditions(),
                    groups(),
                    mayAnswer ? answers() : List.of(),
                    mayAnswer && unit == null ? choices() : List.of(),
                    box instanceof Box.Open open && hasPut(visit, open),
                    mine(unit),
                    isBeforeOpening()
                            && visit.isMember()
                            && !ballot.objections().containsKey(visit.me()),
                    units(),
                    objections(),
                    law(),
                    dates(),
                    letters(),
                    steps(lists),
                    sees());
        }

        private String say(String key, Object... values) {
            return visit.text().of("ballot." + key, values);
        }

        private boolean isBeforeOpening() {
            return ballot.stage() == ActionBallot.Stage.PREPARED
                    || ballot.stage() == ActionBallot.Stage.CALLED;
        }

        private boolean mayAnswer() {
            Opening opening = ballot.opening();
            return box instanceof Box.Open
                    && opening != null
                    && !visit.isReader()
                    && opening.isEntitled(visit.me());
        }

        private Option state() {
            if (isLost()) {
                return new Option("failed", say("state.lost"));
            }
            return switch (ballot.stage()) {
                case PREPARED -> new Option("new", say("state.prepared"));
                case CALLED -> new Option("new", say("state.called"));
                case OPENING, OPEN -> new Option("open", say("state.open"));
                case PASSED -> new Option("passed", say("state.passed"));
                case FAILED, LOST -> new Option("failed", say("state.failed"));
                case WITHDRAWN -> new Option("failed", say("state.withdrawn"));
            };
        }

        private boolean isLost() {
            return box instanceof Box.Destroyed;
        }

        private String stands() {
            if (isLost()) {
                return say("say.lost");
            }
            return switch (ballot.stage()) {
                case PREPARED -> say("say.prepared", "entitled", ballot.entitled());
                case CALLED -> called();
                case OPENING, OPEN, LOST -> open();
                case PASSED, FAILED -> counted();
                case WITHDRAWN -> say("say.withdrawn");
            };
        }

        private String called() {
            LocalDate earliest = earliest();
            if (earliest == null) {
                return say("say.called.notice", "days", ballot.noticeOfBallot().days());
            }
            return ActionBallotWords.today(visit).isBefore(earliest)
                    ? say("say.called.from", "day", earliest)
                    : say("say.called");
        }

        /// The first day on which it can open; null while notice is missing.
        private @Nullable LocalDate earliest() {
            if (!ballot.noticeOfBallot().isAsked()) {
                return ActionBallotWords.today(visit);
            }
            Notified given = ballot.notice(About.BALLOT);
            return given == null ? null : ballot.noticeOfBallot().earliest(given.given());
        }

        private String open() {
            Opening opening = Objects.requireNonNull(ballot.opening());
            return box instanceof Box.Open open
                    ? say(
                            "say.open",
                            "entitled",
                            (long) opening.entitled().size(),
                            "ends",
                            visit.text().deadline(open.ends()))
                    : say("say.opening");
        }

        private String counted() {
            Tally tally = Objects.requireNonNull(ballot.result()).tally();
            return say(
                    ballot.stage() == ActionBallot.Stage.PASSED ? "say.passed" : "say.failed",
                    "answered",
                    tally.answered(),
                    "entitled",
                    tally.entitled(),
                    "yes",
                    tally.yes(),
                    "no",
                    tally.no(),
                    "spoilt",
                    tally.abstain());
        }

        private List<String> more() {
            var more = new ArrayList<String>();
            if (box instanceof Box.Open open) {
                more.add(
                        open.atLeast() == 0
                                ? say("put.few", "few", BoxRules.COARSE)
                                : say("put", "atLeast", open.atLeast()));
            }
            Result result = ballot.result();
            if (result != null && result.tally().prevented() > 0) {
                more.add(say("prevented", "count", result.tally().prevented()));
            }
            Opening opening = ballot.opening();
            if (opening != null) {
                more.add(
                        say(
                                "lately",
                                "lately",
                                opening.lately(),
                                "entitled",
                                (long) opening.entitled().size()));
            }
            if (!ballot.objections().isEmpty()) {
                more.add(say("objections", "count", (long) ballot.objections().size()));
            }
            return more;
        }

        private List<Condition> conditions() {
            Outcome outcome = ballot.outcome();
            if (outcome == null) {
                return List.of();
            }
            return outcome.reason().sums().stream().map(this::condition).toList();
        }

        private Condition condition(Sum sum) {
            String words = OutcomeWords.sum(visit.charter(), sum);
            String met = Letters.met(visit.text(), sum);
            Bar bar =
                    Bar.of(words + ": " + met)
                            .with(Bar.Fill.SOLID, sum.counted(), sum.base())
                            .with(Bar.Fill.GAP, sum.missing(), sum.base())
                            .tickAt(sum.needed(), sum.base());
            return new Condition(words, met, sum.isMet(), bar);
        }

        private List<Condition> groups() {
            Result result = ballot.result();
            Opening opening = ballot.opening();
            var rows = new ArrayList<Condition>();
            if (result == null || opening == null) {
                return rows;
            }
            for (int i = 0; i < result.groups().size(); i++) {
                Group group = opening.groups().get(i);
                Result.Count count = result.groups().get(i);
                String words =
                        say(
                                "group",
                                "name",
                                TargetWords.name(visit, group),
                                "answered",
                                count.answered(),
                                "people",
                                group.people(),
                                "yes",
                                count.yes(),
                                "no",
                                count.no(),
                                "spoilt",
                                count.spoilt());
                Bar bar =
                        Bar.of(words)
                                .with(Bar.Fill.SOLID, count.yes(), group.people())
                                .with(Bar.Fill.HATCHED, count.no(), group.people())
                                .with(Bar.Fill.DOTTED, count.spoilt(), group.people());
                rows.add(new Condition(words, "", true, bar));
            }
            return rows;
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
                        new Option(
                                Integer.toString(choices.size()), TargetWords.name(visit, group)));
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
            if (unit == null) {
                return say(opening == null ? "mine.none" : "mine.there");
            }
            return say("mine", "unit", UnitWords.name(visit, unit));
        }

        /// Each with where its list is changed, for who may.
        private List<Option> units() {
            boolean mayList = isBeforeOpening() && maySteer(visit, ballot);
            var units = new ArrayList<Option>();
            for (UnitId unit : unitsOf(visit, ballot)) {
                var list = ballot.listed().get(unit);
                if (list != null || mayList) {
                    units.add(
                            new Option(
                                    mayList
                                            ? ActionBallotWords.path(visit, ballot)
                                                    + "/list/"
                                                    + unit
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
            if (!maySteer(visit, ballot)) {
                return List.of();
            }
            return ballot.objections().entrySet().stream()
                    .map(each ->
                            new Option(
                                    visit.name(each.getKey()),
                                    visit.words(each.getValue(), "reason")))
                    .toList();
        }

        private Law law() {
            ActionRuleSet law = ballot.law();
            return new Law(
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
                dates.add(
                        date(
                                "date.given",
                                notice.given(),
                                "of",
                                Letters.title(visit, notice.of())));
            }
            Opening opening = ballot.opening();
            LocalDate earliest = earliest();
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

        private Option date(String key, LocalDate day, Object... values) {
            return new Option(visit.text().day(day), say(key, values));
        }

        private List<Option> letters() {
            Letters letters = Letters.of(visit, ballot);
            return List.of(About.values()).stream()
                    .filter(letters::isThere)
                    .map(about ->
                            new Option(
                                    ActionBallotWords.path(visit, ballot)
                                            + "/letters/"
                                            + about.word(),
                                    Letters.title(visit, about)))
                    .toList();
        }

        private Steps steps(BallotLists lists) {
            boolean maySteer = maySteer(visit, ballot);
            boolean isPrepared = ballot.stage() == ActionBallot.Stage.PREPARED;
            boolean isCalled = ballot.stage() == ActionBallot.Stage.CALLED;
            LocalDate earliest = earliest();
            boolean isNotice =
                    earliest != null && !ActionBallotWords.today(visit).isBefore(earliest);
            boolean isWhole = lists.everybody().size() == ballot.entitled();
            return new Steps(
                    maySteer && isBeforeOpening(),
                    isPrepared && !visit.isReader() && ballot.entitled() >= Group.FEWEST,
                    maySteer ? notices() : List.of(),
                    maySteer && isCalled,
                    isNotice ? (isWhole ? "" : say("open.lists")) : called(),
                    maySteer && isBeforeOpening());
        }

        private List<Option> notices() {
            return List.of(About.values()).stream()
                    .filter(about ->
                            switch (about) {
                                case BALLOT -> isBeforeOpening();
                                case RESULT -> ballot.result() != null;
                                case ACTION -> ballot.mandate() != null;
                            })
                    .map(about -> new Option(about.word(), Letters.title(visit, about)))
                    .toList();
        }

        private List<String> sees() {
            var sees = new ArrayList<String>();
            sees.add(say("sees.list"));
            if (ballot.result() == null) {
                sees.add(say("sees.box"));
                sees.add(say("sees.changed"));
            } else {
                sees.add(say("sees.counted"));
            }
            sees.add(say("sees.host"));
            return sees;
        }
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
    static int group(Visit visit, ActionBallot ballot, int chosen) {
        Opening opening = ballot.opening();
        if (opening == null || opening.groups().isEmpty()) {
            return -1;
        }
        MemberId me = visit.me();
        UnitId unit = BallotLists.of(visit, ballot).unitOf(me);
        for (int i = 0; i < opening.groups().size(); i++) {
            if (unit != null && opening.groups().get(i).units().contains(unit)) {
                return i;
            }
        }
        return chosen;
    }
}
