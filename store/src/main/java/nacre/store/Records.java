// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import nacre.journal.Journal;
import nacre.journal.OrganId;
import nacre.journal.StoreFailure;
import org.jspecify.annotations.Nullable;

/// All records of a data folder, or of a backup, as they are at one moment; for reading only. A
/// server may work on beside it.
///
/// One thread at a time. While it is open the server cannot empty its log, so close it soon.
public final class Records implements AutoCloseable {
    private final Path file;
    private final RecordReader reader;
    private final NavigableMap<OrganId, Long> numbers;

    private Records(Path file, RecordReader reader) throws SQLException {
        this.file = file;
        this.reader = reader;
        this.numbers = reader.organs();
    }

    /// Opens a data folder, or a backup's file.
    ///
    /// @throws StoreFailure.Unusable if there are no records, or a newer Nacre wrote them
    public static Records open(Path where) {
        Path file = file(where);
        try {
            Connection connection = Sqlite.reading(file);
            try {
                Sqlite.requireVersion(connection);
                Schema.JOURNAL.check(connection);
                var reader = new RecordReader(connection);
                Sqlite.set(connection, "BEGIN"); // all that follows is read as of one moment
                return new Records(file, reader);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IllegalArgumentException e) {
            throw Unusable.because(
                    e,
                    "The records in %s cannot be read: %s".formatted(file, e.getMessage()),
                    "Maybe it is another kind of file, or the disk is failing.");
        }
    }

    private static Path file(Path where) {
        Path file = Files.isDirectory(where) ? where.resolve(Store.JOURNAL) : where;
        if (!Files.isRegularFile(file)) {
            throw Unusable.because(
                    "There are no records in %s.".formatted(where), "Maybe another was meant.");
        }
        return file;
    }

    /// The organs that have a record here, by id.
    public List<OrganId> organs() {
        return List.copyOf(numbers.navigableKeySet());
    }

    /// The organ's record, or null if there is none.
    public @Nullable Journal find(OrganId organ) {
        Long number = numbers.get(organ);
        return number == null ? null : new PastJournal(organ, number, reader);
    }

    /// How many sealed boxes stand beside the records. They open only with the `house.key` of the
    /// server that they come from, which no backup has.
    public int boxes() {
        int boxes = 0;
        try {
            for (long number : numbers.values()) {
                boxes += reader.boxes(number).size();
            }
        } catch (SQLException e) {
            throw new StoreFailure("The boxes in %s could not be counted.".formatted(file), e);
        }
        return boxes;
    }

    /// Writes an organ's record into one new file that any tool can read.
    ///
    /// @throws StoreFailure.Unusable if there is no such record, or the file is there already
    public void export(OrganId organ, Path to) {
        Journal journal = find(organ);
        if (journal == null) {
            throw Unusable.because(
                    "There is no record of %s here.".formatted(organ), "Maybe it moved.");
        }
        Export.write(journal, to);
    }

    /// Writes all records into one new file, as they are when it is called.
    ///
    /// @throws StoreFailure.Unusable if the file is there already or cannot be written
    public void backup(Path to) {
        Backup.make(file, to);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (SQLException e) {
            throw new StoreFailure("%s could not be closed.".formatted(file), e);
        }
    }
}
