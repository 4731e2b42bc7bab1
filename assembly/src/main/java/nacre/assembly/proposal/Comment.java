// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import nacre.assembly.part.MemberId;
import org.jspecify.annotations.Nullable;

/// Something said about a proposal; its `text` is personal content of the entry it goes by.
///
/// @param seq the entry
/// @param by who said it
/// @param at when
/// @param to the comment it answers, or null
/// @param isStatement whether it is the view of the member whose removal is proposed
public record Comment(long seq, MemberId by, Instant at, @Nullable Long to, boolean isStatement) {}
