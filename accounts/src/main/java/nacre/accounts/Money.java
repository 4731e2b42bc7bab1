// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.accounts;

/// An amount with its currency, as refusals and pages say it.
///
/// @param amount in the smallest unit
public record Money(long amount, Currency currency) {

    /// The plain number with its point, `-12.50`.
    public String number() {
        String digits = Long.toString(Math.abs(amount));
        int behind = currency.digits();
        String padded = "0".repeat(Math.max(0, behind + 1 - digits.length())) + digits;
        int point = padded.length() - behind;
        String sign = amount < 0 ? "-" : "";
        return behind == 0
                ? sign + padded
                : sign + padded.substring(0, point) + "." + padded.substring(point);
    }

    /// The number and the currency's code.
    @Override
    public String toString() {
        return number() + " " + currency.code();
    }
}
