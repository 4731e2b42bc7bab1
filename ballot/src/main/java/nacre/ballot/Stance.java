// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// How a voter stands to a proposal where people look for what nobody has to oppose.
///
/// Each counts on one side of a [Tally]: for it, against it, or neither.
public enum Stance implements Word {
    /// She can live with it and work with it: no objection.
    CONSENT("consent", Choice.YES),
    /// It would harm an aim that the organ has.
    OBJECTION("objection", Choice.NO),
    AGREE("agree", Choice.YES),
    /// She does not want it herself and does not stand in the way.
    STAND_ASIDE("stand-aside", Choice.ABSTAIN),
    /// It must not happen in the name of all.
    BLOCK("block", Choice.NO);

    private final String word;
    private final Choice side;

    Stance(String word, Choice side) {
        this.word = word;
        this.side = side;
    }

    @Override
    public String word() {
        return word;
    }

    /// The side of a tally on which it counts.
    public Choice side() {
        return side;
    }

    /// Whether it stands against the proposal and so needs to say why.
    public boolean isAgainst() {
        return side == Choice.NO;
    }
}
