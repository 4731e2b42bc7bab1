// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demand;

import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.ordering.OrderingPart.ORDERINGS;
import static nacre.web.organ.Branch.ANA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import nacre.assembly.part.MemberId;
import nacre.ballot.Choice;
import nacre.journal.Keyrings;
import nacre.journal.Shelf;
import nacre.organ.Verifier;
import nacre.web.TestServer;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.campaign.Campaigning;
import nacre.web.guest.GuestPartPages;
import nacre.web.map.MapPartPages;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;
import nacre.web.register.RegisterPartPages;
import nacre.web.survey.SurveyPartPages;

/// A branch with a campaign, which has the shift plan on its list and does not decide it. Ana
/// steers.
final class Demanding implements AutoCloseable {
    final Campaigning campaigning =
            new Campaigning(
                    new PartsPages(
                            List.of(
                                    new RegisterPartPages(),
                                    new CampaignPartPages(),
                                    new MapPartPages(
                                            Keyrings.inMemory(new Random(3)), new Random(4)),
                                    new GuestPartPages(
                                            Shelf.inMemory(),
                                            Keyrings.inMemory(new Random(3)),
                                            new Random(6),
                                            () -> TestServer.NOON),
                                    new SurveyPartPages(),
                                    new DemandPartPages(),
                                    new OrderingPartPages(),
                                    new RoadPartPages())));
    final Branch branch = campaigning.branch;

    /// Where the page of its campaign is.
    final String campaign = campaigning.decided();

    /// Where the demands of its campaign are listed.
    final String list = campaign + "/demands";

    Demanding() {
        branch.post(
                ANA,
                branch.path("/matters/new"),
                "matter",
                "",
                "title",
                "Shift plan <b>",
                "holder",
                "institution",
                "like",
                "everyday",
                "institution",
                "Northline Buses",
                "sphere",
                "work",
                "evidence",
                "Notice board",
                "why",
                "It rules our days.");
        agree();
    }

    /// Everybody says yes to what was put last, and it is counted.
    void agree() {
        while (branch.clerk.standing().assembly().votes().open().isEmpty()) {
            branch.pass(Duration.ofHours(12));
        }
        branch.everybodyVotes(Choice.YES);
        while (!branch.clerk.standing().assembly().votes().open().isEmpty()) {
            branch.pass(Duration.ofHours(12));
        }
    }

    /// A member proposes a demand about the shift plan; where its page is.
    String proposes(MemberId member, String title) {
        var put =
                branch.post(
                        member,
                        list + "/new",
                        "title",
                        title,
                        "text",
                        "So that we can **plan** our lives.",
                        "aims",
                        "own-1");
        return made(put);
    }

    /// Where the page is of what was just made.
    static String made(HttpResponse<String> response) {
        if (response.statusCode() != 303) {
            throw new AssertionError(response.body());
        }
        String location = response.headers().firstValue("Location").orElseThrow();
        return location.substring(0, location.indexOf('?'));
    }

    /// Ana opens a survey; where its page is.
    String asks(String title) {
        String place = campaigning.peopled(campaign, 6).above().value();
        return made(
                branch.post(
                        ANA,
                        campaign + "/surveys/open",
                        "title",
                        title,
                        "why",
                        "So that we know what to ask for first.",
                        "place",
                        place,
                        "by",
                        day(14),
                        "question0",
                        "What is worst?",
                        "kind0",
                        "one",
                        "options0",
                        "Shifts\nPay"));
    }

    /// The branch has raised a demand.
    void raises(String demand) {
        made(
                branch.post(
                        ANA,
                        demand + "/raise",
                        "why",
                        "We have waited <i>long enough</i>.",
                        "matter",
                        "everyday"));
        agree();
    }

    /// Ana opens an ordering for two weeks; where its page is.
    String orders() {
        return made(branch.post(ANA, list + "/open-order", "by", day(14)));
    }

    /// The day so many days from now, as a form sends it.
    String day(int days) {
        return LocalDate.ofInstant(branch.server.now(), ZoneOffset.UTC).plusDays(days).toString();
    }

    /// The number that a demand goes by.
    static String id(String demand) {
        return demand.substring(demand.lastIndexOf('/') + 1);
    }

    long demands() {
        return branch.clerk.standing().states().of(DEMANDS).all().size();
    }

    /// How many answered the newest ordering.
    long answered() {
        var all = branch.clerk.standing().states().of(ORDERINGS).all();
        return all.get(all.lastKey()).answered();
    }

    @Override
    public void close() {
        var verdict = Verifier.verify(branch.clerk.journal(), campaigning.parts.parts());
        branch.close();
        if (!verdict.holds()) {
            throw new AssertionError(verdict);
        }
    }
}
