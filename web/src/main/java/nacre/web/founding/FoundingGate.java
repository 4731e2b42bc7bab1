// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

/// Who may begin to found an organ on this server.
public enum FoundingGate {
    /// Whoever has a set-up code, a [nacre.web.session.Grant] of kind `SETUP` that the server
    /// prints.
    CODE,
    /// Anybody.
    OPEN
}
