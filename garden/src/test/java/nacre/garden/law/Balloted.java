// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nacre.campaign.action.ActionAct;
import nacre.campaign.ballot.BallotAct;
import nacre.campaign.ballot.BallotCommand;
import nacre.campaign.ballot.BallotId;
import nacre.campaign.ballot.BallotTerms;
import nacre.campaign.unit.UnitId;
import nacre.organ.Request;

/// An action that names a ballot has one that passed, on the same kind of action and for its
/// places; nobody answers in a ballot who is not on its list, and its lists and its opening come to
/// the same number of members.
final class Balloted implements Law {
    private final Map<BallotId, BallotTerms> prepared = new HashMap<>();
    private final Map<BallotId, Map<UnitId, Long>> listed = new HashMap<>();
    private final Map<BallotId, BallotAct.Opened> opened = new HashMap<>();
    private final Set<BallotId> passed = new HashSet<>();

    @Override
    public void check(Moment moment) {
        for (Event event : moment.fresh()) {
            follow(moment, event);
        }
        if (moment.request() instanceof Request request
                && moment.wasRecorded()
                && request.command() instanceof BallotCommand.AnswerBallot answer) {
            BallotAct.Opened open = opened.get(answer.ballot());
            Broken.unless(
                    open != null && open.entitled().contains(request.actor()),
                    "%s answered in ballot %s, and is not on its list.",
                    request.actor(),
                    answer.ballot());
        }
    }

    private void follow(Moment moment, Event event) {
        switch (event.act()) {
            case BallotAct.Prepared(var terms) -> prepared.put(new BallotId(event.seq()), terms);
            case BallotAct.Listed(var ballot, var unit, long entitled) ->
                    listed.computeIfAbsent(ballot, b -> new HashMap<>()).put(unit, entitled);
            case BallotAct.Opened open -> open(moment, open);
            case BallotAct.Passed(var ballot) -> {
                Broken.unless(opened.containsKey(ballot), "Ballot %s never opened.", ballot);
                passed.add(ballot);
            }
            case ActionAct.Called called -> judge(event, called);
            default -> {}
        }
    }

    private void open(Moment moment, BallotAct.Opened open) {
        long sum =
                listed.getOrDefault(open.ballot(), Map.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        Broken.unless(
                sum == open.entitled().size()
                        && new HashSet<>(open.entitled()).size() == sum
                        && open.entitled().stream().allMatch(moment.assembly().roll()::contains),
                "Ballot %s opened for others than are listed or on the roll.",
                open.ballot());
        opened.put(open.ballot(), open);
    }

    private void judge(Event event, ActionAct.Called called) {
        BallotId ballot = called.ballot();
        if (ballot == null) {
            return;
        }
        BallotTerms terms = prepared.get(ballot);
        Broken.unless(
                terms != null
                        && passed.contains(ballot)
                        && terms.kind().word().equals(called.kind().word())
                        && called.places().stream()
                                .allMatch(each -> terms.places().stream().anyMatch(each::isWithin)),
                "Entry %d calls an action by ballot %s, which does not allow it.",
                event.seq(),
                ballot);
    }
}
