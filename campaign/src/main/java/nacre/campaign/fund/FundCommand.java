// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

import java.time.LocalDate;
import java.util.List;
import nacre.accounts.AccountId;
import nacre.assembly.part.Command;
import nacre.assembly.part.CommandForms;
import nacre.assembly.part.Facts;
import nacre.journal.Json;

/// What may be asked of a solidarity fund.
public sealed interface FundCommand extends Command {

    /// Claims for days on which she was out.
    ///
    /// @param payTo how it is to reach her
    /// @param note what else those who approve should know; may be empty
    /// @param proof the SHA-256 of what she shows for it, in hex; empty if there is nothing
    record MakeClaim(
            FundId fund,
            List<LocalDate> days,
            int dependants,
            String payTo,
            String note,
            String proof)
            implements FundCommand {
        /// Copies the list.
        public MakeClaim {
            days = List.copyOf(days);
        }
    }

    /// Says anew how a claim is to reach her.
    record DirectClaim(ClaimId claim, String payTo) implements FundCommand {}

    /// Takes back a claim that is not on a list or paid.
    record WithdrawClaim(ClaimId claim) implements FundCommand {}

    /// Approves a claim of somebody else.
    record ApproveClaim(ClaimId claim) implements FundCommand {}

    /// Refuses a claim of somebody else.
    record RefuseClaim(ClaimId claim, String reason) implements FundCommand {}

    /// Makes a list of payments of granted claims.
    record ListPayments(FundId fund, AccountId from, List<ClaimId> claims) implements FundCommand {
        /// Copies the list.
        public ListPayments {
            claims = List.copyOf(claims);
        }
    }

    /// Has a list of payments handed out as a file.
    record ExportPayments(PayoutId payout) implements FundCommand {}

    /// Takes a claim off a list of payments.
    record DropPayment(PayoutId payout, ClaimId claim, String reason) implements FundCommand {}

    /// Marks a list of payments as paid.
    record MarkPaid(PayoutId payout, LocalDate day) implements FundCommand {}

    /// Says that a payment came back after its list was marked as paid.
    ///
    /// @param day on which the money was there again
    record ReturnPayment(PayoutId payout, ClaimId claim, LocalDate day, String reason)
            implements FundCommand {}

    @Override
    default String type() {
        return switch (this) {
            case MakeClaim c -> "fund.claim";
            case DirectClaim c -> "fund.direct";
            case WithdrawClaim c -> "fund.withdraw";
            case ApproveClaim c -> "fund.approve";
            case RefuseClaim c -> "fund.refuse";
            case ListPayments c -> "fund.list";
            case ExportPayments c -> "fund.export";
            case DropPayment c -> "fund.drop";
            case MarkPaid c -> "fund.pay";
            case ReturnPayment c -> "fund.return";
        };
    }

    @Override
    default Json.Fields form() {
        return switch (this) {
            case MakeClaim claim -> form(claim);
            case DirectClaim(var claim, String payTo) ->
                    Json.object().put("claim", claim.seq()).put("payto", payTo).done();
            case WithdrawClaim(var claim) -> Json.object().put("claim", claim.seq()).done();
            case ApproveClaim(var claim) -> Json.object().put("claim", claim.seq()).done();
            case RefuseClaim(var claim, String reason) ->
                    Json.object().put("claim", claim.seq()).put("reason", reason).done();
            case ListPayments(var fund, var from, var claims) ->
                    Json.object()
                            .put("claims", FundActForm.claims(claims))
                            .put("from", from.seq())
                            .put("fund", fund.seq())
                            .done();
            case ExportPayments(var payout) -> Json.object().put("payout", payout.seq()).done();
            case DropPayment(var payout, var claim, String reason) ->
                    Json.object()
                            .put("claim", claim.seq())
                            .put("payout", payout.seq())
                            .put("reason", reason)
                            .done();
            case MarkPaid(var payout, var day) ->
                    Json.object().put("day", day.toString()).put("payout", payout.seq()).done();
            case ReturnPayment(var payout, var claim, var day, String reason) ->
                    Json.object()
                            .put("claim", claim.seq())
                            .put("day", day.toString())
                            .put("payout", payout.seq())
                            .put("reason", reason)
                            .done();
        };
    }

    /// How each is read from its form.
    static CommandForms forms() {
        return CommandForms.none()
                .with(
                        "fund.claim",
                        form ->
                                new MakeClaim(
                                        fund(form),
                                        FundActForm.days(form),
                                        Facts.small(form, "dependants"),
                                        form.text("payto"),
                                        form.text("note"),
                                        form.text("proof")))
                .with("fund.direct", form -> new DirectClaim(claim(form), form.text("payto")))
                .with("fund.withdraw", form -> new WithdrawClaim(claim(form)))
                .with("fund.approve", form -> new ApproveClaim(claim(form)))
                .with("fund.refuse", form -> new RefuseClaim(claim(form), form.text("reason")))
                .with(
                        "fund.list",
                        form ->
                                new ListPayments(
                                        fund(form),
                                        new AccountId(form.whole("from")),
                                        FundActForm.claims(form)))
                .with(
                        "fund.drop",
                        form -> new DropPayment(payout(form), claim(form), form.text("reason")))
                .with(
                        "fund.return",
                        form ->
                                new ReturnPayment(
                                        payout(form),
                                        claim(form),
                                        Facts.day(form, "day"),
                                        form.text("reason")))
                .with("fund.pay", form -> new MarkPaid(payout(form), Facts.day(form, "day")));
    }

    private static Json.Fields form(MakeClaim claim) {
        return Json.object()
                .put("days", FundActForm.days(claim.days()))
                .put("dependants", claim.dependants())
                .put("fund", claim.fund().seq())
                .put("note", claim.note())
                .put("payto", claim.payTo())
                .put("proof", claim.proof())
                .done();
    }

    private static FundId fund(Json.Fields form) {
        return new FundId(form.whole("fund"));
    }

    private static ClaimId claim(Json.Fields form) {
        return new ClaimId(form.whole("claim"));
    }

    private static PayoutId payout(Json.Fields form) {
        return new PayoutId(form.whole("payout"));
    }
}
