// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.io.PrintWriter;

/// Where a command says its lines: sentences for people, or one JSON object per line for programs.
final class Voice {
    /// The two ways to speak, by their words on the command line.
    enum Format {
        /// One JSON object per line.
        JSON,
        /// Sentences.
        TEXT
    }

    private final Sentences sentences;
    private final Format format;
    private final PrintWriter out;
    private final PrintWriter err;

    Voice(Sentences sentences, Format format, PrintWriter out, PrintWriter err) {
        this.sentences = sentences;
        this.format = format;
        this.out = out;
        this.err = err;
    }

    /// Says a line of the answer, on standard output, at once.
    void say(Line line) {
        print(out, line);
    }

    /// Says why something could not be done, on standard error.
    void complain(Line line) {
        print(err, line);
    }

    private void print(PrintWriter to, Line line) {
        to.println(
                switch (format) {
                    case JSON -> line.json().write();
                    case TEXT -> sentences.of(line);
                });
        to.flush();
    }
}
