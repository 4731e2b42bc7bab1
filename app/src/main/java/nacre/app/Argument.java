// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.nio.file.Path;

/// Something that may follow a command's word: an option, a switch, or a plain word in its place.
///
/// @param name without dashes, as in the text file
/// @param label what stands for its value in the help; empty for a switch
/// @param type of the value
/// @param place how it is given
/// @param required whether the command cannot run without it
record Argument(String name, String label, Class<?> type, Place place, boolean required) {

    /// How an argument is given.
    enum Place {
        /// `--name VALUE`
        OPTION,
        /// `--name VALUE VALUE`
        PAIR,
        /// `--name`
        SWITCH,
        /// `VALUE`
        WORD
    }

    /// `--name DIR`, which must be given.
    static Argument folder(String name) {
        return new Argument(name, "DIR", Path.class, Place.OPTION, true);
    }

    /// `--name FILE`, which must be given.
    static Argument file(String name) {
        return new Argument(name, "FILE", Path.class, Place.OPTION, true);
    }

    /// `--name FILE FILE`.
    static Argument files(String name, String label) {
        return new Argument(name, label, Path.class, Place.PAIR, false);
    }

    /// `--name N`, a whole number.
    static Argument number(String name) {
        return new Argument(name, "N", Integer.class, Place.OPTION, false);
    }

    /// `--name TEXT`.
    static Argument text(String name, String label) {
        return new Argument(name, label, String.class, Place.OPTION, false);
    }

    /// `--name`, there or not.
    static Argument choice(String name) {
        return new Argument(name, "", Boolean.class, Place.SWITCH, false);
    }

    /// A word in its place, of whatever type.
    static Argument word(String name, String label, Class<?> type) {
        return new Argument(name, label, type, Place.WORD, true);
    }

    /// The same, but may be left out.
    Argument optional() {
        return new Argument(name, label, type, place, false);
    }

    /// As typed: `--name`, or the label of a word.
    String typed() {
        return place == Place.WORD ? label : "--" + name;
    }
}
