// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
        return PARSED.computeIfAbsent(file, one -> parse(List.of(one)).getFirst());
    }

    /// Has these read at once: for each file alone a compiler would have to start anew.
    static void readAll(List<SourceFile> files) {
        parse(files).forEach(unit -> PARSED.put(unit.file, unit));
    }

    /// As many units as files, in their order.
    private static List<JavaUnit> parse(List<SourceFile> files) {
        var sources = new JavaSources(files);
        var units = new ArrayList<JavaUnit>(files.size());
        try {
            for (CompilationUnitTree tree : sources.task.parse()) {
                var trees = DocTrees.instance(sources.task);
                units.add(new JavaUnit(files.get(units.size()), tree, trees));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        sources.mustBeSound();
        return units;
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
