// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.charter;

/// Who may put a proposal on a matter.
public sealed interface Proposers {

    /// Every member, by right.
    record EveryMember() implements Proposers {}

    /// Only those who hold this power under a live mandate.
    record HoldersOf(Power power) implements Proposers {}
}
