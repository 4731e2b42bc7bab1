// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import nacre.ballot.Word;

/// What people do together to make somebody give in.
public enum ActionKind implements Word {
    /// They stop working.
    STRIKE("strike"),
    /// They work by every rule, and no more.
    WORK_TO_RULE("work-to-rule"),
    /// They work no hour more than they have to.
    OVERTIME_BAN("overtime-ban"),
    /// They buy nothing there.
    BOYCOTT("boycott"),
    /// They keep their rent back.
    RENT_STRIKE("rent-strike"),
    /// Another lawful form; its name is the content `kind` of the entry that called it.
    OTHER("other");

    private final String word;

    ActionKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
