// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// A line on which somebody stands who was there before, perhaps. People share names, couples share
/// phones: so this asks, and leaves nobody out.
public sealed interface Duplicate {

    /// The later line.
    long line();

    /// What is the same.
    Likeness by();

    /// The same on an earlier line of the file.
    record InFile(long line, long earlier, Likeness by) implements Duplicate {}

    /// The same as somebody on the roll.
    record OnRoll(long line, String name, Likeness by) implements Duplicate {}
}
