// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.ratification;

import static nacre.assembly.part.Ruling.refused;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.amendment.Amendments;
import nacre.assembly.charter.Charters;
import nacre.assembly.charter.CouncilTerms;
import nacre.assembly.charter.Ratification;
import nacre.assembly.part.Act;
import nacre.assembly.part.Letter;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.Proposal;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.vote.Decision;
import nacre.assembly.vote.Vote;
import nacre.journal.Json;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// Which decisions of a council its organs ratify, what they and it write to each other about that,
/// and what comes of it.
public final class RatificationRules {
    /// A council asks its organs.
    public static final String ASKS = "ratification.asks";

    /// An organ says whether it ratifies.
    public static final String SAYS = "ratification.says";

    /// A council asks no longer, for it is settled.
    public static final String SETTLED = "ratification.settled";

    private RatificationRules() {}

    /// The kinds of letters that are read.
    public static List<String> accepts() {
        return List.of(ASKS, SAYS, SETTLED);
    }

    /// How a decision is ratified, by the charter under which its vote opened; null if it need not
    /// be. A recall is not, nor is another wording of a proposal.
    public static @Nullable Ratification of(Assembly assembly, Decision decision) {
        Proposal proposal = assembly.proposals().needed(decision.proposal());
        boolean isExempt = proposal.author() == null || Amendments.of(proposal) != null;
        if (!assembly.isCouncil()
                || isExempt
                || !(proposal.stage() instanceof Proposal.Stage.Voted(var id))) {
            return null;
        }
        Vote vote = assembly.votes().find(id);
        CouncilTerms terms = null;
        for (Charters.Version version : assembly.charters().versions()) {
            if (version.seq() < id.seq()) {
                terms = version.charter().council();
            }
        }
        return vote == null || terms == null ? null : terms.ratification(vote.matter().key());
    }

    /// What an enactment comes to now.
    public static Ruling enact(Assembly assembly, RatificationAct act) {
        if (!(act instanceof RatificationAct.Given given)) {
            return refused(new ProposalRefusal.NotAnEnactment(act.type()));
        }
        return Ruling.unless(whyNot(assembly, given), act);
    }

    /// Why an organ cannot say so, or null.
    public static @Nullable Refusal whyNot(Assembly assembly, RatificationAct.Given given) {
        return assembly.ties().ratifications().asked(given.council(), given.decision()) == null
                ? new RatificationRefusal.NotAskedToRatify(given.council(), given.decision())
                : null;
    }

    /// What happens once enough have ratified.
    public static List<Step> met(long decision) {
        return List.of(Step.of(new RatificationAct.Met(decision)));
    }

    /// What happens if not enough have by the date.
    public static List<Step> failed(Ratifying one) {
        return List.of(
                Step.of(
                        new RatificationAct.Failed(
                                one.decision(), one.ratified(), one.entitled(), one.needed())));
    }

    /// The letters that an act writes.
    public static List<Letter> letters(Assembly before, Assembly after, Act act) {
        if (act instanceof RatificationAct.Given(var council, long decision, boolean ratifies)) {
            var says = Json.object().put("decision", decision).put("ratifies", ratifies).done();
            return List.of(new Letter(council, SAYS, says));
        }
        var letters = new ArrayList<Letter>();
        Ratifications was = before.ties().ratifications();
        Ratifications is = after.ties().ratifications();
        if (was.open().isEmpty() && is.open().isEmpty()) {
            return letters;
        }
        for (Ratifying each : is.open().values()) {
            if (!was.open().containsKey(each.decision())) {
                each.roll().keySet().forEach(organ -> letters.add(asks(after, each, organ)));
            }
        }
        for (Ratifying each : was.open().values()) {
            if (!is.open().containsKey(each.decision())) {
                var says = Json.object().put("decision", each.decision()).done();
                each.roll().keySet().forEach(to -> letters.add(new Letter(to, SETTLED, says)));
            }
        }
        return letters;
    }

    private static Letter asks(Assembly after, Ratifying one, OrganId organ) {
        Decision decision = after.votes().decision(one.decision());
        long proposal = decision == null ? one.decision() : decision.proposal().seq();
        return new Letter(
                organ,
                ASKS,
                Json.object()
                        .put("decision", one.decision())
                        .put("proposal", proposal)
                        .put("until", one.until().getEpochSecond())
                        .done());
    }
}
