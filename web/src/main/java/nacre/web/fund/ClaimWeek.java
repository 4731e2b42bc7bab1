// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nacre.campaign.fund.ClaimRules;
import nacre.campaign.fund.FundSight;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// A week of days that somebody can claim.
///
/// @param days by how they are sent, and as they are called
public record ClaimWeek(String title, List<Option> days) {
    private static final int WEEK = 7;

    /// Copies the list.
    public ClaimWeek {
        days = List.copyOf(days);
    }

    /// All of them, the newest week first; days that she has claimed are left out.
    static List<ClaimWeek> of(Visit visit, FundSight sight) {
        var reach = ClaimRules.Reach.of(sight.fund().terms(), new FundWords(visit).today());
        var weeks = new ArrayList<ClaimWeek>();
        LocalDate monday = reach.last().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.plusDays(WEEK - 1).isBefore(reach.first())) {
            List<Option> days =
                    monday.datesUntil(monday.plusDays(WEEK))
                            .filter(reach::holds)
                            .filter(day -> isFree(sight, day))
                            .map(day -> new Option(day.toString(), visit.text().day(day)))
                            .toList();
            if (!days.isEmpty()) {
                weeks.add(new ClaimWeek(visit.text().of("fund.week", "day", monday), days));
            }
            monday = monday.minusDays(WEEK);
        }
        return List.copyOf(weeks);
    }

    private static boolean isFree(FundSight sight, LocalDate day) {
        return sight.funds().claimed(sight.fund().id(), sight.own(), day) == null;
    }
}
