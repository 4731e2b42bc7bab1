// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import nacre.journal.Hash;

/// A file that never changes under its address, because the address holds its hash: stylesheet,
/// script, icon. Packed once, as small as gzip can.
public final class Asset {
    private final String path;
    private final String type;
    private final byte[] bytes;
    private final byte[] packed;

    private Asset(String path, String type, byte[] bytes) {
        this.path = path;
        this.type = type;
        this.bytes = bytes;
        this.packed = pack(bytes);
    }

    /// The asset of this name that this program brings along.
    static Asset of(String name, String type) {
        byte[] bytes = read("/nacre/web/asset/" + name);
        String hash = Hash.sha256(bytes).toString().substring(0, 16);
        return new Asset("/assets/" + hash + "/" + name, type, bytes);
    }

    /// Where it is served.
    public String path() {
        return path;
    }

    /// Its media type.
    public String type() {
        return type;
    }

    /// Its bytes, gzipped or plain.
    public byte[] bytes(boolean gzipped) {
        return gzipped ? packed.clone() : bytes.clone();
    }

    private static byte[] read(String file) {
        try (InputStream in = Asset.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The file %s is missing. Maybe the build was cut short.".formatted(file));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new Smallest(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /// Gzip at its slowest and smallest.
    private static final class Smallest extends GZIPOutputStream {
        Smallest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
