// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The texts that cells of a workbook name by number. How a word is read aloud (`rPh`) is no part
/// of it.
final class SharedStrings {

    private SharedStrings() {}

    static List<String> of(byte @Nullable [] part) throws XMLStreamException {
        var strings = new ArrayList<String>();
        if (part == null) {
            return strings;
        }
        XMLStreamReader xml = Xml.of(part);
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(text(xml, "si"));
            }
        }
        return strings;
    }

    /// The text inside the element that was just begun, up to what is taken of a cell.
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean isText = false;
        boolean isAloud = false;
        while (true) {
            int event = Xml.next(xml);
            String name =
                    event == XMLStreamConstants.START_ELEMENT
                                    || event == XMLStreamConstants.END_ELEMENT
                            ? xml.getLocalName()
                            : "";
            if (event == XMLStreamConstants.END_ELEMENT && name.equals(element)) {
                return text.substring(0, Math.min(text.length(), RowReader.MOST_CHARACTERS));
            }
            if (name.equals("rPh")) {
                isAloud = event == XMLStreamConstants.START_ELEMENT;
            } else if (name.equals("t")) {
                isText = event == XMLStreamConstants.START_ELEMENT;
            } else if (event == XMLStreamConstants.CHARACTERS && isText && !isAloud) {
                text.append(xml.getText());
            }
        }
    }
}
