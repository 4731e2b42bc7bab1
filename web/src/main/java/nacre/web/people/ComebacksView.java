// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.assembly.comeback.Comeback;
import nacre.assembly.comeback.ComebackRules;
import nacre.assembly.roll.Member;
import nacre.web.Line;
import nacre.web.organ.Visit;
import nacre.web.session.LostCalls;

/// Who is coming back, and for whom the reader can say that she lost her way in.
///
/// @param needed how many must vouch
/// @param days how long all are told
/// @param most how often one may vouch in so many days
/// @param lacking how many more would have to come in before anybody could come back; zero if none
/// @param found those whom she searched for, or all if they are few
/// @param calls who asked at the door, under which name and when
/// @param more how many more fit what she searched for
public record ComebacksView(
        String people,
        String path,
        long needed,
        long days,
        long most,
        long counted,
        long lacking,
        String search,
        List<PersonLine> found,
        long more,
        List<Line> open,
        List<String> calls) {
    private static final int SHOWN = 20;

    /// Copies the lists.
    public ComebacksView {
        found = List.copyOf(found);
        open = List.copyOf(open);
        calls = List.copyOf(calls);
    }

    static ComebacksView of(Visit visit, LostCalls.Asked asked) {
        String search = visit.request().query("search").strip();
        var comebacks = visit.assembly().signIns().comebacks();
        List<PersonLine> all =
                PersonLine.of(
                                visit,
                                false,
                                m ->
                                        m.isOnTheRoll()
                                                && m.hasEntered()
                                                && isOther(visit, m)
                                                && comebacks.of(m.id()) == null)
                        .stream()
                        .filter(line -> search.isEmpty() || line.holds(search))
                        .toList();
        boolean isShown = !search.isEmpty() || all.size() <= SHOWN;
        List<PersonLine> found = isShown ? all.subList(0, Math.min(SHOWN, all.size())) : List.of();
        var terms = visit.assembly().charter().roll();
        long others = visit.assembly().roll().entered() - 1;
        return new ComebacksView(
                visit.path("/people"),
                visit.path("/people/back"),
                terms.vouchers(),
                terms.comingBack().toDays(),
                ComebackRules.MOST_VOUCHED,
                ComebackRules.COUNTED.toDays(),
                Math.max(0, terms.vouchers() - others),
                search,
                found,
                isShown ? all.size() - found.size() : 0,
                comebacks.open().stream().map(each -> line(visit, each)).toList(),
                called(visit, asked));
    }

    /// Somebody who asked under a member's name.
    private record Call(String name, Instant at) {}

    private static List<String> called(Visit visit, LostCalls.Asked asked) {
        var calls = new ArrayList<Call>();
        for (Member member : visit.assembly().roll().everybody()) {
            boolean isIn = member.isOnTheRoll() && member.hasEntered();
            String name =
                    isIn ? visit.clerk().contents().name(visit.standing(), member.id()) : null;
            Instant at = name == null ? null : asked.at(visit.organName(), name);
            if (name != null && at != null) {
                calls.add(new Call(name, at));
            }
        }
        return calls.stream()
                .sorted(Comparator.comparing(Call::at).reversed())
                .map(call -> visit.text().of("comeback.call", "name", call.name(), "at", call.at()))
                .toList();
    }

    private static boolean isOther(Visit visit, Member member) {
        return !member.id().equals(visit.me());
    }

    /// One coming back, with how far it is.
    public static Line line(Visit visit, Comeback comeback) {
        return Line.of(
                comeback.vouchers().containsKey(visit.me()) ? "mine" : "open",
                visit.text().of("comeback.line", "name", visit.name(comeback.member())),
                visit.path("/people/back/" + comeback.id()),
                visit.text()
                        .of(
                                "comeback.line." + ComebackView.stage(comeback),
                                "count",
                                (long) comeback.vouchers().size(),
                                "needed",
                                comeback.needed(),
                                "until",
                                visit.text().deadline(ComebackView.until(comeback))));
    }
}
