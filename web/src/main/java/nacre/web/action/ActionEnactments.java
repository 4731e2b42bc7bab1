// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.part.Enactment;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.ActionId;
import nacre.campaign.action.PlannedPost;
import nacre.campaign.unit.UnitPath;
import nacre.shifts.series.Plan;
import nacre.web.decide.EnactmentWords;
import nacre.web.organ.Visit;
import nacre.web.shifts.SlotRows;
import org.jspecify.annotations.Nullable;

/// Says what a decision on an action brings about.
final class ActionEnactments implements EnactmentWords {
    @Override
    public @Nullable Said say(
            Visit visit, Enactment enactment, Tense tense, Function<String, String> words) {
        String key = tense == Tense.WILL ? "action.will." : "action.did.";
        return switch (ActionAct.read(enactment.type(), enactment.facts())) {
            case ActionAct.Called called ->
                    new Said(
                            visit.text()
                                    .of(
                                            key + "called",
                                            "kind",
                                            ActionWords.kind(visit, called.kind(), words),
                                            "title",
                                            words.apply("title"),
                                            "from",
                                            called.from(),
                                            "until",
                                            called.until()),
                            more(visit, called, words));
            case ActionAct.Paused(var id) -> said(visit, key + "paused", id, words);
            case ActionAct.Resumed(var id) -> said(visit, key + "resumed", id, words);
            case ActionAct.Ended(var id, var outcome) ->
                    said(visit, key + outcome.word(), id, words);
            case ActionAct other -> null;
        };
    }

    private static Said said(Visit visit, String key, ActionId id, Function<String, String> words) {
        return new Said(
                visit.text().of(key, "title", ActionWords.title(visit, id)),
                List.of(visit.text().of("action.because", "reason", words.apply("reason"))));
    }

    private static List<String> more(
            Visit visit, ActionAct.Called called, Function<String, String> words) {
        var more = new ArrayList<String>();
        List<String> places =
                called.places().stream().map(place -> ActionWords.name(visit, place)).toList();
        more.add(visit.text().of("action.at", "places", places));
        more.add(words.apply("what"));
        for (int i = 0; i < called.posts().size(); i++) {
            String title = words.apply(PlannedPost.words(i) + "title");
            more.add(post(visit, called.posts().get(i), title));
        }
        more.add(Backing.say(visit, called.ballot()));
        return more;
    }

    private static String post(Visit visit, PlannedPost post, String title) {
        Plan plan = post.shifts().plan();
        UnitPath place = post.place();
        return visit.text()
                .of(
                        "action.post",
                        "title",
                        title,
                        "role",
                        visit.text().of("action.role." + post.role().word()),
                        "place",
                        ActionWords.name(visit, place),
                        "people",
                        plan.places(),
                        "hours",
                        SlotRows.hours(visit, plan),
                        "rhythm",
                        SlotRows.rhythm(visit, plan));
    }
}
