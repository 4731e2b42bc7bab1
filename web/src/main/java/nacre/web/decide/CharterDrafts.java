// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CharterForm;
import nacre.assembly.founding.FoundingPlan.Title;
import nacre.assembly.part.Enactment;
import nacre.journal.Content.Words;
import nacre.journal.Hash;
import nacre.journal.Json;
import nacre.journal.Shelf;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// Charters that a member has written down and not proposed yet, kept on the shelf for thirty days.
/// The page on which the charter is edited keeps one here and leads on to the page of a new
/// proposal.
public final class CharterDrafts {
    private static final String DRAWER = "charter-draft";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Shelf shelf;

    /// Drafts on this shelf.
    public CharterDrafts(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Keeps a draft.
    ///
    /// @param from the entry of the charter that it changes
    /// @param titles of the organ's own matters
    /// @return the path of the page on which it becomes a proposal
    public String keep(Visit visit, long from, Charter charter, List<Title> titles) {
        var list = new ArrayList<Json>();
        for (Title title : titles) {
            list.add(
                    Json.object().put("matter", title.matter()).put("title", title.title()).done());
        }
        Json.Fields draft =
                Json.object()
                        .put("charter", CharterForm.write(charter))
                        .put("from", from)
                        .put("titles", new Json.Items(list))
                        .done();
        String name = Hash.sha256(draft.bytes()).toString();
        shelf.put(DRAWER, key(visit, name), draft, visit.request().now().plus(KEPT));
        return visit.path("/decide/new?matter=charter&draft=" + name);
    }

    /// The enactment that a draft of this reader's becomes, or null if there is none.
    @Nullable Enactment find(Visit visit, String name) {
        Json.Fields draft = shelf.get(DRAWER, key(visit, name), visit.request().now());
        if (draft == null) {
            return null;
        }
        var words = new ArrayList<Words>();
        for (Json each : draft.items("titles").values()) {
            var title = (Json.Fields) each;
            words.add(Words.kept("title." + title.text("matter"), title.text("title")));
        }
        var act =
                new CharterAct.Changed(
                        draft.whole("from"), CharterForm.read(draft.fields("charter")));
        return Enactment.of(act, words);
    }

    private static String key(Visit visit, String name) {
        return visit.standing().organ().value() + "/" + visit.me() + "/" + name;
    }
}
