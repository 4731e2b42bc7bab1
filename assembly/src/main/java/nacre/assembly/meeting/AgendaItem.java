// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.meeting;

import nacre.assembly.proposal.ProposalId;
import org.pcollections.PVector;

/// An item of a meeting's agenda.
///
/// @param entry the entry whose content field `field` is its title
/// @param proposals what is to be spoken about and decided, motions from the floor last
public record AgendaItem(long entry, String field, PVector<ProposalId> proposals) {

    AgendaItem with(ProposalId proposal) {
        return new AgendaItem(entry, field, proposals.plus(proposal));
    }
}
