// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import java.util.List;
import nacre.assembly.box.Box;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.unit.CampaignRules;
import nacre.web.Bar;
import nacre.web.Option;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;

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
/// @param proofs the fingerprints of files that show that notice was given, each with of what
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
        List<Option> proofs,
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
        proofs = List.copyOf(proofs);
        letters = List.copyOf(letters);
        sees = List.copyOf(sees);
    }

    static boolean hasPut(Visit visit, Box.Open box) {
        return visit.clerk().journal().hasRow(box.id().seq(), visit.me().seq());
    }

    static BallotView of(Visit visit, ActionBallot ballot, BallotLists lists) {
        return BallotViews.of(visit, ballot, lists);
    }

    /// Whether she steers where the ballot is.
    static boolean maySteer(Visit visit, ActionBallot ballot) {
        return !visit.isReader()
                && UnitWords.may(visit, CampaignRules.STEER, ballot.terms().ground());
    }
}
