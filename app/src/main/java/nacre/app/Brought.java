// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.ArrayList;
import java.util.List;
import nacre.accounts.AccountsPart;
import nacre.assembly.part.Part;
import nacre.campaign.CampaignParts;
import nacre.organ.Parts;
import nacre.web.accounts.AccountsPartPages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.part.PartPages;
import nacre.web.part.PartsPages;
import nacre.web.register.RegisterPartPages;

/// The parts that every organ of this program has beside the assembly, and what they bring to the
/// pages.
public final class Brought {
    private static final List<PartPages> PAGES =
            List.of(
                    new AccountsPartPages(),
                    new RegisterPartPages(),
                    new CampaignPartPages());

    private Brought() {}

    /// What the parts bring to the pages.
    public static PartsPages pages() {
        return new PartsPages(PAGES);
    }

    /// All parts, the assembly first, each after those it builds on.
    public static Parts parts() {
        var parts = new ArrayList<Part<?>>();
        parts.add(AccountsPart.ACCOUNTS);
        parts.addAll(CampaignParts.all());
        return Parts.of(parts);
    }
}
