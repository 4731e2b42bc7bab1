// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.pledge;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxPurpose;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Reveal;
import nacre.assembly.box.Terms;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.campaign.unit.CampaignRules;
import nacre.journal.BoxRow;
import nacre.journal.Json;

/// The boxes of pledges. A row says of which group somebody pledges, or that she does not any more;
/// whoever took it back or has left does not count, and nobody sees which of the two, or that there
/// was anything. The result says how many of each group pledged, in the order of the groups.
public final class PledgeBox implements BoxPurpose {

    /// The purpose of these boxes.
    public static final String GIVEN = "pledge.given";

    /// The row of who takes her pledge back.
    static final Json.Fields TAKEN_BACK = Json.object().put("group", -1).done();

    /// Room for the number of any group.
    private static final int LENGTH = 24;

    PledgeBox() {}

    /// What a pledge's box opens with. Whoever is a member may pledge, also who came later, so
    /// there is no number of those who may but that of the people it is about.
    static Terms terms(Pledge pledge) {
        return new Terms(
                GIVEN,
                pledge.id().seq(),
                pledge.promise(),
                pledge.target().people(),
                LENGTH,
                new Reveal.ByJudgement(),
                pledge.by(),
                Terms.DAILY);
    }

    static Json.Fields says(int group) {
        return Json.object().put("group", group).done();
    }

    @Override
    public String name() {
        return GIVEN;
    }

    @Override
    public boolean mayPut(Scene scene, Box.Open box, MemberId member) {
        return scene.states().of(ASSEMBLY).roll().contains(member);
    }

    @Override
    public boolean counts(Scene scene, Box.Open box, BoxRow row) {
        return !row.says().equals(TAKEN_BACK) && mayPut(scene, box, new MemberId(row.member()));
    }

    @Override
    public Json.Fields result(Scene scene, Box.Open box, List<BoxRow.Shown> rows) {
        int groups = pledge(scene, box).target().groups().size();
        long[] pledged = new long[groups];
        for (BoxRow.Shown row : rows) {
            long group = row.says().only("group").whole("group");
            unless(group >= 0 && group < groups, "Nobody pledges in group %d.", group);
            pledged[(int) group]++;
        }
        var counts = new ArrayList<Json>();
        for (long each : pledged) {
            counts.add(new Json.Whole(each));
        }
        return Json.object().put("groups", new Json.Items(counts)).done();
    }

    /// How many pledged of each group, in the order of the groups.
    ///
    /// @param result of the box of this pledge, once it is revealed
    public static List<Long> pledged(Pledge pledge, Json.Fields result) {
        var pledged = new ArrayList<Long>();
        for (Json each : result.only("groups").items("groups").values()) {
            unless(
                    each instanceof Json.Whole(long count) && count >= 0,
                    "%s is no number of pledges.",
                    each.write());
            pledged.add(((Json.Whole) each).value());
        }
        unless(
                pledged.size() == pledge.target().groups().size(),
                "%s has %d groups.",
                pledge.id(),
                pledge.target().groups().size());
        return List.copyOf(pledged);
    }

    /// In a campaign that is closed nothing is met any more.
    @Override
    public Reveal.Judgement judge(Scene scene, Box.Open box, Json.Fields result) {
        Pledge pledge = pledge(scene, box);
        List<Long> pledged = pledged(pledge, result);
        boolean goesOn =
                CampaignRules.whyNotOpen(scene.states().of(CAMPAIGNS), pledge.place().campaign())
                        == null;
        return new Reveal.Judgement(
                pledge.target().count(pledged), goesOn && pledge.target().isMetBy(pledged));
    }

    @Override
    public List<Step> revealed(
            Scene scene, Box.Open box, List<BoxRow.Shown> rows, Json.Fields result) {
        return List.of(Step.of(new PledgeAct.Met(pledge(scene, box).id())));
    }

    @Override
    public List<Step> destroyed(Scene scene, Box.Open box, Loss loss) {
        return List.of(Step.of(new PledgeAct.Missed(pledge(scene, box).id())));
    }

    private static Pledge pledge(Scene scene, Box.Open box) {
        var id = new PledgeId(box.terms().about());
        return needed(scene.states().of(PledgePart.PLEDGES).find(id), "There is no pledge %s.", id);
    }
}
