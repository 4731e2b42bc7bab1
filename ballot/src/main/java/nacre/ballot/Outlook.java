// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.ballot;

/// What an open vote still needs in order to pass.
///
/// The number is exact under one assumption, which pages should say: everyone who has answered
/// keeps her answer, and nobody answers but those who are asked for, and they say yes. Further
/// no and abstentions can raise it; a changed answer can lower it.
public sealed interface Outlook {

    /// It would pass if it closed now.
    record WouldPass() implements Outlook {}

    /// It would pass with so many more yes, and with no fewer.
    record NeedsYes(long more) implements Outlook {}

    /// It would not pass even if everyone who has not answered said yes; somebody would have to
    /// change her answer.
    record OutOfReach() implements Outlook {}

    /// Enough stand against it to stop it, whoever else answers; one of them would have to change
    /// her answer.
    ///
    /// @param against how many object or block
    /// @param stops how many are enough
    record Stopped(long against, long stops) implements Outlook {}

    /// It would end so if it closed now; further answers can change that in many ways.
    record WouldEnd(Outcome outcome) implements Outlook {}
}
