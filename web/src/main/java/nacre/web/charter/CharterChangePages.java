// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.CharterDifference;
import nacre.assembly.charter.Charters;
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
    private static final String TITLE = CharterFields.PROPOSAL_TITLE;
    private static final String TEXT = CharterFields.PROPOSAL_TEXT;
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
        Form fresh =
                Form.empty()
                        .with(FROM, Long.toString(current.seq()))
                        .with(TITLE, visit.text().of("chart.change.default"))
                        .with(CharterFields.OPEN, request.query(CharterFields.OPEN));
        return edit(visit, typing(visit, fresh));
    }

    /// What was typed over the version that the form was made from. Over one that never was it is
    /// as if typed over the one in force, and refused when it is put.
    private static CharterTyping typing(Visit visit, Form sent) {
        Charters charters = visit.assembly().charters();
        Version from =
                charters.versions().stream()
                        .filter(each -> Long.toString(each.seq()).equals(sent.value(FROM)))
                        .findFirst()
                        .orElse(charters.current());
        return CharterTyping.of(sent, CharterFilling.form(from.charter(), titles(visit, from)));
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

    /// One more matter, another section of the form, what it would change, or the proposal itself.
    private Response next(Request request) {
        Visit visit = visits.of(request);
        CharterTyping typing = typing(visit, request.form());
        Form form = typing.form();
        if (form.has(CharterFields.ADD, "yes")) {
            return edit(visit, added(visit, typing));
        }
        if (CharterFilling.takesRule(form)) {
            return edit(visit, typing.withRule());
        }
        if (form.has("edit", "yes")) {
            return edit(visit, typing);
        }
        CharterReading reading =
                CharterReader.read(
                        form, visit.text(), visit.assembly().roll().entitled(), powers());
        return switch (reading) {
            case CharterReading.Unfit(var wrong) when typing.isTurning() ->
                    edit(visit, typing.with(wrong));
            case CharterReading.Unfit(var wrong) -> edit(visit, typing.with(wrong).atProblems());
            case CharterReading.Fitting _ when typing.isTurning() -> edit(visit, typing);
            case CharterReading.Fitting(var charter, var titles) ->
                    fitting(visit, typing, charter, titles);
        };
    }

    private static CharterTyping added(Visit visit, CharterTyping typing) {
        String title = typing.form().value(CharterFields.NEW_TITLE).strip();
        return title.isEmpty()
                ? typing.untitled(visit.text())
                : typing.withMatter(title, visit.assembly().charter());
    }

    private Response fitting(
            Visit visit, CharterTyping typing, Charter charter, List<Title> titles) {
        Form form = typing.form();
        List<String> changes = changes(visit, form, charter, titles);
        if (changes.isEmpty()) {
            Form same = form.wrong(TITLE, visit.text().of("chart.change.nothing"));
            return edit(visit, typing.with(same));
        }
        Form checked = checked(visit, form);
        if (checked.isWrong()) {
            return edit(visit, typing.with(checked));
        }
        if (!form.has("put", "yes")) {
            return Response.page(
                    templates.charterPreview(page(visit), preview(visit, typing, changes)));
        }
        return visit.answerNew(
                visit.hear(command(visit, form, charter, titles)),
                visit.path("/decide"),
                title(visit),
                (page, told) ->
                        templates.charterChange(page, visit.path(""), sheet(visit, typing), told));
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

    private CharterPreview preview(Visit visit, CharterTyping typing, List<String> changes) {
        Matter matter = visit.assembly().charter().matter(MatterKey.CHARTER);
        var opens = visit.request().now().plus(matter.timing().discussion());
        return new CharterPreview(
                visit.path(""),
                typing.form().value(TITLE),
                changes,
                visit.charter().rule(matter),
                visit.text().deadline(opens),
                visit.text().moment(opens.plus(matter.timing().voting())),
                typing.typed());
    }

    private Response edit(Visit visit, CharterTyping typing) {
        CharterSheet sheet = sheet(visit, typing);
        return Response.page(
                sheet.form().isWrong() ? 422 : 200,
                templates.charterChange(
                        sheet.around(page(visit)), visit.path(""), sheet, Told.nothing()));
    }

    private CharterSheet sheet(Visit visit, CharterTyping typing) {
        return CharterSheet.of(typing, visit.text(), powers());
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
