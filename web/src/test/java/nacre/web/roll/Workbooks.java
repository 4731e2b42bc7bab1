// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks for tests, part by part, with the least that the format asks for.
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /// A workbook with one sheet of these rows and these texts for its cells to name by number.
    public static byte[] of(String rows, String... texts) {
        return packed(parts(rows, texts));
    }

    static Map<String, String> parts(String rows, String... texts) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns="%s" xmlns:r="%s"><sheets>\
                <sheet name="Old" sheetId="1" state="veryHidden" r:id="rId9"/>\
                <sheet name="People" sheetId="2" r:id="rId1"/></sheets></workbook>\
                """
                        .formatted(MAIN, LINK));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId9" Target="worksheets/sheet1.xml"/>\
                <Relationship Id="rId1" Target="/xl/worksheets/sheet2.xml"/></Relationships>\
                """);
        parts.put("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c><v>1</v></c></row>"));
        parts.put("xl/worksheets/sheet2.xml", sheet(rows));
        var all = new StringBuilder();
        for (String text : texts) {
            all.append("<si><t xml:space=\"preserve\">").append(text).append("</t></si>");
        }
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, all));
        return parts;
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, rows);
    }

    static byte[] packed(Map<String, String> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
