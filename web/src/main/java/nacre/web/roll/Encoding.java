// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.nio.charset.Charset;

/// How a file's bytes stand for characters. The first four are recognised; the others can be
/// chosen.
public enum Encoding {
    UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
    UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
    UTF_16BE("UTF-16BE", "\u00FE\u00FF"),
    /// Western Europe; taken where nothing says otherwise and the bytes are not UTF-8.
    WINDOWS_1252("windows-1252", ""),
    /// Central Europe.
    WINDOWS_1250("windows-1250", ""),
    /// Cyrillic.
    WINDOWS_1251("windows-1251", ""),
    /// Turkish.
    WINDOWS_1254("windows-1254", "");

    private final Charset charset;
    private final String mark;

    Encoding(String charset, String mark) {
        this.charset = Charset.forName(charset);
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    /// How many bytes the byte order mark takes at the start of `bytes`; 0 if it is not there.
    int markLength(byte[] bytes) {
        if (bytes.length < mark.length()) {
            return 0;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((bytes[i] & 0xFF) != mark.charAt(i)) {
                return 0;
            }
        }
        return mark.length();
    }
}
