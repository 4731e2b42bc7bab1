// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nacre.organ.Organs;
import nacre.organ.Parts;
import nacre.organ.Surroundings;
import nacre.store.Store;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.Settings;
import nacre.web.Web;
import nacre.web.decide.CharterDrafts;
import nacre.web.decide.DecidePages;
import nacre.web.decide.ProposalPages;
import nacre.web.decide.WritePages;
import nacre.web.entry.EntryPages;
import nacre.web.organ.OrganPasskeys;
import nacre.web.organ.OrganSurroundings;
import nacre.web.organ.Visits;
import nacre.web.announcements.AnnouncementPages;
import nacre.web.charter.CharterPages;
import nacre.web.mandates.MandatePages;
import nacre.web.record.RecordPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;
import nacre.web.session.Codes;

/// A running server over one data folder: its organs, its pages, and the timer that records what is
/// due.
final class Server implements AutoCloseable {
    /// A sleep that nobody notices; longer ones go on the record.
    static final Duration NAP = Duration.ofMinutes(5);

    private static final Duration TICK = Duration.ofSeconds(10);
    private static final int TICKS_BETWEEN_SWEEPS = 360;

    private final Store store;
    private final InstantSource clock;
    private final Organs organs;
    private final Codes codes;
    private final Web web;
    private final ScheduledExecutorService timer;
    private int ticks;

    private Server(Store store, Wiring wiring, Web web) {
        this.store = store;
        this.clock = wiring.clock;
        this.organs = wiring.organs;
        this.codes = wiring.codes;
        this.web = web;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("timer").daemon(true).factory());
    }

    /// What stands on a store before any page is served.
    private record Wiring(InstantSource clock, Organs organs, Codes codes) {}

    /// Starts serving what is in `store`, whose clock ran evenly as long as `isSteady` says so.
    static Server start(
            Store store,
            Settings settings,
            InstantSource clock,
            BooleanSupplier isSteady,
            SecureRandom random) {
        var organs =
                new Organs(
                        store.journals(),
                        Parts.of(List.of()),
                        new Surroundings(clock, random, isSteady));
        wake(store, organs, clock.instant());
        var visits = new Visits(organs);
        var passkeys = new OrganPasskeys(organs, store.shelf(), random, settings.host());
        passkeys.refill(clock.instant());
        var key = store.key("nacre/codes/v1");
        var house =
                new House(
                        store.shelf(),
                        key,
                        clock,
                        random,
                        new OrganSurroundings(visits),
                        new MemberArrivals(organs, passkeys, random),
                        passkeys);
        var wiring = new Wiring(clock, organs, new Codes(store.shelf(), key, random));
        var server = new Server(store, wiring, Web.start(settings, house, pages(house, visits)));
        server.beginTicking();
        return server;
    }

    private static List<Pages> pages(House house, Visits visits) {
        var pages = new ArrayList<Pages>(EntryPages.of(house));
        pages.add(new TodayPages(visits));
        pages.add(new OrganPages(visits));
        pages.add(new DecidePages(visits));
        pages.add(new ProposalPages(visits, List.of()));
        pages.add(new WritePages(visits, new CharterDrafts(house.shelf()), List.of()));
        pages.add(new MandatePages(visits));
        pages.add(new CharterPages(visits));
        pages.add(new AnnouncementPages(visits));
        pages.add(new RecordPages(visits));
        return List.copyOf(pages);
    }

    /// Puts on every record that the server slept, if it did so for long.
    private static void wake(Store store, Organs organs, Instant now) {
        Instant last = store.lastHeartbeat();
        if (last != null && Duration.between(last, now).compareTo(NAP) > 0) {
            organs.woke(last, now);
        }
        store.heartbeat(now);
        organs.catchUp();
    }

    private void beginTicking() {
        var _ =
                timer.scheduleWithFixedDelay(
                        this::tick, TICK.toSeconds(), TICK.toSeconds(), TimeUnit.SECONDS);
    }

    private void tick() {
        store.heartbeat(clock.instant());
        organs.catchUp();
        if (++ticks % TICKS_BETWEEN_SWEEPS == 0) {
            store.shelf().sweep(clock.instant());
        }
    }

    Organs organs() {
        return organs;
    }

    Codes codes() {
        return codes;
    }

    /// The address that people type.
    String origin() {
        return web.origin();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        web.close();
        store.heartbeat(clock.instant());
        store.close();
    }
}
