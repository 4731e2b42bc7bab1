// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// Somebody on the roll already, as far as whoever imports may see her; empty where she may not.
public record Listed(String name, String email, String phone) {}
