// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.meetings;

import java.util.List;
import nacre.web.Option;

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
/// @param papers who can answer by paper; nobody where the vote is not secret or papers are counted
/// @param mayCount whether the reader can enter a count now
/// @param alone what she should know before she does
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
        List<Option> papers,
        boolean mayCount,
        String alone,
        List<String> phones) {

    /// Copies the lists.
    public RoomView {
        papers = List.copyOf(papers);
        phones = List.copyOf(phones);
    }
}
