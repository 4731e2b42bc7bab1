// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.settle;

import java.util.List;
import nacre.assembly.charter.Matter;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.web.Form;
import nacre.web.decide.TypedForm;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// A form about talks or a settlement as it was typed, with what is wrong about it.
class Typed extends TypedForm {
    /// Which text says that one that may be missing is too long.
    static final String LONG = "settle.wrong.long";

    final Visit visit;

    Typed(Visit visit, Form form) {
        super(visit, "settle", form);
        this.visit = visit;
    }

    /// A proposal for the members, with what was typed as its reason.
    ///
    /// @param matter null if the charter has none for it: any will do
    final ProposalCommand.PutProposal proposal(
            @Nullable Matter matter, String title, Enactment enactment) {
        return new ProposalCommand.PutProposal(
                matter == null ? MatterKey.EVERYDAY : matter.key(),
                title,
                needed("why", Texts.LONGEST_TEXT),
                List.of(enactment),
                null);
    }
}
