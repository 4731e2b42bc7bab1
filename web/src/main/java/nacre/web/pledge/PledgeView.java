// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.box.Box;
import nacre.assembly.box.BoxRules;
import nacre.assembly.box.Loss;
import nacre.assembly.box.Promise;
import nacre.assembly.part.MemberId;
import nacre.campaign.pledge.Pledge;
import nacre.campaign.pledge.PledgeBox;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.Group;
import nacre.journal.BoxRow;
import nacre.web.Bar;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import nacre.web.part.CampaignRow;
import org.jspecify.annotations.Nullable;

/// One pledge for one reader. While it is sealed, nothing here depends on what anybody has put but
/// the number that the record tells once a day.
///
/// @param campaign its title, and where its page is
/// @param sentence what is pledged
/// @param decision where the decision that opened it is
/// @param state the mark of how far it has come, and the word for it
/// @param say how it stands, in one sentence
/// @param bar the same as a picture; null where nothing was counted
/// @param counted when that was counted, in words; empty if nothing was yet
/// @param condition what it takes
/// @param groups of whom it takes how many, and how many pledged once that is known
/// @param choices the groups that she can say she belongs to; empty if she cannot pledge
/// @param hasPut whether she has put something into the box
/// @param sees who can see what
/// @param names who pledged, where that was promised
public record PledgeView(
        Option campaign,
        String path,
        String list,
        String sentence,
        Written why,
        String decision,
        Option state,
        String say,
        @Nullable Bar bar,
        String counted,
        List<String> condition,
        List<GroupRow> groups,
        List<Option> choices,
        boolean hasPut,
        List<String> sees,
        List<String> names) {

    /// One group.
    ///
    /// @param words how many it takes, or how many pledged
    public record GroupRow(String name, String words, @Nullable Bar bar) {}

    /// Copies the lists.
    public PledgeView {
        condition = List.copyOf(condition);
        groups = List.copyOf(groups);
        choices = List.copyOf(choices);
        sees = List.copyOf(sees);
        names = List.copyOf(names);
    }

    /// Its row on the list.
    CampaignRow row() {
        return new CampaignRow(Line.of(state.value(), sentence, path, say), bar);
    }

    static PledgeView of(Visit visit, Pledge pledge) {
        Box box = visit.assembly().boxes().about(pledge.id().seq());
        var standing = new Standing(visit, pledge, box);
        var decision = visit.assembly().votes().decision(pledge.decision());
        Campaign campaign = CampaignPages.find(visit);
        return new PledgeView(
                CampaignPages.crumb(visit, campaign),
                PledgeWords.path(visit, pledge),
                PledgeWords.path(visit, campaign.id().seq()),
                PledgeWords.sentence(visit, pledge),
                Written.of(visit, pledge.id().seq(), "why"),
                decision == null ? "" : visit.path("/decide/" + decision.proposal()),
                standing.state(),
                standing.say(),
                standing.bar(),
                standing.counted(),
                TargetWords.say(visit, pledge.place(), pledge.target()),
                standing.groups(),
                box instanceof Box.Open && mayGive(visit, pledge)
                        ? choices(visit, pledge)
                        : List.of(),
                box instanceof Box.Open open && hasPut(visit, open),
                standing.sees(),
                standing.names());
    }

    /// Whether she can pledge now.
    static boolean mayGive(Visit visit, Pledge pledge) {
        Campaign campaign = visit.standing().states().of(CAMPAIGNS).find(pledge.place().campaign());
        return !visit.isReader() && campaign != null && campaign.isOpen();
    }

    static boolean hasPut(Visit visit, Box.Open box) {
        return visit.clerk().journal().hasRow(box.id().seq(), visit.me().seq());
    }

    private static List<Option> choices(Visit visit, Pledge pledge) {
        var choices = new ArrayList<Option>();
        for (Group group : pledge.target().groups()) {
            String words =
                    visit.text()
                            .of(
                                    "pledge.choice",
                                    "name",
                                    TargetWords.name(visit, group),
                                    "people",
                                    group.people());
            choices.add(new Option(Integer.toString(choices.size()), words));
        }
        return choices;
    }

    /// How it stands, as its box is.
    private record Standing(Visit visit, Pledge pledge, @Nullable Box box) {

        Option state() {
            return switch (box) {
                case Box.Revealed r -> new Option("passed", say("pledge.state.met"));
                case Box.Destroyed d -> new Option("failed", say("pledge.state.missed"));
                case Box.Open o -> new Option("open", say("pledge.state.open"));
                case null -> new Option("new", say("pledge.state.decided"));
            };
        }

        String say() {
            return switch (box) {
                case Box.Revealed r ->
                        visit.text()
                                .of(
                                        "pledge.say.met",
                                        "pledged",
                                        pledge.target().count(pledged(r)),
                                        "people",
                                        pledge.target().people(),
                                        "needed",
                                        pledge.target().needed());
                case Box.Destroyed d when d.loss() == Loss.ORGAN_OVER -> say("pledge.say.over");
                case Box.Destroyed d when d.loss() == Loss.KEY_LOST -> say("pledge.say.lost");
                case Box.Destroyed d -> visit.text().of("pledge.say.missed", "at", pledge.since());
                case Box.Open open when lastCount(open) == null ->
                        visit.text()
                                .of(
                                        "pledge.say.uncounted",
                                        "first",
                                        open.due(),
                                        "needed",
                                        pledge.target().needed(),
                                        "people",
                                        pledge.target().people());
                case Box.Open open ->
                        visit.text()
                                .of(
                                        open.atLeast() == 0 ? "pledge.say.few" : "pledge.say.open",
                                        "atLeast",
                                        open.atLeast() == 0 ? BoxRules.COARSE : open.atLeast(),
                                        "people",
                                        pledge.target().people(),
                                        "needed",
                                        pledge.target().needed());
                case null -> say("pledge.say.decided");
            };
        }

        private String say(String key) {
            return visit.text().of(key);
        }

        @Nullable Bar bar() {
            return switch (box) {
                case Box.Revealed revealed -> bar(pledge.target().count(pledged(revealed)));
                case Box.Open open -> bar(open.atLeast());
                case Box.Destroyed d -> null;
                case null -> null;
            };
        }

        private Bar bar(long count) {
            return Bar.of(say())
                    .with(Bar.Fill.SOLID, count, pledge.target().people())
                    .tickAt(pledge.target().needed(), pledge.target().people());
        }

        /// When the record has spoken of it last, or null.
        private static @Nullable Instant lastCount(Box.Open open) {
            Instant last = open.nextTick().minus(open.terms().tick());
            return last.isAfter(open.opened()) ? last : null;
        }

        String counted() {
            if (!(box instanceof Box.Open open)) {
                return "";
            }
            Instant last = lastCount(open);
            return last == null
                    ? visit.text().of("pledge.ends", "ends", visit.text().deadline(open.ends()))
                    : visit.text()
                            .of(
                                    "pledge.counted",
                                    "last",
                                    last,
                                    "next",
                                    open.due(),
                                    "ends",
                                    visit.text().deadline(open.ends()));
        }

        List<GroupRow> groups() {
            List<Long> pledged = box instanceof Box.Revealed revealed ? pledged(revealed) : null;
            var rows = new ArrayList<GroupRow>();
            for (int i = 0; i < pledge.target().groups().size(); i++) {
                Group group = pledge.target().groups().get(i);
                rows.add(row(group, pledged == null ? null : pledged.get(i)));
            }
            return rows;
        }

        private GroupRow row(Group group, @Nullable Long pledged) {
            String key = pledged == null ? "pledge.group.needs" : "pledge.group.pledged";
            long needed = pledge.target().needed(group);
            String words =
                    visit.text()
                            .of(
                                    needed == 0 ? key + ".no" : key,
                                    "pledged",
                                    pledged == null ? 0 : pledged,
                                    "needed",
                                    needed,
                                    "people",
                                    group.people());
            if (pledged == null) {
                return new GroupRow(TargetWords.name(visit, group), words, null);
            }
            Bar bar = Bar.of(words).with(Bar.Fill.SOLID, pledged, group.people());
            return new GroupRow(
                    TargetWords.name(visit, group),
                    words,
                    needed == 0 ? bar : bar.tickAt(needed, group.people()));
        }

        private List<Long> pledged(Box.Revealed revealed) {
            return PledgeBox.pledged(pledge, revealed.result());
        }

        List<String> sees() {
            boolean hasNames = pledge.promise() == Promise.NAMES;
            String names = hasNames ? "names" : "counts";
            return switch (box) {
                case Box.Revealed r ->
                        List.of(say("pledge.sees.met." + names), say("pledge.sees.met.host"));
                case Box.Destroyed d -> List.of(say("pledge.sees.missed"));
                case Box.Open o ->
                        List.of(
                                say("pledge.sees.all"),
                                say("pledge.sees.back"),
                                say("pledge.sees.then." + names),
                                say("pledge.sees.host"),
                                say("pledge.sees.backup"));
                case null -> List.of();
            };
        }

        List<String> names() {
            if (!(box instanceof Box.Revealed revealed)) {
                return List.of();
            }
            return revealed.rows().stream()
                    .map(BoxRow.Shown::member)
                    .filter(java.util.Objects::nonNull)
                    .map(member -> visit.name(new MemberId(member)))
                    .sorted()
                    .toList();
        }
    }
}
