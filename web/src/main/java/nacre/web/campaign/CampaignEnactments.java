// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.unit.CampaignAct;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;

/// Says what a decision does to a campaign.
final class CampaignEnactments implements EnactmentWords {
    @Override
    public Said say(Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        String key = tense == Tense.WILL ? "campaign.will." : "campaign.did.";
        var text = visit.text();
        return switch (CampaignAct.read(enactment.type(), enactment.facts())) {
            case CampaignAct.Opened opened ->
                    new Said(
                            text.of(key + "opened", "title", words.apply("title")),
                            more(visit, opened, words));
            case CampaignAct.Closed(var campaign) ->
                    said(text.of(key + "closed", "title", visit.words(campaign.seq(), "title")));
            case CampaignAct.Added(var under, var kind, long people) ->
                    said(
                            text.of(
                                    key + "added",
                                    "name",
                                    words.apply("name"),
                                    "place",
                                    UnitWords.name(visit, under)));
            case CampaignAct.Renamed(var unit) ->
                    said(
                            text.of(
                                    key + "renamed",
                                    "unit",
                                    UnitWords.name(visit, unit),
                                    "name",
                                    words.apply("name")));
            case CampaignAct.Counted(var unit, long people) ->
                    said(
                            text.of(
                                    key + "counted",
                                    "name",
                                    UnitWords.name(visit, unit),
                                    "people",
                                    people));
            case CampaignAct.Ended(var unit) ->
                    said(text.of(key + "ended", "name", UnitWords.name(visit, unit)));
        };
    }

    private static Said said(String what) {
        return new Said(what, List.of());
    }

    private static List<String> more(
            Visit visit, CampaignAct.Opened opened, Function<String, String> words) {
        var text = visit.text();
        var more = new ArrayList<String>();
        more.add(text.of("campaign.aim.is", "aim", words.apply("aim")));
        if (!opened.aims().isEmpty()) {
            more.add(text.of("campaign.aims.are", "aims", aims(visit, opened)));
        }
        more.add(text.of("campaign.best." + opened.best()));
        more.add(UnitWords.purges(visit, UnitWords.lastDay(visit, opened.purges())));
        return more;
    }

    private static List<String> aims(Visit visit, CampaignAct.Opened opened) {
        return opened.aims().stream().map(visit.charter()::title).toList();
    }
}
