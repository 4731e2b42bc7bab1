// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashSet;
import java.util.Set;
import nacre.assembly.erasure.ErasureAct;
import nacre.journal.Authority;
import nacre.journal.Content;
import nacre.organ.AlteredJournal;
import nacre.organ.Verifier;

/// Law 8: erasing content changes no state and breaks no proof; content missing without an erasure
/// fails verification.
final class Erasing implements Law {
    private final Set<String> erased = new HashSet<>();

    @Override
    public void check(Moment moment) {
        boolean isErasing = false;
        for (Event event : moment.fresh()) {
            if (event.act() instanceof ErasureAct.Erased(long seq, String field, var subject)) {
                erased.add(seq + "." + field);
                isErasing |= event.leaf().command() != null;
            }
        }
        if (isErasing && moment.fresh().size() == 1) {
            judgeState(moment);
        }
        moment.journal()
                .read(
                        moment.isThorough() ? 0 : moment.before().size(),
                        Long.MAX_VALUE,
                        entry -> {
                            for (Content content : entry.content()) {
                                judge(entry.seq(), content);
                            }
                        });
        if (moment.isThorough() && !moment.fresh().isEmpty()) {
            judgeMissing(moment, moment.fresh().getFirst());
        }
    }

    private static void judgeState(Moment moment) {
        for (var part : moment.parts().all()) {
            boolean hasUse =
                    moment.fresh().getFirst().leaf().authority() instanceof Authority.Mandate;
            Broken.unless(
                    hasUse
                            || moment.before()
                                    .states()
                                    .of(part)
                                    .equals(moment.after().states().of(part)),
                    "An erasure has changed the %s.",
                    part.name());
        }
    }

    private void judge(long seq, Content content) {
        Broken.unless(
                content.isTrue()
                        && (!content.isErased() || erased.contains(seq + "." + content.field())),
                "Field %s of entry %d is missing, and no act erases it.",
                content.field(),
                seq);
    }

    /// What goes without an act is noticed.
    private static void judgeMissing(Moment moment, Event event) {
        if (event.entry().content().stream().allMatch(Content::isErased)) {
            return;
        }
        var altered =
                AlteredJournal.of(
                        moment.journal(),
                        event.seq(),
                        row ->
                                AlteredJournal.withContent(
                                        row, row.content().stream().map(Content::erased).toList()));
        Broken.unless(
                !Verifier.verify(altered, moment.parts()).holds(),
                "The content of entry %d can go unnoticed.",
                event.seq());
    }
}
