// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.assembly.part.Act;
import nacre.journal.Json;

/// What happened with solidarity funds. That somebody claims, for which days, with how many
/// dependants and what it comes to are facts; how it reaches her, what she wrote about it, the
/// hash of what she shows for it, and why a claim was refused or came back are content about her.
public sealed interface FundAct extends Act {

    /// A fund was opened; it goes by this entry, whose `title` is kept content. By a decision.
    record Opened(AccountId account, AccountId aside, Terms terms) implements FundAct {}

    /// A fund has other terms, for claims from now on. By a decision.
    record Changed(FundId fund, Terms terms) implements FundAct {}

    /// A claim was made; it goes by this entry, whose `payto`, `note` and `proof` are about the
    /// member. By right.
    ///
    /// @param days ascending
    /// @param amount what it comes to by the terms
    record Claimed(FundId fund, List<LocalDate> days, int dependants, long amount)
            implements FundAct {
        /// Copies the list.
        public Claimed {
            days = List.copyOf(days);
        }
    }

    /// She says anew how it is to reach her: its `payto` is about her. By right.
    record Directed(ClaimId claim) implements FundAct {}

    /// She took it back; what was set aside for it goes back by what falls due then. By right.
    record Withdrawn(ClaimId claim) implements FundAct {}

    /// One of those who must approve it did. Under a mandate.
    record Approved(ClaimId claim) implements FundAct {}

    /// It was refused; why is content about her. Under a mandate.
    record Refused(ClaimId claim) implements FundAct {}

    /// It has all its approvals: what it comes to is set aside by the posting that follows. Due.
    record Granted(ClaimId claim) implements FundAct {}

    /// A refused claim was granted all the same, and set aside by the posting that follows. By a
    /// decision.
    record Awarded(ClaimId claim) implements FundAct {}

    /// A list of payments was made; it goes by this entry. Under a mandate.
    ///
    /// @param from the account it is paid from
    /// @param claims ascending
    record Listed(FundId fund, AccountId from, List<ClaimId> claims) implements FundAct {
        /// Copies the list.
        public Listed {
            claims = List.copyOf(claims);
        }
    }

    /// It is about to be handed out as a file, with names. Under a mandate.
    record Exported(PayoutId payout) implements FundAct {}

    /// A claim was taken off it, to be paid another time; why is content about whose it is. Under a
    /// mandate.
    record Dropped(PayoutId payout, ClaimId claim) implements FundAct {}

    /// It was marked as paid. Under a mandate.
    record Paid(PayoutId payout, LocalDate day) implements FundAct {}

    /// What was paid leaves the books by the posting that follows. Due.
    record Settled(PayoutId payout) implements FundAct {}

    /// A payment came back after its list was marked as paid; why is content about whose it is.
    /// Under a mandate.
    ///
    /// @param day on which the money was there again
    record Returned(PayoutId payout, ClaimId claim, LocalDate day) implements FundAct {}

    /// What came back is set aside again by the posting that follows, and the claim is to be paid
    /// anew. Due.
    record Restored(ClaimId claim) implements FundAct {}

    /// What was set aside for a claim that was taken back goes back to the fund by the posting that
    /// follows. Due.
    record Released(ClaimId claim) implements FundAct {}

    /// A granted claim was closed unpaid, and goes back to the fund by the posting that follows. By
    /// a decision.
    record Closed(ClaimId claim) implements FundAct {}

    @Override
    default String type() {
        return FundActForm.type(this);
    }

    @Override
    default Json.Fields facts() {
        return FundActForm.facts(this);
    }

    /// Reads the permanent form.
    static FundAct read(String type, Json.Fields facts) {
        return FundActForm.read(type, facts);
    }
}
