// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import static nacre.assembly.part.Ruling.accepted;
import static nacre.assembly.part.Ruling.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
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
import nacre.assembly.vote.Vote;
import nacre.journal.Content.Words;
import org.jspecify.annotations.Nullable;

/// Who may put, change and take back proposals, and speak about them.
public final class ProposalRules {

    /// The power to open votes and give discussions more time.
    public static final Power CHAIR = new Power("chair");

    /// The most enactments one proposal may have.
    public static final int MOST_ENACTMENTS = 10;

    private static final Duration LONGEST_EXTENSION = Duration.ofDays(90);

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
                    whyNotHers(assembly, id, actor) instanceof Refusal why
                            ? refused(why)
                            : accepted(new ProposalAct.Withdrawn(id));
            case ProposalCommand.ExtendDiscussion(var id, var opens) ->
                    extend(assembly, id, opens, scene.now());
            case ProposalCommand.PostComment c -> comment(assembly, c, actor);
            case ProposalCommand.StateView(var id, var text) -> state(assembly, id, text, actor);
        };
    }

    private static Ruling put(Assembly assembly, Scene scene, PutProposal put, MemberId actor) {
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
        if (misfit(put.title(), put.text(), matter, enactments, trial) instanceof Refusal why) {
            return refused(why);
        }
        var act =
                new ProposalAct.Put(
                        put.matter(),
                        facts(enactments),
                        scene.now().plus(matter.timing().discussion()));
        steps.add(Step.of(act, words(put.title(), put.text(), enactments)));
        return new Ruling.Accepted(steps);
    }

    private static Ruling change(
            Assembly assembly, Scene scene, ProposalCommand.ChangeProposal change, MemberId actor) {
        if (whyNotHers(assembly, change.proposal(), actor) instanceof Refusal why) {
            return refused(why);
        }
        Proposal proposal = assembly.proposals().needed(change.proposal());
        Matter matter = assembly.charter().find(proposal.matter());
        if (matter == null) {
            return refused(new ProposalRefusal.UnknownMatter(proposal.matter()));
        }
        Trial trial = scene.trials().get();
        if (misfit(change.title(), change.text(), matter, change.enactments(), trial)
                instanceof Refusal why) {
            return refused(why);
        }
        Instant earliest = scene.now().plus(matter.timing().notice());
        Instant opens = proposal.opens().isBefore(earliest) ? earliest : proposal.opens();
        return accepted(
                Step.of(
                        new ProposalAct.Changed(
                                change.proposal(), facts(change.enactments()), opens),
                        words(change.title(), change.text(), change.enactments())));
    }

    private static @Nullable Refusal misfit(
            String title, String text, Matter matter, List<Enactment> enactments, Trial trial) {
        if (Texts.misfit(title, text) instanceof Refusal why) {
            return why;
        }
        if (enactments.size() > MOST_ENACTMENTS) {
            return new ProposalRefusal.TooManyEnactments(enactments.size(), MOST_ENACTMENTS);
        }
        for (Enactment enactment : enactments) {
            MatterKey needed = EnactmentMatters.of(enactment.type());
            if (needed != null && !needed.equals(matter.key())) {
                return new ProposalRefusal.WrongMatter(enactment.type(), matter.key(), needed);
            }
            for (Words words : enactment.words()) {
                if (Texts.misfit(words.value()) instanceof Refusal why) {
                    return why;
                }
            }
            if (trial.enact(enactment, new Step.Copy(0, "")) instanceof Refusal why) {
                return why;
            }
        }
        return null;
    }

    private static Ruling extend(Assembly assembly, ProposalId id, Instant opens, Instant now) {
        Proposal proposal = assembly.proposals().find(id);
        if (proposal == null || !proposal.isDiscussed()) {
            return refused(new ProposalRefusal.NoLongerDiscussed(id));
        }
        Instant latest = now.plus(LONGEST_EXTENSION);
        return opens.isAfter(proposal.opens()) && !opens.isAfter(latest)
                ? accepted(new ProposalAct.Extended(id, opens))
                : refused(new ProposalRefusal.NotAnExtension(opens, proposal.opens(), latest));
    }

    private static Ruling comment(
            Assembly assembly, ProposalCommand.PostComment comment, MemberId actor) {
        Proposal proposal = assembly.proposals().find(comment.proposal());
        if (whyNoTalk(assembly, proposal, comment.proposal()) instanceof Refusal why) {
            return refused(why);
        }
        if (Texts.misfit(comment.text()) instanceof Refusal why) {
            return refused(why);
        }
        Long to = comment.to();
        if (to != null && !hasThread(proposal, to)) {
            return refused(new ProposalRefusal.UnknownComment(comment.proposal(), to));
        }
        return accepted(
                Step.of(
                        new ProposalAct.Commented(comment.proposal(), to),
                        List.of(Words.personal("text", actor.seq(), comment.text()))));
    }

    /// Whether a comment may be answered: it is on this proposal and answers none itself, so that
    /// discussions stay one level deep.
    private static boolean hasThread(@Nullable Proposal proposal, long to) {
        return proposal != null
                && proposal.comments().stream().anyMatch(c -> c.seq() == to && c.to() == null);
    }

    private static Ruling state(Assembly assembly, ProposalId id, String text, MemberId actor) {
        Proposal proposal = assembly.proposals().find(id);
        if (whyNoTalk(assembly, proposal, id) instanceof Refusal why) {
            return refused(why);
        }
        if (proposal == null || !proposal.wouldRemove(actor)) {
            return refused(new ProposalRefusal.NotAboutHerRemoval(id, actor));
        }
        if (Texts.misfit(text) instanceof Refusal why) {
            return refused(why);
        }
        return accepted(
                Step.of(
                        new ProposalAct.ViewStated(id),
                        List.of(Words.personal("text", actor.seq(), text))));
    }

    private static @Nullable Refusal whyNoTalk(
            Assembly assembly, @Nullable Proposal proposal, ProposalId id) {
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(id);
        }
        return switch (proposal.stage()) {
            case Proposal.Stage.Discussed d -> null;
            case Proposal.Stage.Voted(var vote)
                    when assembly.votes().find(vote) instanceof Vote.Open ->
                    null;
            case Proposal.Stage over -> new ProposalRefusal.DiscussionIsOver(id);
        };
    }

    private static @Nullable Refusal whyNotHers(Assembly assembly, ProposalId id, MemberId actor) {
        Proposal proposal = assembly.proposals().find(id);
        if (whyNotDiscussed(proposal, id) instanceof Refusal why) {
            return why;
        }
        return proposal != null && actor.equals(proposal.author())
                ? null
                : new ProposalRefusal.NotTheAuthor(id);
    }

    private static @Nullable Refusal whyNotDiscussed(@Nullable Proposal proposal, ProposalId id) {
        if (proposal == null) {
            return new ProposalRefusal.UnknownProposal(id);
        }
        return proposal.isDiscussed() ? null : new ProposalRefusal.NoLongerDiscussed(id);
    }

    private static List<Enactment> facts(List<Enactment> enactments) {
        return enactments.stream().map(Enactment::withoutWords).toList();
    }

    private static List<Words> words(String title, String text, List<Enactment> enactments) {
        var words = new ArrayList<Words>();
        words.add(Words.kept("text", text));
        words.add(Words.kept("title", title));
        for (int i = 0; i < enactments.size(); i++) {
            for (Words each : enactments.get(i).words()) {
                words.add(
                        new Words(
                                "enactment.%d.%s".formatted(i, each.field()),
                                each.keeping(),
                                each.subject(),
                                each.value()));
            }
        }
        return List.copyOf(words);
    }
}
