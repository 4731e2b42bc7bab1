// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nacre.assembly.part.MemberId;
import nacre.assembly.vote.Vote;
import nacre.ballot.Ballot;
import nacre.ballot.Choice;
import nacre.journal.OrganId;
import nacre.organ.Clerk;
import nacre.organ.Surroundings;
import nacre.organ.Verifier;
import nacre.store.Store;
import nacre.web.session.Membership;
import nacre.web.session.Persons;
import nacre.web.session.Session;
import nacre.web.session.Sessions;

/// Two thousand members answer one vote over HTTP, each from her own session: she opens the page
/// and sends its form. They come evenly within half a minute; then everything is verified.
final class Crowd implements Runnable {
    private static final int MEMBERS = 2_000;
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Pattern FORM =
            Pattern.compile("action=\"([^\"]*/vote)\".*?name=\"command\" value=\"([0-9a-f]{32})\"");
    private static final int PAGE = 0;
    private static final int ANSWER = 1;

    /// A vote that is open, and a session of each who may answer.
    private record Ready(OrganId organ, long proposal, List<String> tokens) {}

    @Override
    public void run() {
        var folder = Folders.fresh();
        Ready ready = prepare(folder);
        Served.prepare();
        var took = new double[2][MEMBERS];
        long wrong;
        double seconds;
        double processor;
        try (var served = new Served(folder)) {
            double before = served.processorSeconds();
            long start = System.nanoTime();
            wrong = answers(served, ready, took);
            seconds = (System.nanoTime() - start) / 1e9;
            processor = served.processorSeconds() - before;
        }
        System.out.printf(
                "crowd: %,d members in %.1f s, %d errors, %.1f s of the server's processor time%n",
                MEMBERS, seconds, wrong, processor);
        say("page", took[PAGE]);
        say("answer", took[ANSWER]);
        verify(folder, ready);
    }

    private static void say(String what, double[] took) {
        Arrays.sort(took);
        System.out.printf(
                "crowd: %s p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                what, took[MEMBERS / 2], took[MEMBERS * 99 / 100], took[MEMBERS - 1]);
    }

    private static Ready prepare(Path folder) {
        var random = new SecureRandom();
        Instant now = Instant.now();
        try (var store = Store.open(folder, random)) {
            var branch = new Branch(store.journals(), MEMBERS, now.minus(Branch.DISCUSSION));
            var persons = new Persons(store.shelf(), random);
            var sessions = new Sessions(store.shelf(), random);
            OrganId organ = branch.clerk.journal().organ();
            var tokens = new ArrayList<String>();
            for (MemberId member : branch.members) {
                var person = persons.fresh();
                persons.join(person, new Membership(organ.value(), member.toString()), now);
                tokens.add(sessions.open(person, Session.Kind.OWN, now));
            }
            return new Ready(organ, open(branch.clerk).proposal().seq(), tokens);
        }
    }

    /// The vote that is open.
    private static Vote.Open open(Clerk clerk) {
        return clerk.standing().assembly().votes().open().values().iterator().next();
    }

    /// How many got no page or no answer.
    private static long answers(Served served, Ready ready, double[][] took) {
        List<Future<Boolean>> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MEMBERS; i++) {
                int member = i;
                all.add(
                        threads.submit(() -> {
                            Thread.sleep(WITHIN.multipliedBy(member).dividedBy(MEMBERS));
                            return answer(served, ready, member, took);
                        }));
            }
        }
        return all.stream().filter(answer -> !isWell(answer)).count();
    }

    private static boolean isWell(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            System.err.println(e.getCause());
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answer(Served served, Ready ready, int member, double[][] took)
            throws IOException, InterruptedException {
        String path = "/o/" + ready.organ() + "/decide/" + ready.proposal();
        var page = request(served, ready, member, path);
        long start = System.nanoTime();
        String html = served.client().send(page.build(), BodyHandlers.ofString()).body();
        took[PAGE][member] = (System.nanoTime() - start) / 1e6;
        Matcher form = FORM.matcher(html.replace('\n', ' '));
        if (!form.find()) {
            System.err.println("No form on the page of member " + member);
            return false;
        }
        String body = "command=" + form.group(2) + "&answer=" + encoded(choice(member));
        var sent =
                request(served, ready, member, form.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        start = System.nanoTime();
        int status = served.client().send(sent, BodyHandlers.ofString()).statusCode();
        took[ANSWER][member] = (System.nanoTime() - start) / 1e6;
        return status == 303;
    }

    private static String choice(int member) {
        return member % 3 == 0 ? "no" : "yes";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(
            Served served, Ready ready, int member, String path) {
        return HttpRequest.newBuilder(URI.create(served.origin() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", "nacre=" + ready.tokens().get(member))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", served.origin());
    }

    /// Nothing was lost: the record holds, and has every answer.
    private static void verify(Path folder, Ready ready) {
        try (var store = Store.open(folder, new SecureRandom())) {
            var journal = store.journals().find(ready.organ());
            if (journal == null) {
                throw new IllegalStateException("The record is gone.");
            }
            var verdict = Verifier.verify(journal, Branch.PARTS);
            var clerk =
                    Clerk.of(
                            journal,
                            Branch.PARTS,
                            Surroundings.steady(Instant::now, new SecureRandom()));
            var answers = open(clerk).answers().values();
            long no = answers.stream().filter(new Ballot.Said(Choice.NO)::equals).count();
            System.out.printf(
                    "crowd: %,d entries verified: %s; %,d answers, %,d of them no%n",
                    verdict.entries(), verdict.holds(), answers.size(), no);
            if (!verdict.holds() || answers.size() != MEMBERS || no != (MEMBERS + 2) / 3) {
                throw new IllegalStateException("Something was lost.");
            }
        }
    }
}
