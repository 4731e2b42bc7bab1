// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What somebody noted about a person, as it stands in the record: `n1.TOKEN.CIPHER`, where TOKEN
/// names her data key and CIPHER is base64url without padding (RFC 4648 §5).
///
/// What is sealed, the *frame*, is the id of the command that says it, the canonical JSON of what
/// it says, one byte 0x80, and as many zeros as make it a multiple of 256 bytes. So the length says
/// little, the same words said again look different, and a command that is repeated seals to the
/// same text.
///
/// @param cipher the sealed frame in base64url
public record SealedNote(Token token, String cipher) {

    /// The field of an entry's content that holds one.
    public static final String FIELD = "sealed";

    private static final String VERSION = "n1";
    private static final byte[] BOUND = "nacre/note/v1\n".getBytes(UTF_8);
    private static final int COMMAND = 16;
    private static final int STEP = 256;
    private static final byte END = (byte) 0x80;

    /// With these sealed bytes.
    public static SealedNote of(Token token, byte[] sealed) {
        return new SealedNote(
                token, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /// The note that stands there; null if this has not the form of one.
    public static @Nullable SealedNote read(String text) {
        String[] parts = text.split("\\.", -1);
        boolean isOne = parts.length == 3 && parts[0].equals(VERSION) && Token.isOne(parts[1]);
        return isOne ? new SealedNote(new Token(parts[1]), parts[2]) : null;
    }

    /// As it stands in the record.
    public String text() {
        return VERSION + "." + token + "." + cipher;
    }

    /// The sealed bytes.
    ///
    /// @throws Malformed if the cipher is not written in the only way
    public byte[] sealed() {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cipher);
            if (of(token, sealed).cipher.equals(cipher)) {
                return sealed;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Malformed("", "base64url", cipher);
    }

    /// What a note is bound to beside its key: it does not open in another organ, under another
    /// entry or for another token.
    ///
    /// @param under the entry that it is kept under, such as that of a unit of the map
    public static byte[] bound(OrganId organ, Token token, long under) {
        return ByteBuffer.allocate(BOUND.length + organ.value().length() + Token.LENGTH + 8)
                .put(BOUND)
                .put(organ.value().getBytes(UTF_8))
                .put(token.hex().getBytes(UTF_8))
                .putLong(under)
                .array();
    }

    /// What is to be sealed.
    public static byte[] frame(CommandId command, Json.Fields says) {
        byte[] json = says.bytes();
        int length = COMMAND + json.length + 1;
        byte[] frame = new byte[(length + STEP - 1) / STEP * STEP];
        System.arraycopy(HexFormat.of().parseHex(command.hex()), 0, frame, 0, COMMAND);
        System.arraycopy(json, 0, frame, COMMAND, json.length);
        frame[length - 1] = END;
        return frame;
    }

    /// What a frame says.
    ///
    /// @throws Malformed if it is no frame
    public static Json.Fields says(byte[] frame) {
        int end = frame.length - 1;
        while (end > COMMAND && frame[end] == 0) {
            end--;
        }
        boolean isShortest = frame.length % STEP == 0 && frame.length - end <= STEP;
        if (!isShortest || end <= COMMAND || frame[end] != END) {
            throw new Malformed("", "a sealed note", "%d bytes".formatted(frame.length));
        }
        if (Json.read(Arrays.copyOfRange(frame, COMMAND, end)) instanceof Json.Fields says) {
            return says;
        }
        throw new Malformed("", "an object", "something else");
    }
}
