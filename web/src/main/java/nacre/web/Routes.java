// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Which address is answered by which handler. Every request passes the guard first, and every
/// answer leaves through one door.
public final class Routes {
    private final Frame frame;
    private final Guard guard;
    private final Troubles troubles;
    private final Sending sending;
    private final HttpRouting.Builder routing;

    Routes(Frame frame, HttpRouting.Builder routing) {
        this.frame = frame;
        this.guard = new Guard(frame.settings().transport());
        this.troubles = new Troubles(frame);
        this.sending = new Sending(frame.settings().transport());
        this.routing = routing;
    }

    /// Answers requests to see something, `/o/{organ}/votes/{vote}`.
    public Routes get(String path, Handler handler) {
        routing.route(
                Method.predicate(Method.GET, Method.HEAD),
                PathMatchers.create(path),
                (in, out) -> answer(in, out, handler));
        return this;
    }

    /// Answers requests to change something.
    public Routes post(String path, Handler handler) {
        routing.post(path, (in, out) -> answer(in, out, handler));
        return this;
    }

    /// Answers all that nothing else answered.
    void otherwise(Handler handler) {
        routing.any((in, out) -> answer(in, out, handler));
    }

    private void answer(ServerRequest in, ServerResponse out, Handler handler) {
        var request = new Request(frame, in);
        sending.send(in, out, troubles.answer(request, guarded(handler)));
    }

    private Handler guarded(Handler handler) {
        return request -> {
            guard.check(request);
            return handler.answer(request);
        };
    }
}
