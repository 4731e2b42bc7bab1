// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// What answers a request. It translates, once in each direction; it sees no rule.
@FunctionalInterface
public interface Handler {

    /// The answer.
    ///
    /// @throws Stop if the request cannot be answered as asked
    Response answer(Request request);
}
