// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.garden.GardenPart.GARDEN;

import java.util.List;
import java.util.function.UnaryOperator;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.part.Part;
import nacre.assembly.vote.VoteAct;
import nacre.assembly.vote.VoteId;
import nacre.garden.Garden;
import nacre.journal.Journals;
import nacre.organ.Parts;
import nacre.organ.Replaced;
import nacre.organ.Standing;

/// A fault planted behind a seam, and which law must find it.
enum Fault {
    /// A part whose act under a power takes nothing from any mandate.
    POWER_WITHOUT_A_MANDATE(Authorities.class) {
        @Override
        Setting plant() {
            return with(new Bent(Bent.Way.NEEDS_NO_POWER));
        }
    },
    /// A part whose acts never use a limit up.
    LIMIT_THAT_NEVER_ENDS(MandateLimits.class) {
        @Override
        Setting plant() {
            return with(new Bent(Bent.Way.USES_NOTHING));
        }
    },
    /// A count in which every yes counts for two.
    TWO_VOTES_FOR_ONE(OneVote.class) {
        @Override
        Setting plant() {
            return showing(s -> Doctored.with(s, Doctored.countingTwice(s.assembly())));
        }
    },
    /// A fold, the clerk's and the verifier's, in which every yes counts for two.
    FOLD_THAT_COUNTS_TWICE(OneVote.class) {
        @Override
        Setting plant() {
            return folding((after, act, stamp) ->
                    act instanceof VoteAct.Cast ? Doctored.countingTwice(after) : after);
        }
    },
    /// A vote that leaves out one who never said that she is prevented.
    PREVENTED_BY_NOBODYS_WORD(OneVote.class) {
        @Override
        Setting plant() {
            return showing(s -> Doctored.with(s, Doctored.leavingOneOut(s.assembly())));
        }
    },
    /// A vote in which the names count that came the day before.
    NEW_NAMES_COUNT(OneVote.class) {
        @Override
        Setting plant() {
            return showing(s -> Doctored.with(s, Doctored.countingNewNames(s.assembly())));
        }
    },
    /// A fold by which everything is decided as easily as everyday questions.
    FOLD_BY_AN_EASIER_RULE(CharterByItsRule.class) {
        @Override
        Setting plant() {
            return folding((after, act, stamp) ->
                    act instanceof VoteAct.Opened
                            ? Doctored.easilyOpened(after, new VoteId(stamp.seq()))
                            : after);
        }
    },
    /// A fold that remembers erasures in the state.
    FOLD_THAT_SEES_ERASURES(Erasing.class) {
        @Override
        Setting plant() {
            return folding((after, act, stamp) ->
                    act instanceof ErasureAct ? Doctored.changed(after, stamp.seq()) : after);
        }
    },
    /// A charter put in force by nobody.
    CHARTER_FROM_NOWHERE(CharterByItsRule.class) {
        @Override
        Setting plant() {
            return showing(Doctored::withAnEasierCharter);
        }
    },
    /// A meeting at which everybody is said to be.
    PRESENT_BY_NOBODYS_WORD(InTheRoom.class) {
        @Override
        Setting plant() {
            return showing(Doctored::withAFullRoom);
        }
    },
    /// A choice in which the one with the fewest votes is chosen.
    THE_LAST_IS_ELECTED(FreelyElected.class) {
        @Override
        Setting plant() {
            return showing(s -> Doctored.with(s, Doctored.choosingTheLast(s.assembly())));
        }
    },
    /// A draw in which others are drawn than the lot says.
    DRAWN_BY_HAND(ByLot.class) {
        @Override
        Setting plant() {
            return showing(Doctored::drawingByHand);
        }
    },
    /// A part whose fold gives another state each time.
    FOLD_BY_CHANCE(SameFactsSameState.class) {
        @Override
        Setting plant() {
            return with(new Bent(Bent.Way.FOLDS_BY_CHANCE));
        }
    },
    /// A store that acknowledges what it does not keep.
    STORE_THAT_FORGETS(Durable.class) {
        @Override
        Setting plant() {
            return on(Bad.Way.FORGETS_A_BATCH);
        }
    },
    /// A store that keeps something other than it was asked to.
    STORE_THAT_ALTERS(Durable.class) {
        @Override
        Setting plant() {
            return on(Bad.Way.CHANGES_A_SALT);
        }
    },
    /// A store that erases more than an act says.
    ERASING_TOO_MUCH(Erasing.class) {
        @Override
        Setting plant() {
            return on(Bad.Way.ERASES_MORE);
        }
    },
    /// Books that say more than was posted.
    MONEY_FROM_NOWHERE(BalancedBooks.class) {
        @Override
        Setting plant() {
            return new Setting(
                    Setting.whole(part -> part), Journals.inMemory(), Doctored::withMoreMoney);
        }
    },
    /// A fund by which one can approve for all others.
    ONE_APPROVES_FOR_ALL(PaidOnce.class) {
        @Override
        Setting plant() {
            return new Setting(
                    Setting.whole(Forgetful::of), Journals.inMemory(), UnaryOperator.identity());
        }
    },
    /// Ballots on action that count before anybody was asked.
    PASSED_WITHOUT_A_VOTE(Balloted.class) {
        @Override
        Setting plant() {
            return new Setting(
                    Setting.whole(Hasty::of), Journals.inMemory(), UnaryOperator.identity());
        }
    },
    /// A part by which whoever steers anywhere steers everywhere.
    BEYOND_ITS_PLACE(WithinPlace.class) {
        @Override
        Setting plant() {
            return new Setting(
                    Setting.whole(Placeless::of), Journals.inMemory(), UnaryOperator.identity());
        }
    },
    /// Links that the record takes for unused however often they are.
    A_LINK_USED_AGAIN(LinkUses.class) {
        @Override
        Setting plant() {
            return new Setting(
                    Setting.whole(Unused::of), Journals.inMemory(), UnaryOperator.identity());
        }
    },
    /// A state that changes when content is erased.
    STATE_OF_WHAT_WAS_SAID(Erasing.class) {
        @Override
        Setting plant() {
            return showing(Doctored::changingWithEveryEntry);
        }
    };

    /// What a life has to be much about for it to show.
    Leaning leaning() {
        if (found == PaidOnce.class || found == LinkUses.class) {
            return Leaning.HOLDING_OUT;
        }
        if (found == Balloted.class) {
            return Leaning.BALLOTING;
        }
        if (found == BalancedBooks.class || found == WithinPlace.class) {
            return Leaning.ACTING;
        }
        if (found == InTheRoom.class) {
            return Leaning.MEETINGS;
        }
        return found == FreelyElected.class || found == ByLot.class
                ? Leaning.CHOICES
                : Leaning.NONE;
    }

    private final Class<? extends Law> found;

    Fault(Class<? extends Law> found) {
        this.found = found;
    }

    abstract Setting plant();

    Law law() {
        return Law.all().stream().filter(found::isInstance).findFirst().orElseThrow();
    }

    private static Setting with(Part<Garden> garden) {
        return new Setting(
                Parts.of(List.of(garden)), Journals.inMemory(), UnaryOperator.identity());
    }

    private static Setting folding(BentAssembly.Bend bend) {
        Parts parts = Replaced.assembly(BentAssembly.of(bend), List.of(GARDEN));
        return new Setting(parts, Journals.inMemory(), UnaryOperator.identity());
    }

    private static Setting showing(UnaryOperator<Standing> published) {
        return new Setting(Parts.of(List.of(GARDEN)), Journals.inMemory(), published);
    }

    private static Setting on(Bad.Way way) {
        return new Setting(Parts.of(List.of(GARDEN)), new Bad(way), UnaryOperator.identity());
    }
}
