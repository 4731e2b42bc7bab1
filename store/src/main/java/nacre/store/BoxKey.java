// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import nacre.journal.BoxRow;
import nacre.journal.CommandId;
import nacre.journal.Hash;
import nacre.journal.StoreFailure;

/// One box's key. Rows and commands are filed under an HMAC of whose or which they are, and sealed
/// by AES-256-GCM with a random nonce, bound to box and slot: they cannot be read, guessed, swapped
/// or moved without the key, and nothing of them can once it is erased.
///
/// @param box the entry that opened it
/// @param naming has its key and is never fed, only copied: to make one anew costs more than a name
record BoxKey(long box, SecretKey sealing, Mac naming, SecureRandom random) {
    private static final byte ROW = 'r';
    private static final byte COMMAND = 'c';

    /// Under what a member's row is filed.
    Hash slot(long member) {
        return slot(ROW, BoxSeal.bound(member));
    }

    /// Under what a command is filed.
    Hash slot(CommandId id) {
        return slot(COMMAND, HexFormat.of().parseHex(id.hex()));
    }

    private Hash slot(byte kind, byte[] name) {
        try {
            Mac mac = (Mac) naming.clone();
            mac.update(kind);
            return Hash.of(mac.doFinal(name));
        } catch (CloneNotSupportedException e) {
            throw BoxSeal.broken(e);
        }
    }

    Sealed seal(Hash slot, byte[] open) {
        byte[] nonce = new byte[BoxSeal.NONCE];
        random.nextBytes(nonce);
        try {
            return BoxSeal.joined(
                    nonce,
                    BoxSeal.cipher(Cipher.ENCRYPT_MODE, sealing, nonce, bound(slot)).doFinal(open));
        } catch (GeneralSecurityException e) {
            throw BoxSeal.broken(e);
        }
    }

    BoxRow row(Hash slot, Sealed sealed) {
        return BoxRow.read(open(slot, sealed));
    }

    Hash command(Hash slot, Sealed sealed) {
        return Hash.of(open(slot, sealed));
    }

    /// @throws StoreFailure if it was changed, or is another box's
    private byte[] open(Hash slot, Sealed row) {
        byte[] sealed = row.bytes();
        try {
            byte[] nonce = Arrays.copyOf(sealed, BoxSeal.NONCE);
            return BoxSeal.cipher(Cipher.DECRYPT_MODE, sealing, nonce, bound(slot))
                    .doFinal(sealed, nonce.length, Math.max(0, sealed.length - nonce.length));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StoreFailure(
                    """
                    A row of box %d does not open.
                    Maybe somebody changed it, or the disk fails: use the last backup.\
                    """
                            .formatted(box),
                    e);
        }
    }

    private byte[] bound(Hash slot) {
        return ByteBuffer.allocate(Long.BYTES + Hash.SIZE).putLong(box).put(slot.bytes()).array();
    }
}
