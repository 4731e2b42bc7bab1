// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// Pages and the API.
@NullMarked
@SuppressWarnings("requires-automatic")
module nacre.web {
    requires transitive nacre.organ;
    requires io.helidon.webserver;
    requires gg.jte.runtime;
    requires gg.jte.models;
    requires com.webauthn4j.core;
    requires org.commonmark;
    requires org.jsoup;

}
