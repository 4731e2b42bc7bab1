// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.roll;

/// Somebody on the roll already, as far as whoever imports may see her; empty where she may not.
public record Listed(String name, String email, String phone) {

    /// Somebody whose contact data stand on one line, as [RollPerson#contact] writes them or as she
    /// wrote them herself.
    public static Listed of(String name, String contact) {
        String email = "";
        String phone = "";
        for (String part : contact.split("[,;|]", -1)) {
            String plain = Written.plain(part);
            if (email.isEmpty() && Written.isEmail(plain)) {
                email = plain;
            } else if (phone.isEmpty() && Written.isPhone(plain)) {
                phone = plain;
            }
        }
        return new Listed(name, email, phone);
    }
}
