// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nacre.assembly.part.MemberId;
import nacre.organ.Organs;
import nacre.web.demo.Stage;
import nacre.web.session.Grant;

/// The demo's town while people look at it. Its hours go on as the real ones do; whoever visits can
/// let days pass, and then the others live on.
public final class Played implements Stage, InstantSource {
    private static final Duration LOOK = Duration.ofHours(3);

    private final Demo demo;
    private final Town town;
    private final TownClock clock;
    private final List<Others> others = new ArrayList<>();

    /// The town as its story left it.
    ///
    /// @param real the clock that its own goes on with
    public Played(Demo demo, InstantSource real) {
        this.demo = demo;
        this.town = demo.town();
        this.clock = town.life().clock();
        clock.goOnWith(real);
    }

    /// Lets the town live on in these organs, which serve what it has lived through.
    public void goOnIn(Organs served) {
        town.goOnIn(served);
        town.organs()
                .forEach((name, organ) ->
                        others.add(
                                new Others(
                                        organ,
                                        visitors(organ),
                                        town.life().chance(name + " now"))));
    }

    private Set<MemberId> visitors(OrganLife organ) {
        return demo.guests().stream()
                .filter(guest -> guest.organ().equals(organ.id()))
                .map(Demo.Guest::member)
                .collect(Collectors.toSet());
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public List<Role> roles() {
        return demo.guests().stream().map(Played::role).toList();
    }

    private static Role role(Demo.Guest guest) {
        var grant =
                new Grant(
                        Grant.Kind.MEMBER,
                        guest.organ().value(),
                        Long.toString(guest.member().seq()),
                        Long.toString(guest.sheet()));
        return new Role(guest.kind(), grant, guest.name(), guest.in());
    }

    @Override
    public synchronized void pass(int days) {
        Instant end = clock.instant().atZone(Town.ZONE).plusDays(days).toInstant();
        for (Instant now = clock.instant(); now.isBefore(end); now = clock.instant()) {
            others.forEach(Others::look);
            Instant next = now.plus(LOOK);
            town.life().run(next.isBefore(end) ? next : end);
        }
    }
}
