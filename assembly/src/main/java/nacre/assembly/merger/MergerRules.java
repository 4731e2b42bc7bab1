// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.merger;

import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nacre.assembly.Assembly;
import nacre.assembly.part.Act;
import nacre.assembly.part.Door;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollAct;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// How two organs become one: each decides by its own rule, one to join and one to take in.
///
/// Whether it happens is settled on the record of the one that joins, so that it happens on both
/// or on none. That one writes that it is *ready*; the one that takes in, once it has decided too,
/// *calls* it and is bound; the one that joins is over by that, and its people *come*; or it has
/// taken back or let lapse, and *declines*.
public final class MergerRules {
    /// The longest time that an organ may wait for the other.
    public static final Duration LONGEST = Duration.ofDays(366);

    static final String READY = "merger.ready";
    static final String CALLS = "merger.calls";
    static final String COMES = "merger.comes";
    static final String DECLINES = "merger.declines";

    private MergerRules() {}

    /// The kinds of letters that are read.
    public static List<String> accepts() {
        return List.of(READY, CALLS, COMES, DECLINES);
    }

    /// The organs whose letters are let in.
    public static SortedMap<OrganId, Door> doors(Assembly assembly) {
        var doors = new TreeMap<OrganId, Door>();
        assembly.ties().mergers().open().values().forEach(m -> doors.put(m.other(), m.door()));
        return doors;
    }

    /// What the rules say to a member who does not come along.
    public static Ruling rule(Assembly assembly, StayOut command, MemberId actor) {
        var act = new MergerAct.StayedOut(command.other(), command.stays());
        return Ruling.unless(whyNot(assembly, act, actor), act);
    }

    /// What an enactment comes to now.
    ///
    /// @param own the organ itself
    public static Ruling enact(Assembly assembly, OrganId own, MergerAct act, Instant now) {
        return switch (act) {
            case MergerAct.Agreed a -> Ruling.unless(whyNot(assembly, own, a, now), act);
            case MergerAct.TakenBack a -> Ruling.unless(whyNot(assembly, a), act);
            case MergerAct.StayedOut a -> nothing(act);
            case MergerAct.Lapsed a -> nothing(act);
            case MergerAct.Made a -> nothing(act);
        };
    }

    private static Ruling nothing(MergerAct act) {
        return refused(new ProposalRefusal.NotAnEnactment(act.type()));
    }

    /// Why an organ cannot decide so, or null; the fold asks again.
    ///
    /// @param own the organ itself
    public static @Nullable Refusal whyNot(
            Assembly assembly, OrganId own, MergerAct.Agreed act, Instant now) {
        Mergers mergers = assembly.ties().mergers();
        Merger joining = mergers.joining();
        Instant latest = now.plus(LONGEST);
        if (assembly.isCouncil()) {
            return new MergerRefusal.CouncilsDoNotMerge();
        }
        if (act.other().equals(own)) {
            return new MergerRefusal.CannotMergeWithItself(own);
        }
        if (joining != null) {
            return new MergerRefusal.IsMerging(joining.other());
        }
        if (mergers.open().containsKey(act.other())) {
            return new MergerRefusal.IsMerging(act.other());
        }
        if (act.side() == Side.JOINS && !mergers.open().isEmpty()) {
            return new MergerRefusal.IsMerging(mergers.open().firstKey());
        }
        return act.until().isAfter(now) && !act.until().isAfter(latest)
                ? null
                : new MergerRefusal.LastDayDoesNotFit(act.until(), latest);
    }

    /// Why it cannot take this back, or null; the fold asks again.
    public static @Nullable Refusal whyNot(Assembly assembly, MergerAct.TakenBack act) {
        Merger merger = assembly.ties().mergers().open().get(act.other());
        if (merger == null) {
            return new MergerRefusal.IsNotMerging(act.other());
        }
        return merger.isCalled() ? new MergerRefusal.MergerIsUnderWay(act.other()) : null;
    }

    /// Why she cannot say so, or null; the fold asks again.
    public static @Nullable Refusal whyNot(
            Assembly assembly, MergerAct.StayedOut act, MemberId actor) {
        Merger merger = assembly.ties().mergers().joining();
        if (merger == null || !merger.other().equals(act.other())) {
            return new MergerRefusal.IsNotMerging(act.other());
        }
        return merger.stayOut().contains(actor) == act.stays()
                ? new MergerRefusal.SaidSoAlready(act.other())
                : null;
    }

    /// Why the organ may not dissolve now, or null: people may be on their way to it.
    public static @Nullable Refusal whyNotDissolved(Assembly assembly) {
        Merger merger = assembly.ties().mergers().underWay();
        return merger == null ? null : new MergerRefusal.MergerIsUnderWay(merger.other());
    }

    /// What happens on the last day.
    public static List<Step> lapseDue(Merger merger) {
        return List.of(Step.of(new MergerAct.Lapsed(merger.other())));
    }

    /// What happens once the other has called.
    public static List<Step> madeDue(Merger merger) {
        return List.of(Step.of(new MergerAct.Made(merger.other())));
    }

    /// What happens once people come: each is on the roll, with her name as it stands in her
    /// organ.
    public static List<Step> takenInDue(Coming coming) {
        var steps = new ArrayList<Step>();
        for (Coming.Comer each : coming.members()) {
            var act = new RollAct.TakenIn(coming.from(), each.member(), each.since());
            var name = new Step.Copy(coming.from(), each.described(), "");
            steps.add(Step.of(act).copying(name));
        }
        return steps;
    }

    /// The letters that an act writes.
    public static List<Letter> letters(Assembly before, Assembly after, Act act) {
        var letters = new ArrayList<Letter>();
        Mergers was = before.ties().mergers();
        Mergers is = after.ties().mergers();
        Json.Fields nothing = Json.object().done();
        for (Merger each : is.open().values()) {
            Merger old = was.open().get(each.other());
            boolean isNews = old == null || !old.isCalled();
            if (each.side() == Side.TAKES_IN && each.isCalled() && isNews) {
                letters.add(new Letter(each.other(), CALLS, calls(is, each)));
            }
        }
        Merger joined = was.joining();
        if (act instanceof MergerAct.Made(var other)) {
            var says = Json.object().put("members", Coming.form(comers(before, joined))).done();
            letters.add(new Letter(other, COMES, says));
        } else if (joined != null && is.joining() == null) {
            letters.add(new Letter(joined.other(), DECLINES, nothing));
        } else if (joined == null && is.joining() instanceof Merger joining) {
            var says =
                    Json.object()
                            .put("agreed", joining.door().entry())
                            .put("persons", after.roll().entitled())
                            .done();
            letters.add(new Letter(joining.other(), READY, says));
        }
        return letters;
    }

    private static Json.Fields calls(Mergers mergers, Merger merger) {
        var ready = mergers.ready().get(merger.other());
        return Json.object().put("agreed", ready == null ? 0 : ready.agreed()).done();
    }

    /// All on the roll but those who stay out.
    private static List<Coming.Comer> comers(Assembly assembly, @Nullable Merger merger) {
        return assembly.roll().everybody().stream()
                .filter(Member::isOnTheRoll)
                .filter(each -> merger != null && !merger.stayOut().contains(each.id()))
                .map(Coming.Comer::of)
                .toList();
    }
}
