// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapCommand.NoteIn;
import nacre.campaign.map.MapRules;
import nacre.campaign.unit.UnitId;
import nacre.journal.Token;
import nacre.organ.Reply;
import nacre.web.Form;
import nacre.web.Numbers;
import nacre.web.Option;
import nacre.web.Page;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import org.jspecify.annotations.Nullable;

/// Who works with whom: chosen from those whom the organiser may see in this campaign, for a tie
/// is about two people. What is typed to find somebody is in no address.
final class TiePages implements Pages {
    private static final String PATH = "/o/{organ}/map/people/{person:\\d+}/with";

    /// So many are offered at once; whoever is not among them is found by name.
    private static final int MOST_OFFERED = 30;

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;
    private final MapDoor door;

    TiePages(Visits visits, MapDoor door) {
        this.visits = visits;
        this.door = door;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, request -> about(request, this::show))
                .post(PATH, request -> about(request, this::choose))
                .post(PATH + "/end", request -> about(request, this::end));
    }

    private Response about(Request request, MapPages.Inside then) {
        Visit visit = visits.of(request);
        return MapPages.person(door, visit, request.path("person", Numbers::read), then);
    }

    private Response show(MapVisit inside, Known known) {
        return Response.page(page(inside, known, page(inside), Form.empty(), Told.nothing()));
    }

    private static Page page(MapVisit inside) {
        return inside.visit().page(title(inside));
    }

    private static String title(MapVisit inside) {
        return inside.visit().text().of("map.with");
    }

    private JteModel page(MapVisit inside, Known known, Page page, Form form, Told told) {
        Colleagues present = Colleagues.of(door, inside, known);
        List<Known> found = found(inside, known, form);
        List<Known> offered = offered(inside, found, form);
        String path = inside.path("/people/" + known.seq());
        return templates.mapWith(
                page,
                new TieView(
                        path,
                        path + "/with",
                        known.who().name(),
                        options(inside, present.named()),
                        present.more(inside.visit()),
                        options(inside, offered),
                        say(inside, found, form)),
                form,
                told);
    }

    private static List<Option> options(MapVisit inside, List<Known> people) {
        return people.stream()
                .map(each -> new Option(Long.toString(each.seq()), Colleagues.name(inside, each)))
                .toList();
    }

    private static String say(MapVisit inside, List<Known> found, Form form) {
        var text = inside.visit().text();
        if (found.isEmpty()) {
            return text.of(
                    form.value("find").isBlank() ? "map.with.nobody" : "map.with.found.none");
        }
        return found.size() <= MOST_OFFERED
                ? ""
                : text.of("map.with.found.more", "shown", MOST_OFFERED, "people", found.size());
    }

    /// Those whose name has every word that was typed, or the beginning of one; of her own unit if
    /// nothing was.
    private List<Known> found(MapVisit inside, Known known, Form form) {
        List<String> typed = words(form.value("find"));
        return all(inside, known).stream()
                .filter(each ->
                        typed.isEmpty()
                                ? each.unit().equals(known.unit())
                                : hasAll(each.who().name(), typed))
                .filter(each -> inside.index().tie(known, each) == null)
                .sorted(Comparator.comparing(each -> !each.unit().equals(known.unit())))
                .toList();
    }

    private static List<String> words(String typed) {
        String plain = Note.Who.plain(typed);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }

    private static boolean hasAll(String name, List<String> typed) {
        List<String> hers = words(name);
        return typed.stream().allMatch(word -> hers.stream().anyMatch(own -> own.startsWith(word)));
    }

    /// Everybody of this campaign whom she may see, but for the one whom it is about.
    private List<Known> all(MapVisit inside, Known known) {
        var all = new ArrayList<Known>();
        for (UnitId unit : inside.hers()) {
            if (unit.equals(known.unit()) || MapDoor.mayRead(inside.visit(), unit)) {
                inside.index().in(unit).stream()
                        .filter(each -> each.left() == null && each.seq() != known.seq())
                        .forEach(all::add);
            }
        }
        return all;
    }

    /// The first of those who were found whom she is on the record as looking at, after those whom
    /// she chose before.
    private List<Known> offered(MapVisit inside, List<Known> found, Form form) {
        var offered = new ArrayList<>(chosen(inside, form));
        for (Known each : found) {
            if (offered.size() >= MOST_OFFERED) {
                break;
            }
            if (!offered.contains(each) && Colleagues.isShown(door, inside, each.unit())) {
                offered.add(each);
            }
        }
        return offered;
    }

    /// Those whom she marked, as far as she may see them in this campaign.
    private List<Known> chosen(MapVisit inside, Form form) {
        var chosen = new ArrayList<Known>();
        for (String marked : form.all("who")) {
            Known each = find(inside, marked);
            if (each != null
                    && !chosen.contains(each)
                    && inside.hers().contains(each.unit())
                    && Colleagues.isShown(door, inside, each.unit())) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private static @Nullable Known find(MapVisit inside, String seq) {
        Long number = Numbers.find(seq);
        return number == null ? null : inside.index().find(number);
    }

    private Response choose(MapVisit inside, Known known) {
        Form form = inside.visit().request().form();
        return form.has("do", "find") ? again(inside, known, form) : add(inside, known, form);
    }

    private Response again(MapVisit inside, Known known, Form form) {
        return Response.page(page(inside, known, page(inside), form, Told.nothing()));
    }

    private Response add(MapVisit inside, Known known, Form form) {
        List<Known> chosen =
                chosen(inside, form).stream()
                        .filter(each -> each.seq() != known.seq())
                        .filter(each -> inside.index().tie(known, each) == null)
                        .toList();
        if (chosen.isEmpty() || chosen.size() > MapRules.MOST_TOGETHER) {
            return unchosen(inside, known, form);
        }
        List<Token> keys = inside.fresh(chosen.size());
        var notes = new ArrayList<NoteIn>();
        for (int i = 0; i < chosen.size(); i++) {
            var tied = new Note.Tied(known.token(), chosen.get(i).token());
            notes.add(new NoteIn(known.unit(), inside.seal(keys.get(i), known.unit(), tied)));
        }
        return noted(inside, known, form, notes);
    }

    private Response unchosen(MapVisit inside, Known known, Form form) {
        String problem = inside.visit().text().of("map.wrong.with", "most", MapRules.MOST_TOGETHER);
        return Response.unfinished(
                page(
                        inside,
                        known,
                        page(inside).withProblem(),
                        form.wrong("who", problem),
                        Told.nothing()));
    }

    private Response noted(MapVisit inside, Known known, Form form, List<NoteIn> notes) {
        Visit visit = inside.visit();
        Reply reply = visit.hear(new MapCommand.Note(notes));
        return visit.answer(
                reply,
                inside.path("/people/" + known.seq()),
                title(inside),
                (page, told) -> page(inside, known, page, form, told));
    }

    /// Takes ties away: that they hold no longer is on the record, sealed under the key of each,
    /// and then the keys are destroyed.
    private Response end(MapVisit inside, Known known) {
        Form form = inside.visit().request().form();
        var notes = new ArrayList<NoteIn>();
        for (Known each : Colleagues.of(door, inside, known).named()) {
            Token tie = inside.index().tie(known, each);
            if (tie != null && form.has("gone", Long.toString(each.seq()))) {
                String sealed = inside.seal(tie, known.unit(), new Note.Untied());
                notes.add(new NoteIn(known.unit(), sealed));
            }
        }
        if (notes.isEmpty() || notes.size() > MapRules.MOST_TOGETHER) {
            return Response.seeOther(inside.path("/people/" + known.seq() + "/with"));
        }
        Response answer = noted(inside, known, form, notes);
        inside.index().upToDate();
        return answer;
    }
}
