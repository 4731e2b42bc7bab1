// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.ladder;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.campaign.unit.CampaignRules;
import nacre.campaign.unit.Campaigns;
import nacre.campaign.unit.Group;
import nacre.campaign.unit.Target;
import nacre.campaign.unit.UnitId;
import nacre.campaign.unit.UnitPath;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// When a rung is opened, and how it is counted.
public final class RungRules {

    /// The longest time for a rung.
    public static final Duration LONGEST = Duration.ofDays(366);

    /// The longest words for what people do, in UTF-16 code units.
    public static final int LONGEST_TITLE = 200;

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST_TEXT = 10_000;

    private RungRules() {}

    static Ruling rule(Campaigns campaigns, Ladders ladders, RungCommand command, Instant now) {
        return switch (command) {
            case RungCommand.OpenRung open -> open(campaigns, ladders, open, now);
            case RungCommand.CountRung(var rung, int group, long did) ->
                    unless(campaigns, ladders, new RungAct.Counted(rung, group, did), List.of());
            case RungCommand.CorrectRung(var rung, int group, long did, String reason) ->
                    reason.isBlank() || reason.strip().length() > LONGEST_TEXT
                            ? refused(new RungRefusal.RungWordsDoNotFit(LONGEST_TEXT))
                            : unless(
                                    campaigns,
                                    ladders,
                                    new RungAct.Corrected(rung, group, did),
                                    List.of(Words.kept("reason", reason.strip())));
        };
    }

    private static Ruling open(
            Campaigns campaigns, Ladders ladders, RungCommand.OpenRung open, Instant now) {
        if (open.title().isBlank() || open.title().strip().length() > LONGEST_TITLE) {
            return refused(new RungRefusal.RungWordsDoNotFit(LONGEST_TITLE));
        }
        if (open.how().isBlank() || open.how().strip().length() > LONGEST_TEXT) {
            return refused(new RungRefusal.RungWordsDoNotFit(LONGEST_TEXT));
        }
        var act =
                new RungAct.Opened(
                        open.place(),
                        open.whole(),
                        open.each(),
                        open.closes(),
                        open.repeats(),
                        null);
        Refusal why = whyNotOpened(campaigns, ladders, act, now);
        return why == null
                ? accepted(
                        Step.of(
                                act,
                                List.of(
                                        Words.kept("how", open.how().strip()),
                                        Words.kept("title", open.title().strip()))))
                : refused(why);
    }

    private static Ruling unless(
            Campaigns campaigns, Ladders ladders, RungAct act, List<Words> words) {
        return whyNot(campaigns, ladders, act) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(act, words));
    }

    /// What an act takes from a mandate there.
    ///
    /// @throws Unfoldable if no mandate is enough
    static Use use(Campaigns campaigns, Ladders ladders, RungAct act) {
        return switch (act) {
            case RungAct.Opened opened when opened.despite() == null ->
                    new Use(CampaignRules.STEER, 1, 0, opened.place().value());
            case RungAct.Counted(var rung, int group, long did) ->
                    organising(campaigns, ladders.needed(rung), group);
            case RungAct.Corrected(var rung, int group, long did) ->
                    organising(campaigns, ladders.needed(rung), group);
            case RungAct other -> throw new Unfoldable("No member may do this alone: " + other);
        };
    }

    private static Use organising(Campaigns campaigns, Rung rung, int group) {
        Unfoldable.unless(
                group >= 0 && group < rung.target().groups().size(),
                "Rung %s has no group %d.",
                rung.id(),
                group);
        String place = place(campaigns, rung, rung.target().groups().get(group)).value();
        return new Use(CampaignRules.ORGANISE, 1, 0, place);
    }

    /// Where one must organise to state how many of a group did it: in its unit, or, where several
    /// are counted together, in the place of the whole rung.
    public static UnitPath place(Campaigns campaigns, Rung rung, Group group) {
        if (group.units().size() > 1) {
            return rung.place();
        }
        UnitId unit = group.units().getFirst();
        return Unfoldable.needed(campaigns.paths().get(unit), "There is no unit %s.", unit);
    }

    /// Why no rung can be opened so, or null.
    static @Nullable Refusal whyNotOpened(
            Campaigns campaigns, Ladders ladders, RungAct.Opened act, Instant now) {
        Refusal why = Target.whyNot(campaigns, act.place(), act.whole(), act.each());
        if (why != null) {
            return why;
        }
        Instant latest = now.plus(LONGEST);
        if (!act.closes().isAfter(now) || act.closes().isAfter(latest)) {
            return new RungRefusal.RungDateDoesNotFit(act.closes(), now, latest);
        }
        return whyNotNext(ladders.last(act.place().campaign()), act);
    }

    private static @Nullable Refusal whyNotNext(@Nullable Rung last, RungAct.Opened act) {
        boolean isPlain = act.repeats() == null && act.despite() == null;
        if (last == null) {
            return isPlain ? null : new RungRefusal.NothingWasMissed();
        }
        return switch (last.stage()) {
            case OPEN -> new RungRefusal.RungGoesOn(last.id());
            case MET -> isPlain ? null : new RungRefusal.NothingWasMissed();
            case MISSED ->
                    isPlain ? new RungRefusal.RungWasMissed(last.id()) : whyNotAfter(last, act);
        };
    }

    /// After a miss the same is tried again, or a decision says that it goes on despite it.
    private static @Nullable Refusal whyNotAfter(Rung missed, RungAct.Opened act) {
        boolean isRight =
                act.despite() == null
                        ? missed.id().equals(act.repeats())
                        : act.repeats() == null && missed.id().equals(act.despite());
        return isRight ? null : new RungRefusal.NothingWasMissed();
    }

    /// Why an act on a rung that is there cannot happen, or null; the rules ask before it is
    /// recorded, the fold again.
    static @Nullable Refusal whyNot(Campaigns campaigns, Ladders ladders, RungAct act) {
        return switch (act) {
            case RungAct.Opened o -> null;
            case RungAct.Closed c -> null;
            case RungAct.Counted(var id, int group, long did) -> {
                Refusal why = whyNotCounted(campaigns, ladders.find(id), id, group, did);
                Rung rung = ladders.find(id);
                long before = rung == null ? 0 : rung.did().getOrDefault(group, 0L);
                yield why == null && did < before
                        ? new RungRefusal.FewerThanBefore(did, before)
                        : why;
            }
            case RungAct.Corrected(var id, int group, long did) -> {
                Refusal why = whyNotCounted(campaigns, ladders.find(id), id, group, did);
                Rung rung = ladders.find(id);
                Long before = rung == null ? null : rung.did().get(group);
                yield why == null && (before == null || before == did)
                        ? new RungRefusal.NothingToCorrect()
                        : why;
            }
        };
    }

    private static @Nullable Refusal whyNotCounted(
            Campaigns campaigns, @Nullable Rung rung, RungId id, int group, long did) {
        if (rung == null) {
            return new RungRefusal.UnknownRung(id);
        }
        Refusal why = CampaignRules.whyNotOpen(campaigns, rung.place().campaign());
        if (why != null) {
            return why;
        }
        if (rung.stage() != Rung.Stage.OPEN) {
            return new RungRefusal.RungIsOver(id);
        }
        if (group < 0 || group >= rung.target().groups().size()) {
            return new RungRefusal.UnknownGroup(group);
        }
        long people = rung.target().groups().get(group).people();
        return did < 0 || did > people ? new RungRefusal.CountDoesNotFit(did, people) : null;
    }
}
