// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

/// One of the three rounds in which a proposal by consent or consensus is decided. Another text
/// starts them again.
public enum Round {
    /// Members ask what it means, and say nothing yet of what they think of it.
    CLARIFY,
    /// Members say what they think of it.
    REACT,
    /// Its vote: members consent or object, agree, stand aside or block.
    CONSENT
}
