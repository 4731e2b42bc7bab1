// SPDX-License-Identifier: AGPL-3.0-or-later
import org.jspecify.annotations.NullMarked;

/// Pages and the API.
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module nacre.web {
    requires transitive nacre.organ;
    requires transitive nacre.accounts;
    requires transitive nacre.shifts;
    requires transitive nacre.campaign;
    requires io.helidon.webserver;
    requires transitive gg.jte.runtime;
    requires transitive gg.jte.models;
    requires com.webauthn4j.core;
    requires io.github.bucket4j.core;
    requires org.apache.commons.fileupload2.core;
    requires org.commonmark;
    requires org.jsoup;
    requires de.siegmar.fastcsv;
    requires io.nayuki.qrcodegen;
    requires java.xml;

    exports nacre.web.accounts;
    exports nacre.web.action;
    exports nacre.web.announcements;
    exports nacre.web.api;
    exports nacre.web.ballot;
    exports nacre.web.campaign;
    exports nacre.web.charter;
    exports nacre.web.council;
    exports nacre.web.decide;
    exports nacre.web.demand;
    exports nacre.web.demo;
    exports nacre.web.difference;
    exports nacre.web.entry;
    exports nacre.web.draws;
    exports nacre.web.founding;
    exports nacre.web.fund;
    exports nacre.web.guest;
    exports nacre.web.keys;
    exports nacre.web.ladder;
    exports nacre.web.mandates;
    exports nacre.web.map;
    exports nacre.web.meetings;
    exports nacre.web.merger;
    exports nacre.web.organ;
    exports nacre.web.part;
    exports nacre.web.passkey;
    exports nacre.web.people;
    exports nacre.web.petition;
    exports nacre.web.pledge;
    exports nacre.web.record;
    exports nacre.web.register;
    exports nacre.web.roll;
    exports nacre.web.session;
    exports nacre.web.sheet;
    exports nacre.web.settle;
    exports nacre.web.shifts;
    exports nacre.web.split;
    exports nacre.web.survey;
    exports nacre.web.today;
    exports nacre.web.words;
    exports nacre.web;
}
