// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.demand;

import static nacre.assembly.AssemblyPart.ASSEMBLY;
import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.campaign.demand.DemandPart.DEMANDS;
import static nacre.campaign.register.RegisterPart.REGISTER;
import static nacre.campaign.unit.CampaignPart.CAMPAIGNS;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.campaign.demand.Demand.Stage;
import nacre.campaign.register.RegisterAct;
import nacre.campaign.register.RegisterRefusal;
import nacre.campaign.register.RegisterRules;
import nacre.campaign.unit.CampaignId;
import nacre.campaign.unit.CampaignRules;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// How demands are proposed, and how they come to be the organ's, met or given up.
public final class DemandRules {

    /// How many matters a demand aims at, at most.
    public static final int MOST_AIMS = 20;

    /// How many demands of one campaign, or of none, are proposed at the same time, at most.
    public static final int MOST = 100;

    /// How many of these one member has proposed, at most.
    public static final int MOST_OF_ONE = 10;

    /// The longest title, in UTF-16 code units: it stands in the titles of proposals about it.
    public static final int LONGEST_TITLE = 150;

    /// The longest text, in UTF-16 code units.
    public static final int LONGEST_TEXT = 10_000;

    private DemandRules() {}

    /// What comes of it that a settlement was broken: a new demand, proposed in the same breath.
    /// Who noted the breach may have proposed any number of others.
    ///
    /// @param scene in which it will be the act after `before` others
    /// @param before how many acts of the same batch come before it
    /// @param breach the entry that notes the breach, or that it rests on
    public static Ruling fromBreach(
            Scene scene,
            int before,
            @Nullable CampaignId campaign,
            List<MatterKey> aims,
            long breach,
            String title,
            String text) {
        var act = new DemandAct.Proposed(campaign, aims, null, breach);
        return propose(scene, act, null, scene.next() + before, title, text);
    }

    /// What comes of it that a demand was met: the act for a batch of somebody else's.
    public static Ruling met(Demands demands, DemandId demand, Extent extent) {
        var act = new DemandAct.Met(demand, extent);
        return Ruling.unless(whyNotTurned(demands, demand, to(extent)), act);
    }

    static Ruling rule(Scene scene, DemandCommand command, MemberId actor) {
        return switch (command) {
            case DemandCommand.ProposeDemand(
                            var campaign,
                            var aims,
                            var survey,
                            String title,
                            String text) ->
                    propose(
                            scene,
                            new DemandAct.Proposed(campaign, aims, survey, null),
                            actor,
                            scene.next(),
                            title,
                            text);
            case DemandCommand.WithdrawDemand(var demand) ->
                    Ruling.unless(
                            whyNotWithdrawn(scene.states().of(DEMANDS), demand, actor),
                            new DemandAct.Withdrawn(demand));
        };
    }

    private static Ruling propose(
            Scene scene,
            DemandAct.Proposed act,
            @Nullable MemberId author,
            long seq,
            String title,
            String text) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return refused(new DemandRefusal.DemandWordsDoNotFit(LONGEST_TITLE));
        }
        if (text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            return refused(new DemandRefusal.DemandWordsDoNotFit(LONGEST_TEXT));
        }
        Refusal why = whyNotProposed(scene, act, author, seq);
        return why == null
                ? accepted(
                        Step.of(
                                act,
                                List.of(
                                        Words.kept("text", text.strip()),
                                        Words.kept("title", title.strip()))))
                : refused(why);
    }

    /// What an enactment comes to. Whatever a raised demand aims at, and somebody else decides, is
    /// contested from then on, by the register's own acts in the same breath.
    static Ruling enact(Scene scene, DemandAct act) {
        Refusal why = whyNotDecided(scene, act);
        if (why != null) {
            return refused(why);
        }
        var steps = new ArrayList<Step>();
        steps.add(Step.of(act));
        if (act instanceof DemandAct.Raised(var id)) {
            for (MatterKey aim : scene.states().of(DEMANDS).needed(id).aims()) {
                steps.addAll(contested(scene, aim));
            }
        }
        return new Ruling.Accepted(steps);
    }

    /// That a matter is demanded, for the reason for which the demand is raised; nothing where it
    /// is not somebody else's alone, or the charter has it no longer.
    private static List<Step> contested(Scene scene, MatterKey aim) {
        var demanded =
                RegisterRules.enact(
                        scene.states().of(REGISTER),
                        scene.states().of(ASSEMBLY),
                        new RegisterAct.Demanded(aim));
        if (!(demanded instanceof Ruling.Accepted(var accepted))) {
            return List.of();
        }
        var steps = new ArrayList<>(accepted);
        steps.set(0, steps.getFirst().copying(new Step.Copy(scene.next(), "")));
        return steps;
    }

    /// Why nobody can propose it so, or null; the fold asks the same.
    ///
    /// @param author who proposes it; null if it answers a broken settlement
    static @Nullable Refusal whyNotProposed(
            Scene scene, DemandAct.Proposed act, @Nullable MemberId author, long seq) {
        Refusal why = whyNotAims(scene, act.aims());
        CampaignId campaign = act.campaign();
        if (why == null && campaign != null) {
            why = CampaignRules.whyNotOpen(scene.states().of(CAMPAIGNS), campaign);
        }
        why = why == null ? whyNotOrigin(act.survey(), seq) : why;
        why = why == null ? whyNotOrigin(act.breach(), seq) : why;
        return why == null
                ? whyNotMore(scene.states().of(DEMANDS).proposed(campaign), act, author)
                : why;
    }

    private static @Nullable Refusal whyNotAims(Scene scene, List<MatterKey> aims) {
        if (aims.isEmpty()
                || aims.size() > MOST_AIMS
                || aims.stream().distinct().count() < aims.size()) {
            return new DemandRefusal.DemandAimsDoNotFit(aims.size(), MOST_AIMS);
        }
        return aims.stream()
                .filter(aim -> scene.states().of(REGISTER).find(aim) == null)
                .findFirst()
                .map(RegisterRefusal.NotListed::new)
                .orElse(null);
    }

    private static @Nullable Refusal whyNotOrigin(@Nullable Long entry, long seq) {
        return entry == null || (entry >= 0 && entry < seq)
                ? null
                : new DemandRefusal.NoSuchOrigin(entry);
    }

    private static @Nullable Refusal whyNotMore(
            List<Demand> proposed, DemandAct.Proposed act, @Nullable MemberId author) {
        if (proposed.size() >= MOST) {
            return new DemandRefusal.TooManyDemands(MOST);
        }
        long hers =
                proposed.stream()
                        .filter(each -> author != null && author.equals(each.author()))
                        .count();
        return act.breach() == null && hers >= MOST_OF_ONE
                ? new DemandRefusal.TooManyOfOneMember(MOST_OF_ONE)
                : null;
    }

    /// Why she cannot withdraw it, or null.
    public static @Nullable Refusal whyNotWithdrawn(Demands demands, DemandId id, MemberId actor) {
        Refusal why = whyNotTurned(demands, id, Stage.WITHDRAWN);
        return why == null && !actor.equals(demands.needed(id).author())
                ? new DemandRefusal.NotHerDemand(id)
                : why;
    }

    /// Why no decision can bring it about, or null; the fold asks the same.
    static @Nullable Refusal whyNotDecided(Scene scene, DemandAct act) {
        Demands demands = scene.states().of(DEMANDS);
        return switch (act) {
            case DemandAct.Raised(var id) -> {
                Refusal why = whyNotTurned(demands, id, Stage.RAISED);
                CampaignId campaign = why == null ? demands.needed(id).campaign() : null;
                yield campaign == null
                        ? why
                        : CampaignRules.whyNotOpen(scene.states().of(CAMPAIGNS), campaign);
            }
            case DemandAct.Met(var id, var extent) -> whyNotTurned(demands, id, to(extent));
            case DemandAct.Dropped(var id) -> whyNotTurned(demands, id, Stage.DROPPED);
            case DemandAct.Proposed p -> new ProposalRefusal.NotAnEnactment(act.type());
            case DemandAct.Withdrawn w -> new ProposalRefusal.NotAnEnactment(act.type());
        };
    }

    /// Why it cannot come to this stage from where it stands, or null.
    static @Nullable Refusal whyNotTurned(Demands demands, DemandId id, Stage to) {
        Demand demand = demands.find(id);
        if (demand == null) {
            return new DemandRefusal.UnknownDemand(id);
        }
        Stage from = demand.stage();
        boolean leads =
                switch (to) {
                    case PROPOSED -> false;
                    case WITHDRAWN, RAISED -> from == Stage.PROPOSED;
                    case PARTLY_MET -> from == Stage.RAISED;
                    case MET -> from.isDemanded();
                    case DROPPED -> !from.isOver();
                };
        return leads ? null : new DemandRefusal.DemandDoesNotTurnSo(id, from, to);
    }

    static Stage to(Extent extent) {
        return switch (extent) {
            case FULLY -> Stage.MET;
            case PARTLY -> Stage.PARTLY_MET;
        };
    }
}
