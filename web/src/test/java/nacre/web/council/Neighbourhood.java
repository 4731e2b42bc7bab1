// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.council;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import nacre.assembly.charter.Template;
import nacre.assembly.founding.FoundingPlan;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.vote.VoteCommand;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Verifier;
import nacre.web.Fields;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.charter.CharterChangePages;
import nacre.web.charter.CharterPages;
import nacre.web.decide.Deciding;
import nacre.web.draws.DrawPages;
import nacre.web.founding.FoundingGate;
import nacre.web.founding.FoundingPages;
import nacre.web.mandates.MandatePages;
import nacre.web.merger.MergerPages;
import nacre.web.organ.TestHouse;
import nacre.web.organ.Visits;
import nacre.web.people.PeoplePages;
import nacre.web.record.RecordPages;
import nacre.web.session.Membership;
import nacre.web.session.Persons;
import nacre.web.split.SplitPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;

/// Two organs on one server, Depot and Bakery, each of three, that can found a council.
final class Neighbourhood implements AutoCloseable {
    static final MemberId FIRST = FoundingPlan.founder(0);
    static final MemberId SECOND = FoundingPlan.founder(1);
    static final MemberId THIRD = FoundingPlan.founder(2);

    final TestHouse house = TestHouse.serving(given -> pages(given.house(), given.visits()));
    final Clerk depot = house.found(plan("Depot", "Anna", "Ben", "Cem"));
    final Clerk bakery = house.found(plan("Bakery", "Olga", "Pia", "Rui"));

    private static List<Pages> pages(House house, Visits visits) {
        var pages = new java.util.ArrayList<>(Deciding.pages(visits));
        pages.addAll(
                List.of(
                        new CouncilPages(house, visits),
                        new MergerPages(house, visits),
                        new SplitPages(house, visits),
                        new PeoplePages(house, visits),
                        new TodayPages(visits),
                        new OrganPages(visits),
                        new CharterPages(visits),
                        new CharterChangePages(visits),
                        new MandatePages(visits),
                        new DrawPages(visits, new Random(5)),
                        new RecordPages(visits),
                        new FoundingPages(house, visits.organs(), FoundingGate.OPEN)));
        return pages;
    }

    static FoundingPlan plan(String name, String... founders) {
        return new FoundingPlan(
                name,
                "To work together.",
                ZoneId.of("Europe/London"),
                Template.WORKPLACE_BRANCH.charter(),
                List.of(),
                List.of(founders).stream().map(each -> new Person(each, "")).toList(),
                List.of());
    }

    static String path(Clerk organ, String path) {
        return "/o/" + organ.journal().organ() + path;
    }

    String get(Clerk as, MemberId member, String path) {
        return ok(house.get(house.cookie(as, member), path));
    }

    HttpResponse<String> post(Clerk as, MemberId member, String path, String... fields) {
        return house.post(house.cookie(as, member), path, fields);
    }

    /// Founds a council of both by its form.
    Clerk council(String weighing) {
        var answer =
                post(
                        depot,
                        FIRST,
                        "/found/council",
                        "do",
                        "found",
                        "name",
                        "Town council",
                        "purpose",
                        "To stand together.",
                        "zone",
                        "Europe/London",
                        "weighing",
                        weighing,
                        "organs",
                        depot.journal().organ().value(),
                        "others",
                        "https://nacre.example/o/" + bakery.journal().organ() + "/councils");
        String at = location(answer);
        return clerk(at.substring(at.lastIndexOf('/') + 1));
    }

    Clerk clerk(String organ) {
        Clerk clerk = house.organs().find(new OrganId(organ));
        if (clerk == null) {
            throw new IllegalStateException("No organ " + organ);
        }
        return clerk;
    }

    /// Puts a proposal by its form; its page.
    String put(Clerk organ, MemberId member, String matter, String title, String... fields) {
        return put(organ, organ, member, matter, title, fields);
    }

    /// Puts a proposal as a member of another organ.
    String put(
            Clerk organ, Clerk as, MemberId member, String matter, String title, String... fields) {
        var all = new java.util.ArrayList<>(List.of("matter", matter, "do", "put"));
        all.addAll(List.of("title", title, "text", "Because."));
        if (fields.length > 0) {
            all.addAll(List.of("e", fields[0]));
            all.addAll(List.of(fields).subList(1, fields.length));
        }
        String at =
                location(post(as, member, path(organ, "/decide/new"), all.toArray(String[]::new)));
        return at.substring(at.lastIndexOf('/') + 1, at.indexOf('?'));
    }

    /// Lets days pass until nothing is open in the organ any more; everybody says yes to all.
    void decide(Clerk organ) {
        while (!isQuiet(organ)) {
            pass(Duration.ofDays(1));
            for (var vote : organ.standing().assembly().votes().open().values()) {
                for (MemberId each :
                        vote.answers().isEmpty() ? members(organ) : List.<MemberId>of()) {
                    var yes = new VoteCommand.CastVote(vote.id(), new Ballot.Said(Choice.YES));
                    house.hear(organ, each, yes);
                }
            }
        }
    }

    private static List<MemberId> members(Clerk organ) {
        var roll = organ.standing().assembly().roll();
        return roll.everybody().stream().map(Member::id).filter(roll::contains).toList();
    }

    private static boolean isQuiet(Clerk organ) {
        var assembly = organ.standing().assembly();
        return assembly.votes().open().isEmpty()
                && assembly.proposals().all().values().stream().noneMatch(p -> p.isDiscussed());
    }

    /// Both join, and each sends its first founder.
    void join(Clerk council) {
        String id = council.journal().organ().value();
        for (Clerk organ : List.of(depot, bakery)) {
            put(organ, SECOND, "charter", "Join the council", "0-join", "e0-council", id);
            decide(organ);
            send(organ, council, FIRST);
        }
        council.catchUp();
    }

    /// Changes the council's charter by its form, as the delegates of both say: these fields, and
    /// the rest as it stands.
    void charter(Clerk council, String... changes) {
        String page = get(depot, FIRST, path(council, "/charter/change"));
        var fields = new java.util.ArrayList<String>();
        var changed = List.of(changes);
        for (var field : Fields.of(page)) {
            if (!changed.contains(field.name())
                    && !List.of("command", "proposal-text").contains(field.name())) {
                fields.addAll(List.of(field.name(), field.value()));
            }
        }
        fields.addAll(changed);
        fields.addAll(List.of("proposal-text", "So that our organs agree.", "put", "yes"));
        location(
                post(
                        depot,
                        FIRST,
                        path(council, "/charter/change"),
                        fields.toArray(String[]::new)));
        while (!isQuiet(council)) {
            pass(Duration.ofDays(1));
            answer(council);
        }
    }

    /// Puts the proposal to become one with another organ; its number.
    String proposeMerger(Clerk organ, String side, Clerk other) {
        return proposeMerger(organ, FIRST, side, other);
    }

    /// The same by another member.
    String proposeMerger(Clerk organ, MemberId member, String side, Clerk other) {
        var until = house.server().now().plus(Duration.ofDays(200));
        return put(
                organ,
                member,
                "charter",
                "One roof",
                "0-merge",
                "e0-side",
                side,
                "e0-organ",
                other.journal().organ().value(),
                "e0-until",
                until.toString().substring(0, 10));
    }

    /// The organ's members decide to ratify what the council decided.
    void ratify(Clerk organ, Clerk council, long decision) {
        put(
                organ,
                SECOND,
                "everyday",
                "The hall",
                "0-ratify",
                "e0-question",
                council.journal().organ() + "/" + decision,
                "e0-answer",
                "yes");
        decide(organ);
    }

    /// Both delegates say yes to whatever is open.
    void answer(Clerk council) {
        for (var vote : council.standing().assembly().votes().open().values()) {
            for (Clerk organ :
                    vote.answers().isEmpty() ? List.of(depot, bakery) : List.<Clerk>of()) {
                String page = path(council, "/decide/" + vote.proposal() + "/vote");
                location(post(organ, FIRST, page, "answer", "yes"));
            }
        }
    }

    void send(Clerk organ, Clerk council, MemberId who) {
        put(
                organ,
                SECOND,
                "mandates",
                "Our delegate",
                "0-send",
                "e0-council",
                council.journal().organ().value(),
                "e0-member",
                who.toString(),
                "e0-title",
                "Delegate in the town council",
                "e0-task",
                "Say there what we decided here.",
                "e0-ends",
                house.server().now().plus(Duration.ofDays(200)).toString().substring(0, 10));
        decide(organ);
    }

    /// Lets a member of one organ be the same person as a member of another.
    void alsoIn(Clerk organ, MemberId member, Clerk other, MemberId there) {
        var persons = new Persons(house.house().shelf(), house.house().random());
        Instant now = house.server().now();
        var first = new Membership(organ.journal().organ().value(), member.toString());
        var second = new Membership(other.journal().organ().value(), there.toString());
        var person = persons.fresh();
        persons.join(person, first, now);
        persons.join(person, second, now);
    }

    /// What somebody gets who is in neither organ.
    int outside(String path) {
        Clerk elsewhere = house.found(plan("Elsewhere", "Una", "Vic", "Wim"));
        return house.get(house.cookie(elsewhere, FIRST), path).statusCode();
    }

    void pass(Duration time) {
        house.server().pass(time);
        house.organs().catchUp();
    }

    static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Override
    public void close() {
        for (OrganId organ : house.organs().all()) {
            var verdict = Verifier.verify(clerk(organ.value()).journal(), house.organs().parts());
            assertNull(verdict.failure(), () -> organ + ": " + verdict);
        }
        house.close();
    }
}
