// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Proposers;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.roll.RollCommand.Person;
import nacre.web.decide.EnactmentWords.Tense;
import nacre.web.organ.Told;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;
import org.jspecify.annotations.Nullable;

/// Makes the view of a proposal that is not put yet.
final class PreviewViews {

    private PreviewViews() {}

    /// @param before the proposal that is changed, or null
    /// @param words says its enactments
    static PreviewView of(
            Visit visit,
            String action,
            Matter matter,
            @Nullable Proposal before,
            Purpose purpose,
            EnactmentReader.Read read,
            WriteViews words,
            SequencedMap<String, List<String>> fields,
            Told told) {
        var enacts = new ArrayList<EnactmentWords.Said>();
        Person candidate = read.candidate();
        if (candidate != null) {
            String key = Tense.WILL.key() + "roll.admitted";
            enacts.add(
                    new EnactmentWords.Said(
                            visit.text().of(key, "name", candidate.name()), List.of()));
        }
        for (Enactment enactment : read.enactments()) {
            enacts.add(words.said(visit, enactment));
        }
        return new PreviewView(
                action,
                visit.charter().title(matter.key()),
                read.form().value("title").strip(),
                Written.prose(read.form().value("text")),
                enacts,
                QuestionForm.said(visit, QuestionForm.of(matter).read(read.form())),
                times(visit, matter, before, purpose),
                visit.charter().rule(matter),
                before == null ? null : compared(visit, before, read, words, enacts),
                purpose,
                fields,
                told);
    }

    /// What would happen when, if it were put now.
    private static Compared compared(
            Visit visit,
            Proposal before,
            EnactmentReader.Read read,
            WriteViews words,
            List<EnactmentWords.Said> enacts) {
        var lines = new ArrayList<String>();
        for (EnactmentWords.Said said : enacts) {
            lines.add(said.what());
            lines.addAll(said.more());
        }
        var asked =
                new Worded(
                        read.form().value("title").strip(),
                        read.form().value("text").strip(),
                        lines);
        return words.worded(visit, before).to(asked);
    }

    private static List<String> times(
            Visit visit, Matter matter, @Nullable Proposal before, Purpose purpose) {
        var text = visit.text();
        Instant now = text.now();
        Instant earliest = now.plus(matter.timing().notice());
        Instant usual = now.plus(matter.timing().discussion());
        Instant opens =
                switch (purpose) {
                    case PUT -> usual;
                    case AMEND -> earliest;
                    case CHANGE ->
                            before == null || before.opens().isBefore(earliest)
                                    ? earliest
                                    : before.opens();
                };
        var times = new ArrayList<String>();
        times.add(text.of("decide.preview.opens", "when", text.deadline(opens)));
        times.add(text.of("decide.preview.earliest", "when", text.moment(earliest)));
        times.add(
                text.of(
                        "decide.preview.closes",
                        "when",
                        text.moment(opens.plus(matter.timing().voting())),
                        "voting",
                        matter.timing().voting()));
        times.add(
                text.of(
                        "decide.preview.who",
                        "entitled",
                        visit.assembly().roll().entitled(),
                        "entered",
                        visit.assembly().roll().entered()));
        if (before == null && matter.proposers() instanceof Proposers.HoldersOf(var power)) {
            times.add(text.of("decide.preview.under", "power", visit.charter().power(power)));
        }
        return times;
    }
}
