// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.keys;

import static nacre.campaign.unit.CampaignRules.STEER;
import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Template;
import nacre.assembly.mandate.Grant;
import nacre.assembly.part.Enactment;
import nacre.ballot.Choice;
import nacre.campaign.unit.CampaignAct;
import nacre.journal.Content.Words;
import nacre.journal.Keyring;
import nacre.journal.Keyrings;
import nacre.organ.Asks;
import nacre.organ.Verifier;
import nacre.web.Pages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.decide.Deciding;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;

/// A branch with a campaign that Ana and Ben steer, and the keys to what is noted in it.
final class Steered implements AutoCloseable {
    private final Keyrings keyrings = Keyrings.inMemory(new Random(5));
    private final PartsPages parts =
            new PartsPages(List.of(new CampaignPartPages(), new KeysPartPages(keyrings)));
    final Branch branch = new Branch(Template.WORKPLACE_BRANCH.charter(), parts, this::pages);
    final Keyring keyring = keyrings.of(branch.clerk.journal().organ());

    Steered() {
        var purges = branch.server.now().plus(Duration.ofDays(300));
        decided(
                Enactment.of(
                        new CampaignAct.Opened(List.of(MatterKey.SHIFTS), 1, purges),
                        List.of(
                                Words.kept("acts", "Signed"),
                                Words.kept("aim", "Our plan"),
                                Words.kept("title", "Our shift plan"))));
        decided(Asks.gives(BEN, branch.server.now().plus(Duration.ofDays(90)), Grant.of(STEER)));
    }

    private List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new RecordPages(visits));
        pages.addAll(parts.pages(visits));
        return pages;
    }

    private void decided(Enactment enactment) {
        branch.hear(ANA, Asks.put(enactment));
        branch.pass(Duration.ofDays(4));
        branch.everybodyVotes(Choice.YES);
        branch.pass(Duration.ofDays(4));
    }

    /// Verifies the record, and lets the server go.
    @Override
    public void close() {
        var verdict = Verifier.verify(branch.clerk.journal(), parts.parts());
        branch.close();
        if (!verdict.holds()) {
            throw new AssertionError(verdict);
        }
    }
}
