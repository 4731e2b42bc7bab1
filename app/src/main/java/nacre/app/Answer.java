// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

/// How a command ended, as the exit code says it to a script.
enum Answer {
    /// It was done, or the answer is yes.
    YES(0),
    /// It ran, and the answer is no.
    NO(1),
    /// It could not run: a wrong word on the command line, a folder that cannot be used.
    COULD_NOT(2);

    private final int code;

    Answer(int code) {
        this.code = code;
    }

    /// The exit code, kept for good.
    int code() {
        return code;
    }
}
