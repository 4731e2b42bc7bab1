// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import nacre.web.asset.Asset;

/// Sends answers, with the headers that all of them carry.
///
/// Pages are gzipped. That would tell the length of a secret next to text that others choose
/// (BREACH); pages hold no secrets, for changes are guarded by origin, not by hidden tokens.
final class Sending {
    private static final int WORTH_PACKING = 1000;
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Transport transport;

    Sending(Transport transport) {
        this.transport = transport;
    }

    /// Sends a page or what stands for one; nobody on the way may keep it.
    void send(ServerRequest in, ServerResponse out, Response response) {
        headers(out);
        out.status(response.status());
        out.header("Cache-Control", "no-store");
        response.headers().forEach(line -> out.header(line.name(), line.value()));
        if (!response.type().isEmpty()) {
            out.header("Content-Type", response.type());
        }
        Response.Writing writing = response.writing();
        if (writing != null) {
            write(in, out, writing);
            return;
        }
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        if (body.length > WORTH_PACKING && takesGzip(in)) {
            out.header("Content-Encoding", "gzip");
            body = packed(body);
        }
        end(in, out, body);
    }

    private static void write(ServerRequest in, ServerResponse out, Response.Writing writing) {
        if (in.prologue().method().text().equals("HEAD")) {
            out.send();
            return;
        }
        boolean isPacked = takesGzip(in);
        if (isPacked) {
            out.header("Content-Encoding", "gzip");
        }
        try (OutputStream plain = out.outputStream();
                OutputStream stream = isPacked ? new GZIPOutputStream(plain, 1 << 14) : plain) {
            writing.writeTo(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends an asset, to be kept for a year.
    void send(ServerRequest in, ServerResponse out, Asset asset) {
        boolean isPacked = takesGzip(in);
        headers(out);
        out.header("Cache-Control", "public, max-age=31536000, immutable");
        out.header("Content-Type", asset.type());
        out.header("Vary", "Accept-Encoding");
        if (isPacked) {
            out.header("Content-Encoding", "gzip");
        }
        end(in, out, asset.bytes(isPacked));
    }

    private void headers(ServerResponse out) {
        out.header("Content-Security-Policy", POLICY);
        out.header("X-Content-Type-Options", "nosniff");
        // Not no-referrer: under that, browsers send «Origin: null» with forms (Fetch §3.2).
        out.header("Referrer-Policy", "same-origin");
        out.header("Cross-Origin-Opener-Policy", "same-origin");
        out.header("Cross-Origin-Resource-Policy", "same-origin");
        out.header(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
                        + " publickey-credentials-get=(self), publickey-credentials-create=(self)");
        if (transport.isSecure()) {
            out.header("Strict-Transport-Security", "max-age=63072000");
        }
    }

    private static void end(ServerRequest in, ServerResponse out, byte[] body) {
        if (in.prologue().method().text().equals("HEAD") || body.length == 0) {
            out.send();
        } else {
            out.send(body);
        }
    }

    private static boolean takesGzip(ServerRequest in) {
        return in.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip");
    }

    private static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
