// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ballot;

import static nacre.campaign.ballot.BallotPart.BALLOTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.ballot.Rule;
import nacre.campaign.ballot.ActionBallot;
import nacre.campaign.ballot.ActionRuleSet;
import nacre.campaign.ballot.BallotKind;
import nacre.campaign.ballot.Notice;
import nacre.campaign.ballot.Opening;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.UnitPath;
import nacre.web.campaign.UnitWords;
import nacre.web.charter.CharterWords;
import nacre.web.organ.Visit;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// What an action ballot is called, asks, and stands under.
final class ActionBallotWords {

    private ActionBallotWords() {}

    static @Nullable ActionBallot find(Visit visit, nacre.campaign.ballot.BallotId id) {
        return visit.standing().states().of(BALLOTS).find(id);
    }

    static String question(Visit visit, ActionBallot ballot) {
        return visit.words(ballot.id().seq(), "question");
    }

    /// Where its page is.
    static String path(Visit visit, ActionBallot ballot) {
        return path(visit, ballot.terms().ground().campaign()) + "/" + ballot.id();
    }

    /// Where the ballots of a campaign are.
    static String path(Visit visit, CampaignId campaign) {
        return visit.path("/campaigns/" + campaign + "/ballots");
    }

    static String kind(Text text, BallotKind kind) {
        return text.of("ballot.kind." + kind.word());
    }

    static String law(Text text, ActionRuleSet.Ref law) {
        return text.of("ballot.law." + law.word());
    }

    /// What must hold, in sentences: that which was fixed when it opened, else that which would be.
    static List<String> conditions(CharterWords words, Visit visit, ActionBallot ballot) {
        Opening opening = ballot.opening();
        Rule rule =
                opening == null
                        ? rule(visit, ballot.law(), ballot.terms().matter())
                        : opening.rule();
        return rule == null
                ? List.of(words.text().of("ballot.rule.gone"))
                : conditions(words, rule);
    }

    static List<String> conditions(CharterWords words, Rule rule) {
        return rule.conditions().stream().map(words::condition).toList();
    }

    private static @Nullable Rule rule(
            Visit visit, ActionRuleSet law, nacre.assembly.charter.@Nullable MatterKey key) {
        var matter = key == null ? null : visit.assembly().charter().find(key);
        return matter == null ? law.rule() : matter.rule();
    }

    /// What notice is asked for and how long the ballot counts, in sentences.
    static List<String> times(Text text, Notice ballot, Notice action, @Nullable Long months) {
        var said = new ArrayList<String>();
        said.add(notice(text, "ballot.notice.ballot", ballot));
        said.add(notice(text, "ballot.notice.action", action));
        said.add(
                months == null
                        ? text.of("ballot.months.open")
                        : text.of("ballot.months", "months", months));
        return said;
    }

    private static String notice(Text text, String key, Notice notice) {
        if (!notice.isAsked()) {
            return text.of(key + ".none");
        }
        return text.of(notice.areClear() ? key + ".clear" : key, "days", notice.days());
    }

    /// That it is no legal advice, when somebody last looked, and what else makes it count for
    /// less than it seems.
    static List<String> warnings(Text text, ActionRuleSet law) {
        var said = new ArrayList<String>();
        said.add(text.of("ballot.advice", "checked", law.set().checked()));
        if (law.isUnsure()) {
            said.add(text.of("ballot.unsure"));
        }
        if (law.runBy().isElsewhere()) {
            said.add(text.of("ballot.indicative." + law.runBy().word()));
        }
        return said;
    }

    /// The places of a ballot by their names.
    static List<String> places(Visit visit, ActionBallot ballot) {
        return ballot.terms().places().stream().map(place -> place(visit, place)).toList();
    }

    private static String place(Visit visit, UnitPath place) {
        return place.isWhole()
                ? visit.words(place.campaign().seq(), "title")
                : UnitWords.name(visit, place.last());
    }

    /// The day that it is in the organ.
    static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.request().now(), visit.zone());
    }
}
