// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CharterDifference;
import nacre.assembly.charter.Charters.Version;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.founding.FoundingPlan.Title;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// Proposing another charter: the form, what it would change, and the proposal.
public final class CharterChangePages implements Pages {
    private static final String PATH = "/o/{organ}/charter/change";
    private static final String TITLE = "proposal-title";
    private static final String TEXT = "proposal-text";
    private static final String FROM = "from";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// Changes of these organs' charters.
    public CharterChangePages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::form).post(PATH, this::next);
    }

    private Response form(Request request) {
        Visit visit = visits.of(request);
        Version current = visit.assembly().charters().current();
        Form form =
                CharterFilling.form(current.charter(), titles(visit, current))
                        .with(FROM, Long.toString(current.seq()))
                        .with(TITLE, visit.text().of("chart.change.default"));
        return Response.page(edit(visit, page(visit), form));
    }

    /// The titles of the organ's own matters, as the version's entry holds them.
    public static List<Title> titles(Visit visit, Version version) {
        var titles = new ArrayList<Title>();
        for (Matter matter : version.charter().matters()) {
            String key = matter.key().value();
            if (CharterSheet.isOwn(matter.key(), visit.text())) {
                titles.add(new Title(key, visit.charter(version.seq()).title(matter.key())));
            }
        }
        return titles;
    }

    /// One more matter, another look at the form, what it would change, or the proposal itself.
    private Response next(Request request) {
        Visit visit = visits.of(request);
        Form form = request.form();
        if (form.has("add", "yes")) {
            Charter current = visit.assembly().charter();
            String title = form.value(CharterFields.NEW_TITLE);
            Form more = title.isBlank() ? form : CharterFilling.withMatter(form, title, current);
            return Response.page(edit(visit, page(visit), more));
        }
        if (CharterFilling.takesRule(form)) {
            return Response.page(edit(visit, page(visit), CharterFilling.withRule(form)));
        }
        if (form.has("edit", "yes")) {
            return Response.page(edit(visit, page(visit), form));
        }
        return switch (CharterReader.read(
                form, visit.text(), visit.assembly().roll().entitled(), powers())) {
            case CharterReading.Unfit(var wrong) -> unfinished(visit, wrong);
            case CharterReading.Fitting(var charter, var titles) ->
                    fitting(visit, form, charter, titles);
        };
    }

    private Response fitting(Visit visit, Form form, Charter charter, List<Title> titles) {
        List<String> changes = changes(visit, form, charter, titles);
        if (changes.isEmpty()) {
            return unfinished(visit, form.wrong(TITLE, visit.text().of("chart.change.nothing")));
        }
        Form checked = checked(visit, form);
        if (checked.isWrong()) {
            return unfinished(visit, checked);
        }
        if (!form.has("put", "yes")) {
            return Response.page(
                    templates.charterPreview(page(visit), preview(visit, form, changes)));
        }
        return visit.answerNew(
                visit.hear(command(visit, form, charter, titles)),
                visit.path("/decide"),
                title(visit),
                (page, told) ->
                        templates.charterChange(
                                page, visit.path(""), form, sheet(visit, form), told));
    }

    private static Form checked(Visit visit, Form form) {
        Form checked = form;
        String title = form.value(TITLE);
        if (title.isBlank() || title.length() > Texts.LONGEST_TITLE) {
            checked =
                    checked.wrong(
                            TITLE,
                            visit.text()
                                    .of("chart.change.title.wrong", "most", Texts.LONGEST_TITLE));
        }
        if (form.value(TEXT).isBlank() || form.value(TEXT).length() > Texts.LONGEST_TEXT) {
            checked =
                    checked.wrong(
                            TEXT,
                            visit.text().of("chart.change.text.wrong", "most", Texts.LONGEST_TEXT));
        }
        return checked;
    }

    private static ProposalCommand command(
            Visit visit, Form form, Charter charter, List<Title> titles) {
        var words =
                titles.stream()
                        .map(title -> Words.kept("title." + title.matter(), title.title()))
                        .toList();
        long from = visit.request().form(FROM, Numbers::read);
        var change = new CharterAct.Changed(from, charter);
        return new ProposalCommand.PutProposal(
                MatterKey.CHARTER,
                form.value(TITLE).strip(),
                form.value(TEXT).strip(),
                List.of(Enactment.of(change, words)),
                null);
    }

    /// What would change, in words; titles are taken from the form, for a new one may be there.
    private static List<String> changes(
            Visit visit, Form form, Charter charter, List<Title> titles) {
        Version current = visit.assembly().charters().current();
        var words =
                new CharterWords(
                        visit.text(),
                        key -> {
                            String typed = form.value(CharterFields.of(key, CharterFields.TITLE));
                            return typed.isEmpty()
                                    ? visit.charter(current.seq()).title(key)
                                    : typed;
                        });
        var changes = new ArrayList<String>();
        CharterDifference.between(current.charter(), charter)
                .forEach(change -> changes.add(words.change(change)));
        for (Title title : titles) {
            String before = visit.charter(current.seq()).title(new MatterKey(title.matter()));
            if (current.charter().find(new MatterKey(title.matter())) != null
                    && !before.equals(title.title())) {
                changes.add(
                        visit.text()
                                .of(
                                        "chart.change.named",
                                        "before",
                                        before,
                                        "after",
                                        title.title()));
            }
        }
        return List.copyOf(changes);
    }

    private CharterPreview preview(Visit visit, Form form, List<String> changes) {
        Matter matter = visit.assembly().charter().matter(MatterKey.CHARTER);
        var opens = visit.request().now().plus(matter.timing().discussion());
        return new CharterPreview(
                visit.path(""),
                form.value(TITLE),
                changes,
                visit.charter().rule(matter),
                visit.text().deadline(opens),
                visit.text().moment(opens.plus(matter.timing().voting())),
                form);
    }

    private Response unfinished(Visit visit, Form form) {
        return Response.unfinished(edit(visit, page(visit).withProblem(), form));
    }

    private gg.jte.models.runtime.JteModel edit(Visit visit, Page page, Form form) {
        return templates.charterChange(
                page, visit.path(""), form, sheet(visit, form), Told.nothing());
    }

    private CharterSheet sheet(Visit visit, Form form) {
        return CharterSheet.of(form, visit.text(), powers());
    }

    private static String title(Visit visit) {
        return visit.text().of("chart.change.title");
    }

    private static Page page(Visit visit) {
        return visit.page(title(visit));
    }

    private List<Power> powers() {
        return visits.organs().parts().powers();
    }
}
