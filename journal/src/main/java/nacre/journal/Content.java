// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One content field of an entry: a name, a text, contact data; never read by a rule or a fold.
///
/// Its commitment binds field, class and subject in the clear and the value through a salted hash
/// of its own, so that an erased field still shows what it was and about whom, and nothing of what
/// it said:
///
/// value hash = SHA-256("nacre/value/v1\n" ‖ salt ‖ UTF-8 of the value), commitment =
/// SHA-256("nacre/content/v1\n" ‖ canonical JSON of class, field, subject, value hash).
///
/// @param field its name in the entry, unique there
/// @param keeping who may have it erased
/// @param subject the member it is about, or null
/// @param valueHash the salted hash of the value
/// @param held the value with its salt, or null once erased
public record Content(
        String field,
        Keeping keeping,
        @Nullable Long subject,
        Hash valueHash,
        @Nullable Held held) {

    private static final byte[] VALUE = "nacre/value/v1\n".getBytes(UTF_8);
    private static final byte[] COMMITMENT = "nacre/content/v1\n".getBytes(UTF_8);

    /// Personal content is erased for its subject; kept content only by a decision.
    public enum Keeping {
        PERSONAL,
        KEPT;

        /// The name in the permanent format.
        public String word() {
            return this == PERSONAL ? "personal" : "kept";
        }

        /// Reads the name in the permanent format.
        ///
        /// @throws Malformed if it is none of them
        public static Keeping of(String word) {
            return switch (word) {
                case "personal" -> PERSONAL;
                case "kept" -> KEPT;
                default -> throw new Malformed("class", "personal or kept", word);
            };
        }
    }

    /// A value and the 32 random bytes that hide it in its commitment.
    public record Held(Hash salt, String value) {
        /// @throws Malformed if the value has half a character
        public Held {
            JsonWriter.requireUnicode(value);
        }

        Hash hash() {
            return Hash.sha256(VALUE, salt.bytes(), value.getBytes(UTF_8));
        }
    }

    /// A field that is there.
    public static Content of(Words words, Hash salt) {
        var held = new Held(salt, words.value());
        return new Content(words.field(), words.keeping(), words.subject(), held.hash(), held);
    }

    /// What is said in a content field, before it is salted.
    ///
    /// @param field its name in the entry
    /// @param keeping who may have it erased
    /// @param subject the member it is about, or null
    /// @param value what it says
    public record Words(String field, Keeping keeping, @Nullable Long subject, String value) {

        /// Content that only a decision can erase.
        public static Words kept(String field, String value) {
            return new Words(field, Keeping.KEPT, null, value);
        }

        /// Content about a member, erased for her.
        public static Words personal(String field, long subject, String value) {
            return new Words(field, Keeping.PERSONAL, subject, value);
        }
    }

    /// Whether the value is gone.
    public boolean isErased() {
        return held == null;
    }

    /// The same field without its value and salt.
    public Content erased() {
        return new Content(field, keeping, subject, valueHash, null);
    }

    /// Whether the value, if there, is the one that was committed to.
    public boolean isTrue() {
        return held == null || held.hash().equals(valueHash);
    }

    /// What stands for this field in the leaf's content root.
    public Hash commitment() {
        var form =
                Json.object()
                        .put("class", keeping.word())
                        .put("field", field)
                        .put("value", valueHash.toString());
        if (subject != null) {
            form.put("subject", subject);
        }
        return Hash.sha256(COMMITMENT, form.done().bytes());
    }

    /// The Merkle root over the commitments in the order of their field names; null if there is
    /// none.
    ///
    /// @throws IllegalArgumentException if two fields have one name
    public static @Nullable Hash root(List<Content> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        var sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparing(Content::field));
        var tree = new MerkleTree();
        for (int i = 0; i < sorted.size(); i++) {
            if (i > 0 && sorted.get(i).field().equals(sorted.get(i - 1).field())) {
                throw new IllegalArgumentException(
                        "The content field «%s» is there twice.".formatted(sorted.get(i).field()));
            }
            tree.append(MerkleTree.leafHash(sorted.get(i).commitment().bytes()));
        }
        return tree.root();
    }
}
