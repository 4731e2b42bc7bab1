// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nacre.journal.Json;
import nacre.web.roll.Delimiter;
import nacre.web.roll.Encoding;
import nacre.web.roll.RollDraft;
import nacre.web.roll.RollField;
import nacre.web.roll.RollFile;
import nacre.web.roll.RollFormat;
import nacre.web.roll.RollMapping;
import nacre.web.roll.RollReading;

/// A file of people that somebody has brought, how it is to be read and what its columns are. Kept
/// outside any record until she says that it is right.
///
/// @param bytes the file, in Base64
record ImportDraft(String bytes, RollFormat format, RollMapping mapping) {

    /// @param taken what columns can be taken for
    static ImportDraft of(byte[] file, RollDraft read, List<RollField> taken) {
        return new ImportDraft(
                Base64.getEncoder().encodeToString(file), read.format(), read.guess().only(taken));
    }

    /// The file, read as the draft says.
    RollReading read() {
        return read(format);
    }

    /// The file, read in another way.
    RollReading read(RollFormat other) {
        return RollFile.read(Base64.getDecoder().decode(bytes), other);
    }

    ImportDraft with(RollFormat nextFormat, RollMapping nextMapping) {
        return new ImportDraft(bytes, nextFormat, nextMapping);
    }

    Json.Fields write() {
        var fields = new ArrayList<String>();
        mapping.fields().forEach(field -> fields.add(field.name()));
        return Json.object()
                .put("bytes", bytes)
                .put("delimiter", format.delimiter().name())
                .put("encoding", format.encoding().name())
                .put("fields", Json.texts(fields))
                .put("header", format.hasHeader())
                .put("quotes", format.hasQuotes())
                .done();
    }

    static ImportDraft read(Json.Fields fields) {
        List<RollField> mapping =
                fields.items("fields").texts().stream().map(RollField::valueOf).toList();
        return new ImportDraft(
                fields.text("bytes"),
                new RollFormat(
                        Encoding.valueOf(fields.text("encoding")),
                        Delimiter.valueOf(fields.text("delimiter")),
                        fields.truth("header"),
                        fields.truth("quotes")),
                new RollMapping(mapping));
    }
}
