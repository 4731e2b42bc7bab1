// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.sheet;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;

/// A link as a pattern that cameras read (ISO/IEC 18004), ready to be drawn: `side` squares each
/// way with its quiet edge, and the dark ones as one SVG path of unit `1`.
public record Qr(int side, String path) {
    /// The light edge that readers need around it (§5.3.8).
    private static final int EDGE = 4;

    /// The pattern of a link; readable with up to 15 % of it spoilt, more where there is room.
    ///
    /// @throws IllegalArgumentException if the link is longer than a camera reads well from paper
    public static Qr of(String link) {
        if (link.getBytes(StandardCharsets.UTF_8).length > 300) {
            throw new IllegalArgumentException(
                    "A link of %d characters: %s. Maybe it is no link for a person."
                            .formatted(link.length(), link.substring(0, 40)));
        }
        try {
            QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
            return new Qr(code.size + 2 * EDGE, path(code));
        } catch (DataTooLongException e) {
            throw new IllegalStateException("300 bytes fit into version 13.", e);
        }
    }

    /// Each run of dark squares of a row as one flat box.
    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int length = darkFrom(code, x, y);
                if (length > 0) {
                    path.append('M').append(x + EDGE).append(' ').append(y + EDGE);
                    path.append('h').append(length).append("v1h-").append(length).append('z');
                }
                x += length + 1;
            }
        }
        return path.toString();
    }

    private static int darkFrom(QrCode code, int x, int y) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
            end++;
        }
        return end - x;
    }
}
