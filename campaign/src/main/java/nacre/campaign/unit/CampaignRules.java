// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.unit;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.part.Use;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// When campaigns are opened and closed, and how their units stand beneath each other.
public final class CampaignRules {

    /// The power of a campaign's committee: its units, and what is seen of it in numbers.
    public static final Power STEER = new Power("steer");

    /// The power to read and note who is where, and what was talked about, in a place.
    public static final Power ORGANISE = new Power("organise");

    /// The longest time for which a campaign may keep notes about people.
    public static final Duration LONGEST = Duration.ofDays(1096);

    /// How many units a campaign has at most.
    public static final int MOST_UNITS = 2000;

    /// How many people a unit has at most, those beneath it not counted.
    public static final long MOST_PEOPLE = 1_000_000;

    /// The longest name of a unit, in UTF-16 code units.
    public static final int LONGEST_NAME = 80;

    private static final int MOST_AIMS = 20;

    private CampaignRules() {}

    /// Whether a member holds a mandate that lets her use a power in a place at this moment.
    public static boolean may(
            Assembly assembly, MemberId member, Power power, UnitPath place, Instant now) {
        return may(assembly, member, new Use(power, 1, 0, place.value()), now);
    }

    /// Whether a mandate that a member holds at this moment covers a use.
    public static boolean may(Assembly assembly, MemberId member, Use use, Instant now) {
        return assembly.voice(member) != null
                && assembly.mandates().inForce().values().stream()
                        .anyMatch(each -> now.isBefore(each.ends()) && each.covers(member, use));
    }

    /// What it takes from a mandate to steer a campaign; where something belongs to none, from one
    /// that steers all.
    public static Use steering(@Nullable CampaignId campaign) {
        return new Use(STEER, 1, 0, campaign == null ? "" : UnitPath.of(campaign).value());
    }

    /// What an act takes from a mandate to steer there.
    static Use use(Campaigns campaigns, CampaignAct act) {
        return switch (act) {
            case CampaignAct.Opened a -> throw nobody(act);
            case CampaignAct.Closed a -> throw nobody(act);
            case CampaignAct.Added(var under, var kind, long people) -> steering(under);
            case CampaignAct.Renamed(var unit) -> steering(campaigns.needed(unit).path());
            case CampaignAct.Counted(var unit, long people) ->
                    steering(campaigns.needed(unit).path());
            case CampaignAct.Ended(var unit) -> steering(campaigns.needed(unit).path());
        };
    }

    private static Use steering(UnitPath place) {
        return new Use(STEER, 1, 0, place.value());
    }

    private static RuntimeException nobody(CampaignAct act) {
        return new Unfoldable("No member may do this alone: " + act);
    }

    /// What the rules say.
    ///
    /// @param next the number that the first new unit gets
    static Ruling rule(Campaigns campaigns, CampaignCommand command, long next) {
        return switch (command) {
            case CampaignCommand.AddUnits add -> add(campaigns, add, next);
            case CampaignCommand.RenameUnit(var unit, String name)
                    when misfit(name) instanceof Refusal why ->
                    refused(why);
            case CampaignCommand.RenameUnit(var unit, String name) ->
                    unless(campaigns, new CampaignAct.Renamed(unit), name(name));
            case CampaignCommand.CountPeople(var unit, long people) ->
                    unless(campaigns, new CampaignAct.Counted(unit, people), List.of());
            case CampaignCommand.EndUnit(var unit) ->
                    unless(campaigns, new CampaignAct.Ended(unit), List.of());
        };
    }

    private static Ruling unless(Campaigns campaigns, CampaignAct act, List<Words> words) {
        return whyNot(campaigns, act) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(act, words));
    }

    private static List<Words> name(String name) {
        return List.of(Words.kept("name", name.strip()));
    }

    private static @Nullable CampaignRefusal misfit(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME
                ? new CampaignRefusal.UnitNameDoesNotFit(name.strip().length(), LONGEST_NAME)
                : null;
    }

    private static Ruling add(Campaigns before, CampaignCommand.AddUnits add, long next) {
        Campaigns campaigns = before;
        var steps = new ArrayList<Step>();
        var paths = new ArrayList<UnitPath>();
        for (CampaignCommand.NewUnit unit : add.units()) {
            UnitPath under = unit.above() < 0 ? add.under() : paths.get(unit.above());
            var act = new CampaignAct.Added(under, unit.kind(), unit.people());
            Refusal why = misfit(unit.name());
            why = why == null ? whyNot(campaigns, act) : why;
            if (why != null) {
                return refused(why);
            }
            campaigns = after(campaigns, act, next + steps.size());
            paths.add(under.plus(new UnitId(next + steps.size())));
            steps.add(Step.of(act, name(unit.name())));
        }
        return steps.isEmpty()
                ? refused(new CampaignRefusal.UnitNameDoesNotFit(0, LONGEST_NAME))
                : new Ruling.Accepted(steps);
    }

    static Campaigns after(Campaigns campaigns, CampaignAct.Added act, long seq) {
        return campaigns.with(
                new Unit(act.under().plus(new UnitId(seq)), act.kind(), seq, act.people(), false));
    }

    /// Why a campaign cannot be opened so, or null.
    static @Nullable Refusal whyNotOpen(CampaignAct.Opened act, Instant now) {
        List<MatterKey> aims = act.aims();
        if (aims.size() > MOST_AIMS || aims.stream().distinct().count() < aims.size()) {
            return new CampaignRefusal.AimsDoNotFit(aims.size(), MOST_AIMS);
        }
        Instant latest = now.plus(LONGEST);
        return act.purges().isAfter(now) && !act.purges().isAfter(latest)
                ? null
                : new CampaignRefusal.PurgeDoesNotFit(act.purges(), now, latest);
    }

    /// Why an act on what is there cannot happen, or null; the rules ask before it is recorded, the
    /// fold again.
    static @Nullable Refusal whyNot(Campaigns campaigns, CampaignAct act) {
        return switch (act) {
            case CampaignAct.Opened o -> null;
            case CampaignAct.Closed(var campaign) -> whyNotOpen(campaigns, campaign);
            case CampaignAct.Added added -> whyNotAdded(campaigns, added);
            case CampaignAct.Renamed(var unit) -> whyNotOpen(campaigns, unit);
            case CampaignAct.Counted(var unit, long people) when misfit(people) != null ->
                    misfit(people);
            case CampaignAct.Counted(var unit, long people) -> whyNotOpen(campaigns, unit);
            case CampaignAct.Ended(var unit) -> whyNotOpen(campaigns, unit);
        };
    }

    private static @Nullable Refusal misfit(long people) {
        return people < 0 || people > MOST_PEOPLE
                ? new CampaignRefusal.PeopleDoNotFit(people, MOST_PEOPLE)
                : null;
    }

    /// Why nothing can be done in a campaign, or null.
    public static @Nullable Refusal whyNotOpen(Campaigns campaigns, CampaignId id) {
        Campaign campaign = campaigns.find(id);
        if (campaign == null) {
            return new CampaignRefusal.UnknownCampaign(id);
        }
        return campaign.isOpen() ? null : new CampaignRefusal.CampaignIsClosed(id);
    }

    /// Why nothing can be done in a unit, or null: it must be there and so must its campaign.
    public static @Nullable Refusal whyNotOpen(Campaigns campaigns, UnitId id) {
        Unit unit = campaigns.find(id);
        if (unit == null) {
            return new CampaignRefusal.UnknownUnit(id);
        }
        Refusal why = whyNotOpen(campaigns, unit.path().campaign());
        if (why != null) {
            return why;
        }
        return unit.isClosed() ? new CampaignRefusal.UnitIsClosed(id) : null;
    }

    /// Why nothing can be done in a place, or null: a campaign that is open, or a unit of one.
    public static @Nullable Refusal whyNotOpen(Campaigns campaigns, UnitPath place) {
        Refusal why = whyNotOpen(campaigns, place.campaign());
        if (why != null || place.isWhole()) {
            return why;
        }
        return campaigns.has(place) ? whyNotOpen(campaigns, place.last()) : unknown(place);
    }

    private static @Nullable Refusal whyNotAdded(Campaigns campaigns, CampaignAct.Added act) {
        UnitPath under = act.under();
        Refusal why = whyNotOpen(campaigns, under);
        if (why != null) {
            return why;
        }
        Unit above = under.isWhole() ? null : campaigns.find(under.last());
        if (!act.kind().fitsBeneath(above == null ? null : above.kind())) {
            return new CampaignRefusal.KindDoesNotFit(act.kind());
        }
        int units = campaigns.within(UnitPath.of(under.campaign())).size();
        return units >= MOST_UNITS || under.depth() >= UnitPath.DEEPEST
                ? new CampaignRefusal.TooManyUnits(MOST_UNITS, UnitPath.DEEPEST)
                : misfit(act.people());
    }

    private static Refusal unknown(UnitPath under) {
        return new CampaignRefusal.UnknownUnit(under.last());
    }
}
