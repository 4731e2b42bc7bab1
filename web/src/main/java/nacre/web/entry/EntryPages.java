// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.entry;

import java.util.List;
import nacre.web.House;
import nacre.web.Pages;

/// The pages that every house has: coming in, one's account, the language, help.
public final class EntryPages {

    private EntryPages() {}

    /// All of them.
    public static List<Pages> of(House house) {
        var desk = Desk.of(house);
        return List.of(
                new ComeInPages(desk),
                new LostPages(house),
                new PasskeyPages(desk),
                new AccountPages(desk),
                new LanguagePages(),
                new HousePages());
    }
}
