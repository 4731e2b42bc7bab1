// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/// A form with files (`multipart/form-data`, RFC 7578), held in memory for one request.
final class Multipart {
    private static final int PARTS = 200;

    private final SequencedMap<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Multipart() {}

    /// @throws Stop if it is not of this form
    static Multipart read(String contentType, byte[] body) {
        String boundary = parameters(contentType).getOrDefault("boundary", "");
        var read = new Multipart();
        try {
            read.readParts(
                    MultipartInput.builder()
                            .setByteArray(body)
                            .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                            .get());
        } catch (IOException | IllegalArgumentException e) {
            throw new Stop(new Trouble.BadField("form", boundary));
        }
        return read;
    }

    static boolean is(String contentType) {
        return contentType.startsWith("multipart/form-data");
    }

    SequencedMap<String, List<String>> values() {
        return values;
    }

    byte[] file(String field) {
        return files.getOrDefault(field, new byte[0]);
    }

    private void readParts(MultipartInput input) throws IOException {
        boolean isMore = input.skipPreamble();
        for (int parts = 0; isMore; parts++) {
            if (parts == PARTS) {
                throw new FileUploadSizeException("parts", PARTS, parts + 1L);
            }
            readPart(input);
            isMore = input.readBoundary();
        }
    }

    private void readPart(MultipartInput input) throws IOException {
        Map<String, String> disposition = disposition(input.readHeaders());
        var body = new ByteArrayOutputStream();
        input.readBodyData(body);
        String name = disposition.get("name");
        if (name == null) {
            return;
        }
        if (disposition.containsKey("filename")) {
            files.put(name, body.toByteArray());
        } else {
            values.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(FormText.clean(body.toString(StandardCharsets.UTF_8)));
        }
    }

    private static Map<String, String> disposition(String headers) {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, "content-disposition:", 0, 20))
                .findFirst()
                .map(line -> parameters(line.substring(20)))
                .orElseGet(LinkedHashMap::new);
    }

    private static Map<String, String> parameters(String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        var parameters = new LinkedHashMap<String, String>();
        parser.parse(header, ';')
                .forEach((name, value) -> parameters.put(name, value == null ? "" : value));
        return parameters;
    }
}
