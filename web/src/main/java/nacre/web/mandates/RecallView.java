// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.mandates;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.mandate.Petition;
import nacre.assembly.part.MemberId;
import nacre.journal.Leaf;
import nacre.web.organ.Visit;
import nacre.web.organ.Written;

/// How a mandate can be taken back, and how far members have come in asking for it.
///
/// @param rule how many must ask, and what follows
/// @param now how many have asked by now
/// @param votePath where the vote on it is; empty if none is open
/// @param mayAsk whether the reader can ask now
public record RecallView(
        String rule, String now, List<Asker> askers, String votePath, boolean mayAsk) {

    /// Copies the list.
    public RecallView {
        askers = List.copyOf(askers);
    }

    /// Somebody who has asked, with her reason.
    public record Asker(String name, Written reason) {}

    static RecallView of(Visit visit, Mandate mandate) {
        String rule = rule(visit, mandate);
        return switch (mandate.petition()) {
            case Petition.None none ->
                    new RecallView(
                            rule,
                            visit.text().of("mandates.recall.nobody"),
                            List.of(),
                            "",
                            mandate.isInForce());
            case Petition.Asked asked -> asked(visit, mandate, asked, rule);
            case Petition.Voting(var proposal) ->
                    new RecallView(
                            rule,
                            visit.text().of("mandates.recall.voting"),
                            List.of(),
                            visit.path("/decide/" + proposal),
                            false);
        };
    }

    private static RecallView asked(
            Visit visit, Mandate mandate, Petition.Asked asked, String rule) {
        String now =
                visit.text()
                        .of(
                                "mandates.recall.asked",
                                "asked",
                                (long) asked.askers().size(),
                                "needed",
                                asked.needed());
        boolean mayAsk = !asked.askers().contains(visit.me());
        return new RecallView(rule, now, askers(visit, mandate, asked), "", mayAsk);
    }

    private static String rule(Visit visit, Mandate mandate) {
        var terms = visit.assembly().charter().mandates();
        long entitled = visit.assembly().roll().entitled();
        long needed =
                mandate.petition() instanceof Petition.Asked asked
                        ? asked.needed()
                        : terms.askersNeeded(entitled);
        return visit.text()
                .of(
                        "mandates.recall.rule",
                        "needed",
                        needed,
                        "entitled",
                        entitled,
                        "voting",
                        terms.recallVoting());
    }

    private static List<Asker> askers(Visit visit, Mandate mandate, Petition.Asked asked) {
        var askers = new ArrayList<Asker>();
        var wanted = new MandateAct.RecallAsked(mandate.id());
        visit.clerk()
                .journal()
                .read(
                        asked.first(),
                        visit.standing().size(),
                        entry -> {
                            Leaf leaf = entry.leaf();
                            Long actor = leaf.actor();
                            if (actor != null
                                    && leaf.type().equals(wanted.type())
                                    && entry.facts().equals(wanted.facts())) {
                                askers.add(
                                        new Asker(
                                                visit.name(new MemberId(actor)),
                                                Written.of(visit, leaf.seq(), "reason")));
                            }
                        });
        return askers;
    }
}
