// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.fund;

/// What a claim comes to, and how. Amounts are in the smallest unit.
///
/// @param days how many days out are claimed
/// @param waited how many of them are waiting days, which are not paid
/// @param perDay what each of the others brings
/// @param full what they bring together
/// @param amount what is paid: `full`, or what is left to her of the most that one person gets
public record Entitlement(int days, int waited, long perDay, long full, long amount) {

    /// What a claim comes to by these terms.
    ///
    /// @param waitedBefore how many waiting days her other claims have used up
    /// @param before what her other claims come to
    static Entitlement of(Terms terms, int days, int dependants, int waitedBefore, long before) {
        int waited = Math.min(days, Math.max(0, terms.waiting() - waitedBefore));
        long perDay =
                Math.min(terms.perDay() + dependants * terms.perDependant(), terms.mostPerDay());
        long full = (days - waited) * perDay;
        long left = Math.max(0, terms.mostInAll() - before);
        return new Entitlement(days, waited, perDay, full, Math.min(full, left));
    }
}
