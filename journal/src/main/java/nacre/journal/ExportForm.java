// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of an export: one organ's record as lines of JSON, which any tool reads (RECORD,
/// export).
///
/// The first line says how many lines of entries and of announced roots follow. Leaf and facts
/// stand as texts, whose UTF-8 bytes are exactly those that were hashed.
public final class ExportForm {

    /// The version of this form.
    public static final long VERSION = 1;

    private ExportForm() {}

    /// The first line.
    public static Json.Fields header(OrganId organ, long entries, long announced) {
        return Json.object()
                .put("announced", announced)
                .put("entries", entries)
                .put("nacre-export", VERSION)
                .put("organ", organ.value())
                .done();
    }

    /// The line of an announced root.
    public static Json.Fields form(Journal.Head head) {
        return Json.object().put("root", head.root().toString()).put("size", head.size()).done();
    }

    /// Reads the line of an announced root.
    public static Journal.Head head(Json.Fields form) {
        form.only("root", "size");
        return new Journal.Head(form.whole("size"), Hash.of(form.text("root")));
    }

    /// The line of an entry.
    public static Json.Fields form(Entry entry) {
        List<Json> content = new ArrayList<>();
        entry.content().forEach(field -> content.add(form(field, entry)));
        return Json.object()
                .put("content", new Json.Items(content))
                .put("facts", exactly(entry.factsBytes()))
                .put("leaf", exactly(entry.leafBytes()))
                .put("salt", HexFormat.of().formatHex(entry.factsSalt()))
                .put("seq", entry.seq())
                .done();
    }

    /// Reads the line of an entry.
    ///
    /// @throws Malformed if it is none
    public static Entry entry(Json.Fields form) {
        form.only("content", "facts", "leaf", "salt", "seq");
        var content = new ArrayList<Content>();
        var withheld = new ArrayList<String>();
        for (Json field : form.items("content").values()) {
            if (!(field instanceof Json.Fields fields)) {
                throw new Malformed("content", "an object", field.write());
            }
            Content read = content(fields);
            content.add(read);
            if (fields.has("withheld") && fields.truth("withheld") && read.isErased()) {
                withheld.add(read.field());
            }
        }
        return new Entry(
                form.whole("seq"),
                exactly(form.value("leaf")),
                HexFormat.of().parseHex(form.text("salt")),
                exactly(form.value("facts")),
                content,
                withheld);
    }

    private static Json.Fields form(Content field, Entry entry) {
        var form =
                Json.object()
                        .put("class", field.keeping().word())
                        .put("field", field.field())
                        .put("hash", field.valueHash().toString());
        Long subject = field.subject();
        if (subject != null) {
            form.put("subject", subject);
        }
        Content.Held held = field.held();
        if (held != null) {
            form.put("salt", held.salt().toString()).put("value", held.value());
        } else if (entry.isWithheld(field.field())) {
            form.put("withheld", true);
        }
        return form.done();
    }

    private static Content content(Json.Fields form) {
        form.only("class", "field", "hash", "salt", "subject", "value", "withheld");
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
            case Json.Whole w -> throw noText(form);
            case Json.Truth t -> throw noText(form);
            case Json.Items i -> throw noText(form);
        };
    }

    private static Malformed noText(Json form) {
        return new Malformed("leaf or facts", "a text", form.write());
    }
}
