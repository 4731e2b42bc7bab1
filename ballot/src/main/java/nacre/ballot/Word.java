// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value with a permanent word, by which records and the API name it for good.
public interface Word {

    /// The permanent word. It never changes, whatever the constant in the code is called.
    String word();

    /// The constant of `type` with this word, or null if there is none.
    static <E extends Enum<E> & Word> @Nullable E find(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.word().equals(word)) {
                return constant;
            }
        }
        return null;
    }

    /// All words of `type`, in the order of the code.
    static <E extends Enum<E> & Word> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::word).toList();
    }
}
