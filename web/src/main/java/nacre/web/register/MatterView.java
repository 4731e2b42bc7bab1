// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.register;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.campaign.register.Listing;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// One matter of the register for one reader: how it stands, how it came there, and where it could
/// go from here.
///
/// @param mark the holder's sign
/// @param now what it means today, in one sentence
/// @param rule by which members decide on it; empty once the charter no longer has it
/// @param institution who decided it when it was listed; empty if that was this organ
/// @param history newest first
/// @param demands what is demanded about it, and whatever else parts have to say of it
/// @param ways in which it could move
public record MatterView(
        String base,
        String path,
        String title,
        String mark,
        String holder,
        String since,
        String now,
        String rule,
        String institution,
        List<Line> history,
        List<Line> demands,
        List<Option> ways,
        boolean isReading) {

    /// Copies the lists.
    public MatterView {
        history = List.copyOf(history);
        demands = List.copyOf(demands);
        ways = List.copyOf(ways);
    }

    static MatterView of(Visit visit, Listing listing) {
        Holder holder = listing.holder();
        Matter matter = visit.assembly().charter().find(listing.matter());
        return new MatterView(
                visit.path(""),
                visit.path("/matters/" + listing.matter()),
                visit.charter().title(listing.matter()),
                RegisterView.mark(holder),
                RegisterView.word(visit, holder),
                RegisterView.day(visit, listing.unchangedSince()),
                visit.text().of("charter.holder." + holder.word()),
                matter == null ? "" : visit.charter().rule(matter),
                listing.isRun() ? "" : visit.words(listing.seq(), "institution"),
                history(visit, listing),
                visit.neighbours().parts().about(visit, listing.matter()),
                matter == null ? List.of() : ways(visit, holder),
                visit.isReader());
    }

    private static List<Line> history(Visit visit, Listing listing) {
        var lines = new ArrayList<Line>();
        lines.add(line(visit, listing.seq(), "register.listed", listing.first(), listing));
        for (Listing.Move move : listing.moves()) {
            lines.addFirst(line(visit, move.seq(), move.type(), move.to(), listing));
        }
        return lines;
    }

    private static Line line(Visit visit, long seq, String type, Holder to, Listing listing) {
        var at =
                listing.moves().stream()
                        .filter(move -> move.seq() == seq)
                        .findFirst()
                        .map(Listing.Move::at)
                        .orElse(listing.since());
        return Line.of(
                RegisterView.mark(to),
                visit.text()
                        .of(
                                "record.act." + type,
                                "matter",
                                visit.charter().title(listing.matter()),
                                "holder",
                                visit.text().of("register.holder." + to.word())),
                visit.path("/record/" + seq),
                visit.text()
                        .of(
                                "register.line",
                                "day",
                                RegisterView.day(visit, at),
                                "evidence",
                                visit.words(seq, "evidence")));
    }

    private static List<Option> ways(Visit visit, Holder from) {
        return RegisterForms.ways(from).stream()
                .map(way -> new Option(way, visit.text().of("register.way." + way)))
                .toList();
    }
}
