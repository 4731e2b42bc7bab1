// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.campaign.survey.SurveyPart.SURVEYS;
import static nacre.web.organ.Branch.ANA;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.assembly.part.MemberId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Keyrings;
import nacre.journal.Shelf;
import nacre.organ.Verifier;
import nacre.web.TestServer;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.campaign.Campaigning;
import nacre.web.map.MapPartPages;
import nacre.web.organ.Branch;
import nacre.web.part.PartsPages;
import nacre.web.petition.PetitionPartPages;
import nacre.web.survey.SurveyPartPages;
import org.jspecify.annotations.Nullable;

/// A branch that campaigns, with a yard of two shifts of six people each. Ana steers, and organises
/// everywhere; she asks members and people who are not members.
public final class Asking implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("<bdi dir=\"ltr\">([A-Z0-9-]{19})</bdi>");

    /// What the names of guests are sealed under.
    public final Keyrings keyrings = Keyrings.inMemory(new Random(3));

    private @Nullable Campaigning known;
    private final Campaigning campaigning =
            new Campaigning(
                    new PartsPages(
                            List.of(
                                    new CampaignPartPages(),
                                    new MapPartPages(keyrings, new Random(4)),
                                    new GuestPartPages(
                                            Shelf.inMemory(), keyrings, new Random(6), this::now),
                                    new PetitionPartPages(keyrings),
                                    new SurveyPartPages())));
    public final Branch branch = campaigning.branch;
    public final String campaign;
    private final UnitPath yard;

    /// The campaign is decided, its yard is counted.
    public Asking() {
        known = campaigning;
        campaign = campaigning.decided();
        yard = campaigning.peopled(campaign, 6).above();
    }

    private Instant now() {
        return known == null ? TestServer.NOON : known.branch.server.now();
    }

    private String inDays(int days) {
        return now().plus(Duration.ofDays(days)).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// What is typed into the form for a petition: name, value …
    public String[] petition(String title) {
        return new String[] {
            "title",
            title,
            "to",
            "The works manager",
            "text",
            "We ask for a week's notice before a shift is changed.",
            "place",
            yard.value(),
            "whole",
            "1/2",
            "each",
            "",
            "by",
            inDays(14)
        };
    }

    /// What is typed into the form for a survey: name, value …
    public String[] survey(String title) {
        return new String[] {
            "title", title,
            "why", "So that we know what to ask for first.",
            "place", yard.value(),
            "by", inDays(14),
            "question0", "What is worst?",
            "kind0", "one",
            "options0", "Shifts\nPay\nBreaks",
            "question2", "How tired are you?",
            "kind2", "scale",
            "question3", "What else?",
            "kind3", "text"
        };
    }

    /// Ana opens a petition; where its page is.
    public String opensPetition() {
        posted(branch.post(ANA, campaign + "/petitions/open", petition("A week's notice <b>")));
        return campaign
                + "/petitions/"
                + branch.clerk.standing().states().of(PETITIONS).all().lastKey();
    }

    /// Ana opens a survey; where its page is.
    public String opensSurvey() {
        posted(branch.post(ANA, campaign + "/surveys/open", survey("What wears us down <b>")));
        return campaign
                + "/surveys/"
                + branch.clerk.standing().states().of(SURVEYS).all().lastKey();
    }

    /// Where links to what this page shows are made.
    public String links(String page) {
        return branch.path("/links/" + page.substring(page.lastIndexOf('/') + 1));
    }

    /// A member makes links to what a page shows; the page with the slips.
    public HttpResponse<String> makes(MemberId member, String page, String count) {
        return branch.post(member, links(page), "place", yard.value(), "count", count);
    }

    /// The codes on a page with slips.
    public static List<String> codes(HttpResponse<String> slips) {
        var codes = new ArrayList<String>();
        Matcher found = CODE.matcher(slips.body());
        while (found.find()) {
            codes.add(found.group(1));
        }
        return codes;
    }

    /// Somebody who has not come in follows a link and does something.
    public HttpResponse<String> follows(String code, String... more) {
        var fields = new ArrayList<>(List.of("code", code, "command", branch.command()));
        fields.addAll(List.of(more));
        return branch.server.post("/take-part", fields.toArray(String[]::new));
    }

    private static void posted(HttpResponse<String> reply) {
        if (reply.statusCode() != 303) {
            throw new AssertionError(reply.body());
        }
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
