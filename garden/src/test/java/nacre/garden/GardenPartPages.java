// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden;

import static nacre.garden.GardenPart.GARDEN;

import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Part;
import nacre.web.Line;
import nacre.web.Pages;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartPages;
import nacre.web.part.TodayLine;

/// What the garden brings to the pages: one of its own, a row for today, how a decision of its own
/// is said.
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
    public EnactmentWords enactments() {
        return (visit, enactment, tense, words) ->
                new EnactmentWords.Said("It will be called " + words.apply("name"), List.of());
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
