// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Journal.Head;
import nacre.journal.Json;
import nacre.journal.Malformed;
import org.jspecify.annotations.Nullable;

/// The form of an export: one organ's record as lines of JSON, which any tool reads (RECORD,
/// export).
///
/// The first line says how many lines of entries and of announced roots follow. Leaf and facts
/// stand as texts, whose UTF-8 bytes are exactly those that were hashed.
final class Export {
    static final long VERSION = 1;

    private Export() {}

    static void write(Journal journal, Path file) {
        try {
            NewFile.write(file, beside -> fill(journal, beside));
        } catch (IOException | UncheckedIOException e) {
            throw Unusable.because(
                    e, "No export was written: %s".formatted(e), "Maybe there is no room.");
        }
    }

    private static void fill(Journal journal, Path file) throws IOException {
        long size = journal.head().size();
        var announced = new ArrayList<>(journal.announced());
        announced.removeIf(head -> head.size() > size);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            line(
                    out,
                    Json.object()
                            .put("announced", announced.size())
                            .put("entries", size)
                            .put("nacre-export", VERSION)
                            .put("organ", journal.organ().value())
                            .done());
            journal.read(0, size, entry -> line(out, form(entry)));
            announced.forEach(head -> line(out, form(head)));
        }
    }

    private static void line(OutputStream out, Json.Fields line) {
        try {
            out.write(line.bytes());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json.Fields form(Head head) {
        return Json.object().put("root", head.root().toString()).put("size", head.size()).done();
    }

    static Head head(Json.Fields form) {
        form.only("root", "size");
        return new Head(form.whole("size"), Hash.of(form.text("root")));
    }

    static Json.Fields form(Entry entry) {
        List<Json> content = new ArrayList<>();
        entry.content().forEach(field -> content.add(form(field)));
        return Json.object()
                .put("content", new Json.Items(content))
                .put("facts", exactly(entry.factsBytes()))
                .put("leaf", exactly(entry.leafBytes()))
                .put("salt", HexFormat.of().formatHex(entry.factsSalt()))
                .put("seq", entry.seq())
                .done();
    }

    static Entry entry(Json.Fields form) {
        form.only("content", "facts", "leaf", "salt", "seq");
        var content = new ArrayList<Content>();
        for (Json field : form.items("content").values()) {
            if (!(field instanceof Json.Fields fields)) {
                throw new Malformed("content", "an object", field.write());
            }
            content.add(content(fields));
        }
        return new Entry(
                form.whole("seq"),
                exactly(form.value("leaf")),
                HexFormat.of().parseHex(form.text("salt")),
                exactly(form.value("facts")),
                content);
    }

    private static Json.Fields form(Content field) {
        var form =
                Json.object()
                        .put("class", field.keeping().word())
                        .put("field", field.field())
                        .put("hash", field.valueHash().toString());
        if (field.subject() != null) {
            form.put("subject", field.subject());
        }
        if (field.held() != null) {
            form.put("salt", field.held().salt().toString()).put("value", field.held().value());
        }
        return form.done();
    }

    private static Content content(Json.Fields form) {
        form.only("class", "field", "hash", "salt", "subject", "value");
        return new Content(
                form.text("field"),
                Content.Keeping.of(form.text("class")),
                form.has("subject") ? form.whole("subject") : null,
                Hash.of(form.text("hash")),
                held(form));
    }

    private static Content.@Nullable Held held(Json.Fields form) {
        return form.has("salt") && form.has("value")
                ? new Content.Held(Hash.of(form.text("salt")), form.text("value"))
                : null;
    }

    /// A text with these bytes; damaged bytes that are no text are written in base64.
    private static Json exactly(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        return Arrays.equals(text.getBytes(UTF_8), bytes)
                ? new Json.Text(text)
                : Json.object().put("base64", Base64.getEncoder().encodeToString(bytes)).done();
    }

    private static byte[] exactly(Json form) {
        return switch (form) {
            case Json.Text(var text) -> text.getBytes(UTF_8);
            case Json.Fields f -> Base64.getDecoder().decode(f.only("base64").text("base64"));
            default -> throw new Malformed("leaf or facts", "a text", form.write());
        };
    }
}
