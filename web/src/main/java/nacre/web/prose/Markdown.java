// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.prose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// CommonMark to HTML, before it is sanitised. Headings start below those of the page, pictures
/// become their descriptions, HTML becomes text.
///
/// What nests deeper than anybody reads stays text, so that no input makes the work deep.
final class Markdown {
    private static final int DEEPEST_BLOCK = 20;
    private static final int DEEPEST_INLINE = 20;
    private static final int HIGHEST_HEADING = 3;
    private static final int LOWEST_HEADING = 5;

    private static final Parser PARSER =
            Parser.builder()
                    .maxOpenBlockParsers(DEEPEST_BLOCK)
                    .maxInlineNesting(DEEPEST_INLINE)
                    .postProcessor(Markdown::settled)
                    .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }

    private static Node settled(Node document) {
        document.accept(new Settling());
        return document;
    }

    private static final class Settling extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            int level = heading.getLevel() + HIGHEST_HEADING - 1;
            heading.setLevel(Math.min(level, LOWEST_HEADING));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            for (Node child : children(image)) {
                image.insertBefore(child);
            }
            image.unlink();
        }

        private static List<Node> children(Node node) {
            var children = new ArrayList<Node>();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                children.add(child);
            }
            return children;
        }
    }
}
