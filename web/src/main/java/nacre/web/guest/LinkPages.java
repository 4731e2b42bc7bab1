// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.guest;

import static nacre.campaign.guest.GuestPart.GUESTS;
import static nacre.campaign.petition.PetitionPart.PETITIONS;
import static nacre.campaign.survey.SurveyPart.SURVEYS;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nacre.assembly.part.Command;
import nacre.campaign.guest.Link;
import nacre.campaign.guest.LinkId;
import nacre.campaign.guest.LinkKey;
import nacre.campaign.guest.LinkRules;
import nacre.campaign.guest.WithdrawLinks;
import nacre.campaign.petition.Petition;
import nacre.campaign.petition.PetitionCommand;
import nacre.campaign.petition.PetitionId;
import nacre.campaign.survey.Survey;
import nacre.campaign.survey.SurveyCommand;
import nacre.campaign.survey.SurveyId;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Hash;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.campaign.UnitWords;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.sheet.CodeCard;
import org.jspecify.annotations.Nullable;

/// Where who organises makes links for people who are no members: slips to print and cut, shown
/// once; and has those withdrawn that nobody has used.
final class LinkPages implements Pages {
    /// A sleep of the server puts the end of a link off; the record says until when it is good.
    private static final Duration SLACK = Duration.ofDays(60);

    private static final String PATH = "/o/{organ}/links/{about:\\d+}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final LinkCodes codes;

    LinkPages(Visits visits, LinkCodes codes) {
        this.visits = visits;
        this.codes = codes;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::show)
                .post(PATH, this::make)
                .post(PATH + "/withdraw", this::withdraw)
                .post(PATH + "/strike", this::strike);
    }

    /// What links lead to.
    ///
    /// @param place whose people it asks
    /// @param thing its title, and where its page is
    private record Thing(long entry, UnitPath place, Option thing, boolean isPetition) {}

    private static Thing find(Visit visit) {
        long about = visit.request().path("about", Numbers::read);
        Petition petition = visit.standing().states().of(PETITIONS).find(new PetitionId(about));
        Survey survey = visit.standing().states().of(SURVEYS).find(new SurveyId(about));
        if (petition != null) {
            return thing(visit, about, petition.place(), "/petitions/");
        }
        if (survey != null) {
            return thing(visit, about, survey.place(), "/surveys/");
        }
        throw new Stop(new Trouble.NoPage());
    }

    private static Thing thing(Visit visit, long about, UnitPath place, String pages) {
        String path = visit.path("/campaigns/" + place.campaign() + pages + about);
        var thing =
                new Thing(
                        about,
                        place,
                        new Option(path, visit.words(about, "title")),
                        pages.equals("/petitions/"));
        if (UnitWords.organised(visit, place).isEmpty()) {
            throw new Stop(new Trouble.NotForYou());
        }
        return thing;
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        Thing thing = find(visit);
        return Response.page(model(visit, thing, page(visit), begun(), visit.told()));
    }

    private static Form begun() {
        return Form.empty().with("count", "20");
    }

    private static Page page(Visit visit) {
        return visit.page(visit.text().of("guest.links"));
    }

    private JteModel model(Visit visit, Thing thing, Page page, Form form, Told told) {
        var view =
                new LinkListView(
                        thing.thing(),
                        visit.path("/links/" + thing.entry()),
                        UnitWords.organised(visit, thing.place()),
                        batches(visit, thing),
                        thing.isPetition());
        return templates.guestLinks(page, view, form, told);
    }

    private static List<LinkListView.Batch> batches(Visit visit, Thing thing) {
        var together = new LinkedHashMap<LinkListView.Together, List<Link>>();
        for (Link link : visit.standing().states().of(GUESTS).about(thing.entry())) {
            if (UnitWords.may(visit, CampaignRules.ORGANISE, link.place())) {
                together.computeIfAbsent(LinkListView.Together.of(link), each -> new ArrayList<>())
                        .add(link);
            }
        }
        return batches(visit, thing, together);
    }

    private static List<LinkListView.Batch> batches(
            Visit visit, Thing thing, SequencedMap<LinkListView.Together, List<Link>> together) {
        var batches = new ArrayList<LinkListView.Batch>();
        together.reversed()
                .forEach((same, links) -> {
                    long used = links.stream().filter(link -> link.uses() > 0).count();
                    long withdrawn = links.stream().filter(Link::isWithdrawn).count();
                    String words =
                            visit.text()
                                    .of(
                                            thing.isPetition()
                                                    ? "guest.batch"
                                                    : "guest.batch.survey",
                                            "count",
                                            links.size(),
                                            "place",
                                            UnitWords.name(visit, same.place()),
                                            "made",
                                            same.made(),
                                            "used",
                                            used,
                                            "withdrawn",
                                            withdrawn);
                    batches.add(
                            new LinkListView.Batch(
                                    links.getFirst().id().seq(), words, left(links).size()));
                });
        return batches;
    }

    /// Those that can be withdrawn.
    private static List<LinkId> left(List<Link> links) {
        return links.stream()
                .filter(link -> link.uses() == 0 && !link.isWithdrawn())
                .map(Link::id)
                .toList();
    }

    private Response make(Request request) {
        Visit visit = visits.of(request);
        Thing thing = find(visit);
        Form form = request.form();
        Long count = Numbers.find(form.value("count").strip());
        boolean hasPlace =
                UnitWords.organised(visit, thing.place()).stream()
                        .anyMatch(each -> form.has("place", each.value()));
        if (count == null || count < 1 || count > LinkRules.MOST || !hasPlace) {
            Form wrong =
                    count == null || count < 1 || count > LinkRules.MOST
                            ? form.wrong(
                                    "count",
                                    visit.text().of("guest.wrong.count", "most", LinkRules.MOST))
                            : form.wrong("place", visit.text().of("decide.choose.wrong"));
            return Response.unfinished(
                    model(visit, thing, page(visit).withProblem(), wrong, Told.nothing()));
        }
        return made(visit, thing, new UnitPath(form.value("place")), count.intValue());
    }

    private Response made(Visit visit, Thing thing, UnitPath place, int count) {
        var drawn = new ArrayList<String>();
        var keys = new ArrayList<Hash>();
        for (int i = 0; i < count; i++) {
            String code = codes.draw();
            drawn.add(code);
            keys.add(LinkKey.after(LinkCodes.secret(code), 0));
        }
        Command command =
                thing.isPetition()
                        ? new PetitionCommand.MakeLinks(new PetitionId(thing.entry()), place, keys)
                        : new SurveyCommand.MakeSurveyLinks(
                                new SurveyId(thing.entry()), place, keys);
        Reply reply = visit.hear(command);
        return reply instanceof Reply.Recorded(var receipt)
                ? Response.page(slips(visit, thing, drawn, receipt.first()))
                : visit.answer(
                        reply,
                        visit.path("/links/" + thing.entry()),
                        visit.text().of("guest.links"),
                        (page, told) -> model(visit, thing, page, visit.request().form(), told));
    }

    /// The slips, shown once. The codes are kept nowhere, so slips that are lost are withdrawn.
    private JteModel slips(Visit visit, Thing thing, List<String> drawn, long first) {
        String address = visit.request().origin() + "/take-part";
        Instant until = until(visit, first);
        var cards = new ArrayList<CodeCard>();
        for (int i = 0; i < drawn.size(); i++) {
            String code = drawn.get(i);
            codes.keep(
                    code, visit.standing().organ().value(), first + i, kept(visit, thing, until));
            cards.add(CodeCard.of(thing.thing().label(), code, address + "#" + code));
        }
        return templates.guestSlips(
                visit.page(visit.text().of("guest.slips")),
                visit.path("/links/" + thing.entry()),
                visit.organName(),
                address,
                visit.text().moment(until),
                cards,
                thing.isPetition());
    }

    /// As long as a guest may have to find her way: until no name of hers is kept any more.
    private static Instant kept(Visit visit, Thing thing, Instant until) {
        Petition petition =
                visit.standing().states().of(PETITIONS).find(new PetitionId(thing.entry()));
        Instant purges = petition == null ? until : petition.purges();
        return (purges.isAfter(until) ? purges : until).plus(SLACK);
    }

    private static Instant until(Visit visit, long first) {
        Link link = visit.clerk().standing().states().of(GUESTS).find(new LinkId(first));
        return link == null ? visit.request().now() : link.expires();
    }

    private Response withdraw(Request request) {
        Visit visit = visits.of(request);
        Thing thing = find(visit);
        var first = new LinkId(request.form("first", Numbers::read));
        Link named = visit.standing().states().of(GUESTS).find(first);
        if (named == null || named.about() != thing.entry()) {
            throw new Stop(new Trouble.NoPage());
        }
        List<Link> same =
                visit.standing().states().of(GUESTS).about(thing.entry()).stream()
                        .filter(link ->
                                LinkListView.Together.of(link)
                                        .equals(LinkListView.Together.of(named)))
                        .toList();
        List<LinkId> left = left(same);
        return visit.answer(
                visit.hear(
                        new WithdrawLinks(left.subList(0, Math.min(left.size(), LinkRules.MOST)))),
                visit.path("/links/" + thing.entry()),
                visit.text().of("guest.links"),
                (page, told) -> model(visit, thing, page, Form.empty(), told));
    }

    /// Has one link withdrawn by its code, as it stands in a message that went to somebody else.
    private Response strike(Request request) {
        Visit visit = visits.of(request);
        Thing thing = find(visit);
        String typed = request.form("code", 100);
        Link link = byCode(visit, typed);
        if (link == null || link.about() != thing.entry()) {
            String key = LinkCodes.isCode(typed) ? "guest.strike.unknown" : "guest.code.form";
            Form wrong = begun().with("code", typed).wrong("code", visit.text().of(key));
            return Response.unfinished(
                    model(visit, thing, page(visit).withProblem(), wrong, Told.nothing()));
        }
        return visit.answer(
                visit.hear(new WithdrawLinks(List.of(link.id()))),
                visit.path("/links/" + thing.entry()),
                visit.text().of("guest.links"),
                (page, told) -> model(visit, thing, page, begun(), told));
    }

    /// The link of this organ that a code leads to; null if it leads to none.
    private @Nullable Link byCode(Visit visit, String typed) {
        LinkCodes.Found found =
                LinkCodes.isCode(typed) ? codes.find(typed, visit.request().now()) : null;
        return found == null || !found.organ().equals(visit.standing().organ().value())
                ? null
                : visit.standing().states().of(GUESTS).find(new LinkId(found.link()));
    }
}
