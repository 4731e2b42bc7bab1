// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nacre.web.TestServer;

/// A file sent as browsers send it.
public final class Upload {
    private Upload() {}

    /// What is answered to a file in the field `file`.
    public static HttpResponse<String> send(
            TestServer server, String cookie, String path, String command, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--edge\r\nContent-Disposition: form-data; name=\"command\"\r\n\r\n"
                                + command
                                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"roll.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return server.send(
                server.request(path)
                        .header("Cookie", cookie)
                        .header("Origin", server.origin())
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
