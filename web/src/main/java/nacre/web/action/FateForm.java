// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.action;

import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.campaign.action.Action;
import nacre.campaign.action.ActionAct;
import nacre.campaign.action.Outcome;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// The form in which it is proposed what becomes of an action: it rests, goes on or ends.
final class FateForm {
    private static final String PAUSE = "pause";
    private static final String RESUME = "resume";

    private final Visit visit;
    private final Action action;
    private final TypedForm typed;

    FateForm(Visit visit, Action action, Form form) {
        this.visit = visit;
        this.action = action;
        this.typed = new TypedForm(visit, "action", form);
    }

    /// What can become of it.
    static List<Option> ways(Visit visit, Action action) {
        boolean isPaused = action.stage() instanceof Action.Stage.Paused;
        return List.of(
                way(visit, isPaused ? RESUME : PAUSE),
                way(visit, Outcome.WON.word()),
                way(visit, Outcome.CALLED_OFF.word()));
    }

    private static Option way(Visit visit, String word) {
        return new Option(word, visit.text().of("action.way." + word));
    }

    Form form() {
        return typed.form();
    }

    /// The proposal, or null if something has to be changed first: what, stands in the form.
    ProposalCommand.@Nullable PutProposal read() {
        List<Option> ways = ways(visit, action);
        Option chosen =
                ways.stream()
                        .filter(each -> form().has("way", each.value()))
                        .findFirst()
                        .orElse(null);
        Option way = typed.chosen("way", chosen, ways.getFirst());
        String reason = typed.needed("reason", Texts.LONGEST_TEXT);
        MatterKey matter = typed.matter();
        String title = ActionWords.title(visit, action.id());
        var enactment = Enactment.of(act(way.value()), List.of(Words.kept("reason", reason)));
        return form().isWrong()
                ? null
                : new ProposalCommand.PutProposal(
                        matter,
                        visit.text().of("action.way.of", "title", title, "way", way.label()),
                        reason,
                        List.of(enactment),
                        null);
    }

    private ActionAct act(String way) {
        return switch (way) {
            case PAUSE -> new ActionAct.Paused(action.id());
            case RESUME -> new ActionAct.Resumed(action.id());
            default ->
                    new ActionAct.Ended(
                            action.id(),
                            way.equals(Outcome.WON.word()) ? Outcome.WON : Outcome.CALLED_OFF);
        };
    }
}
