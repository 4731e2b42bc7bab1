// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Another Java program run by a test, with the test's class path.
record ChildProcess(int exit, String output) {

    /// Runs it to its end.
    static ChildProcess start(Class<?> main, String... args)
            throws IOException, InterruptedException {
        Process process = begin(List.of(), main, args);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new ChildProcess(process.waitFor(), output);
    }

    /// Starts it, behind a command such as strace.
    static Process begin(List<String> before, Class<?> main, String... args) throws IOException {
        var command = new ArrayList<>(before);
        command.add(System.getProperty("java.home") + "/bin/java");
        command.add("-XX:+UseSerialGC");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
