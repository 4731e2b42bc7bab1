// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody on a line of a file: the name as written, and what else was taken; empty where there is
/// nothing.
public record RollPerson(long line, String name, String email, String phone, String number) {

    /// How to reach her, as the roll keeps it: one line, never longer than that takes.
    public String contact() {
        return Stream.of(email, phone, number)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
