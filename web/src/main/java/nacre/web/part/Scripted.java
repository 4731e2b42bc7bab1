// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.part;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nacre.assembly.part.CommandForms;

/// What a script may send by the API: the commands that it may, and for each other why it may not.
/// Every command of a part is one or the other.
///
/// @param forms how those are read that it may send
/// @param kept those that only pages send, by type
public record Scripted(CommandForms forms, SortedMap<String, Reason> kept) {

    /// Why only a page sends a command.
    public enum Reason {
        /// It makes a way in to the organ or takes one away: what opens it, a passkey or a code,
        /// is with the page and not in the command, and people see what to check first.
        WAY_IN,
        /// The page turns the key in the same step; recorded alone it would say what is not so.
        KEY,
        /// It is about what some know of others: notes, names of guests, lists of who may vote. It
        /// is sealed, read and destroyed by the page, and nothing of it leaves by the API.
        SEALED,
        /// Only a guest asks for it, by the link that she holds.
        GUEST,
        /// What it asks for is handed out once, with the page that answers.
        HANDED_OUT
    }

    /// Copies the map.
    public Scripted {
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        for (String type : kept.keySet()) {
            if (forms.types().contains(type)) {
                throw new IllegalArgumentException(
                        "«%s» is read, and kept for pages.".formatted(type));
            }
        }
    }

    /// All that can be read, and nothing is kept for pages.
    public static Scripted of(CommandForms forms) {
        return new Scripted(forms, new TreeMap<>());
    }

    /// The part has no commands.
    public static Scripted nothing() {
        return of(CommandForms.none());
    }

    /// The same, with these kept for pages.
    ///
    /// @throws IllegalArgumentException if one of them can be read
    public Scripted keeping(Reason reason, String... types) {
        var more = new TreeMap<>(kept);
        for (String type : types) {
            more.put(type, reason);
        }
        return new Scripted(forms, more);
    }

    /// This and what another part has.
    public Scripted and(Scripted other) {
        var all = new TreeMap<>(kept);
        all.putAll(other.kept);
        return new Scripted(forms.and(other.forms), all);
    }
}
