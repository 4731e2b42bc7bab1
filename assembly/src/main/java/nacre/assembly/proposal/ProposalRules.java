// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.proposal.ProposalConditions.whyNot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.AmendmentAct;
import nacre.assembly.bundle.BundleRules;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.charter.Proposers;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Need;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Scene;
import nacre.assembly.part.Step;
import nacre.assembly.part.Trial;
import nacre.assembly.part.Use;
import nacre.assembly.proposal.ProposalCommand.PutProposal;
import nacre.assembly.roll.RollAct;
import nacre.assembly.roll.RollRules;
import nacre.assembly.split.SplitRules;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// Who may put, change and take back proposals, and speak about them.
public final class ProposalRules {

    /// The power to open votes and give discussions more time.
    public static final Power CHAIR = new Power("chair");

    /// The most enactments one proposal may have.
    public static final int MOST_ENACTMENTS = 10;

    private ProposalRules() {}

    /// What is needed to ask for this.
    public static Need need(Assembly assembly, ProposalCommand command) {
        return switch (command) {
            case PutProposal put when proposers(assembly, put.matter()) instanceof Power power ->
                    new Need.Holding(power);
            case ProposalCommand.ExtendDiscussion c -> new Need.Holding(CHAIR);
            case ProposalCommand other -> new Need.Right();
        };
    }

    /// What an act takes from a mandate; null if it is done by right.
    public static @Nullable Use use(Assembly assembly, ProposalAct act) {
        return switch (act) {
            case ProposalAct.Put put
                    when proposers(assembly, put.matter()) instanceof Power power ->
                    Use.once(power);
            case ProposalAct.Extended e -> Use.once(CHAIR);
            case ProposalAct.Lapsed l ->
                    throw new nacre.assembly.part.Unfoldable("No member lapses a proposal.");
            case ProposalAct other -> null;
        };
    }

    private static @Nullable Power proposers(Assembly assembly, MatterKey key) {
        Matter matter = assembly.charter().find(key);
        return matter != null && matter.proposers() instanceof Proposers.HoldersOf(var power)
                ? power
                : null;
    }

    /// What the rules say.
    public static Ruling rule(
            Assembly assembly, Scene scene, ProposalCommand command, MemberId actor) {
        return switch (command) {
            case PutProposal put -> put(assembly, scene, put, actor);
            case ProposalCommand.ChangeProposal change -> change(assembly, scene, change, actor);
            case ProposalCommand.WithdrawProposal(var id) ->
                    unless(assembly, scene, Step.of(new ProposalAct.Withdrawn(id)), actor);
            case ProposalCommand.ReferProposal(var id) ->
                    unless(assembly, scene, Step.of(Rounds.referred(assembly, id, scene)), actor);
            case ProposalCommand.ExtendDiscussion(var id, var opens) ->
                    unless(assembly, scene, Step.of(new ProposalAct.Extended(id, opens)), actor);
            case ProposalCommand.PostComment(var id, var to, var text) ->
                    say(assembly, scene, new ProposalAct.Commented(id, to), text, actor);
            case ProposalCommand.StateView(var id, var text) ->
                    say(assembly, scene, new ProposalAct.ViewStated(id), text, actor);
        };
    }

    private static Ruling unless(Assembly assembly, Scene scene, Step step, MemberId actor) {
        return step.act() instanceof ProposalAct act
                        && whyNot(assembly, act, actor, scene.now()) instanceof Refusal why
                ? refused(why)
                : accepted(step);
    }

    private static Ruling say(
            Assembly assembly, Scene scene, ProposalAct act, String text, MemberId actor) {
        var words = List.of(Words.personal("text", actor.seq(), text));
        return switch (unless(assembly, scene, Step.of(act, words), actor)) {
            case Ruling.Accepted a when Texts.misfit(text) instanceof Refusal why -> refused(why);
            case Ruling ruling -> ruling;
        };
    }

    /// What the rules say to an amendment, which is put as a proposal is.
    ///
    /// @param enactments what the proposal is to bring about that it amends, with their words
    public static Ruling amend(
            Assembly assembly,
            Scene scene,
            PutProposal put,
            List<Enactment> enactments,
            MemberId actor) {
        Ruling ruling = recorded(assembly, scene, put, actor);
        if (ruling instanceof Ruling.Accepted
                && misfit(enactments, scene.trials().get()) instanceof Refusal why) {
            return refused(why);
        }
        return ruling;
    }

    private static Ruling put(Assembly assembly, Scene scene, PutProposal put, MemberId actor) {
        return put.enactments().stream().anyMatch(e -> e.type().equals(AmendmentAct.ADOPTED))
                ? refused(new ProposalRefusal.NotAnEnactment(AmendmentAct.ADOPTED))
                : recorded(assembly, scene, put, actor);
    }

    private static Ruling recorded(
            Assembly assembly, Scene scene, PutProposal put, MemberId actor) {
        Matter matter = assembly.charter().find(put.matter());
        if (matter == null) {
            return refused(new ProposalRefusal.UnknownMatter(put.matter()));
        }
        var steps = new ArrayList<Step>();
        var enactments = new ArrayList<Enactment>();
        Trial trial = scene.trials().get();
        if (put.candidate() != null) {
            if (RollRules.misfit(put.candidate(), 1) instanceof Refusal why) {
                return refused(why);
            }
            var named =
                    Step.of(new RollAct.Named(), RollRules.words(put.candidate(), scene.next()));
            steps.add(named);
            trial.suppose(named, actor);
            var admitted = new RollAct.Admitted(new MemberId(scene.next()));
            enactments.add(Enactment.of(admitted, List.of()));
        }
        enactments.addAll(put.enactments());
        if (put.asked().misfit() instanceof Refusal why) {
            return refused(why);
        }
        Question question = put.asked().question();
        // when it opens, only a proposal that may be put can say
        var wish = new ProposalAct.Put(put.matter(), facts(enactments), question, scene.now());
        if (whyNot(assembly, wish, actor, scene.now()) instanceof Refusal why) {
            return refused(why);
        }
        Instant opens =
                ProposalConditions.opening(assembly, matter, question, enactments, scene.now());
        var act = new ProposalAct.Put(put.matter(), wish.enactments(), question, opens);
        if (undoable(assembly, put, enactments, trial, actor) instanceof Refusal why) {
            return refused(why);
        }
        steps.add(Step.of(act, words(put.title(), put.text(), enactments, put.asked())));
        return new Ruling.Accepted(steps);
    }

    /// Why its words do not fit or what it would bring about cannot be, as things stand; or null.
    private static @Nullable Refusal undoable(
            Assembly assembly,
            PutProposal put,
            List<Enactment> enactments,
            Trial trial,
            MemberId actor) {
        Question question = put.asked().question();
        if (!(question instanceof Question.Bundle(var parts))) {
            var tried = QuestionRules.tried(question, enactments, actor);
            return misfit(put.title(), put.text(), tried, trial);
        }
        return Texts.misfit(put.title(), put.text()) instanceof Refusal why
                ? why
                : BundleRules.clash(assembly, parts, trial);
    }

    private static Ruling change(
            Assembly assembly, Scene scene, ProposalCommand.ChangeProposal change, MemberId actor) {
        Proposal proposal = assembly.proposals().find(change.proposal());
        Instant opens =
                proposal == null || assembly.charter().find(proposal.matter()) == null
                        ? scene.now()
                        : ProposalConditions.reopening(assembly, proposal, scene.now());
        if (change.asked().misfit() instanceof Refusal why) {
            return refused(why);
        }
        Question question = change.asked().question();
        var act =
                new ProposalAct.Changed(
                        change.proposal(), facts(change.enactments()), question, opens);
        if (whyNot(assembly, act, actor, scene.now()) instanceof Refusal why) {
            return refused(why);
        }
        Trial trial = scene.trials().get();
        var tried = QuestionRules.tried(question, change.enactments(), actor);
        if (misfit(change.title(), change.text(), tried, trial) instanceof Refusal why) {
            return refused(why);
        }
        return accepted(
                Step.of(
                        act,
                        words(change.title(), change.text(), change.enactments(), change.asked())));
    }

    private static @Nullable Refusal misfit(
            String title, String text, List<Enactment> enactments, Trial trial) {
        return Texts.misfit(title, text) instanceof Refusal why ? why : misfit(enactments, trial);
    }

    private static @Nullable Refusal misfit(List<Enactment> enactments, Trial trial) {
        for (Enactment enactment : enactments) {
            for (Words words : enactment.words()) {
                if (Texts.misfit(words.value()) instanceof Refusal why) {
                    return why;
                }
            }
            if (SplitRules.misfit(enactment) instanceof Refusal why) {
                return why;
            }
            if (trial.enact(enactment, new Step.Copy(0, "")) instanceof Refusal why) {
                return why;
            }
        }
        return null;
    }

    private static List<Enactment> facts(List<Enactment> enactments) {
        return enactments.stream().map(Enactment::withoutWords).toList();
    }

    private static List<Words> words(
            String title, String text, List<Enactment> enactments, Asked asked) {
        var words = new ArrayList<Words>(asked.words());
        words.add(Words.kept("text", text));
        words.add(Words.kept("title", title));
        words.addAll(Enactment.words(enactments));
        return List.copyOf(words);
    }
}
