// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.accounts;

import static nacre.accounts.AccountsPart.ACCOUNTS;

import java.util.List;
import nacre.accounts.AccountsAct;
import nacre.assembly.part.Enactment;
import nacre.assembly.proposal.ProposalCommand;
import nacre.assembly.proposal.Texts;
import nacre.journal.Content.Words;
import nacre.web.Form;
import nacre.web.decide.MatterOptions;
import nacre.web.organ.Visit;

/// What members are asked to decide where somebody has no mandate for it.
record BooksProposal(Visit visit) {

    /// The form with what is wrong about the proposal's own words.
    Form checked(Form form) {
        Form checked = form;
        if (Texts.misfitTitle(form.value("heading").strip()) != null) {
            String key = "decide.write.wrong.heading";
            String why = visit.text().of(key, "most", Texts.LONGEST_TITLE);
            checked = checked.wrong("heading", why);
        }
        if (Texts.misfit(form.value("text").strip()) != null) {
            String key = "decide.write.wrong.text";
            checked = checked.wrong("text", visit.text().of(key, "most", Texts.LONGEST_TEXT));
        }
        return checked;
    }

    /// The proposal of a form that nothing is wrong with.
    ProposalCommand.PutProposal of(Form form, AccountsAct act, List<Words> words) {
        return new ProposalCommand.PutProposal(
                MatterOptions.rulingKey(visit, ACCOUNTS, act.type()),
                form.value("heading").strip(),
                form.value("text").strip(),
                List.of(Enactment.of(act, words)),
                null);
    }
}
