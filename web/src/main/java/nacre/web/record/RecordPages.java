// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.record;

import nacre.journal.Entry;
import nacre.web.Numbers;
import nacre.web.Pages;
import nacre.web.Request;
import nacre.web.Response;
import nacre.web.Routes;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;
import nacre.web.organ.Visits;

/// The record in words, each entry in full, and what a member can keep of it.
public final class RecordPages implements Pages {
    private static final String PATH = "/o/{organ}/record";

    private final StaticTemplates templates = new StaticTemplates();
    private final Visits visits;

    /// The records of these organs.
    public RecordPages(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void routes(Routes routes) {
        routes.get(PATH, this::list)
                .get(PATH + "/copy", this::copy)
                .get(PATH + "/{entry}", this::show)
                .get(PATH + "/{entry}/receipt", this::receipt);
    }

    private Response list(Request request) {
        Visit visit = visits.of(request);
        String asked = request.query("before");
        long before = Numbers.isOne(asked) ? Numbers.read(asked) : Long.MAX_VALUE;
        return Response.page(
                templates.recordRecord(
                        visit.page(visit.text().of("record.title")),
                        RecordView.of(visit, visits, before)));
    }

    private Response show(Request request) {
        Visit visit = visits.of(request);
        var reading = new EntryReading(visit, visits, entry(visit));
        return Response.page(
                templates.recordEntry(
                        visit.page(visit.text().of("record.entry.title")), reading.view()));
    }

    private Response receipt(Request request) {
        Visit visit = visits.of(request);
        Entry entry = entry(visit);
        return Response.file(
                "nacre-receipt-%d.txt".formatted(entry.seq()),
                "text/plain; charset=utf-8",
                new EntryReading(visit, visits, entry).receipt());
    }

    private Response copy(Request request) {
        Visit visit = visits.of(request);
        return Response.file(
                "%s.nacre".formatted(visit.standing().organ()),
                "application/x-ndjson; charset=utf-8",
                new OwnCopy(visit)::writeTo);
    }

    private static Entry entry(Visit visit) {
        Entry entry = visit.clerk().journal().entry(visit.request().path("entry", Numbers::read));
        if (entry == null) {
            throw new Stop(new Trouble.NoPage());
        }
        return entry;
    }
}
