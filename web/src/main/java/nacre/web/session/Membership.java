// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.session;

/// One person's membership: which organ, and her pseudonym there.
public record Membership(String organ, String member) {}
