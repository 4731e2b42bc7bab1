// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.app;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Which words may stand on the command line, told to picocli by hand: its annotations would need
/// this module opened to it.
final class Grammar {
    static final String FORMAT = "--format";
    static final String HELP = "--help";

    private Grammar() {}

    static CommandLine of(List<Command> commands, Sentences sentences) {
        var root = CommandSpec.create().name("nacre");
        root.addOption(help(sentences)).addOption(format(sentences));
        for (Command command : commands) {
            root.addSubcommand(command.name(), spec(command, sentences));
        }
        return new CommandLine(root)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100);
    }

    private static CommandSpec spec(Command command, Sentences sentences) {
        var spec = CommandSpec.wrapWithoutInspection(command).name(command.name());
        int words = 0;
        for (Argument argument : command.arguments()) {
            String text = sentences.of(command.name() + "." + argument.name());
            spec.add(
                    argument.place() == Argument.Place.WORD
                            ? word(argument, words++, text)
                            : option(argument, text));
        }
        spec.addOption(format(sentences)).addOption(help(sentences));
        spec.usageMessage()
                .description(sentences.of(command.name() + ".does"))
                .synopsisHeading(sentences.of("help.usage"))
                .hidden(!command.isListed());
        return spec;
    }

    private static ArgSpec word(Argument argument, int place, String text) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(place))
                .paramLabel(argument.label())
                .type(argument.type())
                .required(argument.required())
                .userObject(argument)
                .description(text)
                .build();
    }

    private static ArgSpec option(Argument argument, String text) {
        var option =
                OptionSpec.builder(argument.typed())
                        .required(argument.required())
                        .userObject(argument)
                        .description(text);
        return switch (argument.place()) {
            case SWITCH -> option.type(boolean.class).arity("0").build();
            case PAIR ->
                    option.type(argument.type().arrayType())
                            .auxiliaryTypes(argument.type())
                            .arity("2")
                            .hideParamSyntax(true)
                            .paramLabel(argument.label())
                            .build();
            case OPTION, WORD -> option.type(argument.type()).paramLabel(argument.label()).build();
        };
    }

    private static OptionSpec format(Sentences sentences) {
        return OptionSpec.builder(FORMAT)
                .type(Voice.Format.class)
                .paramLabel("json|text")
                .description(sentences.of("help.format"))
                .build();
    }

    private static OptionSpec help(Sentences sentences) {
        return OptionSpec.builder(HELP)
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .description(sentences.of("help.option"))
                .build();
    }
}
