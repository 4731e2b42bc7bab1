// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.tidy;

import com.sun.source.util.JavacTask;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Java files handed to the compiler from memory, and what it complained about.
final class JavaSources {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final List<String> errors = new ArrayList<>();
    final JavacTask task;

    JavaSources(List<SourceFile> files) {
        task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(
                                        null,
                                        null,
                                        this::hear,
                                        List.of("-proc:none", "-cp", CLASS_PATH),
                                        null,
                                        files.stream().map(JavaSources::inMemory).toList());
    }

    /// Throws if the compiler found an error: what it could not understand, no rule can judge.
    void mustBeSound() {
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("The compiler stumbled: " + errors);
        }
    }

    private void hear(Diagnostic<? extends JavaFileObject> said) {
        if (said.getKind() == Diagnostic.Kind.ERROR) {
            errors.add(said.toString());
        }
    }

    private static JavaFileObject inMemory(SourceFile file) {
        return new SimpleJavaFileObject(
                URI.create("memory:///" + file.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }

            @Override
            public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
                return kind == JavaFileObject.Kind.SOURCE;
            }
        };
    }
}
