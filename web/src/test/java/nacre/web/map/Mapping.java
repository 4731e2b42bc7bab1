// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static nacre.campaign.map.MapPart.MAPS;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.proposal.ProposalCommand;
import nacre.ballot.Choice;
import nacre.campaign.map.Maps;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.journal.Keyrings;
import nacre.organ.Organs;
import nacre.organ.Shredder;
import nacre.web.Pages;
import nacre.web.api.ApiPages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.decide.Deciding;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.TodayPages;
import org.jspecify.annotations.Nullable;

/// A branch with a campaign of two yards: Ben organises in the north yard with its early and late
/// shift, Cem in the south yard, Dia is of the committee. Ana has every power.
final class Mapping implements AutoCloseable {
    static final MemberId BEN = Branch.BEN;
    static final MemberId CEM = Branch.CEM;

    private @Nullable Organs organs;
    final Keyrings keyrings = Keyrings.inMemory(new Random(3));
    final PartsPages parts =
            new PartsPages(
                    List.of(new CampaignPartPages(), new MapPartPages(keyrings, new Random(4))));
    final Branch branch = new Branch(Template.WORKPLACE_BRANCH.charter(), parts, this::pages);
    final CampaignId campaign;
    final UnitPath north;
    final UnitPath early;
    final UnitPath late;
    final UnitPath south;

    /// Put on the roll by Ana.
    final MemberId dia = branch.clerk.standing().assembly().roll().people().lastKey();

    Mapping() {
        branch.pass(Duration.ofDays(1));
        var opened =
                new CampaignAct.Opened(
                        List.of(MatterKey.SHIFTS), 1, Instant.parse("2027-06-01T00:00:00Z"));
        var words =
                List.of(
                        Words.kept("acts", "Wore the sticker\nSigned"),
                        Words.kept("aim", "We write it ourselves."),
                        Words.kept("title", "Our shift plan"));
        decided(MatterKey.EVERYDAY, Enactment.of(opened, words));
        campaign = branch.clerk.standing().states().of(CAMPAIGNS).all().lastKey();
        UnitPath whole = UnitPath.of(campaign);
        long first =
                branch.hear(
                                Branch.ANA,
                                new AddUnits(
                                        whole,
                                        List.of(
                                                unit(-1, UnitKind.PLACE, "North yard"),
                                                unit(0, UnitKind.UNIT, "Early"),
                                                unit(0, UnitKind.UNIT, "Late"),
                                                unit(-1, UnitKind.PLACE, "South yard"))))
                        .first();
        north = whole.plus(new UnitId(first));
        early = north.plus(new UnitId(first + 1));
        late = north.plus(new UnitId(first + 2));
        south = whole.plus(new UnitId(first + 3));
        decided(
                MatterKey.MANDATES,
                gives(BEN, CampaignRules.ORGANISE, north, 60),
                gives(CEM, CampaignRules.ORGANISE, south, 60),
                gives(dia, CampaignRules.STEER, whole, 60));
    }

    private static NewUnit unit(int above, UnitKind kind, String name) {
        return new NewUnit(above, kind, name, 20);
    }

    Enactment gives(MemberId member, Power power, UnitPath place, int days) {
        return Enactment.of(
                new MandateAct.Given(
                        List.of(member),
                        List.of(new Grant(power, null, null, place.value())),
                        branch.server.now().plus(Duration.ofDays(days)),
                        List.of()),
                List.of(Words.kept("task", "Talk with everybody"), Words.kept("title", "There")));
    }

    void decided(MatterKey matter, Enactment... enactments) {
        branch.hear(
                Branch.ANA,
                new ProposalCommand.PutProposal(
                        matter, "A proposal", "Let us.", List.of(enactments), null));
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(5));
    }

    /// What the server does every hour.
    void sweep() {
        if (organs != null) {
            new Shredder(keyrings).sweep(organs, branch.server.now());
        }
    }

    private List<Pages> pages(Visits visits) {
        organs = visits.organs();
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new TodayPages(visits));
        pages.add(new RecordPages(visits));
        pages.add(new ApiPages(visits));
        pages.addAll(parts.pages(visits));
        return pages;
    }

    Maps maps() {
        return branch.clerk.standing().states().of(MAPS);
    }

    /// Where a page of the map is.
    String map(String path) {
        return branch.path("/map" + path);
    }

    /// Where the list of a unit is.
    String list(UnitPath place) {
        return map("/" + place.last());
    }

    /// Ben notes somebody in the early shift; where her page is.
    String noted(String name, String... more) {
        return noted(BEN, early, name, more);
    }

    String noted(MemberId by, UnitPath place, String name, String... more) {
        var fields = new ArrayList<>(List.of("name", name, "unit", place.last().toString()));
        fields.addAll(List.of(more));
        var added = branch.post(by, list(place) + "/add", fields.toArray(String[]::new));
        if (added.statusCode() != 303) {
            throw new AssertionError(added.body());
        }
        return map("/people/" + maps().notes(place.last()).getLast());
    }

    long readings() {
        return maps().readings(campaign).size();
    }

    @Override
    public void close() {
        branch.close();
    }
}
