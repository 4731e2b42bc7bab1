// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.map;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nacre.assembly.part.Refusal;
import nacre.campaign.map.MapCommand;
import nacre.campaign.map.MapRefusal;
import nacre.campaign.map.MapRules;
import nacre.campaign.unit.Campaign;
import nacre.campaign.unit.CampaignRefusal;
import nacre.campaign.unit.Unit;
import nacre.campaign.unit.UnitId;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.Keyring;
import nacre.organ.Reply;
import nacre.organ.Request;
import nacre.web.Detour;
import nacre.web.Form;
import nacre.web.Response;
import nacre.web.Stop;
import nacre.web.Trouble;
import nacre.web.jte.StaticTemplates;
import nacre.web.organ.Visit;

/// The only way to what a map says: it asks the rules at this very moment, and puts on the record
/// that somebody looked before anything is shown.
final class MapDoor {
    private static final byte[] READING = "nacre/reading/v1\n".getBytes(UTF_8);

    private final StaticTemplates templates = new StaticTemplates();
    private final MapIndexes indexes;
    private final Looked recorded = new Looked();

    MapDoor(MapIndexes indexes) {
        this.indexes = indexes;
    }

    MapIndexes indexes() {
        return indexes;
    }

    /// What `then` answers somebody who may look into a unit, who is on the record as having
    /// looked.
    Response reading(Visit visit, UnitId id, Function<MapVisit, Response> then) {
        return within(
                visit,
                id,
                inside ->
                        switch (looked(visit, id)) {
                            case Reply.Recorded r -> then.apply(inside);
                            case Reply.Refused(var why) -> closed(visit, visit.refusal(why));
                            case Reply.NotRecorded n ->
                                    closed(visit, visit.text().of("told.NOT_NOW"));
                            case Reply.Unknown u -> closed(visit, visit.text().of("told.UNKNOWN"));
                        });
    }

    /// What `then` answers somebody who may note in a unit. She sees nothing of it by that.
    Response within(Visit visit, UnitId id, Function<MapVisit, Response> then) {
        return switch (enter(visit, id)) {
            case Entering.Inside(var inside) -> then.apply(inside);
            case Entering.Locked l -> locked(visit);
            case Entering.Closed(String why) -> closed(visit, why);
        };
    }

    /// The visit of somebody who may note in a unit.
    ///
    /// @throws Detour if nothing can be read now, to where it says why
    MapVisit require(Visit visit, UnitId id) {
        return switch (enter(visit, id)) {
            case Entering.Inside(var inside) -> inside;
            case Entering.Locked l -> throw new Detour(visit.path("/map"));
            case Entering.Closed c -> throw new Detour(visit.path("/map"));
        };
    }

    /// What comes of wanting to look.
    private sealed interface Entering {
        record Inside(MapVisit visit) implements Entering {}

        record Locked() implements Entering {}

        record Closed(String why) implements Entering {}
    }

    private Entering enter(Visit visit, UnitId id) {
        Unit unit = MapVisit.campaigns(visit).find(id);
        Campaign campaign =
                unit == null ? null : MapVisit.campaigns(visit).find(unit.path().campaign());
        if (unit == null || campaign == null) {
            throw new Stop(new Trouble.NoPage());
        }
        Refusal why =
                MapRules.whyNotRead(
                        visit.assembly(),
                        MapVisit.campaigns(visit),
                        MapVisit.maps(visit),
                        visit.me(),
                        id,
                        visit.request().now());
        if (why instanceof MapRefusal.NotYourPlace || why instanceof CampaignRefusal) {
            throw new Stop(new Trouble.NotForYou());
        }
        if (why != null) {
            return new Entering.Closed(visit.refusal(why));
        }
        MapIndex index = indexes.of(visit.clerk(), visit.zone());
        if (index == null) {
            return new Entering.Locked();
        }
        Keyring keyring = indexes.keyring(visit.standing().organ());
        return new Entering.Inside(new MapVisit(visit, campaign, unit, keyring, index));
    }

    /// With how many people of her units it is time to talk again; 0 while that cannot be said. A
    /// number of her own part and nothing more, so that it is on no record that she saw it.
    long toTalkAgain(Visit visit) {
        List<UnitId> hers =
                MapVisit.campaigns(visit).units().values().stream()
                        .filter(unit -> !unit.isClosed())
                        .map(Unit::id)
                        .filter(unit -> mayRead(visit, unit))
                        .toList();
        MapIndex index = hers.isEmpty() ? null : indexes.soon(visit.clerk(), visit.zone());
        LocalDate today = visit.text().now().atZone(visit.zone()).toLocalDate();
        return index == null
                ? 0
                : hers.stream()
                        .flatMap(unit -> index.in(unit).stream())
                        .filter(each -> each.left() == null)
                        .filter(each ->
                                each.next() instanceof LocalDate next && !next.isAfter(today))
                        .count();
    }

    /// Whether she may see at this moment who is in a unit.
    static boolean mayRead(Visit visit, UnitId unit) {
        return MapRules.whyNotRead(
                        visit.assembly(),
                        MapVisit.campaigns(visit),
                        MapVisit.maps(visit),
                        visit.me(),
                        unit,
                        visit.request().now())
                == null;
    }

    /// Whether names of people in a unit can be shown to her, once it is on the record that she
    /// looks there.
    boolean shows(Visit visit, UnitId unit) {
        return mayRead(visit, unit) && looked(visit, unit) instanceof Reply.Recorded;
    }

    /// A page that says why nothing can be seen now. What she typed is on it, to be sent again.
    Response closed(Visit visit, String why) {
        return closed(visit, why, "");
    }

    /// A page that says that the keyring is locked, and where it is opened.
    Response locked(Visit visit) {
        return closed(visit, visit.text().of("map.locked"), visit.path("/keys"));
    }

    private Response closed(Visit visit, String why, String keys) {
        Form typed = visit.request().isPost() ? visit.request().form() : Form.empty();
        return Response.page(
                409,
                templates.mapClosed(
                        visit.page(visit.text().of("map.page")),
                        visit.path("/map"),
                        why,
                        keys,
                        typed));
    }

    /// Puts on the record that she looked: once for each session, unit and day, for the command
    /// that asks for it has the same id then.
    Reply looked(Visit visit, UnitId unit) {
        LocalDate day = visit.text().now().atZone(visit.zone()).toLocalDate();
        Hash once =
                Hash.sha256(
                        READING,
                        visit.request().known().session().key().bytes(),
                        (visit.standing().organ() + " " + visit.me() + " " + unit + " " + day)
                                .getBytes(UTF_8));
        return recorded.reply(
                once,
                () -> {
                    var id = new CommandId(once.toString().substring(0, 32));
                    var reads = new MapCommand.ReadUnit(unit);
                    return visit.clerk().hear(new Request(id, reads, visit.me()));
                });
    }

    /// The latest looks that are on the record, so that the clerk is asked for each of them once
    /// and not with every form that is sent in a corridor.
    private static final class Looked {
        private static final int MOST_KEPT = 10_000;

        private final SequencedMap<Hash, Reply> kept =
                new LinkedHashMap<>(256, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Hash, Reply> eldest) {
                        return size() > MOST_KEPT;
                    }
                };

        Reply reply(Hash once, Supplier<Reply> asking) {
            synchronized (kept) {
                Reply known = kept.get(once);
                if (known != null) {
                    return known;
                }
            }
            Reply reply = asking.get();
            if (reply instanceof Reply.Recorded) {
                synchronized (kept) {
                    kept.put(once, reply);
                }
            }
            return reply;
        }
    }
}
