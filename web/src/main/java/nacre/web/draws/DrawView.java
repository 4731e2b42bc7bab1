// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.draws;

import java.util.List;
import nacre.assembly.draw.Draw;
import nacre.assembly.part.MemberId;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;

/// One draw as one member sees it.
///
/// @param isCommitting whether she can put in a secret now
/// @param hasCommitted whether she has, in this round
/// @param isRevealing whether she can tell hers now
/// @param hasRevealed whether she has
/// @param wasSilent whether she is out of it
/// @param committed who has put in a secret
/// @param missing who has still to tell hers
/// @param silent who told nothing in earlier rounds
/// @param listed how many can be drawn, and
/// @param list the hash of their list; empty before they are listed
/// @param seed what all secrets come to, once they are told
/// @param order who was drawn, in that order
public record DrawView(
        long seq,
        String path,
        String base,
        String title,
        Written task,
        String mark,
        String say,
        int places,
        int round,
        boolean isCommitting,
        boolean hasCommitted,
        boolean isRevealing,
        boolean hasRevealed,
        boolean wasSilent,
        List<String> committed,
        List<String> missing,
        List<String> silent,
        int listed,
        String list,
        String seed,
        List<String> order) {

    /// Copies the lists.
    public DrawView {
        committed = List.copyOf(committed);
        missing = List.copyOf(missing);
        silent = List.copyOf(silent);
        order = List.copyOf(order);
    }

    static DrawView of(Visit visit, Draw draw) {
        MemberId me = visit.me();
        boolean isCommitting = draw.stage() == Draw.Stage.COMMITTING;
        boolean hasCommitted = draw.commitments().containsKey(me);
        boolean wasSilent = draw.silent().contains(me);
        return new DrawView(
                draw.id().seq(),
                visit.path("/draws/" + draw.id()),
                visit.path(""),
                visit.words(draw.id().seq(), "title"),
                Written.of(visit, draw.id().seq(), "task"),
                DrawLine.mark(draw.stage()),
                DrawLine.say(visit, draw),
                draw.terms().places(),
                draw.round(),
                isCommitting && !wasSilent,
                hasCommitted,
                draw.stage() == Draw.Stage.REVEALING && hasCommitted,
                draw.secrets().containsKey(me),
                wasSilent,
                names(visit, draw.commitments().keySet().stream().toList()),
                draw.stage() == Draw.Stage.REVEALING ? names(visit, draw.missing()) : List.of(),
                names(visit, draw.silent().stream().toList()),
                draw.list().size(),
                draw.list().isEmpty() ? "" : Draw.hash(draw.list()).toString(),
                draw.stage() == Draw.Stage.DRAWN ? draw.seed().toString() : "",
                names(visit, draw.drawn()));
    }

    private static List<String> names(Visit visit, List<MemberId> members) {
        return members.stream().map(visit::name).toList();
    }
}
