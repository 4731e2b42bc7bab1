// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer: status, media type, body as text, further header lines.
///
/// @param writing what writes a body that is too long to be held as one text; null for others
public record Response(
        int status, String type, String body, List<HeaderLine> headers, @Nullable Writing writing) {
    private static final String HTML = "text/html; charset=utf-8";

    /// An answer whose body is a text.
    public Response(int status, String type, String body, List<HeaderLine> headers) {
        this(status, type, body, headers, null);
    }

    /// Writes a long body, piece by piece.
    @FunctionalInterface
    public interface Writing {
        /// Writes all of it.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Copies the list.
    public Response {
        headers = List.copyOf(headers);
    }

    /// One header line.
    public record HeaderLine(String name, String value) {}

    /// The page that was asked for.
    public static Response page(JteModel page) {
        return page(200, page);
    }

    /// For a page that asks for itself from time to time: it is as it was.
    public static Response nothingNew() {
        return new Response(204, "", "", List.of());
    }

    /// The page again, because the rules refuse the command; it says why and keeps what was typed.
    public static Response conflict(JteModel page) {
        return page(409, page);
    }

    /// The page again, because something typed has to be changed first.
    public static Response unfinished(JteModel page) {
        return page(422, page);
    }

    /// A page with another status.
    public static Response page(int status, JteModel page) {
        return new Response(status, HTML, page.render(), List.of());
    }

    /// Sends the browser to another page of this house, which it fetches by GET.
    public static Response seeOther(String path) {
        requireOwn(path);
        return new Response(303, "", "", List.of(new HeaderLine("Location", path)));
    }

    /// A file to keep.
    public static Response file(String name, String type, String body) {
        return new Response(200, type, body, List.of()).named(name);
    }

    /// A long file to keep.
    public static Response file(String name, String type, Writing writing) {
        return new Response(200, type, "", List.of(), writing).named(name);
    }

    private Response named(String name) {
        String disposition = "attachment; filename=\"" + name.replaceAll("[^\\w.-]", "-") + "\"";
        return with("Content-Disposition", disposition);
    }

    /// An answer for a script.
    public static Response json(int status, String body) {
        return new Response(status, "application/json; charset=utf-8", body, List.of());
    }

    /// The same with one header line more.
    public Response with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new HeaderLine(name, value));
        return new Response(status, type, body, more, writing);
    }

    /// Checks that a path stays in this house: one slash, then no slash, no other scheme.
    static void requireOwn(String path) {
        if (!isOwn(path)) {
            throw new IllegalArgumentException("«%s» leads out of the house.".formatted(path));
        }
    }

    /// Whether a path stays in this house.
    public static boolean isOwn(String path) {
        return path.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    }
}
