// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import static nacre.web.organ.Branch.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.web.organ.Branch;
import org.junit.jupiter.api.AfterEach;

/// A branch whose pages of deciding are served, and what tests do on them.
abstract class DecideStory {
    final Branch branch = new Branch(visits -> Deciding.pages(visits));

    @AfterEach
    void stop() {
        branch.close();
    }

    String giveBen(String power) {
        return put(
                BEN,
                "mandates",
                "Ben speaks",
                "He writes well.",
                "e",
                "0-give",
                "e0-title",
                "Voice",
                "e0-task",
                "Tell members what happens.",
                "e0-holders",
                BEN.toString(),
                "e0-powers",
                power,
                "e0-ends",
                "2027-03-01");
    }

    String put(MemberId author, String matter, String title, String text, String... more) {
        String at = location(write(author, matter, "put", title, text, more));
        return at.substring(0, at.indexOf('?'));
    }

    HttpResponse<String> write(
            MemberId author,
            String matter,
            String wish,
            String title,
            String text,
            String... more) {
        var fields =
                new ArrayList<>(
                        List.of("matter", matter, "do", wish, "title", title, "text", text));
        fields.addAll(List.of(more));
        return branch.post(author, branch.path("/decide/new"), fields.toArray(String[]::new));
    }

    MemberId member(String name) {
        var standing = branch.clerk.standing();
        return standing.assembly().roll().people().keySet().stream()
                .filter(id -> name.equals(branch.clerk.contents().name(standing, id)))
                .findFirst()
                .orElseThrow();
    }

    static long entry(HttpResponse<String> answer) {
        String at = location(answer);
        return Long.parseLong(at.substring(at.indexOf("done=") + 5, at.indexOf('#')));
    }

    static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String ok(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }
}
