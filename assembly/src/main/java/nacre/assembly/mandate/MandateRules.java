// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.mandate;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Instant;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Method;
import nacre.assembly.charter.Power;
import nacre.assembly.council.CouncilRules;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Unfoldable;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalAct;
import nacre.assembly.proposal.ProposalId;
import nacre.assembly.proposal.Texts;
import nacre.ballot.Rule;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// What a mandate may say, and who may give it up, report on it and ask for it back.
public final class MandateRules {

    private static final String RECALLED = new MandateAct.Recalled(new MandateId(0)).type();

    private MandateRules() {}

    /// What is needed to ask for this.
    public static Need need(MandateCommand command) {
        return switch (command) {
            case MandateCommand.Resign c -> new Need.Right();
            case MandateCommand.AskRecall c -> new Need.Right();
            case MandateCommand.Report c -> new Need.Right();
        };
    }

    /// Throws unless a member may do this by right; nothing here is done under a mandate.
    public static void requireRight(MandateAct act) {
        switch (act) {
            case MandateAct.Resigned r -> {}
            case MandateAct.RecallAsked r -> {}
            case MandateAct.Reported r -> {}
            case MandateAct.Given g -> throw new Unfoldable("No member gives a mandate alone.");
            case MandateAct.Recalled r -> throw new Unfoldable("No member recalls alone.");
            case MandateAct.Ended e -> throw new Unfoldable("No member ends a mandate.");
        }
    }

    /// What the rules say.
    public static Ruling rule(Assembly assembly, MandateCommand command, MemberId actor) {
        return switch (command) {
            case MandateCommand.Resign(var id) ->
                    whyNotHeld(assembly.mandates().inForce().get(id), id, actor)
                                    instanceof Refusal why
                            ? refused(why)
                            : accepted(new MandateAct.Resigned(id));
            case MandateCommand.Report(var id, String text) ->
                    report(assembly.mandates().find(id), id, text, actor);
            case MandateCommand.AskRecall(var id, String reason) ->
                    ask(assembly.mandates().find(id), id, reason, voice(assembly, actor));
        };
    }

    private static MemberId voice(Assembly assembly, MemberId actor) {
        MemberId voice = assembly.voice(actor);
        return voice == null ? actor : voice;
    }

    private static Ruling report(
            @Nullable Mandate mandate, MandateId id, String text, MemberId actor) {
        if (whyNotHeld(mandate, id, actor) instanceof Refusal why) {
            return refused(why);
        }
        return Texts.misfit(text) instanceof Refusal why
                ? refused(why)
                : accepted(Step.of(new MandateAct.Reported(id), List.of(Words.kept("text", text))));
    }

    private static @Nullable Refusal whyNotHeld(
            @Nullable Mandate mandate, MandateId id, MemberId actor) {
        if (mandate == null) {
            return new MandateRefusal.UnknownMandate(id);
        }
        return mandate.holders().contains(actor) ? null : new MandateRefusal.NotAHolder(id, actor);
    }

    private static Ruling ask(
            @Nullable Mandate mandate, MandateId id, String reason, MemberId actor) {
        if (mandate == null) {
            return refused(new MandateRefusal.UnknownMandate(id));
        }
        if (!mandate.isInForce()) {
            return refused(new MandateRefusal.MandateIsOver(id));
        }
        if (mandate.petition() instanceof Petition.Voting) {
            return refused(new MandateRefusal.RecallIsVotedOn(id));
        }
        if (mandate.petition() instanceof Petition.Asked asked && asked.askers().contains(actor)) {
            return refused(new MandateRefusal.HasAskedBefore(id));
        }
        return Texts.misfit(reason) instanceof Refusal why
                ? refused(why)
                : accepted(
                        Step.of(
                                new MandateAct.RecallAsked(id),
                                List.of(Words.personal("reason", actor.seq(), reason))));
    }

    /// The vote that opens when enough have asked for a mandate back.
    public static List<Step> recallDue(Assembly assembly, Scene scene, MandateId id) {
        var recalled = Enactment.of(new MandateAct.Recalled(id), List.of());
        var put = new ProposalAct.Put(MatterKey.MANDATES, List.of(recalled), scene.now());
        var voting = assembly.charter().mandates().recallVoting();
        var opened =
                new nacre.assembly.vote.VoteAct.Opened(
                        new ProposalId(scene.next()),
                        assembly.charters().current().seq(),
                        assembly.rollAt(scene.now()).entitled(),
                        assembly.sleep().closing(scene.now(), scene.now().plus(voting)));
        return List.of(Step.of(put), Step.of(opened));
    }

    /// The matter that a vote on this proposal is taken on. A vote that does nothing but take a
    /// mandate back is taken by today's rule only where that is no harder than the one that gave
    /// the mandate, else by that one.
    public static Matter recallMatter(Assembly assembly, Proposal proposal) {
        Matter today = assembly.charter().matter(proposal.decidedUnder());
        Mandate mandate = soleRecall(assembly.mandates(), proposal);
        if (mandate == null) {
            return today;
        }
        Rule rule = recallRule(assembly, today);
        return today.byMajority(rule.isNoHarderThan(mandate.rule()) ? rule : mandate.rule());
    }

    /// The rule by which members take back a mandate that was given on this matter. It is one of a
    /// majority, however they give it: whoever holds a mandate could stop its recall by objecting.
    public static Rule recallRule(Assembly assembly, Matter matter) {
        if (matter.method() == Method.MAJORITY) {
            return matter.rule();
        }
        MatterKey fallback = matter.terms().fallback();
        Matter other = fallback == null ? null : assembly.charter().find(fallback);
        return other != null ? other.rule() : matter.rule().andMoreYesThanNo();
    }

    private static @Nullable Mandate soleRecall(Mandates mandates, Proposal proposal) {
        if (proposal.enactments().size() != 1) {
            return null;
        }
        Enactment only = proposal.enactments().getFirst();
        if (!only.type().equals(RECALLED)) {
            return null;
        }
        return MandateAct.read(RECALLED, only.facts()) instanceof MandateAct.Recalled(var id)
                ? mandates.inForce().get(id)
                : null;
    }

    /// What an enactment on mandates comes to now.
    public static Ruling enact(Assembly assembly, Scene scene, MandateAct act) {
        return switch (act) {
            case MandateAct.Given given -> Ruling.unless(misfit(assembly, scene, given), given);
            case MandateAct.Recalled(var id) when assembly.mandates().find(id) == null ->
                    refused(new MandateRefusal.UnknownMandate(id));
            case MandateAct.Recalled(var id) when !assembly.mandates().inForce().containsKey(id) ->
                    refused(new MandateRefusal.MandateIsOver(id));
            case MandateAct other -> accepted(other);
        };
    }

    /// Why nobody can propose this now, or null: a report would be due before. What was proposed in
    /// time is given though a day has passed meanwhile; that report is then late.
    ///
    /// @param enactments of any kind; what gives a mandate, at once or to whoever is drawn by lot,
    ///     says under `reports` when its holder reports
    public static @Nullable Refusal whyNotProposed(List<Enactment> enactments, Instant now) {
        for (Enactment enactment : enactments) {
            if (enactment.facts().has("reports")) {
                for (long second : enactment.facts().items("reports").wholes()) {
                    Instant report = Instant.ofEpochSecond(second);
                    if (!report.isAfter(now)) {
                        return new MandateRefusal.ReportInThePast(report, now);
                    }
                }
            }
        }
        return null;
    }

    /// Why a mandate cannot be given so, or null.
    public static @Nullable Refusal misfit(Assembly assembly, Scene scene, MandateAct.Given given) {
        for (MemberId holder : given.holders()) {
            if (assembly.voice(holder) == null) {
                return new MandateRefusal.HolderNotOnTheRoll(holder);
            }
        }
        if (CouncilRules.misfit(assembly, given) instanceof Refusal why) {
            return why;
        }
        Instant latest = scene.now().plus(assembly.longestMandate());
        return misfit(given, scene.powers(), scene.now(), latest);
    }

    /// Why a mandate cannot be given so to anybody, or null.
    ///
    /// @param latest when it must have ended
    public static @Nullable Refusal misfit(
            MandateAct.Given given, List<Power> powers, Instant now, Instant latest) {
        if (given.holders().isEmpty()) {
            return new MandateRefusal.NobodyHoldsIt();
        }
        if (given.grants().isEmpty()) {
            return new MandateRefusal.GivesNoPower();
        }
        for (Grant grant : given.grants()) {
            Power power = grant.power();
            if (!powers.contains(power)) {
                return new MandateRefusal.UnknownPower(power);
            }
            long least = Math.min(orOne(grant.count()), orOne(grant.amount()));
            if (least < 1) {
                return new MandateRefusal.LimitTooSmall(power, least);
            }
        }
        return misfit(given, now, latest);
    }

    private static @Nullable Refusal misfit(MandateAct.Given given, Instant now, Instant latest) {
        if (!given.ends().isAfter(now) || given.ends().isAfter(latest)) {
            return new MandateRefusal.EndDoesNotFit(given.ends(), now, latest);
        }
        for (Instant report : given.reports()) {
            if (report.isAfter(given.ends())) {
                return new MandateRefusal.ReportOutsideItsTime(report, given.ends());
            }
        }
        return null;
    }

    private static long orOne(@Nullable Long limit) {
        return limit == null ? 1 : limit;
    }
}
