// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What it takes to do something, by the type of the act: a power, or *right* for what members do
/// by right; some acts are done under both. Written down here by hand, act by act, so
/// that a part that asks for less is found out.
final class Takes {
    private static final String TABLE =
            """
            right        amendment.accepted candidacy.stood candidacy.withdrawn draw.committed
            right        draw.revealed proviso.set roll.named roll.entered roll.described roll.left
            right        signin.added signin.removed comeback.begun comeback.vouched
            right        comeback.unvouched comeback.stopped comeback.code-made
            right        comeback.code-confirmed comeback.came-back proposal.put proposal.changed
            right        proposal.withdrawn discussion.commented discussion.view-stated
            right        vote.answered vote.cast vote.prevented vote.able-after-all
            right        decision.enacted mandate.resigned mandate.reported mandate.recall-asked
            roll         roll.added roll.taken-off content.erased
            admit        roll.admitted
            invite       signin.codes-prepared signin.codes-confirmed
            chair        vote.opened discussion.extended
            announce     announcement.made
            teller       meeting.count-entered meeting.count-sealed
            sow          garden.sown
            keep-accounts accounts.begun accounts.opened accounts.closed accounts.guarded
            post         accounts.posted accounts.reversed
            right        slot.joined slot.waited slot.gave-back slot.cannot-come slot.offered
            right        slot.kept slot.took-over skill.said skill.unsaid
            right        demand.proposed demand.withdrawn petition.signed petition.taken-back
            right        fund.claimed fund.directed fund.withdrawn action-ballot.objected
            right        action.noted
            rota         shifts.planned shifts.ended slot.changed slot.called-off slot.noted
            confirm-skills skill.named skill.confirmed skill.withdrawn
            steer        unit.added unit.renamed unit.counted unit.ended rung.opened map.shown
            steer        keys.prepared keys.confirmed keys.unlocked keys.locked
            organise     map.noted map.imported map.undone map.forgotten map.read map.listed
            organise     map.hidden map.exported rung.counted rung.corrected
            organise     link.made link.withdrawn
            steer        map.purge-moved ordering.opened road.taken road.due-set road.answered
            steer        road.ended survey.opened survey.text-hidden petition.opened
            steer        petition.handed-over petition.purged
            steer        action-ballot.prepared action-ballot.listed
            steer        action-ballot.notified action-ballot.opened action-ballot.withdrawn
            steer        action.paused action.resumed
            steward      action.noted action.read action.forgotten
            press        action.told
            negotiate    talks.offered talks.agreed settlement.kept settlement.breached
            approve-claims fund.approved fund.refused
            pay-claims   fund.listed fund.exported fund.dropped fund.paid fund.returned
            """;

    private static final Set<String> RIGHTS = new HashSet<>();
    private static final Map<String, String> POWERS = new HashMap<>();

    static {
        for (String line : TABLE.lines().toList()) {
            String[] words = line.split(" +");
            for (String type : List.of(words).subList(1, words.length)) {
                if (words[0].equals("right")) {
                    RIGHTS.add(type);
                } else {
                    POWERS.put(type, words[0]);
                }
            }
        }
    }

    private Takes() {}

    /// Whether every member may do it.
    static boolean isByRight(String type) {
        return RIGHTS.contains(type);
    }

    /// The power under whose mandate it is done. What is done at meetings takes that of the chair,
    /// but for counting.
    ///
    /// @throws Broken if no mandate gives it
    static String power(Event event) {
        String type = event.leaf().type();
        String power = POWERS.getOrDefault(type, type.startsWith("meeting.") ? "chair" : null);
        if (power == null) {
            throw new Broken("No mandate gives %s.", type);
        }
        return power;
    }
}
