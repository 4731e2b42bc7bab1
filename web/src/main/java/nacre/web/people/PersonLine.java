// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.people;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.web.organ.Visit;

/// Somebody on a list of people, as one member may see her.
///
/// @param contact empty where she gave none or the reader may not see it
/// @param since when she came to stand where she stands
public record PersonLine(
        long member, String name, String contact, boolean hasEntered, Instant since, boolean isMe) {

    /// Everybody for whom `which` holds, by name as her language orders names.
    static List<PersonLine> of(Visit visit, boolean showsContacts, Predicate<Member> which) {
        Collator order = Collator.getInstance(visit.text().words().locale());
        return visit.assembly().roll().everybody().stream()
                .filter(which)
                .map(member -> line(visit, member, showsContacts))
                .sorted(
                        Comparator.comparing(PersonLine::name, order)
                                .thenComparingLong(PersonLine::member))
                .toList();
    }

    private static PersonLine line(Visit visit, Member member, boolean showsContacts) {
        MemberId id = member.id();
        boolean isMe = id.equals(visit.me());
        return new PersonLine(
                id.seq(),
                visit.name(id),
                showsContacts || isMe ? contact(visit, member) : "",
                member.hasEntered(),
                member.since(),
                isMe);
    }

    static String contact(Visit visit, Member member) {
        return visit.clerk().contents().text(member.described(), "contact");
    }

    /// Whether her name or visible contact data holds these words, in any case.
    boolean holds(String words) {
        Locale locale = Locale.ROOT;
        return (name + " " + contact).toLowerCase(locale).contains(words.toLowerCase(locale));
    }
}
