// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Charters;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.Template;
import nacre.assembly.part.Enactment;
import nacre.assembly.split.Split;
import nacre.assembly.split.SplitAct;
import nacre.assembly.split.SplitRules;
import nacre.ballot.Word;
import nacre.journal.Content.Words;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// What the form of a proposal offers about splits, and what somebody typed there.
final class SplitReader {
    /// The word for a charter that is the same as this organ's.
    static final String OWN = "own";

    private final Visit visit;
    private final EnactmentReader reader;

    SplitReader(Visit visit, EnactmentReader reader) {
        this.visit = visit;
        this.reader = reader;
    }

    /// What the new organ can begin with: this organ's charter, or one to start from.
    static List<Option> charters(Visit visit) {
        var charters = new ArrayList<Option>();
        charters.add(new Option(OWN, visit.text().of("split.write.charter.own")));
        for (Template each : Template.ofPersons()) {
            charters.add(new Option(each.word(), visit.text().of("template." + each.word())));
        }
        return charters;
    }

    /// The split that can be taken back.
    static List<Option> open(Visit visit) {
        return visit.assembly().ties().splits().open() instanceof Split open
                ? List.of(
                        new Option(
                                Long.toString(open.decided()),
                                visit.words(open.decided(), SplitRules.NAME)))
                : List.of();
    }

    void split(Block block) {
        var words = new ArrayList<Words>();
        words.add(Words.kept(SplitRules.NAME, needed(block, "name", "split.write.wrong.name")));
        words.add(
                Words.kept(
                        SplitRules.PURPOSE, needed(block, "purpose", "split.write.wrong.purpose")));
        Charter charter = charter(block, words);
        Long least = reader.number(block, "least", "decide.write.wrong.number");
        Long days = reader.number(block, "days", "decide.write.wrong.number");
        if (charter != null && least != null && days != null) {
            reader.add(Enactment.of(new SplitAct.Decided(charter, least, days), words));
        }
    }

    private String needed(Block block, String name, String problem) {
        String typed = reader.value(block, name);
        if (typed.isEmpty()) {
            reader.wrong(block, name, problem);
        }
        return typed;
    }

    /// The charter that was chosen; this organ's own comes with the titles of its matters.
    private @Nullable Charter charter(Block block, List<Words> words) {
        String chosen = reader.value(block, "charter");
        if (chosen.equals(OWN)) {
            Charters.Version own = visit.assembly().charters().current();
            for (Matter matter : own.charter().matters()) {
                String title =
                        visit.clerk().contents().find(own.seq(), "title." + matter.key().value());
                if (title != null) {
                    words.add(Words.kept(SplitRules.title(matter.key()), title));
                }
            }
            return own.charter();
        }
        Template template = Word.find(Template.class, chosen);
        if (template == null) {
            reader.wrong(block, "charter", "split.write.wrong.charter");
            return null;
        }
        return template.charter();
    }

    void unsplit(Block block) {
        Long split = reader.number(block, "split", "merger.write.wrong.unmerge");
        if (split != null) {
            reader.add(Enactment.of(new SplitAct.TakenBack(split), List.of()));
        }
    }
}
