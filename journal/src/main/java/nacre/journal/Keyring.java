// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.Collection;
import java.util.List;

/// The keys to what some of an organ note about others, which stands sealed in its record.
///
/// Each person has a *data key* of her own, named by a token. Data keys are wrapped by the *organ
/// key*, and that by what the organ chose as its *guard*: a key file on the server, so that a
/// restart opens it by itself, or unlock codes on paper, so that after a restart nothing can be
/// read before somebody has typed hers. Shredding a data key makes noise of all notes about her,
/// also in backups of the records, for keys are not in these.
///
/// Threads may share it. What a call returns is durable.
public interface Keyring {

    /// What guards the organ key.
    sealed interface Guard {}

    /// Nothing yet: no key was ever needed. The first one brings the key file with it.
    record NoGuard() implements Guard {}

    /// The key file on the server.
    record KeyFile() implements Guard {}

    /// Unlock codes, each of which opens it alone.
    ///
    /// @param holders for each code, the member who has it
    record Codes(List<Long> holders) implements Guard {
        /// @throws IllegalArgumentException if nobody has one
        public Codes {
            holders = List.copyOf(holders);
            if (holders.isEmpty()) {
                throw new IllegalArgumentException("Codes need somebody to have them.");
            }
        }
    }

    /// How it stands with a keyring; nothing in it is secret.
    ///
    /// @param isOpen whether notes can be read and made now
    /// @param prepared for each code that waits to be confirmed, the member who is to have it
    /// @param keys how many data keys there are
    /// @param shredded how many there were
    record State(boolean isOpen, Guard guard, List<Long> prepared, long keys, long shredded) {
        public State {
            prepared = List.copyOf(prepared);
        }
    }

    /// What a code is to a keyring.
    enum Fit {
        /// It opens it.
        IN_FORCE,
        /// It waits to be confirmed.
        PREPARED,
        /// It is nothing to it, or not any more.
        NONE
    }

    /// Why a note cannot be read or made.
    enum Unreadable {
        /// Nobody has unlocked the organ key since the server started, or the key file is missing.
        LOCKED,
        /// The data key was shredded: nobody will ever read it.
        SHREDDED,
        /// No data key of this name was ever here: maybe the keys were left behind.
        UNKNOWN,
        /// It was changed, or belongs under another entry or to another organ.
        DAMAGED
    }

    /// What comes of sealing.
    sealed interface Sealing {}

    /// The text that goes into the record.
    record SealedText(String text) implements Sealing {}

    /// It could not be sealed; never because it is damaged.
    record NotSealed(Unreadable why) implements Sealing {}

    /// What comes of opening.
    sealed interface Opening {}

    /// What the note says.
    record Opened(Json.Fields says) implements Opening {}

    /// It cannot be read.
    record NotOpened(Unreadable why) implements Opening {}

    /// Whether notes can be read and made now. Cheap.
    boolean isOpen();

    /// How it stands.
    State state();

    /// New data keys for as many people. Asked again with the same command, the same tokens come
    /// back and no key is new, so that a request that a phone repeats is the same command.
    ///
    /// @throws StoreFailure.Locked if it is not open
    List<Token> fresh(CommandId command, int count);

    /// Seals what a command notes about a person. The same for the same arguments, however often.
    ///
    /// @param under the entry that the note is kept under; it opens only under the same
    Sealing seal(Token about, long under, CommandId command, Json.Fields says);

    /// Opens a note.
    ///
    /// @param under the entry that it is kept under
    Opening open(long under, String text);

    /// Destroys data keys, for good; how many of them there still were. Also while it is locked.
    int shred(Collection<Token> tokens);

    /// Makes a new organ key guarded by the key file, and wraps all data keys anew. Whatever opened
    /// the one before opens nothing any more.
    ///
    /// @throws StoreFailure.Locked if it is not open
    void guardByFile();

    /// Makes unlock codes, one for each of these members in order, and shows them this once. They
    /// open nothing before one of them was confirmed; until then all stays as it is. Codes prepared
    /// before are gone.
    ///
    /// @throws StoreFailure.Locked if it is not open
    /// @throws IllegalArgumentException if there are no holders
    List<UnlockCode> prepareCodes(List<Long> holders);

    /// What a code would open.
    Fit fit(UnlockCode code);

    /// Puts the prepared codes into force, if this is one of them: makes a new organ key that these
    /// codes alone open, and wraps all data keys anew. Whatever opened the one before opens nothing
    /// any more. Whether it was one of them.
    ///
    /// @throws StoreFailure.Locked if it is not open
    boolean confirmCodes(UnlockCode code);

    /// Opens it with a code, until the server stops or it is locked; whether the code is right.
    boolean unlock(UnlockCode code);

    /// Forgets the organ key and all data keys until somebody types a code; whether it did. Guarded
    /// by the key file it stays open.
    boolean lock();
}
