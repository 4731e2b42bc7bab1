// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

/// Says what stands around a page. Whoever knows the organs implements it.
@FunctionalInterface
public interface Surroundings {

    /// Around the page that this request asks for.
    Around around(Request request);
}
