// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Json;

/// What happened to surveys. The `title`, `why` it is asked, the questions and their options are
/// kept content of the entry that opened one; the texts that were written are kept content of the
/// entry that revealed its box. Who answers is in a box and makes no entry.
public sealed interface SurveyAct extends Act {

    /// The type of the enactment that opens a survey.
    String OPENED = "survey.opened";

    /// A survey was opened; it goes by this entry. An enactment, and an act of a committee. Nothing
    /// changes what is settled here.
    ///
    /// @param place whose people are asked: a campaign, or a unit of one with all beneath it
    /// @param closes when it is over
    record Opened(UnitPath place, Instant closes, List<Question> questions) implements SurveyAct {
        /// Copies the list.
        public Opened {
            questions = List.copyOf(questions);
        }
    }

    /// Its box is there. Due with the opening.
    record Began(SurveyId survey) implements SurveyAct {}

    /// Its sums are there. Due with the box being revealed.
    record Published(SurveyId survey) implements SurveyAct {}

    /// Too few have answered, or nobody can read what they did. Due with the box being destroyed.
    record Unread(SurveyId survey) implements SurveyAct {}

    /// A text is shown on pages no more, for the `reason` in its content; it stays on the record
    /// until a decision erases it.
    record TextHidden(SurveyId survey, Survey.TextId text) implements SurveyAct {}

    @Override
    default String type() {
        return SurveyActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return SurveyActForm.facts(this);
    }

    /// Reads the permanent form.
    static SurveyAct read(String type, Json.Fields facts) {
        return SurveyActForm.read(type, facts);
    }
}
