// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.organ;

/// What a page tells about the command that led to it: that it was recorded, or why not.
///
/// @param kind what became of it
/// @param words the refusal in words, or the type of the first act that was recorded
/// @param entry that act's entry, and
/// @param path where it stands
public record Told(Kind kind, String words, long entry, String path) {

    /// What became of a command.
    public enum Kind {
        NOTHING,
        DONE,
        NOT_DONE,
        NOT_NOW,
        UNKNOWN
    }

    /// There is nothing to tell.
    public static Told nothing() {
        return new Told(Kind.NOTHING, "", 0, "");
    }

    /// It is on the record.
    public static Told done(String type, long entry, String path) {
        return new Told(Kind.DONE, type, entry, path);
    }

    /// The rules do not allow it.
    public static Told notDone(String why) {
        return new Told(Kind.NOT_DONE, why, 0, "");
    }

    /// The store could not take it.
    public static Told notNow() {
        return new Told(Kind.NOT_NOW, "", 0, "");
    }

    /// Nobody can tell whether it was recorded.
    public static Told unknown() {
        return new Told(Kind.UNKNOWN, "", 0, "");
    }

    /// The key of the sentence that says what was done, for readers who see the act's type only.
    public String key() {
        return "done." + words;
    }
}
