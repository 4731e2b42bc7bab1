// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Due;
import nacre.assembly.part.Unfoldable;
import nacre.campaign.unit.CampaignId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// All surveys of an organ.
///
/// @param dues boxes that are to be opened
public record Surveys(PSortedMap<SurveyId, Survey> all, PSortedSet<Due> dues) {

    /// None.
    public static Surveys empty() {
        return new Surveys(TreePMap.empty(), TreePSet.empty());
    }

    /// The survey, or null.
    public @Nullable Survey find(SurveyId id) {
        return all.get(id);
    }

    /// Those of a campaign, oldest first.
    public List<Survey> of(CampaignId campaign) {
        return all.values().stream()
                .filter(survey -> survey.place().campaign().equals(campaign))
                .toList();
    }

    Survey needed(SurveyId id) {
        return Unfoldable.needed(all.get(id), "There is no survey %s.", id);
    }

    Surveys decided(Survey survey) {
        return new Surveys(all.plus(survey.id(), survey), dues.plus(opening(survey)));
    }

    Surveys began(SurveyId id, Instant now) {
        Survey survey = at(id, Survey.Stage.DECIDED);
        return new Surveys(
                all.plus(id, survey.at(Survey.Stage.OPEN, now)), dues.minus(opening(survey)));
    }

    Surveys published(SurveyId id, long revealed, Instant now) {
        return with(at(id, Survey.Stage.OPEN).published(revealed, now));
    }

    Surveys unread(SurveyId id, Instant now) {
        return with(at(id, Survey.Stage.OPEN).at(Survey.Stage.UNREAD, now));
    }

    Surveys with(Survey survey) {
        return new Surveys(all.plus(survey.id(), survey), dues);
    }

    private Survey at(SurveyId id, Survey.Stage stage) {
        Survey survey = needed(id);
        Unfoldable.unless(survey.stage() == stage, "Survey %s is %s.", id, survey.stage());
        return survey;
    }

    private static Due opening(Survey survey) {
        return new Due(survey.opened(), survey.id().seq(), "box");
    }
}
