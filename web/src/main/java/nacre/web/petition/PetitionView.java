// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nacre.campaign.petition.Petition;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Group;
import nacre.web.Bar;
import nacre.web.Line;
import nacre.web.Option;
import nacre.web.campaign.CampaignPages;
import nacre.web.campaign.TargetWords;
import nacre.web.campaign.UnitWords;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import nacre.web.part.CampaignRow;

/// One petition for one reader.
///
/// @param campaign its title, and where its page is
/// @param to whom it is addressed to
/// @param state the mark of how far it has come, and the word for it
/// @param say how it stands, in one sentence
/// @param bar the same as a picture
/// @param condition what it takes
/// @param groups how many of each group have signed
/// @param guests how many signed by a link, in words; empty for none
/// @param mine what the reader has signed; empty if she has not
/// @param choices the groups that she can say she belongs to; none where she cannot sign
/// @param mayLink whether she may make links
/// @param links where they are made
/// @param names how many names are handed over, where she may take them along now; else 0
/// @param handedOver when the list was first taken along, in words; empty before
/// @param kept until when the names of guests are kept, where she may have them destroyed; else
///     empty
public record PetitionView(
        Option campaign,
        String path,
        String list,
        String title,
        String to,
        Written text,
        Option state,
        String say,
        Bar bar,
        String until,
        List<String> condition,
        List<GroupRow> groups,
        String guests,
        String mine,
        List<Option> choices,
        boolean mayLink,
        String links,
        long names,
        String handedOver,
        String kept) {

    /// One group.
    ///
    /// @param words how many have signed, and how many it takes
    public record GroupRow(String name, String words, Bar bar) {}

    /// Copies the lists.
    public PetitionView {
        condition = List.copyOf(condition);
        groups = List.copyOf(groups);
        choices = List.copyOf(choices);
    }

    /// As it is for the reader of this visit: a member by her entry, a guest by that of her link.
    /// Its row on the list.
    CampaignRow row() {
        return new CampaignRow(Line.of(state.value(), title, path, say), bar);
    }

    public static PetitionView of(Visit visit, Petition petition) {
        Campaign campaign =
                Objects.requireNonNull(
                        UnitWords.campaigns(visit).find(petition.place().campaign()));
        String say = say(visit, petition);
        boolean goesOn = petition.isOpen() && campaign.isOpen();
        return new PetitionView(
                CampaignPages.crumb(visit, campaign),
                path(visit, petition),
                list(visit, campaign),
                title(visit, petition),
                visit.words(petition.id().seq(), "to"),
                Written.of(visit, petition.id().seq(), "text"),
                state(visit, petition),
                say,
                TargetWords.bar(
                        say,
                        petition.target().count(petition.counts()),
                        petition.target().needed(),
                        petition.target().people()),
                until(visit, petition),
                TargetWords.say(visit, petition.place(), petition.target()),
                groups(visit, petition),
                guests(visit, petition),
                mine(visit, petition),
                goesOn ? choices(visit, petition) : List.of(),
                goesOn && !UnitWords.organised(visit, petition.place()).isEmpty(),
                visit.path("/links/" + petition.id()),
                petition.isOpen() || !UnitWords.may(visit, CampaignRules.STEER, petition.place())
                        ? 0
                        : petition.names(),
                petition.handedOver() == null
                        ? ""
                        : visit.text().of("petition.handed.when", "at", petition.handedOver()),
                kept(visit, petition));
    }

    private static String kept(Visit visit, Petition petition) {
        boolean mayPurge =
                petition.handedOver() != null
                        && !petition.sealed().isEmpty()
                        && UnitWords.may(visit, CampaignRules.STEER, petition.place());
        return mayPurge
                ? visit.text()
                        .of(
                                "petition.kept",
                                "names",
                                petition.sealed().size(),
                                "by",
                                visit.text().moment(SignerNames.purges(visit, petition)))
                : "";
    }

    static String title(Visit visit, Petition petition) {
        return visit.words(petition.id().seq(), "title");
    }

    static String list(Visit visit, Campaign campaign) {
        return CampaignPages.crumb(visit, campaign).value() + "/petitions";
    }

    static String path(Visit visit, Petition petition) {
        return visit.path(
                "/campaigns/" + petition.place().campaign() + "/petitions/" + petition.id());
    }

    private static Option state(Visit visit, Petition petition) {
        if (petition.isOpen()) {
            return new Option("open", visit.text().of("petition.state.open"));
        }
        return petition.isMet()
                ? new Option("passed", visit.text().of("petition.state.met"))
                : new Option("failed", visit.text().of("petition.state.missed"));
    }

    private static String say(Visit visit, Petition petition) {
        return visit.text()
                .of(
                        petition.isOpen() ? "petition.say.open" : "petition.say.over",
                        "signed",
                        petition.signatures().size(),
                        "people",
                        petition.target().people(),
                        "needed",
                        petition.target().needed());
    }

    private static String until(Visit visit, Petition petition) {
        return petition.isOpen()
                ? visit.text().of("petition.until", "by", visit.text().deadline(petition.closes()))
                : visit.text().of("petition.was.until", "by", petition.closes());
    }

    private static List<GroupRow> groups(Visit visit, Petition petition) {
        var rows = new ArrayList<GroupRow>();
        List<Long> counts = petition.counts();
        for (int i = 0; i < counts.size(); i++) {
            Group group = petition.target().groups().get(i);
            long needed = petition.target().needed(group);
            String words =
                    visit.text()
                            .of(
                                    needed == 0 ? "petition.group.no" : "petition.group",
                                    "signed",
                                    counts.get(i),
                                    "needed",
                                    needed,
                                    "people",
                                    group.people());
            rows.add(
                    new GroupRow(
                            TargetWords.name(visit, group),
                            words,
                            TargetWords.bar(words, counts.get(i), needed, group.people())));
        }
        return rows;
    }

    /// How many of them nobody has seen on the roll.
    private static String guests(Visit visit, Petition petition) {
        long guests =
                petition.signatures().keySet().stream()
                        .filter(who -> !SignerWords.isMember(visit, who))
                        .count();
        return guests == 0 ? "" : visit.text().of("petition.guests", "guests", guests);
    }

    private static String mine(Visit visit, Petition petition) {
        Petition.Signature mine = petition.signatures().get(visit.me().seq());
        return mine == null
                ? ""
                : visit.text()
                        .of(
                                mine.isNamed() ? "petition.mine.named" : "petition.mine.counted",
                                "group",
                                TargetWords.name(
                                        visit, petition.target().groups().get(mine.group())));
    }

    private static List<Option> choices(Visit visit, Petition petition) {
        return visit.isReader() ? List.of() : GroupOptions.of(visit, petition.target().groups());
    }
}
