// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A data folder served as people do, by `./nacre serve`, in a process of its own. Reads from
/// `/proc` what the process took, so on Linux only.
final class Served implements AutoCloseable {
    private static final long TICKS_A_SECOND = 100; // what Linux shows, on every machine
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final Process process;
    private final HttpClient client;
    private final String origin;
    private final double seconds;

    /// Starts the program and waits for its first page.
    Served(Path folder) {
        int port = freePort();
        origin = "http://localhost:" + port;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long start = System.nanoTime();
        process = run("serve", "--data", folder.toString(), "--port", Integer.toString(port));
        while (!hasFirstPage()) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
                process.destroy();
                throw new IllegalStateException("The server gave no page. See what it said above.");
            }
        }
        seconds = (System.nanoTime() - start) / 1e9;
    }

    /// Has the program built and its start cache made, which are not to be measured.
    static void prepare() {
        try {
            if (run("version").waitFor() != 0) {
                throw new IllegalStateException("The program does not run.");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process run(String... words) {
        String script = System.getProperty("nacre.script");
        if (script == null) {
            throw new IllegalStateException("Run this bench by ./nacre bench.");
        }
        var command = new java.util.ArrayList<String>();
        command.add(script);
        command.addAll(java.util.List.of(words));
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasFirstPage() {
        try {
            var request = HttpRequest.newBuilder(URI.create(origin + "/")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException e) {
            return waited(); // nobody listens yet
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean waited() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return false;
    }

    String origin() {
        return origin;
    }

    HttpClient client() {
        return client;
    }

    /// From the first key pressed to the first page.
    double seconds() {
        return seconds;
    }

    /// What the processors worked for it so far, the script among it.
    double processorSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = 11; i < 15; i++) { // its own and its children's, as user and in the kernel
            ticks += Long.parseLong(fields[i]);
        }
        return (double) ticks / TICKS_A_SECOND;
    }

    /// Its resident memory.
    double megabytes() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    private String read(String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        client.close();
    }
}
