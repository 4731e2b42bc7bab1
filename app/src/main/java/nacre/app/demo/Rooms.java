// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.util.List;
import nacre.assembly.part.MemberId;

/// What an organ of the town does in the rooms of the parts beside the assembly: its campaign, its
/// books, its shifts.
final class Rooms {
    /// What somebody can do there, as scripts say it.
    static final List<String> VERBS =
            List.of(
                    "lays out",
                    "notes down",
                    "talks at",
                    "sees off",
                    "takes along",
                    "opens a rung",
                    "brings pledges",
                    "opens the books",
                    "posts",
                    "fills the shifts",
                    "notes who came");

    private final MapLife map;
    private final RungLife rungs;
    private final PledgeLife pledges;
    private final BooksLife books;
    private final ShiftsLife shifts;

    Rooms(OrganLife organ, Chance chance) {
        this.map = new MapLife(organ, chance);
        this.rungs = new RungLife(organ, map, chance);
        this.pledges = new PledgeLife(organ, map, chance);
        this.books = new BooksLife(organ);
        this.shifts = new ShiftsLife(organ, chance);
    }

    MapLife map() {
        return map;
    }

    void happens(MemberId who, Event.Deed.InRoom deed) {
        String rest = deed.rest();
        switch (deed.verb()) {
            case "lays out" -> map.laysOut(who, rest, deed.lines());
            case "notes down" -> map.notesDown(who, rest);
            case "talks at" -> map.talksAt(who, rest);
            case "sees off" -> map.seesOff(who, rest);
            case "takes along" -> map.takesAlong(who, rest);
            case "opens a rung" -> rungs.opens(who, rest, deed.lines());
            case "brings pledges" -> pledges.brings(rest);
            case "opens the books" -> books.opens(who, rest, deed.lines());
            case "posts" -> books.posts(who, deed.lines());
            case "fills the shifts" -> shifts.fills(rest);
            case "notes who came" -> shifts.notesWhoCame(who, rest);
            default -> throw new IllegalArgumentException("Nobody can do this: " + deed.verb());
        }
    }
}
