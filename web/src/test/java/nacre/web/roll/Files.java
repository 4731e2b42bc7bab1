// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Files for tests, byte by byte.
final class Files {

    private Files() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    static byte[] joined(int[] mark, byte[] rest) {
        byte[] all = Arrays.copyOf(new byte[0], mark.length + rest.length);
        for (int i = 0; i < mark.length; i++) {
            all[i] = (byte) mark[i];
        }
        System.arraycopy(rest, 0, all, mark.length, rest.length);
        return all;
    }

    static RollDraft draft(byte[] bytes) {
        return assertInstanceOf(RollDraft.class, RollFile.read(bytes));
    }

    static RollDraft draft(String text) {
        return draft(utf8(text));
    }

    /// What a file gives if its guess is taken.
    static RollPreview preview(String text) {
        return preview(utf8(text));
    }

    static RollPreview preview(byte[] bytes) {
        RollDraft draft = draft(bytes);
        return draft.preview(draft.guess(), List.of());
    }

    static List<String> names(RollPreview preview) {
        return preview.people().stream().map(RollPerson::name).toList();
    }
}
