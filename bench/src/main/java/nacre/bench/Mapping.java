// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nacre.app.Brought;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Vote;
import nacre.campaign.unit.UnitPath;
import nacre.journal.OrganId;
import nacre.organ.Verifier;
import nacre.store.Store;
import nacre.web.session.Membership;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;

/// The map of 20,000 people in 400 units, their notes sealed in a keyring on disk: what its pages
/// cost against an empty page of the same server, and what 200 organisers who note at once cost
/// against as many who vote.
final class Mapping implements Runnable {
    private static final int WARMING = 60;
    private static final int ROUNDS = 60;
    private static final int CROWDS = 5;
    private static final int EACH = 5;

    private final SecureRandom random = new SecureRandom();

    /// Somebody with a session.
    private record Member(MemberId id, String token) {}

    /// Where the pages are.
    ///
    /// @param units of every organiser, one of hers
    /// @param people of every organiser, somebody in that unit
    private record Ready(
            String organ,
            long campaign,
            long proposal,
            Member first,
            List<Member> organisers,
            List<UnitPath> units,
            List<Long> people) {}

    @Override
    public void run() {
        Path folder = Folders.fresh();
        Ready ready = prepare(folder);
        Served.prepare();
        try (var served = new Served(folder)) {
            pages(served, ready);
            crowds(served, ready);
            System.out.printf("map: %.0f MB resident%n", served.megabytes());
        }
        verify(folder, ready);
    }

    private Ready prepare(Path folder) {
        try (var store = Store.open(folder, random)) {
            long start = System.nanoTime();
            var yard = new Yard(store);
            System.out.printf(
                    "map: made in %.1f s, %,d entries%n",
                    seconds(start), yard.clerk.standing().size());
            var persons = new Persons(store.shelf(), random);
            var sessions = new Sessions(store.shelf(), random);
            var organisers = new ArrayList<Member>();
            var units = new ArrayList<UnitPath>();
            var people = new ArrayList<Long>();
            for (int place = 0; place < Yard.PLACES; place++) {
                List<UnitPath> within = yard.units.get(place);
                for (int i = 0; i < Yard.ORGANISERS; i++) {
                    organisers.add(
                            member(yard, persons, sessions, yard.organisers.get(place).get(i)));
                    units.add(within.get(i));
                    people.add(yard.people(within.get(i)).getFirst());
                }
            }
            Vote.Open open =
                    requireNonNull(yard.clerk.standing().assembly().votes().open().get(yard.vote));
            return new Ready(
                    yard.clerk.journal().organ().value(),
                    yard.campaign.seq(),
                    open.proposal().seq(),
                    member(yard, persons, sessions, Yard.FIRST),
                    organisers,
                    units,
                    people);
        }
    }

    private static Member member(Yard yard, Persons persons, Sessions sessions, MemberId member) {
        Instant now = Instant.now();
        var person = persons.fresh();
        String organ = yard.clerk.journal().organ().value();
        persons.join(person, new Membership(organ, member.toString()), now);
        return new Member(member, sessions.open(person, Session.Kind.OWN, now));
    }

    /// An organiser's and the committee's pages, each in turn with an empty one.
    private void pages(Served served, Ready ready) {
        Member organiser = ready.organisers().getFirst();
        String map = "/o/" + ready.organ() + "/map";
        String unit = map + "/" + ready.units().getFirst().last();
        long start = System.nanoTime();
        get(served, organiser, unit);
        System.out.printf("map: the first look, which opens every note, %.2f s%n", seconds(start));
        compare(served, "a unit", organiser, unit);
        compare(served, "a person", organiser, map + "/people/" + ready.people().getFirst());
        compare(served, "her places", organiser, map);
        compare(served, "somebody new", organiser, unit + "/add");
        String campaign = map + "/campaigns/" + ready.campaign();
        compare(served, "coverage", ready.first(), campaign + "/coverage");
        compare(served, "who looked", ready.first(), campaign + "/readings");
        fresh(served, ready, campaign + "/coverage");
    }

    private void compare(Served served, String what, Member member, String path) {
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        int bytes = 0;
        for (int i = -WARMING; i < ROUNDS; i++) {
            long start = System.nanoTime();
            bytes = get(served, member, path).body().length();
            double mine = seconds(start) * 1e3;
            start = System.nanoTime();
            get(served, member, "/help");
            double empty = seconds(start) * 1e3;
            if (i >= 0) {
                ours[i] = mine;
                theirs[i] = empty;
            }
        }
        double mine = Rounds.median(ours);
        double empty = Rounds.median(theirs);
        System.out.printf(
                "map: %s %.1f ms, %,d bytes; the help page %.1f ms, ratio %.1f (medians of %d)%n",
                what, mine, bytes, empty, mine / empty, ROUNDS);
    }

    /// Coverage right after a note, against coverage after none: whether it is counted anew.
    private void fresh(Served served, Ready ready, String coverage) {
        var after = new double[ROUNDS];
        var still = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            assess(served, ready, i);
            long start = System.nanoTime();
            get(served, ready.first(), coverage);
            after[i] = seconds(start) * 1e3;
            start = System.nanoTime();
            get(served, ready.first(), coverage);
            still[i] = seconds(start) * 1e3;
        }
        double mine = Rounds.median(after);
        double other = Rounds.median(still);
        System.out.printf(
                "map: coverage right after a note %.1f ms, after none %.1f ms, ratio %.2f"
                        + " (medians of %d)%n",
                mine, other, mine / other, ROUNDS);
    }

    private void crowds(Served served, Ready ready) {
        var notes = new double[CROWDS];
        var votes = new double[CROWDS];
        for (int i = -2; i < CROWDS; i++) {
            double mine = crowd(ready, member -> assess(served, ready, member));
            double other = crowd(ready, member -> vote(served, ready, member));
            if (i >= 0) {
                notes[i] = mine;
                votes[i] = other;
            }
        }
        double mine = Rounds.median(notes);
        double other = Rounds.median(votes);
        System.out.printf(
                "map: %d at once note how somebody stands %,.0f/s, vote %,.0f/s, ratio %.2f"
                        + " (medians of %d)%n",
                ready.organisers().size(), mine, other, mine / other, CROWDS);
    }

    private interface Deed {
        void by(int member);
    }

    /// How many a second, when all do it at once and some times over.
    private static double crowd(Ready ready, Deed deed) {
        int members = ready.organisers().size();
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < members; i++) {
                int member = i;
                all.add(
                        threads.submit(() -> {
                            for (int n = 0; n < EACH; n++) {
                                deed.by(member);
                            }
                        }));
            }
        }
        all.forEach(Mapping::done);
        return members * EACH / seconds(start);
    }

    private static void done(Future<?> deed) {
        try {
            deed.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assess(Served served, Ready ready, int member) {
        String path = "/o/" + ready.organ() + "/map/people/" + ready.people().get(member);
        post(served, ready.organisers().get(member), path + "/assess", "number=2&act=Signed");
    }

    private void vote(Served served, Ready ready, int member) {
        String path = "/o/" + ready.organ() + "/decide/" + ready.proposal() + "/vote";
        String answer = random.nextBoolean() ? "yes" : "no";
        post(served, ready.organisers().get(member), path, "answer=" + answer);
    }

    private void post(Served served, Member member, String path, String fields) {
        var id = new byte[16];
        random.nextBytes(id);
        String body = "command=" + HexFormat.of().formatHex(id) + "&" + fields;
        var form =
                request(served, member, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8));
        send(served, form, 303);
    }

    private static HttpResponse<String> get(Served served, Member member, String path) {
        return send(served, request(served, member, path), 200);
    }

    private static HttpRequest.Builder request(Served served, Member member, String path) {
        return HttpRequest.newBuilder(URI.create(served.origin() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Cookie", "nacre=" + member.token())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", served.origin());
    }

    private static HttpResponse<String> send(
            Served served, HttpRequest.Builder request, int expected) {
        try {
            var answer = served.client().send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(answer + "\n" + answer.body());
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void verify(Path folder, Ready ready) {
        try (var store = Store.open(folder, random)) {
            var journal = store.journals().find(new OrganId(ready.organ()));
            var verdict = Verifier.verify(requireNonNull(journal), Brought.parts());
            System.out.printf(
                    "map: %,d entries verified: %s%n", verdict.entries(), verdict.holds());
            if (!verdict.holds()) {
                throw new IllegalStateException("Something was lost.");
            }
        }
    }
}
