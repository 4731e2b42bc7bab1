// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.List;
import nacre.journal.Json;
import picocli.CommandLine;

/// Lists the commands, or explains one.
final class HelpCommand implements Command {
    private static final String WHICH = "command";
    private static final List<String> SCRIPTED = List.of("check", "bench");

    private final List<Command> commands;
    private final Sentences sentences;

    HelpCommand(List<Command> commands, Sentences sentences) {
        this.commands = commands;
        this.sentences = sentences;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.word(WHICH, "COMMAND", String.class).optional());
    }

    @Override
    public Answer run(Given given, Voice voice) {
        if (!given.has(WHICH)) {
            return list(voice);
        }
        var which = given.text(WHICH);
        var found = Grammar.of(commands, sentences).getSubcommands().get(which);
        if (found != null) {
            return explain(found, voice);
        }
        if (SCRIPTED.contains(which)) {
            voice.say(command(which));
            return Answer.YES;
        }
        voice.complain(Line.of("help.unknown", "command", which));
        return Answer.COULD_NOT;
    }

    /// All commands, each in one line; the last ones are carried out by the start script.
    Answer list(Voice voice) {
        voice.say(Line.of("help.head"));
        for (Command command : commands) {
            if (command.isListed()) {
                voice.say(command(command.name()));
            }
        }
        SCRIPTED.forEach(name -> voice.say(command(name)));
        voice.say(Line.of("help.foot"));
        return Answer.YES;
    }

    /// One command with its arguments.
    static Answer explain(CommandLine command, Voice voice) {
        var text = command.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing();
        voice.say(Line.of("help.explained", "text", text));
        return Answer.YES;
    }

    private Line command(String name) {
        var does = sentences.of(name + ".does");
        return new Line("help.line", Json.object().put("command", name).put("does", does).done());
    }
}
