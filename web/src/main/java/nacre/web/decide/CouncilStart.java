// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import nacre.web.Form;
import nacre.web.Request;

/// How the form of a proposal begins that a council's page led to: the address names what it is to
/// do, and the council.
final class CouncilStart {

    private CouncilStart() {}

    static Form of(Request request) {
        Form form = Form.empty();
        for (Kind kind : Kind.values()) {
            String about = kind.isOfOrgans() ? request.query(kind.word()) : "";
            if (!about.isEmpty()) {
                String field =
                        switch (kind) {
                            case DISSOLVE -> "holdings";
                            case MERGE -> "side";
                            case UNSPLIT -> "split";
                            case TELL, RATIFY -> "question";
                            case JOIN, PART, LET, SEND, UNMERGE -> "council";
                            case ADMIT, READMIT, REMOVE, GIVE, ELECT, RECALL, SPLIT -> "";
                            case ERASE, REVIEW, END, KEPT -> "";
                        };
                form =
                        kind == Kind.SPLIT
                                ? Block.adding(form, kind, kind.beginning())
                                : Block.adding(form, kind, field, about);
            }
        }
        return form;
    }
}
