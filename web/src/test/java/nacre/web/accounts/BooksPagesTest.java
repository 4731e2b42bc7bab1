// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.web.organ.Branch.ANA;
import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Template;
import nacre.organ.Verifier;
import nacre.web.Pages;
import nacre.web.decide.Deciding;
import nacre.web.organ.Branch;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The books as members see them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BooksPagesTest {
    private final PartsPages parts = new PartsPages(List.of(new AccountsPartPages()));
    private final Branch branch =
            new Branch(Template.WORKPLACE_BRANCH.charter(), parts, this::pages);
    private final String accounts = branch.path("/accounts");

    private List<Pages> pages(Visits visits) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new RecordPages(visits));
        pages.addAll(parts.pages(visits));
        return pages;
    }

    @AfterEach
    void stop() {
        var verdict = Verifier.verify(branch.clerk.journal(), parts.parts());
        branch.close();
        assertTrue(verdict.holds(), verdict::toString);
    }

    @Test
    void who_keeps_the_accounts_opens_the_books_and_an_account_and_all_members_see_them() {
        assertTrue(branch.get(BEN, branch.path("")).body().contains(accounts));
        assertEquals(303, branch.post(ANA, accounts + "/begin", "currency", "eur").statusCode());
        branch.post(ANA, accounts + "/open", "kind", "cash", "title", "Cash box <b>");
        String page = branch.get(BEN, accounts).body();
        assertTrue(page.contains("Cash box &lt;b&gt;"), page);
        assertFalse(page.contains("id=\"open-account\""), page);
        assertTrue(branch.get(ANA, accounts).body().contains("id=\"open-account\""));
        String record = branch.get(BEN, branch.path("/record")).body();
        assertTrue(record.contains("The books were opened, in EUR"), record);
    }

    @Test
    void a_currency_that_there_is_not_is_told_beside_the_field() {
        var page = branch.post(ANA, accounts + "/begin", "currency", "QQQ");
        assertEquals(422, page.statusCode());
        assertTrue(page.body().contains("There is no currency of this name."), page.body());
    }
}
