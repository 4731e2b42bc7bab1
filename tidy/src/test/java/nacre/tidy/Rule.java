// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import java.util.List;

/// Something that holds all over the source tree.
interface Rule {

    /// The rule as a sentence.
    String says();

    /// How many files of this tree it looks at.
    long looksAt(List<SourceFile> tree);

    /// How many files it must have looked at in the real tree; fewer, and it has gone blind.
    int least();

    /// Where the tree breaks it.
    List<Fault> faults(List<SourceFile> tree);

    /// Small trees, each with a fault that the rule must find.
    List<List<SourceFile>> planted();
}
