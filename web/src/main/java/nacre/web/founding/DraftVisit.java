// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import nacre.web.Page;
import nacre.web.Request;
import nacre.web.charter.CharterWords;
import nacre.web.words.Text;

/// One founder's visit to a draft for one request.
///
/// @param me her place in it
record DraftVisit(String id, FoundingDraft draft, FoundingDraft.Founder me, Request request) {

    /// The path of a page of this draft, `path` beginning with a slash or empty.
    String path(String path) {
        return "/found/" + id + path;
    }

    /// The words of her language, with the hours of the organ to be.
    Text text() {
        Text text = request.text();
        return new Text(text.words(), draft.zone(), text.now());
    }

    /// The frame of a page about this draft.
    Page page(String key) {
        return request.page(request.text().of(key)).saying(text());
    }

    /// The draft's charter in her words.
    CharterWords charter() {
        return new CharterWords(
                text(),
                matter ->
                        draft.titles().stream()
                                .filter(title -> title.matter().equals(matter.value()))
                                .map(nacre.assembly.founding.FoundingPlan.Title::title)
                                .findFirst()
                                .orElse(null));
    }
}
