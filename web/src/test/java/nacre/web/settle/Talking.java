// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import static nacre.campaign.settle.SettlementPart.SETTLEMENTS;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Enactment;
import nacre.ballot.Base;
import nacre.ballot.Choice;
import nacre.ballot.Comparator;
import nacre.ballot.Condition;
import nacre.ballot.Counted;
import nacre.ballot.Fraction;
import nacre.ballot.Rule;
import nacre.campaign.demand.DemandAct;
import nacre.campaign.demand.DemandCommand;
import nacre.campaign.demand.DemandId;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.Sphere;
import nacre.campaign.settle.Settlements;
import nacre.journal.Content.Words;
import nacre.organ.Asks;
import nacre.organ.Varied;
import nacre.organ.Verifier;
import nacre.web.Pages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.decide.Deciding;
import nacre.web.demand.DemandPartPages;
import nacre.web.demand.OrderingPartPages;
import nacre.web.demand.RoadPartPages;
import nacre.web.mandates.MandatePages;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.register.RegisterPartPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;

/// A branch that demands its shift plan and a quiet room, and by whose charter a quarter of all
/// entitled accepts a settlement. Ana negotiates.
final class Talking implements AutoCloseable {
    private final PartsPages parts =
            new PartsPages(
                    List.of(
                            new RegisterPartPages(),
                            new CampaignPartPages(),
                            new DemandPartPages(),
                            new OrderingPartPages(),
                            new RoadPartPages(),
                            new SettlePartPages()));
    final Branch branch = new Branch(charter(), parts, this::pages);
    final DemandId plan;
    final DemandId room;

    Talking() {
        var listed = new RegisterAct.Listed(MatterKey.SHIFTS, Sphere.WORK);
        decided(
                MatterKey.CHARTER,
                Enactment.of(
                        listed,
                        List.of(
                                Words.kept("evidence", "The notice board"),
                                Words.kept("institution", "Northline Buses"))));
        plan = raised("The plan <b> four weeks ahead");
        room = raised("A quiet room in each depot");
    }

    private static Charter charter() {
        Charter charter = Template.WORKPLACE_BRANCH.charter();
        Matter everyday = charter.matter(MatterKey.EVERYDAY);
        var quarter =
                new Condition.Share(
                        Counted.YES, Comparator.AT_LEAST, new Fraction(1, 4), Base.ENTITLED);
        var matters = new ArrayList<>(charter.matters());
        matters.removeIf(each -> each.key().equals(MatterKey.SHIFTS));
        matters.add(everyday.as(MatterKey.SHIFTS).with(Holder.INSTITUTION));
        matters.add(Varied.rule(everyday.as(MatterKey.SETTLEMENTS), Rule.of(quarter)));
        return Varied.matters(charter, matters);
    }

    private List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new TodayPages(visits));
        pages.add(new RecordPages(visits));
        pages.add(new MandatePages(visits));
        pages.addAll(parts.pages(visits));
        return pages;
    }

    private void decided(MatterKey matter, Enactment enactment) {
        branch.hear(ANA, Asks.put(matter, enactment));
        pass();
    }

    /// The proposal put last is voted on, and everybody says yes.
    void pass() {
        for (int i = 0; i < 30 && !isVoting(); i++) {
            branch.pass(Duration.ofDays(1));
        }
        branch.everybodyVotes(Choice.YES);
        for (int i = 0; i < 30 && isVoting(); i++) {
            branch.pass(Duration.ofDays(1));
        }
    }

    private boolean isVoting() {
        return !branch.clerk.standing().assembly().votes().open().isEmpty();
    }

    private DemandId raised(String title) {
        var asks =
                new DemandCommand.ProposeDemand(
                        null, List.of(MatterKey.SHIFTS), null, title, "So that we can live.");
        var id = new DemandId(branch.hear(BEN, asks).first());
        decided(
                MatterKey.EVERYDAY,
                Enactment.of(
                        new DemandAct.Raised(id), List.of(Words.kept("evidence", "Our demand"))));
        return id;
    }

    /// A day so many days from now, as forms write it.
    String day(int days) {
        return today().plusDays(days).toString();
    }

    LocalDate today() {
        return branch.server.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// Sends a form of Ana's, which must be taken; where it leads.
    String sends(String path, String... fields) {
        HttpResponse<String> answer = branch.post(ANA, path, fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + "\n" + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// Talks about both demands are open; where their page is.
    String opened() {
        sends(
                branch.path("/talks/new"),
                "institution",
                "Northline Buses <b>",
                "demands",
                plan.toString(),
                "demands",
                room.toString(),
                "line-" + plan,
                "Not less than three weeks <i>",
                "lines",
                "Nobody is dismissed.",
                "place",
                "",
                "why",
                "They asked us.",
                "matter",
                "everyday");
        pass();
        return branch.path("/talks/" + settlements().talks().lastKey());
    }

    private Settlements settlements() {
        return branch.clerk.standing().states().of(SETTLEMENTS);
    }

    /// An offer of the other side is written down.
    void offered(String talks, String levelOfPlan, String words, String... more) {
        var last = settlements().talks().lastEntry().getValue().last();
        var fields =
                new ArrayList<>(
                        List.of(
                                "side",
                                "theirs",
                                "day",
                                day(0),
                                "follows",
                                last == null ? "" : last.id().toString(),
                                "level-0",
                                levelOfPlan,
                                "words-0",
                                words,
                                "level-1",
                                "met",
                                "words-1",
                                "A room in each depot from June."));
        fields.addAll(List.of(more));
        sends(talks + "/offer", fields.toArray(String[]::new));
    }

    /// What is typed into the form for a settlement of two clauses.
    String[] typed() {
        return new String[] {
            "title",
            "Agreement on the shift plan <b>",
            "count",
            "3",
            "offer",
            "",
            "text-0",
            "A joint board makes the plan <i>.",
            "answer-0",
            plan + ".partly",
            "move-0",
            "shifts.jointly",
            "from-0",
            day(0),
            "check-0-0",
            day(30),
            "check-0-1",
            day(60),
            "text-1",
            "Nobody is dismissed for taking part.",
            "from-1",
            day(0),
            "text-2",
            " ",
            "last",
            "",
            "why",
            "It is half of what we want."
        };
    }

    /// A settlement was ratified; where its page is.
    String settled(String talks) {
        sends(talks + "/settle", typed());
        pass();
        return branch.path("/settlements/" + settlements().all().lastKey());
    }

    @Override
    public void close() {
        var verdict = Verifier.verify(branch.clerk.journal(), parts.parts());
        branch.close();
        if (!verdict.holds()) {
            throw new AssertionError(verdict);
        }
    }
}
