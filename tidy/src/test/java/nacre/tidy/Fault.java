// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

/// A place that breaks a rule of the house.
///
/// @param path of the file, from the root of the tree
/// @param line counted from 1; 0 for the whole file
/// @param found what stands there, or what is missing
record Fault(String path, int line, String found) {
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(path, line, found);
    }
}
