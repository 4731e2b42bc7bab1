// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;
import static nacre.campaign.unit.CampaignRules.ORGANISE;
import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.organ.Ground.ANNA;
import static nacre.organ.Ground.BEN;
import static nacre.organ.Ground.CEM;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.roll.RollRules;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.ballot.Choice;
import nacre.campaign.unit.CampaignAct;
import nacre.campaign.unit.CampaignCommand.AddUnits;
import nacre.campaign.unit.CampaignCommand.NewUnit;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitKind;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import nacre.journal.Keyring;
import nacre.organ.Asks;
import nacre.organ.Clerk;
import nacre.organ.Ground;
import nacre.organ.Reply;
import nacre.organ.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A branch with a campaign on a real server over a real folder, its keys in the keyring on disk:
/// what people typed into its pages is searched in every byte. Anna steers it and organises in its
/// yard.
abstract class DepotOnDisk {
    /// How long the campaign keeps what is noted, from when it was proposed.
    static final Duration KEPT = Duration.ofDays(60);

    @TempDir Path folder;
    final Leaving leaving = new Leaving();
    StoryServer server;
    Client client;
    Clerk clerk;
    String cookie;
    String unit;
    UnitPath place;

    @BeforeEach
    void campaigning() {
        server = new StoryServer(folder.resolve("data"), ZoneOffset.UTC);
        client = new Client(server);
        clerk = server.founded(plan());
        var opened = new CampaignAct.Opened(List.of(MatterKey.SHIFTS), 1, server.now().plus(KEPT));
        var words =
                List.of(
                        Words.kept("acts", "Signed"),
                        Words.kept("aim", "Our plan"),
                        Words.kept("title", "Our shift plan"));
        hear(BEN, Asks.put(MatterKey.EVERYDAY, Enactment.of(opened, words)));
        server.pass(Duration.ofDays(4));
        var vote = clerk.standing().assembly().votes().open().firstEntry().getValue();
        List.of(ANNA, BEN, CEM).forEach(each -> hear(each, Asks.casts(vote.id(), Choice.YES)));
        server.pass(Duration.between(server.now(), vote.closes()));
        var campaign = clerk.standing().states().of(CAMPAIGNS).all().lastKey();
        var yard = new NewUnit(-1, UnitKind.PLACE, "North yard", 12);
        long first = hear(ANNA, new AddUnits(UnitPath.of(campaign), List.of(yard)));
        place = UnitPath.of(campaign).plus(new UnitId(first));
        unit = "/map/" + first;
        cookie = comesIn(ANNA);
    }

    @AfterEach
    void close() {
        leaving.close();
        server.close();
    }

    private static FoundingPlan plan() {
        return new FoundingPlan(
                "Depot",
                "Together",
                ZoneId.of("UTC"),
                Template.WORKPLACE_BRANCH.charter(),
                List.of(),
                List.of(new Person("Anna", ""), new Person("Ben", ""), new Person("Cem", "")),
                List.of(
                        Ground.first(0, Grant.of(SignInRules.INVITE)),
                        Ground.first(0, Grant.of(ORGANISE), Grant.of(STEER)),
                        Ground.first(2, Grant.of(SignInRules.INVITE), Grant.of(STEER)),
                        Ground.first(2, Grant.of(RollRules.KEEP_THE_ROLL))));
    }

    final String comesIn(MemberId member) {
        long sheet = hear(ANNA, new SignInCommand.PrepareCodes(List.of(member)));
        hear(CEM, new SignInCommand.ConfirmCodes(sheet));
        return client.comesIn(server.code(clerk.journal().organ(), member, sheet));
    }

    final long hear(MemberId member, Command command) {
        var reply = clerk.hear(new Request(client.commandId(), command, member));
        return assertInstanceOf(Reply.Recorded.class, reply, reply::toString).receipt().first();
    }

    final String path(String path) {
        return "/o/" + clerk.journal().organ() + path;
    }

    final HttpResponse<String> post(String path, String... fields) {
        return client.post(cookie, path(path), fields);
    }

    final String get(String path) {
        return client.get(cookie, path(path)).body();
    }

    /// None of these is in a file, on a log, or in what was printed.
    final void nowhere(List<String> canaries) {
        String all = Leaving.files(folder) + leaving.said();
        assertTrue(all.contains("North yard"), "The record was not searched.");
        for (String canary : canaries) {
            assertFalse(all.contains(canary), canary);
        }
    }

    final Keyring keyring() {
        return server.keyring(clerk.journal().organ());
    }

    final String answer(String command) {
        return Transcript.answer(command, folder).getLast();
    }

    /// The server is stopped and started again on the same folder.
    final void reopened() {
        Instant now = server.now();
        server.close();
        server = StoryServer.again(folder.resolve("data"), ZoneOffset.UTC, now);
        client = new Client(server);
        clerk = java.util.Objects.requireNonNull(server.organs().find(clerk.journal().organ()));
    }
}
