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
import java.util.function.Function;
import nacre.journal.Keyrings;
import nacre.organ.Organs;
import nacre.organ.Shredder;
import nacre.organ.Surroundings;
import nacre.store.Store;
import nacre.web.CannotListen;
import nacre.web.House;
import nacre.web.Pages;
import nacre.web.Settings;
import nacre.web.Web;
import nacre.web.announcements.AnnouncementPages;
import nacre.web.api.ApiPages;
import nacre.web.charter.CharterChangePages;
import nacre.web.charter.CharterPages;
import nacre.web.council.CouncilPages;
import nacre.web.decide.Deciding;
import nacre.web.draws.DrawPages;
import nacre.web.founding.FoundingArrivals;
import nacre.web.founding.FoundingGate;
import nacre.web.founding.FoundingPages;
import nacre.web.mandates.MandatePages;
import nacre.web.meetings.MeetingPages;
import nacre.web.merger.MergerPages;
import nacre.web.organ.MemberArrivals;
import nacre.web.organ.OrganPasskeys;
import nacre.web.organ.OrganSurroundings;
import nacre.web.organ.Visits;
import nacre.web.part.PartsPages;
import nacre.web.people.PeoplePages;
import nacre.web.record.RecordPages;
import nacre.web.session.Codes;
import nacre.web.session.Grant;
import nacre.web.session.Persons;
import nacre.web.split.SplitPages;
import nacre.web.today.OrganPages;
import nacre.web.today.TodayPages;

/// A running server over one data folder: its organs, its pages, and the timer that records what is
/// due.
final class Server implements AutoCloseable {
    /// A sleep that nobody notices; longer ones go on the record.
    static final Duration NAP = Duration.ofMinutes(5);

    /// How long the link is good that a started server prints.
    private static final Duration SET_UP = Duration.ofDays(7);

    private static final Duration TICK = Duration.ofSeconds(10);
    private static final int TICKS_BETWEEN_SWEEPS = 360;

    private final Store store;
    private final InstantSource clock;
    private final BooleanSupplier isSteady;
    private final Organs organs;
    private final Shredder shredder;
    private final Codes codes;
    private final Web web;
    private final ScheduledExecutorService timer;
    private int ticks;

    private Server(Store store, Wiring wiring, Web web) {
        this.store = store;
        this.clock = wiring.clock;
        this.isSteady = wiring.isSteady;
        this.organs = wiring.organs;
        this.shredder = wiring.shredder;
        this.codes = wiring.codes;
        this.web = web;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("timer").daemon(true).factory());
    }

    /// What stands on a store before any page is served.
    private record Wiring(
            InstantSource clock,
            BooleanSupplier isSteady,
            Organs organs,
            Shredder shredder,
            Codes codes) {}

    /// Starts serving what is in `store`, whose clock ran evenly as long as `isSteady` says so.
    ///
    /// @throws CannotListen if somebody else listens there; the store is closed then
    static Server start(
            Store store,
            Settings settings,
            InstantSource clock,
            BooleanSupplier isSteady,
            SecureRandom random,
            FoundingGate gate) {
        return start(store, settings, clock, isSteady, random, gate, house -> List.of());
    }

    /// The same, with pages that no other server has.
    static Server start(
            Store store,
            Settings settings,
            InstantSource clock,
            BooleanSupplier isSteady,
            SecureRandom random,
            FoundingGate gate,
            Function<House, List<Pages>> more) {
        var organs =
                new Organs(
                        store.journals(),
                        Brought.parts(),
                        new Surroundings(clock, random, isSteady));
        wake(store, organs, clock.instant());
        var persons = new Persons(store.shelf(), random);
        PartsPages parts = Brought.pages(store, random, clock);
        var shredder = new Shredder(store.keyrings());
        shredder.sweep(organs, clock.instant());
        var visits = new Visits(organs, persons, parts);
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
                        new FoundingArrivals(
                                new MemberArrivals(organs, passkeys, random),
                                store.shelf(),
                                random,
                                settings.zone()),
                        passkeys);
        var codes = new Codes(store.shelf(), key, random);
        var wiring = new Wiring(clock, isSteady, organs, shredder, codes);
        List<Pages> pages = pages(house, visits, gate);
        pages.addAll(more.apply(house));
        var server = new Server(store, wiring, listening(store, settings, house, pages));
        server.beginTicking();
        return server;
    }

    /// The pages, served; where that cannot be, the folder is free again.
    private static Web listening(Store store, Settings settings, House house, List<Pages> pages) {
        try {
            return Web.start(settings, house, pages);
        } catch (CannotListen taken) {
            store.close();
            throw taken;
        }
    }

    /// Every page there is.
    static List<Pages> pages(House house, Visits visits, FoundingGate gate) {
        var pages = new ArrayList<>(Deciding.pages(visits));
        pages.addAll(otherPages(house, visits, gate));
        pages.addAll(visits.parts().pages(visits));
        return pages;
    }

    private static List<Pages> otherPages(House house, Visits visits, FoundingGate gate) {
        return List.of(
                new TodayPages(visits),
                new OrganPages(visits),
                new MandatePages(visits),
                new DrawPages(visits, house.random()),
                new CharterPages(visits),
                new CharterChangePages(visits),
                new MeetingPages(visits),
                new AnnouncementPages(visits),
                new RecordPages(visits),
                new ApiPages(visits),
                new PeoplePages(house, visits),
                new CouncilPages(house, visits),
                new MergerPages(house, visits),
                new SplitPages(house, visits),
                new FoundingPages(house, visits.organs(), gate));
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
        beat();
        organs.catchUp();
        if (++ticks % TICKS_BETWEEN_SWEEPS == 0) {
            store.shelf().sweep(clock.instant());
            shredder.sweep(organs, clock.instant());
        }
    }

    /// Remembers that the server runs. An hour that a leap of the clock led to is not remembered:
    /// after the next start the time leapt over goes on the record as slept.
    private void beat() {
        if (isSteady.getAsBoolean()) {
            store.heartbeat(clock.instant());
        }
    }

    Organs organs() {
        return organs;
    }

    Codes codes() {
        return codes;
    }

    Keyrings keyrings() {
        return store.keyrings();
    }

    /// A link with which one organ can be founded here; those made before it open nothing any more.
    String setUpLink() {
        var grant = new Grant(Grant.Kind.SETUP, "", "");
        codes.revoke(grant, clock.instant());
        return origin() + "/found#" + codes.issue(grant, SET_UP, clock.instant());
    }

    /// The address that people type.
    String origin() {
        return web.origin();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        web.close();
        beat();
        store.close();
    }
}
