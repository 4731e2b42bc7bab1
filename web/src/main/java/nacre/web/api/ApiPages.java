// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.mandate.MandateId;
import nacre.journal.CommandId;
import nacre.journal.Entry;
import nacre.journal.Hash;
import nacre.journal.Journal;
import nacre.journal.Journal.Head;
import nacre.journal.Json;
import nacre.journal.Malformed;
import nacre.organ.Receipt;
import nacre.organ.Reply;
import nacre.web.Handler;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Reader;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.part.Scripted;

/// The API (API.md): the same clerk, the same session and the same guards as the pages; answers are
/// canonical JSON. Requests are read as canonical JSON too, so that what is hashed is what was
/// sent.
public final class ApiPages implements Pages {
    private static final String PATH = "/api/o/{organ}";
    private static final long MOST_ENTRIES = 100;
    private static final int LONGEST_COMMAND = 200_000;

    private final Visits visits;
    private final Scripted scripted;

    /// The API of these organs.
    public ApiPages(Visits visits) {
        this.visits = visits;
        this.scripted = scripted(visits.parts());
    }

    /// What a script may send to an organ with these parts, and what only pages send.
    public static Scripted scripted(PartsPages parts) {
        return AssemblyCommands.SCRIPTED.and(parts.scripted());
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, said(this::organ))
                .get(PATH + "/entries", said(this::entries))
                .get(PATH + "/entries/{entry}", said(this::entry))
                .get(PATH + "/entries/{entry}/proof", said(this::proof))
                .get(PATH + "/consistency", said(this::consistency))
                .post(PATH + "/commands", said(this::command));
    }

    /// The handler, with JSON for an answer also where a page would say what is wrong.
    private static Handler said(Handler handler) {
        return request -> {
            if (!(request.reader() instanceof Reader.Known)) {
                return trouble(401, "ComeInFirst", "");
            }
            try {
                return handler.answer(request);
            } catch (Stop stop) {
                Trouble trouble = stop.trouble();
                return trouble(trouble.status(), trouble.getClass().getSimpleName(), "");
            } catch (Malformed | DateTimeException e) {
                return trouble(400, "Malformed", String.valueOf(e.getMessage()));
            }
        };
    }

    private static Response trouble(int status, String name, String about) {
        var body = Json.object().put("trouble", name);
        if (!about.isEmpty()) {
            body.put("about", about);
        }
        return Response.json(status, body.done().write());
    }

    private static Response json(Json.Draft body) {
        return Response.json(200, body.done().write());
    }

    private Response organ(Request request) {
        Visit visit = visits.of(request);
        Head head = visit.clerk().journal().head();
        return json(
                Json.object()
                        .put("entered", visit.assembly().roll().entered())
                        .put("entitled", visit.assembly().roll().entitled())
                        .put("entries", head.size())
                        .put("member", visit.me().seq())
                        .put("name", visit.organName())
                        .put("organ", visit.standing().organ().value())
                        .put("root", head.root().toString()));
    }

    private Response entries(Request request) {
        Visit visit = visits.of(request);
        Journal journal = visit.clerk().journal();
        long size = journal.head().size();
        long from = number(request, "from", 0);
        long to = Math.min(number(request, "to", size), Math.min(size, from + MOST_ENTRIES));
        var form = new EntryForm(visit.me());
        List<Json> entries = new ArrayList<>();
        journal.read(from, to, entry -> entries.add(form.of(entry)));
        return json(Json.object().put("entries", new Json.Items(entries)).put("size", size));
    }

    private Response entry(Request request) {
        Visit visit = visits.of(request);
        return Response.json(200, new EntryForm(visit.me()).of(found(visit)).write());
    }

    private Response proof(Request request) {
        Visit visit = visits.of(request);
        Entry entry = found(visit);
        Journal journal = visit.clerk().journal();
        Head head = journal.head();
        return json(
                Json.object()
                        .put("leafHash", entry.leafHash().toString())
                        .put("path", hashes(journal.inclusion(entry.seq(), head.size())))
                        .put("root", head.root().toString())
                        .put("seq", entry.seq())
                        .put("size", head.size()));
    }

    private Response consistency(Request request) {
        Visit visit = visits.of(request);
        Journal journal = visit.clerk().journal();
        Head head = journal.head();
        long older = number(request, "older", head.size());
        if (older > head.size()) {
            throw new Stop(new Trouble.NoPage());
        }
        return json(
                Json.object()
                        .put("newer", head.size())
                        .put("older", older)
                        .put("path", hashes(journal.consistency(older, head.size())))
                        .put("root", head.root().toString()));
    }

    private static Json hashes(List<Hash> hashes) {
        return Json.texts(hashes.stream().map(Hash::toString).toList());
    }

    private static Entry found(Visit visit) {
        Entry entry = visit.clerk().journal().entry(visit.request().path("entry", Numbers::read));
        if (entry == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return entry;
    }

    private static long number(Request request, String name, long otherwise) {
        String value = request.query(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!Numbers.isOne(value)) {
            throw new Malformed(name, "a whole number", value);
        }
        return Numbers.read(value);
    }

    private Response command(Request request) {
        Visit visit = visits.of(request);
        Json.Fields sent = sent(request.body(LONGEST_COMMAND));
        Scripted.Reason kept = scripted.kept().get(sent.text("type"));
        return kept == null
                ? answer(visit.clerk().hear(asked(visit, sent)))
                : trouble(400, "OnlyByPage", kept.name());
    }

    private static Response answer(Reply reply) {
        return switch (reply) {
            case Reply.Recorded(var receipt) -> json(form(receipt));
            case Reply.Refused(var why) ->
                    Response.json(
                            409,
                            Json.object()
                                    .put("facts", why.facts())
                                    .put("refused", why.name())
                                    .done()
                                    .write());
            case Reply.NotRecorded n -> trouble(503, "NotRecorded", "");
            case Reply.Unknown u -> trouble(503, "Unknown", "");
        };
    }

    private static Json.Fields sent(String body) {
        if (Json.read(body.getBytes(UTF_8)) instanceof Json.Fields sent) {
            return sent.only("command", "id", "mandate", "type");
        }
        throw new Malformed("", "an object", "something else");
    }

    private nacre.organ.Request asked(Visit visit, Json.Fields sent) {
        return new nacre.organ.Request(
                id(sent.text("id")),
                scripted.forms().read(sent.text("type"), sent.fields("command")),
                visit.me(),
                sent.has("mandate") ? new MandateId(sent.whole("mandate")) : null);
    }

    private static CommandId id(String hex) {
        try {
            return new CommandId(hex);
        } catch (IllegalArgumentException e) {
            throw (Malformed) new Malformed("id", "32 small hex digits", hex).initCause(e);
        }
    }

    private static Json.Draft form(Receipt receipt) {
        return Json.object()
                .put("at", receipt.at().getEpochSecond())
                .put("entries", receipt.head().size())
                .put("first", receipt.first())
                .put("leafHash", receipt.leaf().toString())
                .put("organ", receipt.organ().value())
                .put("root", receipt.head().root().toString())
                .put("size", receipt.size());
    }
}
