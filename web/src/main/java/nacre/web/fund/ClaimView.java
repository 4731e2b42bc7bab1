// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nacre.assembly.part.MemberId;
import nacre.campaign.fund.Claim;
import nacre.campaign.fund.Entitlement;
import nacre.campaign.fund.FundSight;
import nacre.web.Option;
import nacre.web.organ.Visit;
import org.jspecify.annotations.Nullable;

/// A claim for one reader: whose it is, herself among them, or who approves or pays it.
///
/// @param fund its title, and where its page is
/// @param name of whose it is; empty if it is her own
/// @param state the mark of how far it has come, and the word for it
/// @param days in words
/// @param reckoning how it comes to what it comes to
/// @param approvals who has approved it, and how many are missing
/// @param payTo how it is to be paid; empty if she is not shown it
/// @param note what was written with it; empty if nothing was, or she is not shown it
/// @param proof the fingerprint of a file; empty if there is none, or she is not shown it
/// @param reason why it was refused, was taken off a list or came back; empty if none of that was
/// @param isAside whether its money is set aside, and can still go back to the fund
/// @param mayPropose whether she can ask all members to grant it
/// @param mayClose whether she, who pays, can ask all members to close it unpaid
public record ClaimView(
        Option fund,
        String path,
        String title,
        String name,
        Option state,
        String says,
        String days,
        List<String> reckoning,
        String approvals,
        String payTo,
        String note,
        String proof,
        String reason,
        boolean mayJudge,
        boolean isAside,
        boolean mayWithdraw,
        boolean mayDirect,
        boolean mayPropose,
        boolean mayClose,
        boolean mayCheck) {

    /// Copies the list.
    public ClaimView {
        reckoning = List.copyOf(reckoning);
    }

    static ClaimView of(Visit visit, FundSight sight, Claim claim) {
        var words = new FundWords(visit);
        boolean isOwn = sight.isOwn(claim) && !visit.isReader();
        boolean isOpen = claim.stage() == Claim.Stage.OPEN;
        boolean isGranted = claim.stage() == Claim.Stage.GRANTED;
        Long reason = claim.reason();
        String proof = sight.showsNote(claim) ? found(visit, claim.id().seq(), "proof") : "";
        return new ClaimView(
                words.crumb(sight.fund()),
                words.path(claim),
                visit.text().of("fund.claim.number", "claim", claim.id()),
                sight.isOwn(claim) ? "" : visit.name(claim.member()),
                words.state(claim),
                visit.text()
                        .of(
                                "fund.claim.says",
                                "amount",
                                words.money(claim.amount()),
                                "days",
                                claim.days().size()),
                days(visit, claim.days()),
                reckoning(words, claim.entitlement(), claim.dependants()),
                approvals(visit, claim),
                sight.showsPayment(claim) ? visit.words(claim.payTo(), "payto") : "",
                sight.showsNote(claim) ? found(visit, claim.id().seq(), "note") : "",
                proof,
                reason == null || !sight.showsReason(claim) ? "" : visit.words(reason, "reason"),
                sight.asked().contains(claim),
                isGranted,
                isOwn && (isOpen || isGranted),
                isOwn && (isOpen || isGranted),
                isOwn
                        && (claim.stage() == Claim.Stage.REFUSED
                                || claim.stage() == Claim.Stage.CLOSED),
                isGranted && sight.pays() && !sight.isOwn(claim) && !visit.isReader(),
                sight.approves() && !proof.isEmpty());
    }

    /// Days in words, those that follow one another from the first to the last.
    private static String days(Visit visit, List<LocalDate> days) {
        var said = new ArrayList<String>();
        int first = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || !days.get(i).equals(days.get(i - 1).plusDays(1))) {
                said.add(
                        i - first == 1
                                ? visit.text().day(days.get(first))
                                : visit.text()
                                        .of(
                                                "fund.days.range",
                                                "first",
                                                days.get(first),
                                                "last",
                                                days.get(i - 1)));
                first = i;
            }
        }
        return visit.text().list(said);
    }

    private static String found(Visit visit, long entry, String field) {
        String found = visit.clerk().contents().find(entry, field);
        return found == null ? "" : found;
    }

    private static String approvals(Visit visit, Claim claim) {
        if (claim.approved().isEmpty()) {
            return visit.text().of("fund.approvals.none", "approvals", claim.terms().approvals());
        }
        var names = new ArrayList<String>();
        for (MemberId each : claim.approved()) {
            names.add(visit.name(each));
        }
        boolean isWaiting = claim.stage() == Claim.Stage.OPEN;
        return visit.text()
                .of(
                        isWaiting ? "fund.approvals.some" : "fund.approvals.all",
                        "names",
                        names,
                        "missing",
                        claim.missing());
    }

    /// How a claim comes to what it comes to, a sentence each.
    ///
    /// @param dependants how many people she keeps; null where she has just typed it
    static List<String> reckoning(FundWords words, Entitlement sum, @Nullable Integer dependants) {
        var text = words.visit().text();
        var said = new ArrayList<String>();
        if (dependants != null && dependants > 0) {
            said.add(text.of("fund.reckon.dependants", "dependants", dependants));
        }
        if (sum.waited() > 0) {
            said.add(text.of("fund.reckon.waited", "days", sum.days(), "waited", sum.waited()));
        }
        said.add(
                text.of(
                        "fund.reckon.full",
                        "days",
                        sum.days() - sum.waited(),
                        "each",
                        words.money(sum.perDay()),
                        "full",
                        words.money(sum.full())));
        if (sum.amount() < sum.full()) {
            said.add(text.of("fund.reckon.most", "amount", words.money(sum.amount())));
        }
        return List.copyOf(said);
    }
}
