// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Finds the first sheet of a workbook that is not hidden.
final class FirstSheet {

    private FirstSheet() {}

    /// The sheet's part, or null if this is no workbook of the kind.
    static byte @Nullable [] of(Map<String, byte[]> parts) throws XMLStreamException {
        byte[] workbook = parts.get("xl/workbook.xml");
        byte[] links = parts.get("xl/_rels/workbook.xml.rels");
        if (workbook == null || links == null) {
            return null;
        }
        String target = target(links, relation(workbook));
        return parts.get(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    /// `r:id` of the sheet; its namespace differs between the two kinds of the format.
    private static String relation(byte[] workbook) throws XMLStreamException {
        XMLStreamReader xml = Xml.of(workbook);
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")
                    && !Xml.attribute(xml, "state").endsWith("idden")) {
                return Xml.attribute(xml, "id");
            }
        }
        return "";
    }

    private static String target(byte[] links, String relation) throws XMLStreamException {
        XMLStreamReader xml = Xml.of(links);
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && Xml.attribute(xml, "Id").equals(relation)) {
                return Xml.attribute(xml, "Target");
            }
        }
        return "";
    }
}
