// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// Somebody on a line of a file: the name as written, and what else was taken; empty where there is
/// nothing.
public record RollPerson(long line, String name, String email, String phone, String number) {}
