// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.passkey;

/// A passkey that a device has just made and that was found right; components as in `Passkey`.
public record NewPasskey(String credential, String key, long signCount, boolean isSynced) {}
