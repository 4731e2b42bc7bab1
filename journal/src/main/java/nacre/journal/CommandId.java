// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

/// What makes a command repeatable: 16 random bytes drawn by the caller's device, as 32 small hex
/// digits. The same id with the same command is recorded once.
public record CommandId(String hex) {
    private static final int LENGTH = 32;

    /// @throws IllegalArgumentException unless it has 32 small hex digits
    public CommandId {
        if (hex.length() != LENGTH || !Hash.isSmallHex(hex)) {
            throw new IllegalArgumentException(
                    "A command's id has 32 small hex digits, unlike «%s».".formatted(hex));
        }
    }
}
