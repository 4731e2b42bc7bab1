// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The fields of a page's forms as a browser would send them back.
public final class Fields {
    private Fields() {}

    public record Field(String name, String value) {}

    /// The same as name, value, name, value.
    public static List<String> flat(String page) {
        var flat = new ArrayList<String>();
        of(page).forEach(field -> flat.addAll(List.of(field.name(), field.value())));
        return flat;
    }

    public static List<Field> of(String page) {
        var fields = new ArrayList<Field>();
        for (Element each : Jsoup.parse(page).select("main form [name]")) {
            boolean isChoice = List.of("checkbox", "radio").contains(each.attr("type"));
            boolean isPicked = !isChoice || each.hasAttr("checked");
            if (isPicked && !each.tagName().equals("button")) {
                fields.add(new Field(each.attr("name"), value(each)));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        if (field.tagName().equals("textarea")) {
            return field.wholeText().strip();
        }
        Element chosen = field.selectFirst("option[selected]");
        Element first = field.selectFirst("option");
        return field.tagName().equals("select")
                ? (chosen == null ? first : chosen).attr("value")
                : field.attr("value");
    }
}
