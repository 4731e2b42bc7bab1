// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import nacre.assembly.agreement.Agreement;
import nacre.assembly.agreement.AgreementId;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Proposers;
import nacre.assembly.part.Command;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
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
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// Putting a proposal, changing one's own, asking that another's be changed: what it is about, then
/// what it says and does, then what would happen when; nothing is recorded before the last step.
public final class WritePages implements Pages {
    private static final String NEW = "/o/{organ}/decide/new";
    private static final String CHANGE = "/o/{organ}/decide/{proposal:\\d+}/change";

    private static final String AMEND = "/o/{organ}/decide/{proposal:\\d+}/amend";

    /// The field that names another proposal of hers: once this one is put, both can be put as one.
    private static final String WITH = "with";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final WriteViews views;

    /// The pages of proposals that are being written.
    public WritePages(Visits visits) {
        this.visits = visits;
        this.views =
                new WriteViews(new AllEnactments(visits.parts()), visits.organs().parts().powers());
    }

    /// One writing: who, where, on which matter, and the proposal that is there already, if one is.
    private record Writing(
            Visit visit, String action, Matter matter, @Nullable Proposal before, Purpose purpose) {
        String key(String start) {
            return start + purpose.word();
        }
    }

    @Override
    public void routes(Routes routes) {
        routes.get(NEW, this::begin)
                .post(NEW, request -> work(fresh(visits.of(request))))
                .get(CHANGE, request -> change(changing(visits.of(request))))
                .post(CHANGE, request -> work(changing(visits.of(request))))
                .get(AMEND, request -> change(amending(visits.of(request))))
                .post(AMEND, request -> work(amending(visits.of(request))));
    }

    private Response begin(Request request) {
        Visit visit = visits.of(request);
        if (request.query("matter").isEmpty()) {
            return matters(visit);
        }
        Form council = CouncilStart.of(request);
        boolean isCharter = request.query("matter").equals(MatterKey.CHARTER.value());
        if (isCharter && Block.all(council).isEmpty()) {
            return Response.seeOther(charter(visit));
        }
        Writing writing = fresh(visit);
        Form form =
                QuestionForm.of(writing.matter)
                        .begun(council.with("matter", writing.matter.key().value()));
        if (!request.query("erase").isEmpty()) {
            form = Block.adding(form, Kind.ERASE, "entry", request.query("erase"));
        }
        if (Numbers.isOne(request.query(WITH))) {
            form = form.with(WITH, request.query(WITH));
        }
        return show(writing, agreeing(visit, form), visit.told());
    }

    /// A form that renews an agreement begins with its words, one that ends it names it.
    private static Form agreeing(Visit visit, Form form) {
        Agreement renewed = agreement(visit, visit.request().query("renew"));
        Agreement ended = agreement(visit, visit.request().query("end"));
        if (renewed != null) {
            long words = ProposalWords.agreed(visit, renewed).text();
            var contents = visit.clerk().contents();
            Form filled =
                    form.with("title", contents.text(words, "title"))
                            .with("text", contents.text(words, "text"));
            return Block.adding(filled, Kind.REVIEW, "renews", renewed.id().toString());
        }
        return ended == null
                ? form
                : Block.adding(form, Kind.END, "agreement", ended.id().toString());
    }

    private static @Nullable Agreement agreement(Visit visit, String id) {
        return Numbers.isOne(id)
                ? visit.assembly().agreements().find(new AgreementId(Numbers.read(id)))
                : null;
    }

    private Response matters(Visit visit) {
        var choices = new ArrayList<MattersView.Choice>();
        for (Matter matter : visit.assembly().charter().matters()) {
            String path =
                    matter.key().equals(MatterKey.CHARTER)
                            ? charter(visit)
                            : visit.path("/decide/new?matter=" + matter.key());
            String power =
                    matter.proposers() instanceof Proposers.HoldersOf(var needed)
                            ? visit.charter().power(needed)
                            : "";
            choices.add(
                    new MattersView.Choice(
                            visit.charter().title(matter.key()),
                            visit.charter().rule(matter),
                            mayPut(visit, matter) ? path : "",
                            power.isEmpty()
                                    ? ""
                                    : visit.text().of("decide.write.only", "power", power)));
        }
        var page = visit.page(visit.text().of("decide.new"));
        return Response.page(
                templates.decideMatters(page, new MattersView(visit.path("/decide"), choices)));
    }

    /// Where another charter is written and proposed.
    private static String charter(Visit visit) {
        return visit.path("/charter/change");
    }

    /// Whether the reader may put proposals on this matter.
    public static boolean mayPut(Visit visit, @Nullable Matter matter) {
        return matter != null && mayPut(visit, matter.proposers());
    }

    private static boolean mayPut(Visit visit, Proposers proposers) {
        return !(proposers instanceof Proposers.HoldersOf(var power))
                || visit.assembly().mandates().inForce().values().stream()
                        .anyMatch(mandate -> mandate.gives(visit.me(), power));
    }

    private Response change(Writing writing) {
        Proposal proposal = writing.before;
        Visit visit = writing.visit;
        Form form = Form.empty();
        if (proposal != null) {
            var contents = visit.clerk().contents();
            form =
                    form.with("from", Long.toString(proposal.text()))
                            .with("title", contents.text(proposal.text(), "title"))
                            .with("text", contents.text(proposal.text(), "text"));
            form = QuestionForm.filled(visit, proposal, form);
            for (int i = 0; i < proposal.enactments().size(); i++) {
                form = Block.adding(form, Kind.KEPT, "index", Integer.toString(i));
            }
        }
        return show(writing, form, Told.nothing());
    }

    private static Writing fresh(Visit visit) {
        Request request = visit.request();
        String key = request.isPost() ? request.form("matter") : request.query("matter");
        return new Writing(visit, visit.path("/decide/new"), matter(visit, key), null, Purpose.PUT);
    }

    /// @throws Stop if the proposal is not the reader's, or may not change any more
    private static Writing changing(Visit visit) {
        Proposal proposal = ProposalPages.find(visit);
        if (!visit.me().equals(proposal.author())) {
            throw new Stop(new Trouble.NotForYou());
        }
        return new Writing(
                visit,
                ProposalWords.path(visit, proposal) + "/change",
                matter(visit, proposal.matter().value()),
                proposal,
                Purpose.CHANGE);
    }

    /// @throws Stop if it is an amendment itself
    private static Writing amending(Visit visit) {
        Proposal proposal = ProposalPages.find(visit);
        if (Amendments.of(proposal) != null || proposal.author() == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return new Writing(
                visit,
                ProposalWords.path(visit, proposal) + "/amend",
                matter(visit, proposal.matter().value()),
                proposal,
                Purpose.AMEND);
    }

    private static Matter matter(Visit visit, String key) {
        Matter matter =
                key.matches("[a-z0-9-]{1,64}")
                        ? visit.assembly().charter().find(new MatterKey(key))
                        : null;
        if (matter == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return matter;
    }

    /// What the button asks for: another block, one fewer, a look at it, or to put it.
    private Response work(Writing writing) {
        Form form = writing.visit.request().form();
        String wish = form.value("do");
        if (wish.startsWith("add-")) {
            Kind kind = Kind.find(wish.substring("add-".length()));
            return show(
                    writing,
                    kind == null || !kind.isOffered()
                            ? form
                            : Block.adding(form, kind, kind.beginning()),
                    Told.nothing());
        }
        if (wish.matches("drop-\\d{1,4}")) {
            int number = Integer.parseInt(wish.substring("drop-".length()));
            return show(writing, Block.dropping(form, number), Told.nothing());
        }
        return switch (wish) {
            case "preview" -> preview(writing, form);
            case "put" -> put(writing, form);
            default -> show(writing, form, Told.nothing());
        };
    }

    private EnactmentReader.Read read(Writing writing, Form form) {
        Form checked = form;
        var text = writing.visit.text();
        String title = form.value("title");
        if (title.isBlank() || title.length() > Texts.LONGEST_TITLE) {
            String key = "decide.write.wrong.heading";
            checked = checked.wrong("title", text.of(key, "most", Texts.LONGEST_TITLE));
        }
        if (Texts.misfit(form.value("text")) != null) {
            String key = "decide.write.wrong.text";
            checked = checked.wrong("text", text.of(key, "most", Texts.LONGEST_TEXT));
        }
        if (writing.purpose == Purpose.AMEND && Texts.misfit(form.value("reason")) != null) {
            String key = "amend.wrong.reason";
            checked = checked.wrong("reason", text.of(key, "most", Texts.LONGEST_TEXT));
        }
        checked = QuestionForm.of(writing.matter).checked(writing.visit, checked);
        var powers = visits.organs().parts().powers();
        return new EnactmentReader(writing.visit, powers, writing.before, checked).read();
    }

    private Response preview(Writing writing, Form form) {
        var read = read(writing, form);
        if (read.form().isWrong()) {
            return Response.unfinished(
                    templates.decideWrite(
                            page(writing).withProblem(),
                            view(writing, read.form(), Told.nothing())));
        }
        return Response.page(
                templates.decidePreview(page(writing), previewed(writing, read, Told.nothing())));
    }

    private PreviewView previewed(Writing writing, EnactmentReader.Read read, Told told) {
        var fields = new LinkedHashMap<>(read.form().values());
        fields.remove("command");
        fields.remove("do");
        return PreviewViews.of(
                writing.visit,
                writing.action,
                writing.matter,
                writing.before,
                writing.purpose,
                read,
                views,
                fields,
                told);
    }

    private Response put(Writing writing, Form form) {
        var read = read(writing, form);
        if (read.form().isWrong()) {
            return Response.unfinished(
                    templates.decideWrite(
                            page(writing).withProblem(),
                            view(writing, read.form(), Told.nothing())));
        }
        Reply reply = writing.visit.hear(command(writing, read));
        if (reply instanceof Reply.Recorded(var receipt)) {
            long first = receipt.first();
            Proposal before = writing.before;
            long id =
                    before != null && writing.purpose == Purpose.CHANGE
                            ? before.id().seq()
                            : read.candidate() == null ? first : first + 1;
            String with = form.value(WITH);
            boolean isWith = writing.purpose == Purpose.PUT && Numbers.isOne(with);
            String next = isWith ? "bundle?with=%s&and=%d&".formatted(with, id) : id + "?";
            return Response.seeOther(writing.visit.path("/decide/" + next + "done=" + first));
        }
        return writing.visit.answer(
                reply,
                writing.action,
                page(writing).title(),
                (page, told) ->
                        told.kind() == Told.Kind.NOT_DONE
                                ? templates.decideWrite(page, view(writing, form, told))
                                : templates.decidePreview(page, previewed(writing, read, told)));
    }

    private static Command command(Writing writing, EnactmentReader.Read read) {
        String title = read.form().value("title").strip();
        String text = read.form().value("text").strip();
        Proposal before = writing.before;
        if (before == null) {
            return new ProposalCommand.PutProposal(
                    writing.matter.key(),
                    title,
                    text,
                    read.enactments(),
                    QuestionForm.of(writing.matter).read(read.form()),
                    read.candidate());
        }
        if (writing.purpose == Purpose.CHANGE) {
            return new ProposalCommand.ChangeProposal(
                    before.id(),
                    title,
                    text,
                    read.enactments(),
                    QuestionForm.of(writing.matter).read(read.form()));
        }
        String from = read.form().value("from");
        return new AmendmentCommand.PutAmendment(
                before.id(),
                Numbers.isOne(from) ? Numbers.read(from) : before.text(),
                title,
                text,
                read.enactments(),
                read.form().value("reason").strip());
    }

    private Response show(Writing writing, Form form, Told told) {
        return Response.page(templates.decideWrite(page(writing), view(writing, form, told)));
    }

    private WriteView view(Writing writing, Form form, Told told) {
        return views.of(
                writing.visit,
                writing.action,
                writing.matter,
                writing.before,
                writing.purpose,
                form,
                told);
    }

    private static Page page(Writing writing) {
        return writing.visit.page(writing.visit.text().of(writing.key("decide.title.")));
    }
}
