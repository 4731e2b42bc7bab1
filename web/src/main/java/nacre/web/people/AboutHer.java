// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.util.ArrayList;
import java.util.List;
import nacre.assembly.Assembly;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.signin.SignInRules;
import nacre.journal.Content;
import nacre.organ.Clerk;
import nacre.organ.Standing;
import org.jspecify.annotations.Nullable;

/// One thing that the record holds about a member and that she may have erased by right.
record AboutHer(EraseContent.Field field, String words) {

    /// All of it, found by going through the record; of a member on the roll without her present
    /// name and her passkeys, which are given up on the page of her account.
    static List<AboutHer> in(Clerk clerk, Standing standing, MemberId her) {
        Assembly assembly = standing.assembly();
        Member member = assembly.isOver() ? null : assembly.roll().find(her); // none is needed then
        var found = new ArrayList<AboutHer>();
        clerk.journal()
                .read(
                        0,
                        standing.size(),
                        entry -> {
                            long seq = entry.leaf().seq();
                            for (Content content : entry.content()) {
                                boolean isHers = isHers(content, her);
                                if (isHers && !isNeeded(member, seq, content.field())) {
                                    found.add(of(seq, content));
                                }
                            }
                        });
        return found;
    }

    private static boolean isNeeded(@Nullable Member member, long seq, String field) {
        if (member == null || !member.isOnTheRoll()) {
            return false;
        }
        return field.equals(SignInRules.CREDENTIAL)
                || (field.equals("name") && seq == member.described());
    }

    private static boolean isHers(Content content, MemberId her) {
        Long subject = content.subject();
        return content.keeping() == Content.Keeping.PERSONAL
                && subject != null
                && subject == her.seq()
                && !content.isErased();
    }

    private static AboutHer of(long seq, Content content) {
        Content.Held held = content.held();
        return new AboutHer(
                new EraseContent.Field(seq, content.field()), held == null ? "" : held.value());
    }
}
