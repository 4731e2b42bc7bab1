// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.demo;

import java.util.List;
import nacre.web.session.Grant;

/// A made-up town that is served for trying things out: a visitor can be one of its people after
/// another and let days pass. No server that people use has one.
public interface Stage {

    /// Somebody whom a visitor can be.
    ///
    /// @param kind which words introduce her: `demo.role.KIND`
    /// @param grant what her code is for
    /// @param organ what her organ is called
    record Role(String kind, Grant grant, String name, String organ) {}

    /// All whom a visitor can be.
    List<Role> roles();

    /// Lets so many days pass, in which the others live on.
    void pass(int days);
}
