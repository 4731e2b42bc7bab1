// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.assembly.ratification.Ratifying;
import nacre.assembly.vote.Decision;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// How far the organs of a council have ratified a decision.
///
/// @param say how many have, of how many, and how many are needed
/// @param when until when they can, or that it is over
/// @param mark the mark of its state
/// @param organs what each has said
public record RatificationView(String say, String when, String mark, List<String> organs) {

    /// Copies the list.
    public RatificationView {
        organs = List.copyOf(organs);
    }

    /// The view of a decision; null if it is not ratified by organs.
    static @Nullable RatificationView of(Visit visit, @Nullable Decision decision) {
        Ratifying one =
                decision == null
                        ? null
                        : visit.assembly().ties().ratifications().find(decision.seq());
        if (decision == null || one == null) {
            return null;
        }
        var text = visit.text();
        boolean isOpen = decision.state() instanceof Decision.State.Ratifying;
        boolean hasFailed = decision.state() instanceof Decision.State.NotRatified;
        String state = isOpen ? "open" : hasFailed ? "failed" : "passed";
        return new RatificationView(
                line(visit, decision),
                text.of(
                        "ratify.when." + state,
                        "until",
                        isOpen ? text.deadline(one.until()) : text.moment(one.until())),
                state,
                one.roll().entrySet().stream()
                        .map(each ->
                                text.of(
                                        said(one.said().get(each.getKey())),
                                        "organ",
                                        visit.organName(each.getKey()),
                                        "weight",
                                        each.getValue()))
                        .toList());
    }

    private static String said(@Nullable Boolean said) {
        return said == null ? "ratify.silent" : said ? "ratify.yes" : "ratify.no";
    }

    /// One sentence about a decision that is or was ratified; empty if it is none.
    static String line(Visit visit, @Nullable Decision decision) {
        Ratifying one =
                decision == null
                        ? null
                        : visit.assembly().ties().ratifications().find(decision.seq());
        if (decision == null || one == null) {
            return "";
        }
        String state =
                switch (decision.state()) {
                    case Decision.State.Ratifying _ -> "waits";
                    case Decision.State.NotRatified _ -> "refused";
                    case Decision.State.Done _, Decision.State.Pending _ -> "done";
                    case Decision.State.Impossible _ -> "done";
                    case Decision.State.Waiting _, Decision.State.Fallen _ -> "done";
                };
        return visit.text()
                .of(
                        "ratify.%s.%s".formatted(state, one.by().word()),
                        "ratified",
                        one.ratified(),
                        "entitled",
                        one.entitled(),
                        "needed",
                        one.needed());
    }
}
