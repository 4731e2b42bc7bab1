// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import nacre.journal.CommandId;
import nacre.journal.Malformed;
import nacre.web.session.Person;
import nacre.web.session.RandomHex;
import nacre.web.session.Session;
import nacre.web.words.FieldName;
import nacre.web.words.Languages;
import nacre.web.words.Text;
import org.jspecify.annotations.Nullable;

/// One request, with what a handler may ask of it. Used by one thread.
public final class Request {
    private static final int LARGEST_FORM = 1_500_000;
    private static final int LARGEST_UPLOAD = 6_000_000;
    private static final int LONGEST_FIELD = 20_000;

    private final Frame frame;
    private final ServerRequest in;
    private final Instant now;
    private @Nullable Reader reader;
    private @Nullable Form form;
    private @Nullable Multipart multipart;

    Request(Frame frame, ServerRequest in) {
        this.frame = frame;
        this.in = in;
        this.now = frame.clock().instant();
    }

    /// When it came.
    public Instant now() {
        return now;
    }

    /// Whether it asks to change something.
    public boolean isPost() {
        return in.prologue().method().text().equals("POST");
    }

    /// Its path as sent, without the query.
    public String path() {
        return in.path().absolute().rawPath();
    }

    /// A part of the path, `{name}` in the route.
    ///
    /// @throws Stop with `NoPage` if `as` does not take it
    public <T> T path(String name, Function<String, T> as) {
        try {
            return as.apply(in.path().pathParameters().get(name));
        } catch (IllegalArgumentException | DateTimeException | Malformed e) {
            throw new Stop(new Trouble.NoPage());
        }
    }

    /// A value of the query, or nothing.
    public String query(String name) {
        return FormText.clean(in.query().first(name).orElse(""));
    }

    /// Everything that was typed.
    ///
    /// @throws Stop if it is too large
    public Form form() {
        Form read = form;
        if (read == null) {
            read = new Form(readForm(), new LinkedHashMap<>());
            form = read;
        }
        return read;
    }

    /// What was typed, if a handler has read it.
    @Nullable Form formRead() {
        return form;
    }

    private SequencedMap<String, List<String>> readForm() {
        String type = header(HeaderNames.CONTENT_TYPE);
        if (!Multipart.is(type)) {
            byte[] body = Body.read(in.content(), LARGEST_FORM);
            return FormText.read(new String(body, StandardCharsets.UTF_8));
        }
        Multipart parts = Multipart.read(type, Body.read(in.content(), LARGEST_UPLOAD));
        multipart = parts;
        return parts.values();
    }

    /// The bytes of a file that came with a form of `multipart/form-data`; none if there was none.
    public byte[] file(String field) {
        form();
        return multipart == null ? new byte[0] : multipart.file(field);
    }

    /// A field's text, of at most 20,000 characters.
    public String form(String field) {
        return form(field, LONGEST_FIELD);
    }

    /// A field's text.
    ///
    /// @throws Stop if it has more characters than `most`
    public String form(String field, int most) {
        String value = form().value(field).strip();
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw new Stop(new Trouble.LongText(new FieldName(field), length, most));
        }
        return value;
    }

    /// A field's value, as `as` makes it from the text.
    ///
    /// @throws Stop with `BadField` if `as` does not take it
    public <T> T form(String field, Function<String, T> as) {
        String value = form(field);
        try {
            return as.apply(value);
        } catch (IllegalArgumentException | DateTimeException | Malformed e) {
            throw new Stop(new Trouble.BadField(field, value));
        }
    }

    /// The id of the command, made when the form was made: 16 bytes in hexadecimal digits.
    public String command() {
        return form("command", CommandId::new).hex();
    }

    /// The whole body as text, for scripts that post something else than a form.
    public String body(int most) {
        return new String(Body.read(in.content(), most), StandardCharsets.UTF_8);
    }

    /// Who asks.
    public Reader reader() {
        Reader known = reader;
        if (known == null) {
            known = findReader();
            reader = known;
        }
        return known;
    }

    /// The person who asks.
    ///
    /// @throws ComeInFirst if she has not come in
    public Person person() {
        return known().person();
    }

    /// The person and her session.
    ///
    /// @throws ComeInFirst if she has not come in
    public Reader.Known known() {
        return switch (reader()) {
            case Reader.Known known -> known;
            case Reader.Stranger stranger -> throw new ComeInFirst();
        };
    }

    /// Where it came from, for counting attempts and nothing else. Behind a proxy, what the proxy
    /// wrote at the end: what stands before it anybody may have sent.
    public String address() {
        if (!(frame.settings().transport() instanceof Transport.BehindProxy)) {
            return in.remotePeer().host();
        }
        List<String> lines = in.headers().values(HeaderNames.X_FORWARDED_FOR);
        String last = lines.isEmpty() ? "" : lines.getLast();
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    /// The origin of this house, as browsers write it.
    public String origin() {
        return frame.settings().transport().origin(in.localPeer().port());
    }

    /// The path that `to` names, if it stays in this house; else the front page.
    public String onward(String to) {
        return Response.isOwn(to) ? to : "/";
    }

    /// The answer, with which the browser keeps a session's token.
    public Response remembered(Response answer, String token, Session.Kind kind) {
        return answer.with("Set-Cookie", Cookies.session(frame, token, kind));
    }

    /// The answer, with which the browser forgets the session.
    public Response forgotten(Response answer) {
        return answer.with("Set-Cookie", Cookies.noSession(frame));
    }

    /// The answer, with which the browser keeps the language.
    public Response speaking(Response answer, String language) {
        return answer.with("Set-Cookie", Cookies.language(frame, language));
    }

    /// The languages that pages speak.
    public Languages languages() {
        return frame.languages();
    }

    /// Who hosts this house, as the settings say; may be empty.
    public String host() {
        return frame.settings().host();
    }

    /// What pages say to her: her language, the server's hours.
    public Text text() {
        String chosen = cookie("language");
        String language =
                frame.languages().has(chosen)
                        ? chosen
                        : frame.languages().best(header(HeaderNames.ACCEPT_LANGUAGE));
        return new Text(frame.languages().of(language), frame.settings().zone(), now);
    }

    /// The frame of a page with this title.
    public Page page(String title) {
        return page(title, frame.surroundings().around(this));
    }

    /// The frame of a page with nothing around it but the house.
    public Page barePage(String title) {
        return page(title, Around.nothing());
    }

    private Page page(String title, Around around) {
        return new Page(
                text(),
                title,
                around,
                path(),
                () -> RandomHex.of(frame.random(), 16),
                "",
                frame.settings().isDemo());
    }

    String header(HeaderName name) {
        return in.headers().first(name).orElse("");
    }

    String cookie(String name) {
        return in.headers().cookies().first(name).orElse("");
    }

    ServerRequest served() {
        return in;
    }

    Frame frame() {
        return frame;
    }

    private Reader findReader() {
        String token = cookie(frame.sessionCookie());
        Session session = token.isEmpty() ? null : frame.sessions().use(token, now);
        return session == null
                ? new Reader.Stranger()
                : new Reader.Known(frame.persons().person(session.person(), now), session);
    }
}
