// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.List;

/// A vote that is taken in a meeting, for one reader.
///
/// @param vote its number
/// @param title the proposal's title
/// @param path the proposal's page
/// @param headline what is missing while it is open; its outcome with the reason afterwards
/// @param sums how many answered, and which way they did
/// @param room what is happening with counting the room; empty if nothing is
/// @param mine what the reader has to do with it; empty if nothing
/// @param mayPhone whether she can answer by phone
/// @param isOpen whether it takes answers
/// @param isCounting whether the room is being counted
/// @param mayCall whether the room can be counted
/// @param mayCount whether the reader can enter a count now
/// @param phones those present who have answered by phone, whose hands are not counted
public record RoomView(
        String vote,
        String title,
        String path,
        String headline,
        String sums,
        String room,
        String mine,
        boolean mayPhone,
        boolean isOpen,
        boolean isCounting,
        boolean mayCall,
        boolean mayCount,
        List<String> phones) {

    /// Copies the list.
    public RoomView {
        phones = List.copyOf(phones);
    }
}
