// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Everything that one reader can come to in a house: from where she begins, every link of every
/// page and whatever it leads to, each once.
public final class Crawl {
    private static final Pattern LINK =
            Pattern.compile("(?:href|src|location: )=?\"?(/[^\"#\\s]*)");
    private static final int MOST = 3000;

    private final String origin;
    private final String cookie;
    private final SequencedMap<String, String> found = new LinkedHashMap<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    private Crawl(String origin, String cookie) {
        this.origin = origin;
        this.cookie = cookie;
    }

    /// What the bearer of this cookie finds: what was answered (status, headers but the date, and
    /// body) under each path. The server's own address stands in it as `ORIGIN`.
    ///
    /// @param cookie empty for a stranger
    /// @param from where she begins
    public static SequencedMap<String, String> of(
            String origin, String cookie, Collection<String> from) {
        var crawl = new Crawl(origin, cookie);
        crawl.ahead.addAll(from);
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            while (!crawl.ahead.isEmpty()) {
                crawl.visit(client, crawl.ahead.removeFirst());
            }
        }
        return crawl.found;
    }

    private void visit(HttpClient client, String path) {
        if (found.containsKey(path)) {
            return;
        }
        if (found.size() >= MOST) {
            throw new IllegalStateException(
                    "More than %d pages. Maybe links lead on without end: %s"
                            .formatted(MOST, path));
        }
        String answer = answer(client, path);
        found.put(path, answer);
        LINK.matcher(answer)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .forEach(ahead::add);
    }

    private String answer(HttpClient client, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept-Language", "en");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return written(
                    client.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String written(HttpResponse<String> answer) {
        var all = new StringBuilder().append(answer.statusCode()).append('\n');
        Map<String, java.util.List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.forEach((name, values) ->
                values.forEach(value -> all.append(name).append(": ").append(value).append('\n')));
        return all.append('\n').append(answer.body()).toString().replace(origin, "ORIGIN");
    }
}
