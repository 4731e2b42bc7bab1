// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import nacre.journal.Journal;
import nacre.journal.Journals;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// All organs' records in one `journal.db`. A record is loaded when it is first asked for.
final class SqliteJournals implements Journals {
    private final Readers readers;
    private final GroupWriter writer;
    private final long secret;
    private final HouseKey house;
    private final SecureRandom random;
    private final ConcurrentSkipListMap<OrganId, Long> numbers;
    private final Map<OrganId, SqliteJournal> loaded = new ConcurrentHashMap<>();

    private SqliteJournals(
            Readers readers, GroupWriter writer, HouseKey house, SecureRandom random) {
        this.readers = readers;
        this.writer = writer;
        this.secret = random.nextLong();
        this.house = house;
        this.random = random;
        numbers = new ConcurrentSkipListMap<>(readers.read(RecordReader::organs));
    }

    /// @param house wraps the keys of the organs' boxes
    /// @param random for boxes, and for the index over commands
    static SqliteJournals open(
            Path file, HouseKey house, SecureRandom random, GroupWriter.Fault fault)
            throws SQLException {
        try (Connection connection = Sqlite.writing(file)) {
            Sqlite.requireVersion(connection);
            Schema.JOURNAL.prepare(connection);
        }
        var readers = new Readers(file);
        return new SqliteJournals(readers, new GroupWriter(file, readers, fault), house, random);
    }

    @Override
    public List<OrganId> organs() {
        return List.copyOf(numbers.keySet());
    }

    @Override
    public @Nullable Journal find(OrganId organ) {
        return numbers.containsKey(organ) ? loaded.computeIfAbsent(organ, this::load) : null;
    }

    private SqliteJournal load(OrganId organ) {
        long number = numbers.getOrDefault(organ, 0L);
        var seal = new BoxSeal(house, organ, random);
        var journal = new SqliteJournal(organ, number, readers, writer, secret, seal);
        journal.load();
        return journal;
    }

    @Override
    public synchronized Journal create(OrganId organ) {
        if (numbers.containsKey(organ)) {
            throw new IllegalArgumentException("Organ %s has a record already.".formatted(organ));
        }
        numbers.put(organ, writer.alone(w -> w.create(organ)));
        return loaded.computeIfAbsent(organ, this::load);
    }

    GroupWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        writer.close();
        try {
            readers.close();
        } catch (SQLException e) {
            throw new StoreFailure("The reading connections could not be closed.", e);
        }
    }
}
