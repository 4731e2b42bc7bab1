// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Part;
import nacre.campaign.unit.Campaign;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.CampaignRow;
import nacre.web.part.PartPages;
import nacre.web.part.Scripted;
import nacre.web.part.TodayLine;

/// What the garden brings to the pages: one of its own, a row for today and for each campaign, how
/// a decision of its own is said.
final class GardenPartPages implements PartPages {
    @Override
    public Part<?> part() {
        return GARDEN;
    }

    @Override
    public List<Pages> pages(Visits visits) {
        return List.of(new GardenPages(visits));
    }

    @Override
    public Scripted scripted() {
        return Scripted.of(Sow.forms().and(Boast.forms()).and(Ask.forms()).and(Tend.forms()))
                .keeping(Scripted.Reason.GUEST, "garden.greet");
    }

    @Override
    public EnactmentWords enactments() {
        return (visit, enactment, tense, words) ->
                new EnactmentWords.Said("It will be called " + words.apply("name"), List.of());
    }

    /// All who grow something feed a campaign alike.
    @Override
    public CampaignRow row(Visit visit, Campaign campaign) {
        int beds = visit.standing().states().of(GARDEN).beds().size();
        return CampaignRow.of(
                Line.of("open", "Garden", visit.path("/garden"), beds + " beds grow for it"));
    }

    @Override
    public List<TodayLine> today(Visit visit, Instant since) {
        return visit.standing().states().of(GARDEN).beds().values().stream()
                .map(bed ->
                        new TodayLine(
                                TodayLine.Kind.NEWS,
                                bed.ripe(),
                                Line.of(
                                        "new",
                                        bed.rows() + " rows grow",
                                        visit.path("/garden"),
                                        "")))
                .toList();
    }
}
