// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import gg.jte.Content;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nacre.web.organ.Told;
import org.jspecify.annotations.Nullable;

/// What a proposal would be if it were put now.
///
/// @param action where it is sent
/// @param matterTitle the title of its matter
/// @param title its own
/// @param text what it proposes
/// @param enacts what it would bring about
/// @param asks the options, or how many would be elected; none where it asks about itself
/// @param times what would happen when
/// @param rule how it would be decided
/// @param compared how it differs from the wording there is; null if there is none
/// @param purpose what it is written for
/// @param fields what was typed, to be sent again
/// @param told that it could not be written down
public record PreviewView(
        String action,
        String matterTitle,
        String title,
        Content text,
        List<EnactmentWords.Said> enacts,
        List<String> asks,
        List<String> times,
        String rule,
        @Nullable Compared compared,
        Purpose purpose,
        SequencedMap<String, List<String>> fields,
        Told told) {

    /// Copies the lists.
    public PreviewView {
        enacts = List.copyOf(enacts);
        asks = List.copyOf(asks);
        times = List.copyOf(times);
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
}
