// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.charter;

import java.util.List;
import nacre.assembly.charter.Charter;
import nacre.assembly.charter.Clause;
import nacre.assembly.charter.MatterKey;
import nacre.web.Form;

/// The names of the fields in which a charter is edited.
final class CharterFields {
    static final String MATTERS = "matter";
    static final String TEMPLATE = "template";
    static final String ADMISSION = "admission";
    static final String LONGEST = "mandates-longest";
    static final String RECALL_SHARE = "mandates-recall";
    static final String RECALL_VOTING = "mandates-voting";
    static final String WAIT = "roll-wait";
    static final String VOUCHERS = "roll-vouchers";
    static final String COMING_BACK = "roll-coming-back";
    static final String CALL_SHARE = "meetings-call";
    static final String MEETING_NOTICE = "meetings-notice";
    static final String FLOOR = "meetings-floor";
    static final String FLOOR_NOTICE = "meetings-floornotice";
    static final String ROOM_VOTING = "meetings-voting";
    static final String WEIGHING = "council-weighing";
    static final String RATIFY_BY = "ratify-by";
    static final String RATIFY_NEEDED = "ratify-needed";
    static final String RATIFY_WITHIN = "ratify-within";
    static final String NEW_TITLE = "new-title";
    static final String TITLE = "title";
    static final String OUT = "out";
    static final String RULE_SET = "ruleset";
    static final String TAKE = "take";

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
