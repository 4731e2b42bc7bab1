// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.council.Census;
import nacre.assembly.council.Council;
import nacre.assembly.council.Seat;
import nacre.assembly.roll.Member;
import nacre.journal.OrganId;
import nacre.web.organ.Visit;
import nacre.web.session.Person;

/// The organs of a council, and who speaks for them.
///
/// @param base the council's pages
/// @param rule how much an organ counts for
/// @param persons how many people it rests on, as its organs told
/// @param isReader whether the reader has no seat here
/// @param seat for whom she sits; empty for a reader
/// @param organs the members
/// @param open those let in that have not joined
public record OrgansView(
        String base,
        List<String> rule,
        long persons,
        boolean isReader,
        String seat,
        List<OrganLine> organs,
        List<String> open) {

    /// Copies the lists.
    public OrgansView {
        rule = List.copyOf(rule);
        organs = List.copyOf(organs);
        open = List.copyOf(open);
    }

    /// One organ.
    ///
    /// @param counts what it counts for
    public record OrganLine(String name, String counts, List<DelegateLine> delegates) {
        /// Copies the list.
        public OrganLine {
            delegates = List.copyOf(delegates);
        }
    }

    /// Who speaks for it.
    ///
    /// @param path her mandate, for those who may read it; empty for others
    public record DelegateLine(String name, String words, String path) {}

    static OrgansView of(Visit visit) {
        Council council = visit.assembly().ties().council();
        var organs = new ArrayList<OrganLine>();
        long persons = 0;
        for (var each : council.members().entrySet()) {
            Census census = council.censuses().get(each.getKey());
            Member member = visit.assembly().roll().find(each.getValue());
            long told = census == null ? 0 : census.persons();
            persons += told;
            organs.add(
                    new OrganLine(
                            visit.organName(each.getKey()),
                            visit.text()
                                    .of(
                                            "council.counts",
                                            "weight",
                                            member == null ? 0 : member.weight(),
                                            "persons",
                                            told),
                            delegates(visit, each.getKey())));
        }
        Seat own = council.seats().get(visit.me());
        return new OrgansView(
                visit.path(""),
                visit.charter().organs(visit.assembly().charter()),
                persons,
                visit.isReader(),
                own == null ? "" : visit.organName(own.organ()),
                organs,
                council.doors().keySet().stream()
                        .filter(organ -> !council.members().containsKey(organ))
                        .map(visit::organName)
                        .toList());
    }

    private static List<DelegateLine> delegates(Visit visit, OrganId organ) {
        return visit.assembly().ties().council().seats().values().stream()
                .filter(seat -> seat.organ().equals(organ))
                .map(seat -> delegate(visit, seat))
                .toList();
    }

    private static DelegateLine delegate(Visit visit, Seat seat) {
        Instant ends = visit.seatedUntil(seat);
        String key = seat.isFree() ? "council.delegate.free" : "council.delegate.bound";
        Person reader = visit.request().person();
        return new DelegateLine(
                visit.name(seat.organ(), seat.holder()),
                ends == null ? visit.text().of(key) : visit.text().of(key + ".until", "ends", ends),
                reader.in(seat.organ().value()) == null
                        ? ""
                        : "/o/%s/mandates/%d".formatted(seat.organ(), seat.mandate()));
    }
}
