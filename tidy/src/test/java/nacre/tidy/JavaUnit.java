// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A Java file as the compiler's parser reads it: its shape, without types.
final class JavaUnit {
    private static final Map<SourceFile, JavaUnit> PARSED = new ConcurrentHashMap<>();

    final SourceFile file;
    final CompilationUnitTree tree;
    private final DocTrees trees;

    private JavaUnit(SourceFile file, CompilationUnitTree tree, DocTrees trees) {
        this.file = file;
        this.tree = tree;
        this.trees = trees;
    }

    static JavaUnit of(SourceFile file) {
        return PARSED.computeIfAbsent(file, JavaUnit::parse);
    }

    private static JavaUnit parse(SourceFile file) {
        var sources = new JavaSources(List.of(file));
        try {
            var tree = sources.task.parse().iterator().next();
            sources.mustBeSound();
            return new JavaUnit(file, tree, DocTrees.instance(sources.task));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The line on which it begins.
    int line(Tree node) {
        return lineAt(trees.getSourcePositions().getStartPosition(tree, node));
    }

    /// The line on which it ends.
    int lastLine(Tree node) {
        return lineAt(trees.getSourcePositions().getEndPosition(tree, node));
    }

    private int lineAt(long position) {
        return position < 0 ? 0 : (int) tree.getLineMap().getLineNumber(position);
    }

    /// Whether a doc comment stands before it.
    boolean hasDoc(TreePath path) {
        return trees.getDocComment(path) != null;
    }

    Fault fault(Tree node, String found) {
        return new Fault(file.path(), line(node), found);
    }
}
