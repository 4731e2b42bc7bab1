// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nacre.assembly.part.Command;
import nacre.assembly.part.MemberId;
import nacre.journal.Json;
import nacre.web.organ.Branch;

/// What a member's script sends to a branch, and what it is told.
public final class Script {
    private final Branch branch;
    private final String api;

    public Script(Branch branch) {
        this.branch = branch;
        this.api = "/api" + branch.path("");
    }

    /// What stands at a path of the organ's API.
    public Json.Fields get(MemberId member, String path) {
        var answer = branch.get(member, api + path);
        assertEquals(200, answer.statusCode(), answer.body());
        return read(answer);
    }

    /// The receipt for a command, which must be recorded.
    public Json.Fields recorded(MemberId member, Command command) {
        return answer(200, send(member, branch.command(), command));
    }

    /// The name of the refusal that a command must meet.
    public String refused(MemberId member, Command command) {
        return answer(409, send(member, branch.command(), command)).text("refused");
    }

    /// What is said of a command that has not the form of one.
    public String malformed(MemberId member, String type, Json.Fields command) {
        var answer =
                answer(400, send(branch.cookie(member), body(branch.command(), type, command)));
        assertEquals("Malformed", answer.text("trouble"));
        return answer.text("about");
    }

    /// Sends a command under this id.
    public HttpResponse<String> send(MemberId member, String id, Command command) {
        return send(branch.cookie(member), body(id, command.type(), command.form()));
    }

    /// Sends whatever it is.
    public HttpResponse<String> send(String cookie, String body) {
        return branch.server.send(
                branch.server
                        .request(api + "/commands")
                        .header("Origin", branch.server.origin())
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// A command as it is sent.
    public static String body(String id, String type, Json.Fields command) {
        return Json.object().put("command", command).put("id", id).put("type", type).done().write();
    }

    static Json.Fields answer(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        return read(answer);
    }

    static Json.Fields read(HttpResponse<String> answer) {
        return (Json.Fields) Json.read(answer.body().getBytes(UTF_8));
    }
}
