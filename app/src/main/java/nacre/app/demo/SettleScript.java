// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nacre.assembly.charter.Holder;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.ballot.Word;
import nacre.campaign.demand.DemandId;
import nacre.campaign.demand.Extent;
import nacre.campaign.settle.Clause;
import nacre.campaign.settle.Offer;
import nacre.campaign.settle.SettlementAct;
import nacre.campaign.settle.Talks;
import nacre.campaign.settle.TalksAct;
import nacre.journal.Content.Words;

/// Talks and settlements as lines of a script say them.
final class SettleScript {
    private final OrganLife organ;

    SettleScript(OrganLife organ) {
        this.organ = organ;
    }

    /// Talks with an institution, a line for each demand, `TITLE | RED LINE`; the last line holds
    /// for all. They are the campaign's if its name stands before: `all The bus company`.
    Enactment talks(String institution, List<String> lines) {
        boolean isOfCampaign = institution.startsWith("all ");
        var demands = new ArrayList<DemandId>();
        var words = new ArrayList<Words>();
        words.add(Words.kept("institution", isOfCampaign ? institution.substring(4) : institution));
        for (String line : lines.subList(0, lines.size() - 1)) {
            String[] each = line.split(" \\| ", 2);
            words.add(Words.kept("line." + demands.size(), each[1]));
            demands.add(organ.rooms().demands().demand(each[0]));
        }
        words.add(Words.kept("lines", lines.getLast()));
        var place = isOfCampaign ? organ.rooms().map().place("all") : null;
        return Enactment.of(new TalksAct.Opened(place, demands), words);
    }

    /// A settlement of the newest talks, a line for each clause:
    /// `partly 2027-03-01 split-breaks=jointly 2027-05-03,2027-10-01 WORDS`: how far it meets the
    /// first demand, from when, what moves to whom, when it is checked. `-` stands for nothing.
    Enactment settlement(String title, List<String> lines) {
        Talks talks = organ.rooms().settles().talks();
        var clauses = new ArrayList<Clause>();
        var words = new ArrayList<Words>();
        for (String line : lines) {
            String[] each = line.split(" ", 5);
            words.add(Words.kept("clause.%d.evidence".formatted(clauses.size()), each[4]));
            Extent extent = Word.find(Extent.class, each[0]);
            clauses.add(
                    new Clause(
                            extent == null
                                    ? null
                                    : new Clause.Answer(talks.demands().getFirst(), extent),
                            move(each[2]),
                            LocalDate.parse(each[1]),
                            each[3].equals("-")
                                    ? List.of()
                                    : Arrays.stream(each[3].split(","))
                                            .map(LocalDate::parse)
                                            .toList()));
        }
        words.add(Words.kept("title", title));
        Offer last = talks.last();
        return Enactment.of(
                new SettlementAct.Made(talks.id(), last == null ? null : last.id(), clauses, null),
                words);
    }

    private static Clause.@org.jspecify.annotations.Nullable Move move(String said) {
        String[] words = said.split("=", 2);
        Holder holder = words.length < 2 ? null : Word.find(Holder.class, words[1]);
        return holder == null ? null : new Clause.Move(new MatterKey(words[0]), holder);
    }
}
