// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Takes a sheet apart into rows of what its cells show.
final class SheetReader {
    private static final int LONGEST_NUMBER = 30;

    private final List<String> strings;
    private final List<Row> rows = new ArrayList<>();
    private long characters;

    /// @param strings the texts that cells name by number
    SheetReader(List<String> strings) {
        this.strings = strings;
    }

    /// Rows with anything in them; the line of each is its number in the sheet.
    List<Row> read(byte[] sheet) throws XMLStreamException {
        XMLStreamReader xml = Xml.of(sheet);
        long line = 0;
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String number = Xml.attribute(xml, "r");
                line = number.isEmpty() ? line + 1 : number(number, line);
                take(new Row(line, cells(xml, line)));
            }
        }
        return rows;
    }

    private static long number(String written, long before) {
        long number = Long.parseLong(written);
        if (number <= before || number > Workbook.LAST_ROW) {
            throw new WorkbookParts.Refused(new FileRefusal.BrokenWorkbook());
        }
        return number;
    }

    private void take(Row row) {
        if (row.isBlank()) {
            return;
        }
        rows.add(row);
        if (rows.size() > RowReader.MOST_ROWS + 1) {
            throw new WorkbookParts.Refused(new FileRefusal.ManyRows(RowReader.MOST_ROWS));
        }
        row.cells().forEach(cell -> characters += cell.length());
        if (characters > RollFile.MOST_BYTES) { // one text may stand in every cell
            throw new WorkbookParts.Refused(
                    new FileRefusal.LargeFile(characters, RollFile.MOST_BYTES));
        }
    }

    private List<String> cells(XMLStreamReader xml, long line) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int event = Xml.next(xml);
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row"))) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(Xml.attribute(xml, "r"), cells.size());
                String shown = cell(xml);
                if (!shown.isBlank()) {
                    put(cells, column, shown, line);
                }
            }
            event = Xml.next(xml);
        }
        return cells;
    }

    private static void put(List<String> cells, int column, String shown, long line) {
        if (column >= RowReader.MOST_COLUMNS) {
            throw new WorkbookParts.Refused(
                    new FileRefusal.ManyColumns(line, RowReader.MOST_COLUMNS));
        }
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(shown);
        } else {
            cells.set(column, shown);
        }
    }

    /// The column of a cell such as `AB12`, counted from 0; without a name it is the next one.
    private static int column(String name, int next) {
        int column = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
            column = Math.min(column * 26 + name.charAt(i) - 'A' + 1, 1_000_000);
        }
        return column == 0 ? next : column - 1;
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        String kind = Xml.attribute(xml, "t");
        String shown = "";
        int event = Xml.next(xml);
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> shown = value(kind, xml.getElementText());
                    case "is" -> shown = SharedStrings.text(xml, "is");
                    default -> {} // formulas and what later versions add
                }
            }
            event = Xml.next(xml);
        }
        return shown.substring(0, Math.min(shown.length(), RowReader.MOST_CHARACTERS));
    }

    private String value(String kind, String written) {
        return switch (kind) {
            case "s" -> {
                int index = Integer.parseInt(written.strip());
                if (index < 0 || index >= strings.size()) {
                    throw new IllegalArgumentException("There is no text " + index);
                }
                yield strings.get(index);
            }
            case "", "n" -> plain(written.strip());
            case "e" -> ""; // what a formula failed with is nobody's name
            default -> written;
        };
    }

    /// A number as one writes it by hand: `4.91701234567E11` is a phone number.
    private static String plain(String number) {
        if (number.length() > LONGEST_NUMBER || number.isEmpty()) {
            return number;
        }
        var value = new BigDecimal(number).stripTrailingZeros();
        return Math.abs((long) value.scale()) > LONGEST_NUMBER ? number : value.toPlainString();
    }
}
