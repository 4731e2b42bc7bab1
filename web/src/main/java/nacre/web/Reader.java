// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import nacre.web.session.Person;
import nacre.web.session.Session;

/// Who asks for a page.
public sealed interface Reader {

    /// Somebody who has not come in.
    record Stranger() implements Reader {}

    /// A person who has come in, on this device.
    record Known(Person person, Session session) implements Reader {}
}
