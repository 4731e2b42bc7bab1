// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nacre.journal.Shelf;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.roll.Delimiter;
import nacre.web.roll.Encoding;
import nacre.web.roll.FileRefusal;
import nacre.web.roll.RollDraft;
import nacre.web.roll.RollField;
import nacre.web.roll.RollFile;
import nacre.web.roll.RollFormat;
import nacre.web.roll.RollMapping;
import nacre.web.roll.RollPerson;

/// Where people come in from the list that a group really has: bring it, say what its columns are,
/// see what would come of it, confirm. Nothing is recorded before that.
public final class ImportPages implements Pages {
    private final StaticTemplates templates = new StaticTemplates();
    private final ImportInto into;
    private final Imports imports;

    /// Pages on which lists are brought there.
    ///
    /// @param shelf where a list waits until it is confirmed
    /// @param random a secure one
    public ImportPages(ImportInto into, Shelf shelf, RandomGenerator random) {
        this.into = into;
        this.imports = new Imports(shelf, random, into.kept());
    }

    @Override
    public void routes(Routes routes) {
        String one = into.route() + "/{import}";
        routes.get(into.route(), this::begin)
                .post(into.route(), this::bring)
                .get(one, this::show)
                .post(one + "/read", this::readAnew)
                .post(one + "/drop", this::drop)
                .post(one, this::confirm);
    }

    private Response begin(Request request) {
        return Response.page(bringing(into.visit(request), Form.empty()));
    }

    private Response bring(Request request) {
        Visit visit = into.visit(request);
        byte[] file = request.file("file");
        if (file.length == 0) {
            file = request.form().value("pasted").getBytes(StandardCharsets.UTF_8);
        }
        if (file.length == 0) {
            String problem = visit.text().of("people.import.nothing");
            return Response.unfinished(bringing(visit, request.form().wrong("file", problem)));
        }
        return switch (RollFile.read(file)) {
            case FileRefusal refusal ->
                    Response.unfinished(
                            bringing(
                                    visit,
                                    request.form()
                                            .wrong("file", visit.text().told("file", refusal))));
            case RollDraft read ->
                    Response.seeOther(
                            path(
                                    visit,
                                    imports.begin(
                                            visit,
                                            ImportDraft.of(
                                                    RollFile.asText(file), read, into.fields()))));
        };
    }

    private Response show(Request request) {
        Visit visit = into.visit(request);
        String id = id(request);
        return switch (imports.find(visit, id)) {
            case Imports.Kept.Nothing n -> throw new Stop(new Trouble.NoPage());
            case Imports.Kept.Done(long entry) -> done(visit, entry);
            case Imports.Kept.Draft(var draft) ->
                    Response.page(page(visit, visit.page(title(visit)), id, draft, Told.nothing()));
        };
    }

    private Response readAnew(Request request) {
        Visit visit = into.visit(request);
        ImportDraft draft = draft(visit);
        var format =
                new RollFormat(
                        request.form("encoding", Encoding::valueOf),
                        request.form("delimiter", Delimiter::valueOf),
                        request.form().has("header", "yes"),
                        request.form().has("quotes", "yes"));
        boolean isSame = format.equals(draft.format());
        RollMapping mapping = isSame ? mapping(request, draft) : guess(draft, format);
        imports.keep(visit, id(request), draft.with(format, mapping.only(into.fields())));
        return Response.seeOther(path(visit, id(request)) + "#preview");
    }

    private static RollMapping guess(ImportDraft draft, RollFormat format) {
        return draft.read(format) instanceof RollDraft read
                ? read.guess()
                : new RollMapping(List.of());
    }

    private static RollMapping mapping(Request request, ImportDraft draft) {
        var fields = new ArrayList<RollField>();
        for (int i = 0; i < draft.mapping().fields().size(); i++) {
            fields.add(request.form("column-" + i, RollField::valueOf));
        }
        return new RollMapping(fields);
    }

    private Response drop(Request request) {
        Visit visit = into.visit(request);
        imports.drop(visit, id(request));
        return Response.seeOther(into.path(visit));
    }

    private Response confirm(Request request) {
        Visit visit = into.visit(request);
        String id = id(request);
        if (imports.find(visit, id) instanceof Imports.Kept.Done(long entry)) {
            return done(visit, entry);
        }
        ImportDraft draft = draft(visit);
        if (!(draft.read() instanceof RollDraft read) || !draft.mapping().isUsable()) {
            return Response.seeOther(path(visit, id));
        }
        var file = new ImportFile(read, draft.mapping());
        Arrivals arrivals =
                into.arrivals(visit, file, read.preview(draft.mapping(), List.of()).people());
        List<RollPerson> people = arrivals.persons();
        if (!arrivals.refusal().isEmpty() || !isAsSeen(request.form(), arrivals)) {
            String why = visit.text().of("people.import.changed");
            Told told = arrivals.refusal().isEmpty() ? Told.notDone(why) : Told.nothing();
            return Response.unfinished(
                    page(visit, visit.page(title(visit)).withProblem(), id, draft, told));
        }
        Reply reply = into.record(visit, file, Chosen.people(people, request.form()));
        if (reply instanceof Reply.Recorded(var receipt)) {
            imports.done(visit, id, receipt.first());
        }
        return visit.answer(
                reply,
                into.people(visit),
                title(visit),
                (page, told) -> page(visit, page, id, draft, told));
    }

    /// Whether the same would come of it as when she looked: what she did not see is not done.
    private static boolean isAsSeen(Form form, Arrivals arrivals) {
        return form.all("seen").isEmpty() || form.has("seen", arrivals.seen());
    }

    private Response done(Visit visit, long entry) {
        return Response.seeOther(into.people(visit) + "?done=" + entry);
    }

    private JteModel bringing(Visit visit, Form form) {
        Page page = visit.page(title(visit));
        return templates.peopleImport(
                form.isWrong() ? page.withProblem() : page,
                into.people(visit),
                into.path(visit),
                into.words(),
                form,
                into.parts(visit),
                into.lately(visit));
    }

    private JteModel page(Visit visit, Page page, String id, ImportDraft draft, Told told) {
        Form sent = visit.request().isPost() ? visit.request().form() : null;
        return templates.peoplePreview(
                page, ImportView.of(visit, into, path(visit, id), draft, sent), told);
    }

    private ImportDraft draft(Visit visit) {
        if (imports.find(visit, id(visit.request())) instanceof Imports.Kept.Draft(var draft)) {
            return draft;
        }
        throw new Stop(new Trouble.NoPage());
    }

    private static String id(Request request) {
        return request.path("import", each -> each);
    }

    private String path(Visit visit, String id) {
        return into.path(visit) + "/" + id;
    }

    private static String title(Visit visit) {
        return visit.text().of("people.import.title");
    }
}
