// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.Enactment;
import nacre.ballot.Word;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.ActionKind;
import nacre.campaign.action.PlannedPost;
import nacre.campaign.action.Role;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.shifts.series.Names;
import nacre.shifts.series.Offsets;
import nacre.shifts.series.Plan;
import nacre.shifts.series.Rhythm;
import nacre.shifts.series.SeriesAct;

/// The plan of an action as lines of a script say it.
final class ActionScript {
    private static final int BACK_HOURS = 12;
    private static final int MINUTES_AN_HOUR = 60;

    private final OrganLife organ;

    ActionScript(OrganLife organ) {
        this.organ = organ;
    }

    /// `overtime-ban 2027-05-10 2027-05-14 TITLE`: what, its first and its last day. The lines:
    /// what exactly, what to do if, and the posts; the newest ballot allows it.
    /// A post is `picket, Quayside, 05:00, 90, 6, TITLE | WHERE`.
    Enactment read(String rest, List<String> lines) {
        String[] words = rest.split(" ", 4);
        LocalDate first = LocalDate.parse(words[1]);
        LocalDate last = LocalDate.parse(words[2]);
        var said = new ArrayList<Words>();
        said.add(Words.kept("if", lines.get(1)));
        var posts = new ArrayList<PlannedPost>();
        var places = new ArrayList<UnitPath>();
        for (String line : lines.subList(2, lines.size())) {
            String[] post = line.split(" \\| ", 2);
            String[] each = post[0].split(", ", 6);
            UnitPath place = organ.rooms().map().place(each[1]);
            said.add(Words.kept(PlannedPost.words(posts.size()) + "title", each[5]));
            said.add(Words.kept(PlannedPost.words(posts.size()) + "where", post[1]));
            posts.add(
                    new PlannedPost(
                            word(Role.class, each[0]),
                            place,
                            new SeriesAct.Planned(plan(place, first, last, each))));
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        said.add(Words.kept("title", words[3]));
        said.add(Words.kept("what", lines.getFirst()));
        var called =
                new ActionAct.Called(
                        word(ActionKind.class, words[0]),
                        first.atTime(LocalTime.of(3, 0)).atZone(Town.ZONE).toInstant(),
                        last.plusDays(1).atStartOfDay(Town.ZONE).toInstant(),
                        places,
                        posts,
                        organ.rooms().ballots().ballot().id());
        return Enactment.of(called, said);
    }

    private static Plan plan(UnitPath place, LocalDate first, LocalDate last, String[] each) {
        return new Plan(
                        PlannedPost.rota(place),
                        first,
                        last,
                        new Rhythm.EveryDays(1),
                        LocalTime.parse(each[2]).toSecondOfDay() / MINUTES_AN_HOUR,
                        Integer.parseInt(each[3]),
                        Offsets.none(),
                        Integer.parseInt(each[4]),
                        BACK_HOURS,
                        Names.TOGETHER,
                        List.of())
                .in(Town.ZONE);
    }

    private static <E extends Enum<E> & Word> E word(Class<E> type, String word) {
        E found = Word.find(type, word);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no %s %s.".formatted(type.getSimpleName(), word));
        }
        return found;
    }
}
