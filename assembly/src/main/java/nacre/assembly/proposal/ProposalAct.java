// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.assembly.proposal;

import java.time.Instant;
import java.util.List;
import nacre.assembly.charter.MatterKey;
import nacre.assembly.part.Act;
import nacre.assembly.part.Enactment;
import nacre.journal.Json;
import org.jspecify.annotations.Nullable;

/// What happened to proposals. `title` and `text` are kept content of the entries that put or
/// change one, and so are the words of its enactments, `enactment.0.task` and so on, and of its
/// options, `option.1` and so on; the `text` of a comment is personal content about its author.
public sealed interface ProposalAct extends Act {

    /// A proposal was put.
    record Put(MatterKey matter, List<Enactment> enactments, Question question, Instant opens)
            implements ProposalAct {
        /// Copies the list.
        public Put {
            enactments = List.copyOf(enactments);
        }

        /// One that asks about itself.
        public Put(MatterKey matter, List<Enactment> enactments, Instant opens) {
            this(matter, enactments, new Question.OfItself(), opens);
        }
    }

    /// Its author gave it another wording, other enactments or options, or all of that.
    record Changed(
            ProposalId proposal, List<Enactment> enactments, Question question, Instant opens)
            implements ProposalAct {
        /// Copies the list.
        public Changed {
            enactments = List.copyOf(enactments);
        }

        /// To one that asks about itself.
        public Changed(ProposalId proposal, List<Enactment> enactments, Instant opens) {
            this(proposal, enactments, new Question.OfItself(), opens);
        }
    }

    /// Its author took it back.
    record Withdrawn(ProposalId proposal) implements ProposalAct {}

    /// Its vote could not open; why, is to be seen from how things stood.
    record Lapsed(ProposalId proposal) implements ProposalAct {}

    /// Members decide over the objections that stopped it, by the rule of the fall-back.
    ///
    /// @param to the matter whose rule that is
    record Referred(ProposalId proposal, MatterKey to, Instant opens) implements ProposalAct {}

    /// The chair gave the discussion more time.
    record Extended(ProposalId proposal, Instant opens) implements ProposalAct {}

    /// Somebody said something about it.
    record Commented(ProposalId proposal, @Nullable Long to) implements ProposalAct {}

    /// The member whose removal is proposed stated her view.
    record ViewStated(ProposalId proposal) implements ProposalAct {}

    @Override
    default String type() {
        return ProposalActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return ProposalActForm.facts(this);
    }

    /// Reads the permanent form.
    static ProposalAct read(String type, Json.Fields facts) {
        return ProposalActForm.read(type, facts);
    }
}
