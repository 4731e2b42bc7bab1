// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// What comes of reading a file: a draft, or the reason why there is none.
public sealed interface RollReading permits RollDraft, FileRefusal {}
