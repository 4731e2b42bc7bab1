// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.time.Duration;
import nacre.web.words.FieldName;

/// Why a request got no answer of its own: facts only, the words stand under `trouble.` in the text
/// files.
public sealed interface Trouble {

    /// The HTTP status that goes with it.
    int status();

    /// A field or a part of the address holds what it cannot hold.
    record BadField(FieldName field, String value) implements Trouble {
        /// A field by its plain name.
        public BadField(String field, String value) {
            this(new FieldName(field), value);
        }

        /// The value is cut to what a page can show.
        public BadField {
            value = value.length() <= 80 ? value : value.substring(0, 80) + "…";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /// A text is longer than its field takes.
    record LongText(FieldName field, int length, int most) implements Trouble {
        @Override
        public int status() {
            return 413;
        }
    }

    /// The form as a whole is larger than the server takes.
    record LargeForm(long kilobytes) implements Trouble {
        @Override
        public int status() {
            return 413;
        }
    }

    /// The request came from another site, or hides where it came from.
    record OtherSite() implements Trouble {
        @Override
        public int status() {
            return 403;
        }
    }

    /// The request was addressed to another host name.
    record OtherHost() implements Trouble {
        @Override
        public int status() {
            return 421;
        }
    }

    /// This reader has no right to see or to do this.
    record NotForYou() implements Trouble {
        @Override
        public int status() {
            return 403;
        }
    }

    /// It was written by somebody else than who is in on this device now.
    record AnotherIsIn() implements Trouble {
        @Override
        public int status() {
            return 409;
        }
    }

    /// There is no such page, or none that this reader may know of.
    record NoPage() implements Trouble {
        @Override
        public int status() {
            return 404;
        }
    }

    /// As many people ask at the door as it keeps in mind.
    record DoorIsFull() implements Trouble {
        @Override
        public int status() {
            return 503;
        }
    }

    /// Too many attempts; when the next one is possible.
    record TooManyAttempts(Duration pause) implements Trouble {
        @Override
        public int status() {
            return 429;
        }
    }

    /// A mistake of the program; `reference` stands beside it in the log.
    record OurMistake(String reference) implements Trouble {
        @Override
        public int status() {
            return 500;
        }
    }
}
