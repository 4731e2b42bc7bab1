// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.founding;

import java.time.Instant;
import nacre.web.Request;
import nacre.web.session.Codes;
import nacre.web.sheet.Qr;

/// A single-use link for one founder, shown once.
public record LinkView(
        String name, String link, String code, Qr qr, String address, Instant until, String back) {

    static LinkView of(String name, String code, Request request, String back) {
        String address = request.origin() + "/come-in";
        String link = address + "#" + code;
        Instant until = request.now().plus(Codes.LINK);
        return new LinkView(name, link, code, Qr.of(link), address, until, back);
    }
}
