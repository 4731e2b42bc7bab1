// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.part;

import nacre.journal.Json;

/// Something that happened in an organ: what of it rules and folds may read.
///
/// Its type is topic and act, as `vote.cast`. The topic belongs to one part. The permanent form of
/// the facts is written by hand; a changed meaning is a new type.
public interface Act {

    /// Topic and act.
    String type();

    /// The facts, in their permanent form.
    Json.Fields facts();

    /// The topic of a type.
    static String topic(String type) {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
