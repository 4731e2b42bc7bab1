// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A keyring in memory: it remembers what each text that it gave out says; one lock for all.
final class MemoryKeyring implements Keyring {
    private final OrganId organ;
    private final RandomGenerator random;
    private final Map<CommandId, List<Token>> made = new HashMap<>();
    private final Map<Token, Hash> keys = new HashMap<>();
    private final Set<Token> shredded = new HashSet<>();
    private final Map<String, Note> notes = new HashMap<>();
    private SequencedMap<UnlockCode, Long> codes = new LinkedHashMap<>();
    private SequencedMap<UnlockCode, Long> prepared = new LinkedHashMap<>();
    private boolean hasFile;
    private boolean isOpen = true;

    private record Note(long under, Json.Fields says) {}

    MemoryKeyring(OrganId organ, RandomGenerator random) {
        this.organ = organ;
        this.random = random;
    }

    @Override
    public synchronized boolean isOpen() {
        return isOpen;
    }

    @Override
    public synchronized State state() {
        return new State(
                isOpen, guard(), List.copyOf(prepared.values()), keys.size(), shredded.size());
    }

    private Guard guard() {
        if (hasFile) {
            return new KeyFile();
        }
        return codes.isEmpty() ? new NoGuard() : new Codes(List.copyOf(codes.values()));
    }

    private void requireOpen() {
        if (!isOpen) {
            throw new StoreFailure.Locked(organ);
        }
        hasFile = codes.isEmpty();
    }

    @Override
    public synchronized List<Token> fresh(CommandId command, int count) {
        requireOpen();
        var tokens = made.computeIfAbsent(command, c -> new ArrayList<>());
        while (tokens.size() < count) {
            byte[] key = new byte[Hash.SIZE];
            random.nextBytes(key);
            var token = new Token(Hash.sha256(key).toString().substring(0, Token.LENGTH));
            keys.put(token, Hash.of(key));
            tokens.add(token);
        }
        return List.copyOf(tokens.subList(0, count));
    }

    @Override
    public synchronized Sealing seal(Token about, long under, CommandId command, Json.Fields says) {
        Hash key = keys.get(about);
        if (!isOpen || key == null) {
            return new NotSealed(why(about));
        }
        byte[] frame = SealedNote.frame(command, says);
        byte[] cipher = new byte[frame.length];
        Hash next = Hash.sha256(key.bytes(), SealedNote.bound(organ, about, under), frame);
        for (int at = 0; at < cipher.length; at += Hash.SIZE) {
            next.writeTo(cipher, at);
            next = Hash.sha256(next.bytes());
        }
        String text = SealedNote.of(about, cipher).text();
        notes.put(text, new Note(under, says));
        return new SealedText(text);
    }

    @Override
    public synchronized Opening open(long under, String text) {
        SealedNote sealed = SealedNote.read(text);
        if (sealed == null) {
            return new NotOpened(Unreadable.DAMAGED);
        }
        if (!isOpen || !keys.containsKey(sealed.token())) {
            return new NotOpened(why(sealed.token()));
        }
        Note note = notes.get(text);
        return note == null || note.under != under
                ? new NotOpened(Unreadable.DAMAGED)
                : new Opened(note.says);
    }

    private Unreadable why(Token token) {
        if (shredded.contains(token)) {
            return Unreadable.SHREDDED;
        }
        return isOpen ? Unreadable.UNKNOWN : Unreadable.LOCKED;
    }

    @Override
    public synchronized int shred(Collection<Token> tokens) {
        int count = 0;
        for (Token token : tokens) {
            if (keys.remove(token) != null) {
                shredded.add(token);
                count++;
            }
        }
        return count;
    }

    @Override
    public synchronized void guardByFile() {
        requireOpen();
        hasFile = true;
        codes = new LinkedHashMap<>();
        prepared = new LinkedHashMap<>();
    }

    @Override
    public synchronized List<UnlockCode> prepareCodes(List<Long> holders) {
        requireOpen();
        prepared = new LinkedHashMap<>();
        for (Long holder : new Codes(holders).holders()) {
            prepared.put(UnlockCode.fresh(random), holder);
        }
        return List.copyOf(prepared.keySet());
    }

    @Override
    public synchronized Fit fit(UnlockCode code) {
        if (codes.containsKey(code)) {
            return Fit.IN_FORCE;
        }
        return prepared.containsKey(code) ? Fit.PREPARED : Fit.NONE;
    }

    @Override
    public synchronized boolean confirmCodes(UnlockCode code) {
        requireOpen();
        if (!prepared.containsKey(code)) {
            return false;
        }
        codes = prepared;
        prepared = new LinkedHashMap<>();
        hasFile = false;
        return true;
    }

    @Override
    public synchronized boolean unlock(UnlockCode code) {
        boolean isRight = codes.containsKey(code);
        isOpen |= isRight;
        return isRight;
    }

    @Override
    public synchronized boolean lock() {
        isOpen &= codes.isEmpty();
        return !isOpen;
    }
}
