// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import nacre.journal.Shelf;

/// What the pages stand on and `app` hands in: a shelf, the clock, secure chance, and who knows
/// what stands around a page.
public record House(
        Shelf shelf, InstantSource clock, RandomGenerator random, Surroundings surroundings) {}
