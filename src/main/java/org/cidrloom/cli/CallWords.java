package org.cidrloom.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cidrloom.document.file.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said of a call that is wrong: in a line, in words of people rather than of Java, with what was probably
/// meant.
final class CallWords {
    private static final Pattern WRONG_CHOICE = Pattern.compile("expected one of \\[([^\\]]*)\\] but was '([^']*)'$");
    private static final Pattern CHOICES = Pattern.compile("(\\[[^\\]]*\\]) \\(case-(?:in)?sensitive\\)");

    private CallWords() {}

    /// Has a command line and its commands say it so.
    static void setUp(CommandLine commandLine) {
        commandLine.registerConverter(Path.class, CallWords::path);
        ITypeConverter<Integer> integer = CallWords::integer;
        commandLine.registerConverter(Integer.class, integer);
        commandLine.registerConverter(int.class, integer);
        ITypeConverter<Double> number = CallWords::number;
        commandLine.registerConverter(Double.class, number);
        commandLine.registerConverter(double.class, number);
        commandLine.setParameterExceptionHandler((exception, words) -> {
            CommandLine wrong = exception.getCommandLine();
            wrong.getErr()
                    .println(told(exception, words) + " (see `"
                            + wrong.getCommandSpec().qualifiedName() + " --help`)");
            return ExitCode.WRONG;
        });
    }

    private static String told(ParameterException exception, String[] words) {
        CommandLine wrong = exception.getCommandLine();
        List<String> commands =
                new ArrayList<>(wrong.getCommandSpec().subcommands().keySet());
        if (exception instanceof UnmatchedArgumentException unmatched) {
            if (!commands.isEmpty() && words.length > 1 && Files.exists(Path.of(words[0]))) {
                return "One file is opened from here, and " + words.length
                        + " words were given. Open the others in the window, each in a tab of its own";
            }
            if (!commands.isEmpty() && !words[0].startsWith("-")) {
                return hinted("There is no command “" + words[0] + "”", words[0], commands);
            }
            String first = unmatched.getUnmatched().getFirst();
            return hinted(withChoicesAsTyped(exception), first, options(wrong));
        }
        String told = withChoicesAsTyped(exception);
        Matcher choice = WRONG_CHOICE.matcher(told);
        return choice.find()
                ? hinted(told, choice.group(2), List.of(choice.group(1).split(", ")))
                : told;
    }

    private static String hinted(String told, String word, List<String> right) {
        String hint = Spelling.hint(word, right);
        return hint.isEmpty() ? told : told + "." + hint;
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .flatMap(option -> List.of(option.names()).stream())
                .toList();
    }

    /// picocli lists the names of constants, which the contract and the help write in lower case.
    private static String withChoicesAsTyped(ParameterException exception) {
        return CHOICES.matcher(String.valueOf(exception.getMessage()))
                .replaceAll(choices -> choices.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw new TypeConversionException("“" + text + "” is no name of a file on this system. Where it is one, set"
                    + " LC_ALL=C.UTF-8 and call again");
        }
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException words) {
            throw new TypeConversionException("“" + text + "” is no whole number");
        }
    }

    private static Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException words) {
            throw new TypeConversionException("“" + text + "” is no number");
        }
    }
}
