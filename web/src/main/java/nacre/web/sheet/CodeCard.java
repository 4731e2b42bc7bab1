// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.sheet;

/// One card of a sheet: for whom it is, the code she can type, and the link as a pattern. A code
/// stands in groups of four, as people read it out.
public record CodeCard(String name, String code, Qr qr) {

    /// A card for somebody; `code` may come with or without spaces and hyphens, `link` is where her
    /// camera leads her.
    public static CodeCard of(String name, String code, String link) {
        return new CodeCard(name, grouped(code), Qr.of(link));
    }

    private static String grouped(String code) {
        String bare = code.replaceAll("[\\s-]", "");
        return bare.replaceAll("(.{4})(?=.)", "$1-");
    }
}
