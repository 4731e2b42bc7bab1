// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.io.PrintWriter;
import java.util.List;
import nacre.journal.Json;
import nacre.journal.StoreFailure;
import nacre.web.CannotListen;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line as a whole: finds the command that was asked for and runs it.
final class Program {
    private final List<Command> commands;
    private final Sentences sentences;
    private final PrintWriter out;
    private final PrintWriter err;

    Program(List<Command> commands, Sentences sentences, PrintWriter out, PrintWriter err) {
        this.commands = commands;
        this.sentences = sentences;
        this.out = out;
        this.err = err;
    }

    /// Runs what the words ask for. Everything that goes wrong in the world ends here, as a
    /// sentence.
    Answer run(String... words) {
        var voice = voice(asked(words));
        try {
            return run(Grammar.of(commands, sentences).parseArgs(words));
        } catch (ParameterException wrong) {
            voice.complain(complaint(wrong));
            return Answer.COULD_NOT;
        } catch (StoreFailure failure) {
            voice.complain(Line.of("failure", "message", String.valueOf(failure.getMessage())));
            return Answer.COULD_NOT;
        } catch (CannotListen taken) {
            var where = Json.object().put("address", taken.address()).put("port", taken.port());
            voice.complain(new Line("listen.taken", where.done()));
            return Answer.COULD_NOT;
        } catch (RuntimeException mistake) {
            voice.complain(Line.of("mistake", "message", mistake.toString()));
            mistake.printStackTrace(err);
            err.flush();
            return Answer.COULD_NOT;
        }
    }

    private Answer run(ParseResult parsed) {
        var leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        Voice.Format format = parsed.matchedOptionValue(Grammar.FORMAT, Voice.Format.TEXT);
        var voice = voice(leaf.matchedOptionValue(Grammar.FORMAT, format));
        if (!(leaf.commandSpec().userObject() instanceof Command command)) {
            return new HelpCommand(commands, sentences).list(voice);
        }
        if (leaf.isUsageHelpRequested()) {
            return HelpCommand.explain(leaf.commandSpec().commandLine(), voice);
        }
        return command.run(new Given(leaf), voice);
    }

    private Line complaint(ParameterException wrong) {
        CommandLine at = wrong.getCommandLine();
        String help = at.getCommandSpec().qualifiedName(" ") + " --help";
        if (at.getParent() == null) {
            help = "nacre help";
        }
        return switch (wrong) {
            case MissingParameterException missing ->
                    words("usage.missing", typed(missing.getMissing().getFirst()), help);
            case UnmatchedArgumentException unknown ->
                    words("usage.unknown", unknown.getUnmatched().getFirst(), help);
            default -> words("usage.wrong", String.valueOf(wrong.getMessage()), help);
        };
    }

    private static String typed(ArgSpec missing) {
        return missing.userObject() instanceof Argument argument
                ? argument.typed()
                : missing.paramLabel();
    }

    private static Line words(String key, String words, String help) {
        var facts = Json.object().put("words", words).put("help", help).done();
        return new Line(key, facts);
    }

    /// The format asked for, found even where the rest of the line makes no sense.
    private static Voice.Format asked(String... words) {
        var line = String.join(" ", words) + " ";
        return line.contains("--format json ") || line.contains("--format=json ")
                ? Voice.Format.JSON
                : Voice.Format.TEXT;
    }

    private Voice voice(Voice.Format format) {
        return new Voice(sentences, format, out, err);
    }
}
