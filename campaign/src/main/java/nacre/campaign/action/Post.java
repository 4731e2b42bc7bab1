// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.action;

import nacre.campaign.unit.UnitPath;
import nacre.shifts.series.SeriesId;

/// A post of an action: what people are there for, where, and the series of shifts in which they
/// take turns.
public record Post(Role role, UnitPath place, SeriesId series) {}
