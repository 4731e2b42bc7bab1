// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ordering;

import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.box.Reveal;
import nacre.assembly.box.Terms;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.journal.BoxRow;
import nacre.journal.Json;

/// The boxes of orderings. A row says of which demands somebody approves, each by its place in the
/// ordering. Only the sums are ever shown: which demands somebody approves of together could be a
/// mark by which she is known.
public final class OrderingBox implements BoxPurpose {

    /// The purpose of these boxes.
    public static final String APPROVALS = "ordering.approvals";

    /// Room for as many demands as an ordering can have.
    private static final int LENGTH = 320;

    OrderingBox() {}

    /// What an ordering's box opens with.
    static Terms terms(Ordering ordering) {
        return new Terms(
                APPROVALS,
                ordering.id().seq(),
                Promise.RESULT,
                ordering.members(),
                LENGTH,
                new Reveal.AtItsEnd(),
                ordering.closes(),
                Terms.DAILY);
    }

    /// @param places of the demands in the ordering, rising
    static Json.Fields says(List<Integer> places) {
        return Json.object()
                .put("approves", whole(places.stream().map(Integer::longValue).toList()))
                .done();
    }

    private static Json.Items whole(List<Long> numbers) {
        return new Json.Items(numbers.stream().<Json>map(Json.Whole::new).toList());
    }

    @Override
    public String name() {
        return APPROVALS;
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        return ordering(scene, box).roll().contains(member);
    }

    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        int demands = ordering(scene, box).demands().size();
        long[] approvals = new long[demands];
        for (BoxRow.Shown row : rows) {
            long before = -1;
            for (long place : numbers(row.says(), "approves")) {
                unless(
                        place > before && place < demands,
                        "Nobody approves of demand %d after %d.",
                        place,
                        before);
                approvals[(int) place]++;
                before = place;
            }
        }
        var sums = new ArrayList<Long>();
        for (long each : approvals) {
            sums.add(each);
        }
        return Json.object().put("approvals", whole(sums)).done();
    }

    /// How many approve of each demand, in their order.
    ///
    /// @param box of this ordering, once it is revealed
    static List<Long> approvals(Ordering ordering, Box.Revealed box) {
        List<Long> approvals = numbers(box.result(), "approvals");
        unless(
                approvals.size() == ordering.demands().size(),
                "%s has %d demands.",
                ordering.id(),
                ordering.demands().size());
        for (long each : approvals) {
            unless(
                    each >= 0 && each <= box.count() && box.count() <= ordering.members(),
                    "%d of %d cannot have approved in %s.",
                    each,
                    box.count(),
                    ordering.id());
        }
        return approvals;
    }

    private static List<Long> numbers(Json.Fields fields, String key) {
        var numbers = new ArrayList<Long>();
        for (Json each : fields.only(key).items(key).values()) {
            unless(each instanceof Json.Whole, "%s is no number.", each.write());
            numbers.add(((Json.Whole) each).value());
        }
        return List.copyOf(numbers);
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        return List.of(Step.of(new OrderingAct.Counted(ordering(scene, box).id())));
    }

    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        return List.of(Step.of(new OrderingAct.Lost(ordering(scene, box).id())));
    }

    private static Ordering ordering(Scene scene, Box.Open box) {
        var id = new OrderingId(box.terms().about());
        return needed(
                scene.states().of(OrderingPart.ORDERINGS).find(id), "There is no ordering %s.", id);
    }
}
