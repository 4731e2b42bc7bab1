// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.organ;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nacre.assembly.amendment.AmendmentCommand;
import nacre.assembly.erasure.EraseContent;
import nacre.assembly.erasure.ErasureAct;
import nacre.assembly.erasure.ErasureRefusal;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Enactment;
import nacre.assembly.part.MemberId;
import nacre.assembly.part.Refusal;
import nacre.assembly.part.Step;
import nacre.assembly.proposal.ProposalCommand;
import nacre.journal.Append;
import nacre.journal.Content;
import nacre.journal.Entry;
import nacre.journal.Journal;
import org.jspecify.annotations.Nullable;

/// Holds what is to be erased against the content that is there; rules cannot, for they read no
/// content.
final class Erasures {
    private final Journal journal;

    /// What was asked to be erased and may not be durable yet.
    private final Set<Append.Erasure> asked = new HashSet<>();

    Erasures(Journal journal) {
        this.journal = journal;
    }

    /// Takes these for gone from now on.
    void asked(List<Append.Erasure> erasures) {
        asked.addAll(erasures);
    }

    /// Looks only at what is on the record: what was asked for has failed.
    void reload() {
        asked.clear();
    }

    /// Why a command names content that cannot be erased so, or null.
    @Nullable Refusal whyNot(Command command) {
        return switch (command) {
            case EraseContent(var subject, var fields) -> {
                for (EraseContent.Field field : fields) {
                    if (whyNot(field.entry(), field.field(), subject) instanceof Refusal why) {
                        yield why;
                    }
                }
                yield null;
            }
            case ProposalCommand.PutProposal put -> whyNot(put.enactments());
            case ProposalCommand.ChangeProposal change -> whyNot(change.enactments());
            case AmendmentCommand.PutAmendment put -> whyNot(put.enactments());
            default -> null;
        };
    }

    private @Nullable Refusal whyNot(List<Enactment> enactments) {
        for (Enactment enactment : enactments) {
            if (Act.topic(enactment.type()).equals("content")
                    && ErasureAct.read(enactment.type(), enactment.facts())
                            instanceof ErasureAct.Erased(long entry, String field, var subject)
                    && whyNot(entry, field, subject) instanceof Refusal why) {
                return why;
            }
        }
        return null;
    }

    /// Why this field cannot be erased, for this member or, if there is none, by a decision; or
    /// null.
    private @Nullable Refusal whyNot(long seq, String field, @Nullable MemberId subject) {
        Entry entry = journal.entry(seq);
        Content content = entry == null ? null : find(entry, field);
        if (content == null) {
            return new ErasureRefusal.NoSuchContent(seq, field);
        }
        if (content.isErased() || asked.contains(new Append.Erasure(seq, field))) {
            return new ErasureRefusal.ErasedBefore(seq, field);
        }
        if (subject == null) {
            return content.keeping() == Content.Keeping.KEPT
                    ? null
                    : new ErasureRefusal.IsPersonal(seq, field);
        }
        return isAbout(content, subject)
                ? null
                : new ErasureRefusal.NotAboutHer(seq, field, subject);
    }

    /// The steps without erasures of what is gone already.
    List<Step> left(List<Step> steps) {
        var left = new ArrayList<Step>(steps.size());
        for (Step step : steps) {
            if (!(step.act() instanceof ErasureAct.Erased erased) || isLeft(erased)) {
                left.add(step);
            }
        }
        return left;
    }

    /// Whether there is something to erase, and this erasure may.
    boolean isLeft(ErasureAct.Erased act) {
        return whyNot(act.entry(), act.field(), act.subject()) == null;
    }

    /// Whether a field is personal and about this member.
    static boolean isAbout(Content content, MemberId subject) {
        Long about = content.subject();
        return content.keeping() == Content.Keeping.PERSONAL
                && about != null
                && about == subject.seq();
    }

    static @Nullable Content find(Entry entry, String field) {
        for (Content content : entry.content()) {
            if (content.field().equals(field)) {
                return content;
            }
        }
        return null;
    }
}
