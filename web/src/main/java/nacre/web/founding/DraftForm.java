// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import nacre.assembly.charter.CharterForm;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.FoundingPlan.Title;
import nacre.journal.Json;
import nacre.web.founding.FoundingDraft.Founder;
import nacre.web.founding.FoundingDraft.Task;

/// How a draft is kept on the shelf, and the part of it that founders accept.
final class DraftForm {

    private DraftForm() {}

    /// All that will stand on the record, and nothing else.
    static Json.Fields accepted(FoundingDraft draft) {
        return Json.object()
                .put("charter", CharterForm.write(draft.charter()))
                .put("founders", items(draft.founders(), DraftForm::named))
                .put("name", draft.name())
                .put("purpose", draft.purpose())
                .put("tasks", items(draft.tasks(), DraftForm::write))
                .put("titles", items(draft.titles(), DraftForm::write))
                .put("zone", draft.zone().getId())
                .done();
    }

    static Json.Fields write(FoundingDraft draft) {
        return Json.object()
                .put("draft", accepted(draft))
                .put("founders", items(draft.founders(), DraftForm::write))
                .put("places", draft.places())
                .done();
    }

    static FoundingDraft read(Json.Fields fields) {
        Json.Fields draft = fields.fields("draft");
        return new FoundingDraft(
                draft.text("name"),
                draft.text("purpose"),
                ZoneId.of(draft.text("zone")),
                CharterForm.read(draft.fields("charter")),
                list(draft.items("titles"), f -> new Title(f.text("matter"), f.text("title"))),
                list(fields.items("founders"), DraftForm::founder),
                list(draft.items("tasks"), DraftForm::task),
                fields.whole("places"));
    }

    private static Json named(Founder founder) {
        return Json.object()
                .put("contact", founder.contact())
                .put("name", founder.name())
                .put("place", founder.place())
                .done();
    }

    private static Json write(Founder founder) {
        return Json.object()
                .put("accepted", founder.accepted())
                .put("contact", founder.contact())
                .put("name", founder.name())
                .put("person", founder.person())
                .put("place", founder.place())
                .done();
    }

    private static Founder founder(Json.Fields fields) {
        return new Founder(
                fields.text("place"),
                fields.text("name"),
                fields.text("contact"),
                fields.text("person"),
                fields.text("accepted"));
    }

    private static Json write(Task task) {
        return Json.object()
                .put("days", task.days())
                .put("holders", Json.texts(task.holders()))
                .put("power", task.power().value())
                .put("text", task.text())
                .put("title", task.title())
                .done();
    }

    private static Task task(Json.Fields fields) {
        return new Task(
                new Power(fields.text("power")),
                fields.items("holders").texts(),
                fields.text("title"),
                fields.text("text"),
                fields.whole("days"));
    }

    private static Json write(Title title) {
        return Json.object().put("matter", title.matter()).put("title", title.title()).done();
    }

    private static <T> Json.Items items(List<T> values, Function<T, Json> write) {
        return new Json.Items(values.stream().map(write).toList());
    }

    private static <T> List<T> list(Json.Items items, Function<Json.Fields, T> read) {
        return items.values().stream().map(each -> read.apply((Json.Fields) each)).toList();
    }
}
