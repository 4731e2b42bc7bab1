// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.roll.Member;
import nacre.assembly.vote.Provenance;
import nacre.assembly.vote.Vote;
import nacre.web.organ.Visit;
import nacre.web.words.Text;

/// Who could answer a vote, who did, and how they came in.
final class RollWords {

    private RollWords() {}

    /// Who could take part.
    static String entitled(Visit visit, Vote vote) {
        if (visit.assembly().isCouncil()) {
            return visit.text()
                    .of(
                            "decide.roll.organs",
                            "opened",
                            vote.opened(),
                            "organs",
                            vote.roll().everybody().stream().filter(Member::isOnTheRoll).count(),
                            "entitled",
                            vote.count().entitled());
        }
        return visit.text()
                .of(
                        "decide.roll",
                        "opened",
                        vote.opened(),
                        "entitled",
                        vote.count().entitled(),
                        "entered",
                        vote.count().entered());
    }

    /// How those who answered came in; empty while nobody has.
    static String provenance(Visit visit, Vote vote) {
        Text text = visit.text();
        if (visit.assembly().isCouncil()) {
            return doubled(visit);
        }
        var provenance = Provenance.of(visit.assembly(), vote, visit.request().now());
        if (provenance.answers() == 0) {
            return "";
        }
        String codes =
                text.of(
                        provenance.byCodeOnly() == 0 ? "decide.codes.none" : "decide.codes",
                        "codes",
                        provenance.byCodeOnly(),
                        "answers",
                        provenance.answers());
        String lately =
                text.of(
                        provenance.lately() == 0 ? "decide.lately.none" : "decide.lately",
                        "lately",
                        provenance.lately(),
                        "days",
                        Provenance.LATELY.toDays());
        return codes + " " + lately;
    }

    /// Whether the reader came back, after losing her way in, while this vote was open.
    static boolean cameBackSince(Visit visit, Vote vote) {
        return visit.assembly().signIns().comebacks().bars(visit.me(), vote.opened());
    }

    /// How many people stand behind more than one of a council's organs; empty for nobody.
    private static String doubled(Visit visit) {
        long doubled = visit.neighbours().doubled(visit.standing().organ(), visit.request().now());
        CouncilTerms terms = visit.assembly().charter().council();
        boolean isByPersons = terms != null && terms.weighing() == CouncilTerms.Weighing.PERSONS;
        return doubled == 0
                ? ""
                : visit.text()
                        .of(
                                isByPersons ? "decide.doubled.persons" : "decide.doubled.organs",
                                "count",
                                doubled);
    }

    /// Why the reader has no answer in this vote.
    static String notHers(Visit visit, Vote vote) {
        if (cameBackSince(visit, vote)) {
            return visit.text().of("decide.answer.back", "opened", vote.opened());
        }
        Member me = visit.assembly().roll().find(visit.voice());
        Text text = visit.text();
        if (visit.isReader()) {
            return visit.whyReading();
        }
        return me != null && me.since().isBefore(vote.opened())
                ? text.of("decide.answer.new", "since", me.since(), "opened", vote.opened())
                : text.of("decide.answer.late");
    }
}
