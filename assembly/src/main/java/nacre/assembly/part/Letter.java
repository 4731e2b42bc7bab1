// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import nacre.journal.Json;
import nacre.journal.OrganId;

/// What one organ writes to another because of an act. Organs never read each other's records: a
/// letter says all that the other needs to know.
///
/// @param organ to whom it goes; once received, from whom it came
/// @param kind topic and word; the topic says which part reads it
/// @param says its facts, in their permanent form
public record Letter(OrganId organ, String kind, Json.Fields says) {}
