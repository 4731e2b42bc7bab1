// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.ladder;

import java.util.ArrayList;
import java.util.List;
import nacre.campaign.ladder.Rung;
import nacre.campaign.ladder.RungId;
import nacre.campaign.ladder.RungRules;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.Target;
import nacre.web.Bar;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import nacre.web.part.CampaignRow;
import org.jspecify.annotations.Nullable;

/// One rung of a ladder for one reader.
///
/// @param campaign its title, and where its page is
/// @param title what people do
/// @param state the mark of how far it has come, and the word for it
/// @param say how it stands, in one sentence
/// @param bar the same as a picture
/// @param condition what it takes
/// @param groups how many of each group have done it
/// @param below where to go back, by name; empty where enough have done it
/// @param before the missed rung that it tries again or goes on after, in words and where it is;
///     null if none
/// @param reason why it goes on after a miss; null if it does not
/// @param choices the groups whose number she may state
public record RungView(
        Option campaign,
        String path,
        String list,
        String title,
        Written how,
        Option state,
        String say,
        Bar bar,
        String until,
        List<String> condition,
        List<GroupRow> groups,
        List<String> below,
        @Nullable Option before,
        @Nullable Written reason,
        List<Option> choices) {

    /// One group.
    ///
    /// @param words how many have done it, and how many it takes
    public record GroupRow(String name, String words, Bar bar) {}

    /// Copies the lists.
    public RungView {
        condition = List.copyOf(condition);
        groups = List.copyOf(groups);
        below = List.copyOf(below);
        choices = List.copyOf(choices);
    }

    /// Its row on the list.
    CampaignRow row() {
        return new CampaignRow(Line.of(state.value(), title, path, say), bar);
    }

    static RungView of(Visit visit, Rung rung) {
        Campaign campaign =
                java.util.Objects.requireNonNull(
                        UnitWords.campaigns(visit).find(rung.place().campaign()));
        RungId despite = rung.despite();
        String say = say(visit, rung);
        return new RungView(
                CampaignPages.crumb(visit, campaign),
                path(visit, rung),
                list(visit, campaign),
                visit.words(rung.id().seq(), "title"),
                Written.of(visit, rung.id().seq(), "how"),
                state(visit, rung),
                say,
                TargetWords.bar(
                        say,
                        rung.target().count(rung.counts()),
                        rung.target().needed(),
                        rung.target().people()),
                rung.stage() == Rung.Stage.OPEN
                        ? visit.text()
                                .of("ladder.until", "by", visit.text().deadline(rung.closes()))
                        : visit.text().of("ladder.was.until", "by", rung.closes()),
                TargetWords.say(visit, rung.place(), rung.target()),
                groups(visit, rung),
                rung.below().stream().map(group -> TargetWords.name(visit, group)).toList(),
                before(visit, rung),
                despite == null ? null : Written.of(visit, rung.id().seq(), "reason"),
                rung.stage() == Rung.Stage.OPEN && campaign.isOpen()
                        ? choices(visit, rung)
                        : List.of());
    }

    static String list(Visit visit, Campaign campaign) {
        return CampaignPages.crumb(visit, campaign).value() + "/ladder";
    }

    static String path(Visit visit, Rung rung) {
        return visit.path("/campaigns/" + rung.place().campaign() + "/ladder/" + rung.id());
    }

    private static Option state(Visit visit, Rung rung) {
        return switch (rung.stage()) {
            case OPEN -> new Option("open", visit.text().of("ladder.state.open"));
            case MET -> new Option("passed", visit.text().of("ladder.state.met"));
            case MISSED -> new Option("failed", visit.text().of("ladder.state.missed"));
        };
    }

    private static String say(Visit visit, Rung rung) {
        Target target = rung.target();
        String key =
                switch (rung.stage()) {
                    case OPEN -> rung.isMet() ? "ladder.say.enough" : "ladder.say.open";
                    case MET -> "ladder.say.met";
                    case MISSED ->
                            target.count(rung.counts()) >= target.needed()
                                    ? "ladder.say.missed.each"
                                    : "ladder.say.missed";
                };
        return visit.text()
                .of(
                        key,
                        "did",
                        target.count(rung.counts()),
                        "people",
                        target.people(),
                        "needed",
                        target.needed());
    }

    private static List<GroupRow> groups(Visit visit, Rung rung) {
        var rows = new ArrayList<GroupRow>();
        for (int i = 0; i < rung.target().groups().size(); i++) {
            Group group = rung.target().groups().get(i);
            Long did = rung.did().get(i);
            long needed = rung.target().needed(group);
            String key = did == null ? "ladder.group.unstated" : "ladder.group";
            String words =
                    visit.text()
                            .of(
                                    needed == 0 ? key + ".no" : key,
                                    "did",
                                    did == null ? 0 : did,
                                    "needed",
                                    needed,
                                    "people",
                                    group.people());
            rows.add(
                    new GroupRow(
                            TargetWords.name(visit, group),
                            words,
                            TargetWords.bar(words, did == null ? 0 : did, needed, group.people())));
        }
        return rows;
    }

    private static @Nullable Option before(Visit visit, Rung rung) {
        RungId repeats = rung.repeats();
        RungId before = repeats == null ? rung.despite() : repeats;
        if (before == null) {
            return null;
        }
        String key = repeats == null ? "ladder.after" : "ladder.again";
        return new Option(
                visit.path("/campaigns/" + rung.place().campaign() + "/ladder/" + before),
                visit.text().of(key, "title", visit.words(before.seq(), "title")));
    }

    private static List<Option> choices(Visit visit, Rung rung) {
        var choices = new ArrayList<Option>();
        for (int i = 0; i < rung.target().groups().size(); i++) {
            Group group = rung.target().groups().get(i);
            var place = RungRules.place(UnitWords.campaigns(visit), rung, group);
            if (UnitWords.may(visit, CampaignRules.ORGANISE, place)) {
                String words =
                        visit.text()
                                .of(
                                        "ladder.choice",
                                        "name",
                                        TargetWords.name(visit, group),
                                        "people",
                                        group.people());
                choices.add(new Option(Integer.toString(i), words));
            }
        }
        return choices;
    }
}
