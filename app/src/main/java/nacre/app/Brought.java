// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.ArrayList;
import java.util.List;
import nacre.accounts.AccountsPart;
import nacre.assembly.part.Part;
import nacre.campaign.CampaignParts;
import nacre.journal.Keyrings;
import nacre.organ.Parts;
import nacre.web.accounts.AccountsPartPages;
import nacre.web.campaign.CampaignPartPages;
import nacre.web.keys.KeysPartPages;
import nacre.web.part.PartsPages;
import nacre.web.register.RegisterPartPages;

/// The parts that every organ of this program has beside the assembly, and what they bring to the
/// pages.
public final class Brought {
    private Brought() {}

    /// What the parts bring to the pages.
    ///
    /// @param keyrings the keys to what members note about people
    public static PartsPages pages(Keyrings keyrings) {
        return new PartsPages(
                List.of(
                        new AccountsPartPages(),
                        new RegisterPartPages(),
                        new CampaignPartPages(),
                        new KeysPartPages(keyrings)));
    }

    /// All parts, the assembly first, each after those it builds on.
    public static Parts parts() {
        var parts = new ArrayList<Part<?>>();
        parts.add(AccountsPart.ACCOUNTS);
        parts.addAll(CampaignParts.all());
        return Parts.of(parts);
    }
}
