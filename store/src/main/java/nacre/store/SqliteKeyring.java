// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nacre.journal.CommandId;
import nacre.journal.Json;
import nacre.journal.Keyring;
import nacre.journal.Malformed;
import nacre.journal.OrganId;
import nacre.journal.SealedNote;
import nacre.journal.StoreFailure;
import nacre.journal.Token;
import nacre.journal.UnlockCode;
import nacre.store.KeyRows.Guarded;
import nacre.store.KeyRows.Kind;
import org.jspecify.annotations.Nullable;

/// One organ's keyring. In memory are the wrapped data keys and, while it is open, the organ key; a
/// data key is unwrapped each time it is used.
final class SqliteKeyring implements Keyring {
    private final OrganId organ;
    private final SqliteKeyrings house;
    private final SecureRandom random;
    private volatile Held held;

    /// What is in memory.
    ///
    /// @param key null while it is locked, and before there is one
    /// @param keys the data keys, each wrapped by `key`
    private record Held(@Nullable OrganKey key, List<Guarded> guards, Map<Token, Sealed> keys) {
        boolean isOpen() {
            return key != null || inForce().isEmpty();
        }

        List<Guarded> inForce() {
            return guards.stream().filter(g -> g.kind() != Kind.PREPARED).toList();
        }

        List<Guarded> only(Kind kind) {
            return guards.stream().filter(g -> g.kind() == kind).toList();
        }

        Held with(@Nullable OrganKey other) {
            return new Held(other, guards, keys);
        }

        Held with(List<Guarded> others) {
            return new Held(key, others, keys);
        }
    }

    private SqliteKeyring(OrganId organ, SqliteKeyrings house, SecureRandom random, Held held) {
        this.organ = organ;
        this.house = house;
        this.random = random;
        this.held = held;
    }

    static SqliteKeyring read(OrganId organ, SqliteKeyrings house, SecureRandom random) {
        SoleConnection file = house.file();
        if (file == null) {
            var none = new Held(null, List.of(), new ConcurrentHashMap<>());
            return new SqliteKeyring(organ, house, random, none);
        }
        var rows = new KeyRows(file.connection());
        Held found =
                file.alone(() ->
                        new Held(
                                null,
                                rows.guards(organ),
                                new ConcurrentHashMap<>(rows.keys(organ))));
        return new SqliteKeyring(organ, house, random, found);
    }

    @Override
    public boolean isOpen() {
        return opened().isOpen();
    }

    @Override
    public State state() {
        Held now = opened();
        long shredded = now.keys.values().stream().filter(OrganKey::isShredded).count();
        return new State(
                now.isOpen(),
                guard(now),
                holders(now.only(Kind.PREPARED)),
                now.keys.size() - shredded,
                shredded);
    }

    private static Guard guard(Held now) {
        if (now.inForce().isEmpty()) {
            return new NoGuard();
        }
        List<Guarded> codes = now.only(Kind.CODE);
        return codes.isEmpty() ? new KeyFile() : new Codes(holders(codes));
    }

    private static List<Long> holders(List<Guarded> codes) {
        return codes.stream().map(Guarded::holder).toList();
    }

    /// What is in memory, after a look whether the key file opens it.
    private Held opened() {
        Held now = held;
        return now.isOpen() || now.only(Kind.FILE).isEmpty() ? now : openByFile();
    }

    private synchronized Held openByFile() {
        Siv file = house.keyFile().guard(organ);
        if (file != null && !held.isOpen()) {
            for (Guarded guard : held.only(Kind.FILE)) {
                held = held.with(OrganKey.unwrap(organ, file, guard.wrapped()));
            }
        }
        return held;
    }

    @Override
    public synchronized List<Token> fresh(CommandId command, int count) {
        OrganKey key = required();
        var tokens = new ArrayList<Token>(count);
        var fresh = new LinkedHashMap<Token, Sealed>();
        for (int n = 0; n < count; n++) {
            Token token = key.token(command, n);
            tokens.add(token);
            if (!held.keys.containsKey(token)) {
                fresh.put(token, key.freshDataKey(token, random));
            }
        }
        if (!fresh.isEmpty()) {
            write(rows -> rows.add(organ, fresh));
            held.keys.putAll(fresh);
        }
        return List.copyOf(tokens);
    }

    /// The organ key, made if there never was one.
    private OrganKey required() {
        Held now = opened();
        if (now.key == null && !now.isOpen()) {
            throw new StoreFailure.Locked(organ);
        }
        return now.key == null ? begun() : now.key;
    }

    private OrganKey begun() {
        OrganKey first = OrganKey.fresh(organ, random);
        List<Guarded> guards = List.of(Guarded.byFile(first.wrappedBy(house.guardOfFile(organ))));
        write(rows -> rows.guard(organ, guards));
        held = held.with(guards).with(first);
        return first;
    }

    @Override
    public Sealing seal(Token about, long under, CommandId command, Json.Fields says) {
        Found found = dataKey(about);
        if (found.key == null) {
            return new NotSealed(found.why);
        }
        byte[] bound = SealedNote.bound(organ, about, under);
        byte[] sealed = found.key.seal(SealedNote.frame(command, says), bound);
        return new SealedText(SealedNote.of(about, sealed).text());
    }

    @Override
    public Opening open(long under, String text) {
        SealedNote note = SealedNote.read(text);
        if (note == null) {
            return new NotOpened(Unreadable.DAMAGED);
        }
        Found found = dataKey(note.token());
        if (found.key == null) {
            return new NotOpened(found.why);
        }
        try {
            byte[] bound = SealedNote.bound(organ, note.token(), under);
            byte[] frame = found.key.open(note.sealed(), bound);
            return frame == null
                    ? new NotOpened(Unreadable.DAMAGED)
                    : new Opened(SealedNote.says(frame));
        } catch (Malformed e) {
            return new NotOpened(Unreadable.DAMAGED);
        }
    }

    /// A data key, or why there is none.
    private record Found(@Nullable Siv key, Unreadable why) {}

    private Found dataKey(Token token) {
        Held now = opened();
        Sealed wrapped = now.keys.get(token);
        if (wrapped != null && OrganKey.isShredded(wrapped)) {
            return new Found(null, Unreadable.SHREDDED);
        }
        if (!now.isOpen()) {
            return new Found(null, Unreadable.LOCKED);
        }
        return wrapped == null || now.key == null
                ? new Found(null, Unreadable.UNKNOWN)
                : new Found(now.key.dataKey(token, wrapped), Unreadable.DAMAGED);
    }

    @Override
    public synchronized int shred(Collection<Token> tokens) {
        var gone = new LinkedHashMap<Token, Sealed>();
        for (Token token : tokens) {
            Sealed wrapped = held.keys.get(token);
            if (wrapped != null && !OrganKey.isShredded(wrapped)) {
                gone.put(token, OrganKey.SHREDDED);
            }
        }
        if (!gone.isEmpty()) {
            write(rows -> rows.replace(organ, gone));
            held.keys.putAll(gone);
            house.made().emptyLog();
        }
        return gone.size();
    }

    @Override
    public synchronized void guardByFile() {
        OrganKey key = required();
        OrganKey next = key.next(random);
        Siv file = house.guardOfFile(organ);
        rotate(key, next, List.of(Guarded.byFile(next.wrappedBy(file))));
    }

    @Override
    public synchronized List<UnlockCode> prepareCodes(List<Long> holders) {
        OrganKey next = required().next(random);
        var codes = new ArrayList<UnlockCode>();
        var guards = new ArrayList<>(held.inForce());
        for (long holder : new Codes(holders).holders()) {
            UnlockCode code = UnlockCode.fresh(random);
            Siv siv = KeyringFile.guard(organ, code);
            guards.add(new Guarded(Kind.PREPARED, holder, next.wrappedBy(siv)));
            codes.add(code);
        }
        guard(List.copyOf(guards));
        return List.copyOf(codes);
    }

    private void guard(List<Guarded> guards) {
        write(rows -> rows.guard(organ, guards));
        held = held.with(guards);
        house.made().clean();
    }

    @Override
    public Fit fit(UnlockCode code) {
        Held now = held;
        if (opens(now.only(Kind.CODE), code) != null) {
            return Fit.IN_FORCE;
        }
        return opens(now.only(Kind.PREPARED), code) == null ? Fit.NONE : Fit.PREPARED;
    }

    @Override
    public synchronized boolean confirmCodes(UnlockCode code) {
        OrganKey key = required();
        List<Guarded> prepared = held.only(Kind.PREPARED);
        OrganKey next = opens(prepared, code);
        if (next == null) {
            return false;
        }
        rotate(key, next, prepared.stream().map(p -> p.as(Kind.CODE)).toList());
        return true;
    }

    private @Nullable OrganKey opens(List<Guarded> guards, UnlockCode code) {
        Siv siv = KeyringFile.guard(organ, code);
        for (Guarded guard : guards) {
            OrganKey key = OrganKey.unwrap(organ, siv, guard.wrapped());
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    /// Wraps all data keys by the next organ key, which these guard alone.
    private void rotate(OrganKey key, OrganKey next, List<Guarded> guards) {
        Map<Token, Sealed> anew = key.rewrapped(held.keys, next);
        write(rows -> {
            rows.replace(organ, anew);
            rows.guard(organ, guards);
        });
        held = new Held(next, guards, new ConcurrentHashMap<>(anew));
        house.made().clean();
    }

    @Override
    public synchronized boolean unlock(UnlockCode code) {
        OrganKey key = opens(held.only(Kind.CODE), code);
        if (key != null) {
            held = held.with(key);
        }
        return key != null;
    }

    @Override
    public synchronized boolean lock() {
        if (!held.only(Kind.CODE).isEmpty()) {
            held = held.with((OrganKey) null);
        }
        return !held.isOpen();
    }

    private interface Change {
        void make(KeyRows rows) throws SQLException;
    }

    private void write(Change change) {
        SoleConnection file = house.made();
        var rows = new KeyRows(file.connection());
        file.alone(() -> {
            change.make(rows);
            return true;
        });
    }
}
