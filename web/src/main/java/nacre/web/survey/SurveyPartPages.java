// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.survey;

import static nacre.campaign.survey.SurveyPart.SURVEYS;
import static nacre.web.part.TodayLine.Kind.NEWS;
import static nacre.web.part.TodayLine.Kind.OFFER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Act;
import nacre.assembly.part.Part;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyAct;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.unit.Campaign;
import nacre.journal.Leaf;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;

/// What surveys bring to the pages.
public final class SurveyPartPages implements PartPages {
    /// What it brings holds for all organs.
    public SurveyPartPages() {}

    @Override
    public Part<?> part() {
        return SURVEYS;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new SurveyPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(SurveyCommand.forms())
                .keeping(Scripted.Reason.HANDED_OUT, "survey.make-links")
                .keeping(Scripted.Reason.GUEST, "survey.give-up");
    }

    @Override
    public EnactmentWords enactments() {
        return new SurveyEnactments();
    }

    @Override
    public List<Object> values(Visit visit, Act act, Leaf leaf) {
        long survey =
                switch ((SurveyAct) act) {
                    case SurveyAct.Opened o -> leaf.seq();
                    case SurveyAct.Began(var id) -> id.seq();
                    case SurveyAct.Published(var id) -> id.seq();
                    case SurveyAct.Unread(var id) -> id.seq();
                    case SurveyAct.TextHidden(var id, var text) -> id.seq();
                };
        return List.of("title", visit.words(survey, "title"));
    }

    /// Nothing here depends on what somebody has answered, only on whether she has put anything.
    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        var lines = new ArrayList<TodayLine>();
        for (Survey survey : visit.standing().states().of(SURVEYS).all().values()) {
            var box = SurveyView.box(visit, survey);
            if (box != null && visit.isMember()) {
                boolean hasPut = visit.clerk().journal().hasRow(box.id().seq(), visit.me().seq());
                String words =
                        visit.text()
                                .of(
                                        hasPut ? "survey.today.put" : "survey.today",
                                        "by",
                                        visit.text().deadline(box.ends()));
                lines.add(
                        new TodayLine(
                                OFFER,
                                box.ends(),
                                line(visit, survey, hasPut ? "mine" : "open", words)));
            } else if (box == null && survey.since().isAfter(since)) {
                SurveyView view = SurveyView.of(visit, survey);
                lines.add(
                        new TodayLine(
                                NEWS,
                                survey.since(),
                                line(visit, survey, view.state().value(), view.say())));
            }
        }
        return lines;
    }

    private static Line line(Visit visit, Survey survey, String mark, String words) {
        return Line.of(
                mark, SurveyView.title(visit, survey), SurveyView.path(visit, survey), words);
    }

    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        return CampaignRow.of(
                visit.text(),
                "survey",
                SurveyView.list(visit, campaign),
                SurveyPages.rows(visit, campaign));
    }
}
