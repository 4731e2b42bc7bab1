// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.part;

import java.util.List;
import nacre.web.Bar;
import nacre.web.Line;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// How a part stands in a campaign, on the page of the campaign.
///
/// @param bar the same as a picture; null for none
public record CampaignRow(Line line, @Nullable Bar bar) {

    /// One without a picture.
    public static CampaignRow of(Line line) {
        return new CampaignRow(line, null);
    }

    /// The row for a kind of things whose list is called `AREA.list` in the texts and told of in
    /// `AREA.list.what`.
    public static CampaignRow of(Text text, String area, String path, List<CampaignRow> all) {
        return of(text, text.of(area + ".list"), path, text.of(area + ".list.what"), all);
    }

    /// The row for a kind of things, of the rows of its own list: the first that goes on, else the
    /// first, and how many others there are. So it says nothing that the list does not say.
    ///
    /// @param title what the list is called
    /// @param path where it is
    /// @param what said while it is empty
    /// @param all the rows of the list
    public static CampaignRow of(
            Text text, String title, String path, String what, List<CampaignRow> all) {
        if (all.isEmpty()) {
            return of(Line.of("new", title, path, what));
        }
        CampaignRow one =
                all.stream()
                        .filter(row -> row.line.mark().equals("open"))
                        .findFirst()
                        .orElse(all.getFirst());
        String words =
                text.of(
                        all.size() == 1 ? "campaign.row" : "campaign.row.more",
                        "title",
                        one.line.title(),
                        "words",
                        one.line.words(),
                        "more",
                        all.size() - 1);
        return new CampaignRow(Line.of(one.line.mark(), title, path, words), one.bar);
    }
}
