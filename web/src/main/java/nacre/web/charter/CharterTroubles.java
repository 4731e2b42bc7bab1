// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.Map;
import java.util.SequencedMap;
import nacre.assembly.charter.CharterProblem;
import nacre.assembly.charter.Clause;
import nacre.assembly.charter.MatterKey;
import nacre.ballot.Condition;

/// Beside which field a problem of a charter is said.
final class CharterTroubles {

    private CharterTroubles() {}

    /// @param conditions the conditions, by the field of their number
    static String field(CharterProblem problem, SequencedMap<String, Condition> conditions) {
        return switch (problem) {
            case CharterProblem.MatterMissing _, CharterProblem.RatifiesNothing _ ->
                    CharterFields.NEW_TITLE;
            case CharterProblem.RightMissing _ -> CharterFields.ADMISSION;
            case CharterProblem.MatterNotOurs p -> at(p.matter(), Clause.HOLDER);
            case CharterProblem.MethodNotWorking p -> method(p.matter());
            case CharterProblem.MethodDecidesNothing p -> method(p.matter());
            case CharterProblem.NoOptionsHere p -> method(p.matter());
            case CharterProblem.OptionsNotInMeetings p -> method(p.matter());
            case CharterProblem.NobodyNeedsToAnswer p -> rule(p.matter());
            case CharterProblem.NoWayPastAnObjection p -> at(p.matter(), Clause.FALLBACK);
            case CharterProblem.FallbackDoesNotFit p -> at(p.matter(), Clause.FALLBACK);
            case CharterProblem.SecrecyNotWorking p -> rule(p.matter());
            case CharterProblem.PresentIsNotEnough p -> rule(p.matter());
            case CharterProblem.CallShareOutOfRange _ -> CharterFields.CALL_SHARE;
            case CharterProblem.NotAFloorMatter _ -> CharterFields.FLOOR;
            case CharterProblem.MeetingTimeOutOfRange p -> meetingTime(p.what());
            case CharterProblem.HiddenInCouncil p -> rule(p.matter());
            case CharterProblem.RatificationOutOfRange p -> CharterFields.ratifyWithin(p.matter());
            case CharterProblem.NeverRatified p -> CharterFields.ratifyNeeded(p.matter());
            case CharterProblem.NeverPasses p -> condition(p.matter(), p.condition(), conditions);
            case CharterProblem.NobodyNeedsToAgree p -> rule(p.matter());
            case CharterProblem.MinorityDecides p -> rule(p.matter());
            case CharterProblem.NumberInCharterRule p ->
                    condition(MatterKey.CHARTER, p.condition(), conditions);
            case CharterProblem.UnknownPower p -> at(p.matter(), Clause.PROPOSERS);
            case CharterProblem.PowerNeedsItself p -> at(p.matter(), Clause.PROPOSERS);
            case CharterProblem.TimeOutOfRange p -> at(p.matter(), p.clause());
            case CharterProblem.DiscussionBelowNotice p -> at(p.matter(), Clause.DISCUSSION);
            case CharterProblem.HearingTooShort _ -> at(MatterKey.REMOVAL, Clause.NOTICE);
            case CharterProblem.TermOutOfRange _ -> CharterFields.LONGEST;
            case CharterProblem.RecallTooHard _, CharterProblem.RecallShareZero _ ->
                    CharterFields.RECALL_SHARE;
            case CharterProblem.RecallVotingOutOfRange _ -> CharterFields.RECALL_VOTING;
            case CharterProblem.WaitTooLong _ -> CharterFields.WAIT;
            case CharterProblem.VouchersOutOfRange _ -> CharterFields.VOUCHERS;
            case CharterProblem.ComingBackOutOfRange _ -> CharterFields.COMING_BACK;
        };
    }

    private static String meetingTime(String what) {
        return switch (what) {
            case "notice" -> CharterFields.MEETING_NOTICE;
            case "floor" -> CharterFields.FLOOR_NOTICE;
            default -> CharterFields.ROOM_VOTING;
        };
    }

    private static String at(MatterKey matter, Clause clause) {
        return CharterFields.of(matter, clause);
    }

    private static String method(MatterKey matter) {
        return CharterFields.of(matter, Clause.METHOD);
    }

    private static String rule(MatterKey matter) {
        return CharterFields.kind(matter, 0);
    }

    private static String condition(
            MatterKey matter, Condition condition, SequencedMap<String, Condition> conditions) {
        for (Map.Entry<String, Condition> each : conditions.entrySet()) {
            boolean isHere = each.getKey().startsWith(CharterFields.of(matter, "number-"));
            if (isHere && each.getValue().equals(condition)) {
                return each.getKey();
            }
        }
        return rule(matter);
    }
}
