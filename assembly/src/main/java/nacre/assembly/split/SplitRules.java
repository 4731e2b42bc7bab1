// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.split;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nacre.assembly.part.Ruling.refused;
import static nacre.assembly.part.Unfoldable.needed;
import static nacre.assembly.part.Unfoldable.unless;

import java.util.List;
import java.util.Objects;
import nacre.assembly.Assembly;
import nacre.assembly.charter.CharterAct;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.charter.Power;
import nacre.assembly.council.CouncilRefusal;
import nacre.assembly.founding.Founding;
import nacre.assembly.founding.FoundingRules;
import nacre.assembly.founding.OrganAct;
import nacre.assembly.letter.LetterAct;
import nacre.assembly.merger.Coming;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.Letter;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Ruling;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalRefusal;
import nacre.assembly.proposal.Texts;
import nacre.journal.Hash;
import nacre.journal.OrganId;
import org.jspecify.annotations.Nullable;

/// How one organ becomes two: all decide on it, with the new organ's charter; then each says for
/// herself whether she goes along.
///
/// Whether it happens is settled on the record of the organ that there was, and the new one is
/// founded by the letter that says so, under an id that follows from both: so it is founded once,
/// by nobody else, and with nobody who did not say that she goes.
public final class SplitRules {
    /// The fewest days that members have to say whether they go along.
    public static final long FEWEST_DAYS = 7;

    /// The most.
    public static final long MOST_DAYS = 366;

    /// How the content fields begin that become those of the new organ's first entry.
    public static final String ORGAN = "organ.";

    /// How those begin that become those of its charter.
    public static final String CHARTER = "charter.";

    /// The content field with the name that the new organ is to have.
    public static final String NAME = ORGAN + "name";

    /// The one with what it is for.
    public static final String PURPOSE = ORGAN + "purpose";

    private SplitRules() {}

    /// The id of the organ that splits off from `from` by the decision in entry `decided`: nobody
    /// chooses it, and nobody else has it.
    public static OrganId organ(OrganId from, long decided) {
        String said = "nacre/split/v1\n" + from + "\n" + decided;
        return OrganId.from(Hash.sha256(said.getBytes(US_ASCII)).bytes());
    }

    /// The content field with the title of a matter of the new organ's own.
    public static String title(MatterKey matter) {
        return CHARTER + "title." + matter.value();
    }

    /// What the rules say to a member who goes along, or stays after all.
    public static Ruling rule(Assembly assembly, GoAlong command, MemberId actor) {
        var act = new SplitAct.Chosen(command.split(), command.goes());
        return Ruling.unless(whyNot(assembly, act, actor), act);
    }

    /// What an enactment comes to now.
    public static Ruling enact(Assembly assembly, SplitAct act, List<Power> powers) {
        return switch (act) {
            case SplitAct.Decided a -> Ruling.unless(whyNot(assembly, a, powers), act);
            case SplitAct.TakenBack(long split) -> Ruling.unless(whyNotOpen(assembly, split), act);
            case SplitAct.Chosen a -> nothing(act);
            case SplitAct.Lapsed a -> nothing(act);
            case SplitAct.Made a -> nothing(act);
        };
    }

    private static Ruling nothing(SplitAct act) {
        return refused(new ProposalRefusal.NotAnEnactment(act.type()));
    }

    /// Why the words of an enactment do not name the organ that it would found, or null. Only who
    /// proposes it has the words; rules do not read them.
    public static @Nullable Refusal misfit(Enactment enactment) {
        return enactment.type().equals(SplitAct.DECIDED)
                ? Texts.misfit(words(enactment, NAME), words(enactment, PURPOSE))
                : null;
    }

    private static String words(Enactment enactment, String field) {
        return enactment.words().stream()
                .filter(each -> each.field().equals(field))
                .map(each -> each.value())
                .findFirst()
                .orElse("");
    }

    /// Why an organ cannot decide so, or null; the fold asks again.
    public static @Nullable Refusal whyNot(
            Assembly assembly, SplitAct.Decided act, List<Power> powers) {
        if (assembly.isCouncil()) {
            return new SplitRefusal.CouncilsDoNotSplit();
        }
        if (assembly.ties().splits().open() instanceof Split open) {
            return new SplitRefusal.IsSplitting(open.decided());
        }
        if (act.days() < FEWEST_DAYS || act.days() > MOST_DAYS) {
            return new SplitRefusal.DaysToChooseDoNotFit(act.days(), FEWEST_DAYS, MOST_DAYS);
        }
        return act.charter().council() == null
                ? FoundingRules.misfit(act.charter(), act.least(), powers)
                : new CouncilRefusal.StaysWhatItIs();
    }

    /// Why no split by this entry can be taken back or chosen, or null; the fold asks again.
    public static @Nullable Refusal whyNotOpen(Assembly assembly, long split) {
        return assembly.ties().splits().open(split) == null
                ? new SplitRefusal.IsNotSplitting(split)
                : null;
    }

    /// Why she cannot say so, or null; the fold asks again.
    public static @Nullable Refusal whyNot(Assembly assembly, SplitAct.Chosen act, MemberId actor) {
        Split split = assembly.ties().splits().open(act.split());
        if (split == null) {
            return new SplitRefusal.IsNotSplitting(act.split());
        }
        return split.going().contains(actor) == act.goes()
                ? new SplitRefusal.ChosenAlready(act.split(), act.goes())
                : null;
    }

    /// What happens once the time to choose is over. An organ has somebody left, or it does not
    /// split; and the new one is founded by the first letter that it gets, so one that was written
    /// to before is not.
    ///
    /// @param own the organ itself
    public static List<Step> due(Assembly assembly, OrganId own, Split split, List<Power> powers) {
        OrganId organ = organ(own, split.decided());
        long going = split.going().size();
        boolean isMade =
                going >= split.least()
                        && going < assembly.roll().entitled()
                        && assembly.ties().letters().to(organ).isEmpty()
                        && FoundingRules.misfit(split.charter(), going, powers) == null;
        return List.of(
                Step.of(
                        isMade
                                ? new SplitAct.Made(split.decided(), organ)
                                : new SplitAct.Lapsed(split.decided(), going)));
    }

    /// The letters that an act writes.
    public static List<Letter> letters(Assembly before, Act act) {
        Split split = before.ties().splits().open();
        Founding founding = before.founding();
        return act instanceof SplitAct.Made(long seq, var organ)
                        && split != null
                        && founding != null
                ? List.of(Founds.letter(organ, split, founding.zone(), goers(before, split)))
                : List.of();
    }

    private static List<Coming.Comer> goers(Assembly assembly, Split split) {
        return split.going().stream()
                .map(id -> assembly.roll().find(id))
                .filter(Objects::nonNull)
                .map(Coming.Comer::of)
                .toList();
    }

    /// The first batch of an organ that splits off: what its letter says, with the words that its
    /// members decided on. That they come on its roll is due then.
    public static List<Step> founding(LetterAct.Received letter) {
        Founds says = Founds.read(letter.letter());
        return List.of(
                Step.of(new OrganAct.Founded(says.zone())).copying(copy(letter, says, ORGAN)),
                Step.of(new CharterAct.Adopted(says.charter()))
                        .copying(copy(letter, says, CHARTER)),
                Step.of(letter));
    }

    private static Step.Copy copy(LetterAct.Received letter, Founds says, String prefix) {
        return new Step.Copy(letter.from(), says.decided(), prefix);
    }

    /// What the letter says by which an organ is founded.
    ///
    /// @param before the organ as far as its first batch goes: with its charter, without members
    /// @param own its id
    /// @throws nacre.assembly.part.Unfoldable if it is not founded by this letter
    public static Founds founded(Assembly before, OrganId own, Letter letter) {
        Founds says = Founds.read(letter);
        Founding founding = needed(before.founding(), "A letter founds no organ by itself.");
        unless(!before.charters().versions().isEmpty(), "%s has no charter yet.", own);
        unless(
                own.equals(organ(letter.organ(), says.decided())),
                "Decision %d of %s founds another organ than %s.",
                says.decided(),
                letter.organ(),
                own);
        unless(
                founding.zone().equals(says.zone()) && before.charter().equals(says.charter()),
                "%s is not the organ that was decided on.",
                own);
        return says;
    }
}
