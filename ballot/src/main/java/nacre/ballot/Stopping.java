// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// Counting where a few who stand against it stop a proposal, however many are for it.
final class Stopping {

    private Stopping() {}

    static Outcome outcome(Rule rule, long stops, Tally tally) {
        Reason reason = rule.reason(tally);
        if (!reason.hasQuorum()) {
            return new Outcome.Undecided(reason);
        }
        if (tally.no() >= stops) {
            return new Outcome.Objected(reason, tally.no(), stops);
        }
        return reason.areAllMet() && tally.yes() > 0
                ? new Outcome.Passed(reason)
                : new Outcome.Failed(reason);
    }

    static Outlook outlook(Rule rule, long stops, Tally tally) {
        if (tally.no() >= stops) {
            return new Outlook.Stopped(tally.no(), stops);
        }
        return switch (rule.outlook(tally)) {
            case Outlook.WouldPass _ when tally.yes() == 0 -> someone(tally);
            case Outlook outlook -> outlook;
        };
    }

    /// What the rule asks for holds although nobody is for it.
    private static Outlook someone(Tally tally) {
        return tally.unanswered() > 0 ? new Outlook.NeedsYes(1) : new Outlook.OutOfReach();
    }
}
