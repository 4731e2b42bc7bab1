// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.journal.Json;
import nacre.journal.Malformed;

/// How acts on proposals are written for good.
final class ProposalActForm {

    private ProposalActForm() {}

    static String type(ProposalAct act) {
        return switch (act) {
            case ProposalAct.Put a -> "proposal.put";
            case ProposalAct.Changed a -> "proposal.changed";
            case ProposalAct.Withdrawn a -> "proposal.withdrawn";
            case ProposalAct.Lapsed a -> "proposal.lapsed";
            case ProposalAct.Referred a -> "proposal.referred";
            case ProposalAct.Extended a -> "discussion.extended";
            case ProposalAct.Commented a -> "discussion.commented";
            case ProposalAct.ViewStated a -> "discussion.view-stated";
        };
    }

    static Json.Fields facts(ProposalAct act) {
        return switch (act) {
            case ProposalAct.Put(var matter, var enactments, var question, var opens) -> {
                var facts = Json.object().put("enactments", Enactment.form(enactments));
                question.write(facts);
                yield facts.put("matter", matter.value())
                        .put("opens", opens.getEpochSecond())
                        .done();
            }
            case ProposalAct.Changed(var proposal, var enactments, var question, var opens) -> {
                var facts = about(proposal).put("enactments", Enactment.form(enactments));
                question.write(facts);
                yield facts.put("opens", opens.getEpochSecond()).done();
            }
            case ProposalAct.Referred(var proposal, var to, var opens) ->
                    about(proposal)
                            .put("opens", opens.getEpochSecond())
                            .put("to", to.value())
                            .done();
            case ProposalAct.Extended(var proposal, var opens) ->
                    about(proposal).put("opens", opens.getEpochSecond()).done();
            case ProposalAct.Commented(var proposal, var to) -> {
                var facts = about(proposal);
                if (to != null) {
                    facts.put("to", to);
                }
                yield facts.done();
            }
            case ProposalAct.Withdrawn(var proposal) -> about(proposal).done();
            case ProposalAct.Lapsed(var proposal) -> about(proposal).done();
            case ProposalAct.ViewStated(var proposal) -> about(proposal).done();
        };
    }

    static ProposalAct read(String type, Json.Fields facts) {
        return switch (type) {
            case "proposal.put" ->
                    new ProposalAct.Put(
                            new MatterKey(
                                    facts.only("enactments", "matter", "opens", "question")
                                            .text("matter")),
                            Enactment.readAll(facts.items("enactments")),
                            Question.read(facts),
                            instant(facts, "opens"));
            case "proposal.changed" ->
                    new ProposalAct.Changed(
                            proposal(facts.only("enactments", "opens", "proposal", "question")),
                            Enactment.readAll(facts.items("enactments")),
                            Question.read(facts),
                            instant(facts, "opens"));
            case "proposal.withdrawn" ->
                    new ProposalAct.Withdrawn(proposal(facts.only("proposal")));
            case "proposal.lapsed" -> new ProposalAct.Lapsed(proposal(facts.only("proposal")));
            case "proposal.referred" ->
                    new ProposalAct.Referred(
                            proposal(facts.only("opens", "proposal", "to")),
                            new MatterKey(facts.text("to")),
                            instant(facts, "opens"));
            case "discussion.extended" ->
                    new ProposalAct.Extended(
                            proposal(facts.only("opens", "proposal")), instant(facts, "opens"));
            case "discussion.commented" ->
                    new ProposalAct.Commented(
                            proposal(facts.only("proposal", "to")),
                            facts.has("to") ? facts.whole("to") : null);
            case "discussion.view-stated" ->
                    new ProposalAct.ViewStated(proposal(facts.only("proposal")));
            default -> throw new Malformed("type", "an act on a proposal", type);
        };
    }

    private static Json.Draft about(ProposalId proposal) {
        return Json.object().put("proposal", proposal.seq());
    }

    private static ProposalId proposal(Json.Fields facts) {
        return new ProposalId(facts.whole("proposal"));
    }

    private static Instant instant(Json.Fields facts, String key) {
        return Instant.ofEpochSecond(facts.whole(key));
    }
}
