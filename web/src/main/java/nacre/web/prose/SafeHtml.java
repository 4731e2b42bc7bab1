// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.prose;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// Lets through only what a text needs; the second wall, behind [Markdown], that needs no trust in
/// the first.
final class SafeHtml {
    private static final Cleaner CLEANER = new Cleaner(safelist());

    private SafeHtml() {}

    static String of(String html) {
        Document clean = cleaned(html);
        clean.select("a:not([href])").unwrap();
        return clean.body().html();
    }

    static String plain(String html) {
        return cleaned(html).body().text();
    }

    private static Document cleaned(String html) {
        Document clean = CLEANER.clean(Jsoup.parseBodyFragment(html));
        clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return clean;
    }

    /// An address without a scheme is not let through: prose links nowhere inside a page that acts.
    private static Safelist safelist() {
        return new Safelist()
                .addTags("p", "br", "em", "strong", "code", "pre", "blockquote")
                .addTags("ul", "ol", "li", "h3", "h4", "h5", "a")
                .addAttributes("ol", "start")
                .addAttributes("a", "href")
                .addProtocols("a", "href", "http", "https", "mailto")
                .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
    }
}
