// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nacre.journal.Keyring.Codes;
import nacre.journal.Keyring.Fit;
import nacre.journal.Keyring.KeyFile;
import nacre.journal.Keyring.NoGuard;
import nacre.journal.Keyring.NotOpened;
import nacre.journal.Keyring.NotSealed;
import nacre.journal.Keyring.Opened;
import nacre.journal.Keyring.SealedText;
import nacre.journal.Keyring.Unreadable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What every keyring must do. A store's tests extend this.
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class KeyringContract {
    private static final long YARD = 12;
    private static final long OFFICE = 34;
    private static final CommandId FIRST = command(1);
    private static final CommandId SECOND = command(2);
    private static final Json.Fields TALK =
            Json.object().put("said", "She is afraid of the foreman.").put("next", 7).done();

    protected final OrganId organ = Journals.freshId(new Random(1));
    private Keyrings keyrings;
    private Keyring keyring;

    /// Keyrings without any key.
    protected abstract Keyrings fresh();

    /// The same keyrings, after the server was stopped in order and started again.
    protected abstract Keyrings again(Keyrings keyrings);

    @BeforeEach
    void start() {
        keyrings = fresh();
        keyring = keyrings.of(organ);
    }

    private void restart() {
        keyrings = again(keyrings);
        keyring = keyrings.of(organ);
    }

    private static CommandId command(int number) {
        return new CommandId("%032x".formatted(number));
    }

    private Token somebody() {
        return keyring.fresh(FIRST, 1).getFirst();
    }

    private String sealed(Token about, CommandId command) {
        return assertInstanceOf(SealedText.class, keyring.seal(about, YARD, command, TALK)).text();
    }

    private void assertUnreadable(Unreadable why, String text) {
        assertEquals(new NotOpened(why), keyring.open(YARD, text));
    }

    @Test
    void what_was_sealed_opens_again_and_after_a_restart_with_the_key_file() {
        assertEquals(new Keyring.State(true, new NoGuard(), List.of(), 0, 0), keyring.state());
        String text = sealed(somebody(), FIRST);
        assertEquals(new Opened(TALK), keyring.open(YARD, text));
        restart();
        assertTrue(keyring.isOpen());
        assertEquals(new Opened(TALK), keyring.open(YARD, text));
        assertEquals(new Keyring.State(true, new KeyFile(), List.of(), 1, 0), keyring.state());
    }

    @Test
    void a_command_that_is_repeated_gets_the_same_tokens_and_the_same_text() {
        List<Token> both = keyring.fresh(FIRST, 2);
        assertEquals(2, new HashSet<>(both).size());
        String text = sealed(both.getLast(), FIRST);
        restart();
        assertEquals(both, keyring.fresh(FIRST, 2));
        assertEquals(text, sealed(both.getLast(), FIRST));
        assertEquals(2, keyring.state().keys());
        assertFalse(both.contains(keyring.fresh(SECOND, 1).getFirst()));
    }

    @Test
    void the_same_words_look_different_in_another_command_under_another_entry_or_about_another() {
        List<Token> both = keyring.fresh(FIRST, 2);
        var texts = new HashSet<String>();
        for (Token about : both) {
            for (long under : List.of(YARD, OFFICE)) {
                for (CommandId command : List.of(FIRST, SECOND)) {
                    var sealing = keyring.seal(about, under, command, TALK);
                    String text = assertInstanceOf(SealedText.class, sealing).text();
                    assertTrue(texts.add(text.substring(text.lastIndexOf('.'))));
                }
            }
        }
    }

    @Test
    void a_note_opens_only_where_it_belongs() {
        List<Token> both = keyring.fresh(FIRST, 2);
        String text = sealed(both.getFirst(), FIRST);
        assertEquals(new NotOpened(Unreadable.DAMAGED), keyring.open(OFFICE, text));
        String cipher = text.substring(text.lastIndexOf('.'));
        assertUnreadable(Unreadable.DAMAGED, "n1." + both.getLast() + cipher);
        assertUnreadable(Unreadable.UNKNOWN, "n1." + "0".repeat(32) + cipher);
        Keyring other = keyrings.of(Journals.freshId(new Random(2)));
        assertEquals(new NotOpened(Unreadable.UNKNOWN), other.open(YARD, text));
        assertEquals(
                new NotSealed(Unreadable.UNKNOWN), other.seal(both.getFirst(), 1, FIRST, TALK));
    }

    @Test
    void a_note_that_was_changed_anywhere_is_damaged_or_has_no_key() {
        String text = sealed(somebody(), FIRST);
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var changed = new StringBuilder(text);
            int place = random.nextInt(text.length());
            switch (i % 3) {
                case 0 -> changed.setCharAt(place, text.charAt(place) == 'A' ? 'B' : 'A');
                case 1 -> changed.setLength(place);
                default -> changed.insert(place, "A");
            }
            var opening = keyring.open(YARD, changed.toString());
            assertTrue(assertInstanceOf(NotOpened.class, opening).why() != Unreadable.LOCKED);
        }
        for (String odd : List.of("", "n1", "n2." + text.substring(3), "n1..", text + "=")) {
            assertUnreadable(Unreadable.DAMAGED, odd);
        }
    }

    @Test
    void lengths_say_little() {
        Token about = somebody();
        var lengths = new HashSet<Integer>();
        for (int i = 0; i < 200; i++) {
            var says = Json.object().put("said", "x".repeat(i)).done();
            var sealing = keyring.seal(about, YARD, FIRST, says);
            String text = assertInstanceOf(SealedText.class, sealing).text();
            lengths.add(text.length());
            assertEquals(new Opened(says), keyring.open(YARD, text));
        }
        assertEquals(1, lengths.size());
    }

    @Test
    void what_was_shredded_is_never_read_again() {
        List<Token> both = keyring.fresh(FIRST, 2);
        Token gone = both.getFirst();
        String text = sealed(gone, FIRST);
        String stays = sealed(both.getLast(), FIRST);
        assertEquals(1, keyring.shred(List.of(gone)));
        for (int round = 0; round < 2; round++) {
            assertEquals(0, keyring.shred(List.of(gone, new Token("0".repeat(32)))));
            assertUnreadable(Unreadable.SHREDDED, text);
            assertEquals(
                    new NotSealed(Unreadable.SHREDDED), keyring.seal(gone, YARD, SECOND, TALK));
            assertEquals(new Opened(TALK), keyring.open(YARD, stays));
            assertEquals(both, keyring.fresh(FIRST, 2));
            assertEquals(1, keyring.state().keys());
            assertEquals(1, keyring.state().shredded());
            restart();
        }
    }

    @Test
    void codes_open_nothing_before_one_of_them_was_confirmed() {
        String text = sealed(somebody(), FIRST);
        List<UnlockCode> codes = keyring.prepareCodes(List.of(3L, 4L));
        assertEquals(2, new HashSet<>(codes).size());
        for (int round = 0; round < 2; round++) {
            assertEquals(List.of(3L, 4L), keyring.state().prepared());
            assertEquals(new KeyFile(), keyring.state().guard());
            assertFalse(keyring.unlock(codes.getFirst()));
            assertFalse(keyring.lock());
            assertEquals(new Opened(TALK), keyring.open(YARD, text));
            restart();
        }
        assertFalse(keyring.confirmCodes(UnlockCode.fresh(new Random(4))));
        List<UnlockCode> better = keyring.prepareCodes(List.of(5L));
        assertEquals(Fit.NONE, keyring.fit(codes.getFirst()));
        assertFalse(keyring.confirmCodes(codes.getFirst()));
        assertEquals(Fit.PREPARED, keyring.fit(better.getFirst()));
        assertTrue(keyring.confirmCodes(better.getFirst()));
        assertEquals(Fit.IN_FORCE, keyring.fit(better.getFirst()));
        assertEquals(
                new Keyring.State(true, new Codes(List.of(5L)), List.of(), 1, 0), keyring.state());
        assertEquals(new Opened(TALK), keyring.open(YARD, text));
    }

    @Test
    void under_codes_a_restart_closes_everything_until_one_of_them_is_typed() {
        Token about = somebody();
        String text = sealed(about, FIRST);
        List<UnlockCode> codes = keyring.prepareCodes(List.of(3L, 4L));
        assertTrue(keyring.confirmCodes(codes.getFirst()));
        restart();
        assertFalse(keyring.isOpen());
        assertFalse(keyring.state().isOpen());
        assertUnreadable(Unreadable.LOCKED, text);
        assertEquals(new NotSealed(Unreadable.LOCKED), keyring.seal(about, YARD, SECOND, TALK));
        assertThrows(StoreFailure.Locked.class, () -> keyring.fresh(SECOND, 1));
        assertThrows(StoreFailure.Locked.class, keyring::guardByFile);
        assertThrows(StoreFailure.Locked.class, () -> keyring.prepareCodes(List.of(3L)));
        assertThrows(StoreFailure.Locked.class, () -> keyring.confirmCodes(codes.getFirst()));
        assertFalse(keyring.unlock(UnlockCode.fresh(new Random(5))));
        for (UnlockCode code : codes) {
            assertTrue(keyring.unlock(code));
            assertEquals(new Opened(TALK), keyring.open(YARD, text));
            assertEquals(List.of(about), keyring.fresh(FIRST, 1));
            assertTrue(keyring.lock());
            assertUnreadable(Unreadable.LOCKED, text);
        }
    }

    @Test
    void shredding_needs_no_code() {
        Token about = somebody();
        String text = sealed(about, FIRST);
        UnlockCode code = keyring.prepareCodes(List.of(3L)).getFirst();
        keyring.confirmCodes(code);
        restart();
        assertEquals(1, keyring.shred(List.of(about)));
        assertUnreadable(Unreadable.SHREDDED, text);
        keyring.unlock(code);
        assertUnreadable(Unreadable.SHREDDED, text);
    }

    @Test
    void another_guard_ends_the_one_before_and_what_was_sealed_stays_readable() {
        String text = sealed(somebody(), FIRST);
        UnlockCode first = keyring.prepareCodes(List.of(3L)).getFirst();
        keyring.confirmCodes(first);
        UnlockCode second = keyring.prepareCodes(List.of(3L, 4L)).getLast();
        restart();
        assertTrue(keyring.unlock(first));
        assertTrue(keyring.confirmCodes(second));
        restart();
        assertFalse(keyring.unlock(first));
        assertTrue(keyring.unlock(second));
        assertEquals(new Opened(TALK), keyring.open(YARD, text));
        keyring.guardByFile();
        assertEquals(new KeyFile(), keyring.state().guard());
        assertFalse(keyring.lock());
        restart();
        assertFalse(keyring.unlock(second));
        assertEquals(new Opened(TALK), keyring.open(YARD, text));
        keyring.guardByFile();
        restart();
        assertEquals(new Opened(TALK), keyring.open(YARD, text));
    }

    @Test
    void codes_need_somebody_to_have_them() {
        assertThrows(IllegalArgumentException.class, () -> keyring.prepareCodes(List.of()));
    }

    @Test
    void many_threads_may_note_read_and_shred_at_once() throws Exception {
        var all = new ArrayList<Future<?>>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                CommandId command = command(100 + i);
                boolean isGone = i % 3 == 0;
                all.add(
                        pool.submit(() -> {
                            Token about = keyring.fresh(command, 1).getFirst();
                            String text = sealed(about, command);
                            assertEquals(new Opened(TALK), keyring.open(YARD, text));
                            assertEquals(
                                    isGone ? 1 : 0,
                                    keyring.shred(isGone ? List.of(about) : List.of()));
                            assertEquals(isGone, keyring.open(YARD, text) instanceof NotOpened);
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertEquals(16, keyring.state().keys());
        assertEquals(8, keyring.state().shredded());
    }

    @Test
    void a_code_is_typed_in_any_case_with_spaces_or_dashes_and_shows_itself_nowhere() {
        UnlockCode code = UnlockCode.fresh(new Random(6));
        assertNotEquals(code, UnlockCode.fresh(new Random(7)));
        for (String typed :
                List.of(code.printed(), code.printed().toLowerCase(Locale.ROOT), code.letters())) {
            assertEquals(code, UnlockCode.typed(" " + typed.replace("-", " – ") + "\n"));
        }
        assertEquals(34, code.printed().length());
        assertFalse(code.toString().contains(code.letters().substring(0, 4)));
        for (String odd :
                List.of("", "ABCD", code.letters() + "A", code.letters().replace('A', '0') + "1")) {
            assertEquals(null, UnlockCode.typed(odd));
        }
    }
}
