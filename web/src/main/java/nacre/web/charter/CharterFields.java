// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Clause;
import nacre.assembly.charter.MatterKey;
import nacre.web.Form;

/// The names of the fields in which a charter is edited. Those of one section begin alike: `terms.`
/// and `meetings.`, as no matter can, or the matter's key and a dash.
final class CharterFields {
    static final String MATTERS = "matter";
    static final String TEMPLATE = "template";
    static final String TERMS = "terms.";
    static final String ADMISSION = TERMS + "admission";
    static final String LONGEST = TERMS + "longest";
    static final String RECALL_SHARE = TERMS + "recall";
    static final String RECALL_VOTING = TERMS + "voting";
    static final String WAIT = TERMS + "wait";
    static final String VOUCHERS = TERMS + "vouchers";
    static final String COMING_BACK = TERMS + "coming-back";
    static final String WEIGHING = TERMS + "weighing";
    static final String MEETINGS = "meetings.";
    static final String CALL_SHARE = MEETINGS + "call";
    static final String MEETING_NOTICE = MEETINGS + "notice";
    static final String FLOOR = MEETINGS + "floor";
    static final String FLOOR_NOTICE = MEETINGS + "floor-notice";
    static final String ROOM_VOTING = MEETINGS + "voting";
    static final String RATIFY_BY = "ratify-by";
    static final String RATIFY_NEEDED = "ratify-needed";
    static final String RATIFY_WITHIN = "ratify-within";
    static final String NEW_TITLE = "new-title";
    static final String TITLE = "title";
    static final String OUT = "out";
    static final String RULE_SET = "ruleset";
    static final String TAKE = "take";
    static final String OPEN = "open";
    static final String ADD = "add";
    static final String PROPOSAL_TITLE = "proposal-title";
    static final String PROPOSAL_TEXT = "proposal-text";

    private CharterFields() {}

    /// The matters of a form, each once, and of too many one more than a charter can have: a page
    /// shows each beside all others.
    static List<String> matters(Form form) {
        return form.all(MATTERS).stream().distinct().limit(Charter.MOST_MATTERS + 1).toList();
    }

    static String of(MatterKey matter, String field) {
        return matter.value() + "-" + field;
    }

    static String of(MatterKey matter, Clause clause) {
        return of(matter, clause.word());
    }

    static String ratifyNeeded(MatterKey matter) {
        return of(matter, RATIFY_NEEDED);
    }

    static String ratifyWithin(MatterKey matter) {
        return of(matter, RATIFY_WITHIN);
    }

    static String kind(MatterKey matter, int condition) {
        return of(matter, "kind-" + condition);
    }

    static String number(MatterKey matter, int condition) {
        return of(matter, "number-" + condition);
    }
}
