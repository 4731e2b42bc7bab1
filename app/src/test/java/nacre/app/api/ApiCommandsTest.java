// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nacre.accounts.AccountsCommand;
import nacre.app.Brought;
import nacre.assembly.part.Act;
import nacre.assembly.part.Command;
import nacre.assembly.part.Part;
import nacre.campaign.unit.CampaignCommand;
import nacre.journal.Json;
import nacre.shifts.slot.SlotCommand;
import nacre.store.Store;
import nacre.web.api.ApiPages;
import nacre.web.part.Scripted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every command of the program can be sent by a script, or it is said why not; and API.md says so.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiCommandsTest {
    private static final List<Command> SENT =
            Stream.of(AssemblySamples.SENT, PartSamples.SENT).flatMap(List::stream).toList();
    private static final List<Command> KEPT =
            Stream.of(AssemblySamples.KEPT, PartSamples.KEPT).flatMap(List::stream).toList();

    @TempDir private Path folder;
    private Store store;
    private Scripted scripted;

    @BeforeEach
    void open() {
        store = Store.open(folder, new SecureRandom());
        scripted = ApiPages.scripted(Brought.pages(store, new Random(1), InstantSource.system()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_written_is_read_again() {
        for (Command command : SENT) {
            assertEquals(command, scripted.forms().read(command.type(), command.form()));
        }
        assertEquals(types(SENT), scripted.forms().types());
    }

    @Test
    void what_only_pages_send_is_named_with_its_reason() {
        assertEquals(types(KEPT), scripted.kept().keySet());
    }

    /// The classes are found in the rooms as they were compiled, so that a command more without a
    /// sample fails here.
    @Test
    void no_command_of_the_program_is_missing() throws Exception {
        var written = new TreeSet<String>();
        var rooms = List.of(Command.class, AccountsCommand.class, SlotCommand.class);
        for (Class<?> one :
                Stream.concat(rooms.stream(), Stream.of(CampaignCommand.class)).toList()) {
            for (Class<?> each : commands(one)) {
                written.add(each.getName());
            }
        }
        assertTrue(written.size() > 150, "Only %d were found.".formatted(written.size()));
        var sampled = new TreeSet<String>();
        Stream.concat(SENT.stream(), KEPT.stream())
                .forEach(each -> sampled.add(each.getClass().getName()));
        assertEquals(written, sampled);
    }

    private static List<Class<?>> commands(Class<?> one)
            throws IOException, URISyntaxException, ClassNotFoundException {
        var room = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(room)) {
            return commands(room, one.getClassLoader());
        }
        try (var jar = FileSystems.newFileSystem(room)) {
            return commands(jar.getPath("/"), one.getClassLoader());
        }
    }

    private static List<Class<?>> commands(Path root, ClassLoader loader)
            throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names =
                    files.map(file -> root.relativize(file).toString())
                            .filter(name -> name.endsWith(".class") && name.startsWith("nacre"))
                            .map(name -> name.replace(".class", "").replaceAll("[/\\\\]", "."))
                            .toList();
        }
        var commands = new java.util.ArrayList<Class<?>>();
        for (String name : names) {
            Class<?> each = Class.forName(name, false, loader);
            if (Command.class.isAssignableFrom(each) && !each.isInterface()) {
                commands.add(each);
            }
        }
        return commands;
    }

    @Test
    void each_part_reads_commands_of_its_own_topics_and_of_no_others() {
        var topics = new HashSet<String>();
        for (Part<?> part : Brought.parts().all()) {
            topics.addAll(part.topics());
        }
        for (var pages : Brought.pages(store, new Random(1), InstantSource.system()).all()) {
            var own = new TreeSet<>(pages.scripted().forms().types());
            own.addAll(pages.scripted().kept().keySet());
            for (String type : own) {
                assertTrue(pages.part().topics().contains(Act.topic(type)), type);
            }
        }
        for (String type : types(SENT)) {
            assertTrue(topics.contains(Act.topic(type)), type);
        }
    }

    @Test
    void the_page_on_the_api_has_every_command_with_its_fields() throws IOException {
        assertEquals(lines(fields()), lines(documented("(?m)^\\| `([a-z.-]+)` \\| (.*?) \\|")));
    }

    @Test
    void the_page_on_the_api_has_every_command_that_only_pages_send() throws IOException {
        var kept = new TreeMap<String, String>();
        scripted.kept().forEach((type, why) -> kept.put(type, "`" + why + "`"));
        assertEquals(lines(kept), lines(documented("(?m)^- `([a-z.-]+)`: (`[A-Z_]+`)$")));
    }

    private static SortedMap<String, String> documented(String row) throws IOException {
        var found = new TreeMap<String, String>();
        Pattern.compile(row)
                .matcher(Files.readString(Path.of("../API.md")))
                .results()
                .forEach(each -> found.put(each.group(1), each.group(2)));
        return found;
    }

    /// The fields of each type, by the samples: first those that are always there.
    private static SortedMap<String, String> fields() {
        return SENT.stream()
                .collect(Collectors.groupingBy(Command::type, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each -> fields(each.getValue()),
                                (a, b) -> a,
                                TreeMap::new));
    }

    private static String fields(List<Command> samples) {
        var always = new TreeSet<String>();
        var maybe = new TreeSet<String>();
        for (Command sample : samples) {
            var here = new TreeSet<String>();
            name("", sample.form(), here);
            maybe.addAll(here);
            if (sample.equals(samples.getFirst())) {
                always.addAll(here);
            }
            always.retainAll(here);
        }
        maybe.removeAll(always);
        String said = quoted(always);
        if (maybe.isEmpty()) {
            return said.isEmpty() ? "nothing" : said;
        }
        return (said.isEmpty() ? "" : said + "; ") + "maybe " + quoted(maybe);
    }

    private static void name(String path, Json value, Set<String> into) {
        switch (value) {
            case Json.Fields fields ->
                    fields.values()
                            .forEach((key, each) ->
                                    name(
                                            path.isEmpty() ? key : path + "." + key,
                                            key.equals("enactments") ? Json.texts(List.of()) : each,
                                            into));
            case Json.Items(var items)
                    when items.stream().anyMatch(Json.Fields.class::isInstance) ->
                    items.forEach(each -> name(path + "[]", each, into));
            case Json.Items i -> into.add(path + "[]");
            default -> into.add(path);
        }
    }

    private static String quoted(SortedSet<String> names) {
        return names.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    }

    private static String lines(SortedMap<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | " + row.getValue() + " |")
                .collect(Collectors.joining("\n"));
    }

    private static SortedSet<String> types(List<Command> commands) {
        return new TreeSet<>(commands.stream().map(Command::type).toList());
    }
}
