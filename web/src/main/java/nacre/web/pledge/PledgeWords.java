// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.pledge;

import static nacre.assembly.box.Promise.NAMES;

import nacre.campaign.pledge.Pledge;
import nacre.web.organ.Visit;

/// What a pledge says and promises, and where its page is.
final class PledgeWords {

    private PledgeWords() {}

    /// What is shown once it is met.
    static String promise(Visit visit, nacre.assembly.box.Promise promise) {
        return visit.text().of(promise == NAMES ? "pledge.promise.names" : "pledge.promise.counts");
    }

    static String sentence(Visit visit, Pledge pledge) {
        return visit.words(pledge.id().seq(), "sentence");
    }

    /// Where its page is.
    static String path(Visit visit, Pledge pledge) {
        return path(visit, pledge.place().campaign().seq()) + "/" + pledge.id();
    }

    /// Where the pledges of a campaign are.
    static String path(Visit visit, long campaign) {
        return visit.path("/campaigns/" + campaign + "/pledges");
    }
}
