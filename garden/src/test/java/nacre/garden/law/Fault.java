// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static nacre.garden.GardenPart.GARDEN;

import java.util.function.UnaryOperator;
import nacre.assembly.part.Part;
import nacre.garden.Garden;
import nacre.journal.Journals;
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
            return showing(Doctored::countingTwice);
        }
    },
    /// A charter put in force by nobody.
    CHARTER_FROM_NOWHERE(CharterByItsRule.class) {
        @Override
        Setting plant() {
            return showing(Doctored::withAnEasierCharter);
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
    /// A state that changes when content is erased.
    STATE_OF_WHAT_WAS_SAID(Erasing.class) {
        @Override
        Setting plant() {
            return showing(Doctored::changingWithEveryEntry);
        }
    };

    private final Class<? extends Law> found;

    Fault(Class<? extends Law> found) {
        this.found = found;
    }

    abstract Setting plant();

    Law law() {
        return Law.all().stream().filter(found::isInstance).findFirst().orElseThrow();
    }

    private static Setting with(Part<Garden> garden) {
        return new Setting(garden, Journals.inMemory(), UnaryOperator.identity());
    }

    private static Setting showing(UnaryOperator<Standing> published) {
        return new Setting(GARDEN, Journals.inMemory(), published);
    }

    private static Setting on(Bad.Way way) {
        return new Setting(GARDEN, new Bad(way), UnaryOperator.identity());
    }
}
