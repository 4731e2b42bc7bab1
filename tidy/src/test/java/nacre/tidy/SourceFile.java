// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.List;

/// One file of the tree, with its text; the text of a picture is empty.
///
/// @param path from the root, with forward slashes
record SourceFile(String path, String text) {

    /// The ending of its name, without the dot.
    String ending() {
        String name = name();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// Its name without folders.
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Its folder, with a slash at the end; empty for the root.
    String folder() {
        return path.substring(0, path.length() - name().length());
    }

    /// The room it belongs to: the first folder.
    String room() {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    boolean isJava() {
        return ending().equals("java");
    }

    /// Whether it is Java that ships.
    boolean isMainJava() {
        return isJava() && path.contains("/src/main/java/");
    }

    /// Whether it is Java that ships, in one of these rooms.
    boolean isMainJavaIn(List<String> rooms) {
        return isMainJava() && rooms.contains(room());
    }

    List<String> lines() {
        return text.lines().toList();
    }
}
