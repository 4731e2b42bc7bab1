// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import java.util.List;
import nacre.assembly.box.Box;
import nacre.campaign.demand.Demand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.ordering.Ordering;
import nacre.web.Bar;
import nacre.web.Option;
import nacre.web.organ.Visit;

/// One ordering for one reader.
///
/// @param crumbs what leads up from it
/// @param choices the demands that she can approve of; empty if she cannot answer
/// @param hasPut whether she has an answer in the box
/// @param places how the demands stand, once they are counted
/// @param demands those in it, while they are not
public record OrderingView(
        List<Option> crumbs,
        String path,
        String title,
        Option state,
        String say,
        List<Option> choices,
        boolean hasPut,
        boolean isOpen,
        List<Place> places,
        List<Option> demands) {

    /// Where one demand stands.
    ///
    /// @param words its place, how many approve of it, and whether others stand beside it
    public record Place(String title, String path, String words, Bar bar) {}

    /// Copies the lists.
    public OrderingView {
        crumbs = List.copyOf(crumbs);
        choices = List.copyOf(choices);
        places = List.copyOf(places);
        demands = List.copyOf(demands);
    }

    static OrderingView of(Visit visit, Ordering ordering) {
        return new OrderingView(
                DemandWords.crumbs(visit, ordering.campaign()),
                DemandWords.path(visit, ordering),
                OrderingWords.title(visit, ordering),
                new Option(
                        OrderingWords.mark(visit, ordering), OrderingWords.word(visit, ordering)),
                say(visit, ordering),
                OrderingWords.mayAnswer(visit, ordering)
                        ? ordering.demands().stream().map(each -> choice(visit, each)).toList()
                        : List.of(),
                OrderingWords.hasPut(visit, ordering),
                OrderingWords.box(visit, ordering) != null,
                ordering.places().stream().map(each -> place(visit, ordering, each)).toList(),
                ordering.demands().stream()
                        .map(each ->
                                new Option(
                                        DemandWords.path(visit, each),
                                        DemandWords.title(visit, each)))
                        .toList());
    }

    private static String say(Visit visit, Ordering ordering) {
        Box.Open box = OrderingWords.box(visit, ordering);
        return box == null
                ? OrderingWords.say(visit, ordering)
                : visit.text().of("ordering.until", "by", visit.text().deadline(box.ends()));
    }

    private static Option choice(Visit visit, DemandId id) {
        Demand demand = DemandWords.demands(visit).needed(id);
        String title = DemandWords.title(visit, id);
        boolean isProposed = demand.stage() == Demand.Stage.PROPOSED;
        return new Option(
                id.toString(),
                isProposed
                        ? title
                        : visit.text()
                                .of(
                                        "ordering.choice.moved",
                                        "title",
                                        title,
                                        "state",
                                        DemandWords.word(visit, demand.stage())));
    }

    private static Place place(Visit visit, Ordering ordering, Ordering.Place place) {
        String words =
                visit.text()
                        .of(
                                place.isTied() ? "ordering.place.tied" : "ordering.place",
                                "rank",
                                (long) place.rank(),
                                "approvals",
                                place.approvals(),
                                "members",
                                ordering.members());
        return new Place(
                DemandWords.title(visit, place.demand()),
                DemandWords.path(visit, place.demand()),
                words,
                Bar.of(words).with(Bar.Fill.SOLID, place.approvals(), ordering.members()));
    }
}
