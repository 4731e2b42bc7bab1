// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.web.Pages;
import nacre.web.organ.Visits;

/// All pages of deciding: the list, one proposal with its vote, writing a new one.
public final class Deciding {

    private Deciding() {}

    /// The pages.
    public static List<Pages> pages(Visits visits) {
        return List.of(
                new DecidePages(visits),
                new WritePages(visits),
                new BundlePages(visits),
                new AgreementPages(visits),
                new VersionsPages(visits),
                new ProposalPages(visits));
    }
}
