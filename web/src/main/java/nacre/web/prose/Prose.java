// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.prose;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import nacre.assembly.proposal.Texts;

/// What somebody wrote, as HTML that can do no harm: a few kinds of block, emphasis, links that
/// lead outside and say so.
///
/// Written in CommonMark (spec.commonmark.org); HTML in it is shown as it was typed. A template
/// prints it unescaped, and nothing but this class makes one.
public final class Prose implements ProseReading, Content {
    /// The most characters that one text may have, in UTF-16 code units.
    public static final int MOST = Texts.LONGEST_TEXT;

    private final String html;
    private final String plain;

    private Prose(String html, String plain) {
        this.html = html;
        this.plain = plain;
    }

    /// Reads a text.
    public static ProseReading of(String text) {
        if (text.length() > MOST) {
            return new LongText(text.length(), MOST);
        }
        String rendered = Markdown.html(text);
        return new Prose(SafeHtml.of(rendered), SafeHtml.plain(rendered));
    }

    /// The beginning in plain letters, at most `most` characters and cut between words.
    public String excerpt(int most) {
        return Excerpt.of(plain, most);
    }

    /// All of it in plain letters, on one line.
    public String plain() {
        return plain;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    /// The HTML.
    @Override
    public String toString() {
        return html;
    }
}
