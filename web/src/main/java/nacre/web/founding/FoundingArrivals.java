// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import nacre.journal.Shelf;
import nacre.web.entry.Arrivals;
import nacre.web.session.Grant;
import nacre.web.session.Person;
import nacre.web.session.PersonId;
import org.jspecify.annotations.Nullable;

/// What happens when somebody comes in with a code that founds: a set-up code begins a draft, a
/// founder's link gives her her place in one. Members' codes go on to `members`.
public final class FoundingArrivals implements Arrivals {
    private final Arrivals members;
    private final Drafts drafts;
    private final ZoneId zone;

    /// Arrivals beside those of members; `zone` is where a new organ's hours are counted at first.
    public FoundingArrivals(Arrivals members, Shelf shelf, RandomGenerator random, ZoneId zone) {
        this.members = members;
        this.drafts = new Drafts(shelf, random);
        this.zone = zone;
    }

    /// The draft that a code led to is not there any more.
    public record LeadsNowhere() {}

    /// Somebody on this device founds the same organ already, under another name.
    public record FoundsAlready(String name) {}

    @Override
    public @Nullable Record whyNotYet(Grant grant) {
        return members.whyNotYet(grant);
    }

    @Override
    public void signedIn(Person person) {
        members.signedIn(person);
    }

    @Override
    public Arrival arrive(Grant grant, PersonId person, Instant now) {
        return switch (grant.kind()) {
            case MEMBER -> members.arrive(grant, person, now);
            case COMEBACK -> members.arrive(grant, person, now);
            case FOUNDER -> founder(grant, person, now);
            case SETUP ->
                    new Arrival.Welcome(
                            "/found/" + drafts.begin(NewDraft.of(person, zone), now) + "/words");
        };
    }

    private Arrival founder(Grant grant, PersonId person, Instant now) {
        if (!(drafts.find(grant.organ(), now) instanceof Drafts.Kept.Draft(var draft))
                || draft.at(grant.member()) == null) {
            return new Arrival.Refused(new LeadsNowhere());
        }
        if (draft.who(person) instanceof FoundingDraft.Founder other
                && !other.place().equals(grant.member())) {
            return new Arrival.Refused(new FoundsAlready(other.name()));
        }
        drafts.change(
                grant.organ(),
                each -> each.with(grant.member(), founder -> founder.being(person.value())),
                now);
        return new Arrival.Welcome("/found/" + grant.organ());
    }
}
