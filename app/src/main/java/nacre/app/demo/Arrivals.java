// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nacre.app.demo.Event.Deed;
import nacre.app.demo.Event.Said;
import nacre.assembly.mandate.Mandate;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.Member;
import nacre.assembly.roll.RollCommand;
import nacre.assembly.roll.RollCommand.Person;
import nacre.assembly.signin.SignInCommand;
import nacre.assembly.signin.SignInRules;
import nacre.web.roll.RollDraft;
import nacre.web.roll.RollFile;

/// How people get on an organ's roll, get their codes and come in.
final class Arrivals {
    private final OrganLife organ;

    /// Of a hundred who get a code, how many come in within three weeks.
    private final int share;

    /// Whom the script lets do something herself, so that she must come in soon.
    private final Set<String> awaited = new HashSet<>();

    private final Set<MemberId> hasCode = new HashSet<>();

    Arrivals(OrganLife organ, Script script) {
        this.organ = organ;
        this.share = script.founding() instanceof Founding.ByPeople people ? people.comeIn() : 0;
        for (Event event : script.events()) {
            awaited.add(event.who());
            awaited.addAll(others(event.deed()));
        }
    }

    /// Who else says or answers something there.
    private static List<String> others(Deed deed) {
        return switch (deed) {
            case Deed.Proposes proposes ->
                    Stream.concat(
                                    proposes.said().stream().map(Said::who),
                                    proposes.voting().named().stream().map(Event.Named::who))
                            .toList();
            case Deed.AsksBack asks -> asks.others().stream().map(Said::who).toList();
            default -> List.of();
        };
    }

    /// Puts the people of a list on the roll, without the lines that are in doubt.
    void imports(MemberId who, String file) {
        if (!(RollFile.read(Resources.bytes(file)) instanceof RollDraft draft)) {
            throw new IllegalStateException("The list %s cannot be read.".formatted(file));
        }
        var preview = draft.preview(draft.guess(), List.of());
        var people = new ArrayList<Person>();
        for (var person : preview.people()) {
            if (!preview.doubtful().contains(person.line())) {
                people.add(new Person(person.name(), person.phone()));
            }
        }
        organ.done(who, new RollCommand.AddMembers(people));
    }

    /// Issues codes to those who were put on the roll first.
    void invites(MemberId who, int people) {
        var invited = new ArrayList<MemberId>();
        for (Member member : organ.assembly().roll().everybody()) {
            boolean isNext = invited.size() < people && member.isOnTheRoll();
            if (isNext && !member.hasEntered() && !hasCode.contains(member.id())) {
                invited.add(member.id());
            }
        }
        issue(who, invited);
        come(invited, share);
    }

    /// Has some of those come in who have a code and were slow.
    void goesRound(int percent) {
        come(
                organ.assembly().roll().everybody().stream()
                        .filter(each -> each.isOnTheRoll() && !each.hasEntered())
                        .map(Member::id)
                        .filter(hasCode::contains)
                        .toList(),
                percent);
    }

    private void come(List<MemberId> invited, int percent) {
        var random = organ.chance();
        for (MemberId member : invited) {
            boolean isAwaited = awaited.contains(organ.name(member));
            if (isAwaited || random.nextInt(100) < percent) {
                int minutes = 120 + random.nextInt(isAwaited ? 600 : 18 * 24 * 60);
                later(Duration.ofMinutes(minutes), member);
            }
        }
    }

    /// Gives whoever was taken in by a decision a code, from somebody who may.
    void welcome(MemberId member) {
        if (organ.assembly().roll().contains(member)) {
            issue(inviter(), List.of(member));
            later(Duration.ofMinutes(40L + organ.chance().nextInt(900)), member);
        }
    }

    void issue(MemberId who, List<MemberId> members) {
        hasCode.addAll(members);
        organ.done(who, new SignInCommand.PrepareCodes(members));
        long sheet = organ.assembly().signIns().sheets().lastKey();
        organ.done(second(who), new SignInCommand.ConfirmCodes(sheet));
    }

    /// Somebody else who may issue codes today, to confirm those of `first`.
    private MemberId second(MemberId first) {
        for (Mandate mandate : organ.assembly().mandates().inForce().values()) {
            for (MemberId holder : mandate.holders()) {
                if (!holder.equals(first) && mandate.gives(holder, SignInRules.INVITE)) {
                    return holder;
                }
            }
        }
        throw new IllegalStateException("Nobody else may issue codes here.");
    }

    /// The first who may issue codes today.
    MemberId inviter() {
        for (Mandate mandate : organ.assembly().mandates().inForce().values()) {
            boolean mayInvite =
                    mandate.grants().stream()
                            .anyMatch(grant -> grant.power().equals(SignInRules.INVITE));
            if (mayInvite) {
                return mandate.holders().getFirst();
            }
        }
        throw new IllegalStateException("Nobody may issue codes here.");
    }

    private void later(Duration after, MemberId member) {
        organ.life().at(organ.now().plus(after), () -> enter(member));
    }

    private void enter(MemberId member) {
        Member found = organ.assembly().roll().find(member);
        if (found != null && found.isOnTheRoll() && !found.hasEntered()) {
            organ.done(member, new RollCommand.Enter());
        }
    }
}
