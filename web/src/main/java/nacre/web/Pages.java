// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// The pages of one topic, with their addresses.
public interface Pages {

    /// Says which address is answered by which method.
    void routes(Routes routes);
}
