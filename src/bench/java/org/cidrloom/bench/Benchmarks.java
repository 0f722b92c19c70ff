package org.cidrloom.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks with short settings and prints a Markdown table. Arguments are regular expressions that choose
/// some of them; the command line is in docs/benchmarks.md.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(400))
                .jvmArgsAppend("-Xmx1g", "--sun-misc-unsafe-memory-access=allow")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (String choice : args) {
            options.include(choice);
        }
        if (args.length == 0) {
            options.include(Benchmarks.class.getPackageName());
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Result<?>> byName = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String params = String.join(", ", paramsOf(result));
            byName.put(
                    name.substring(Benchmarks.class.getPackageName().length() + 1) + " | " + params,
                    result.getPrimaryResult());
        }
        System.out.println("| benchmark | with | time | ± |");
        System.out.println("|---|---|---:|---:|");
        byName.forEach((name, result) -> System.out.printf(
                Locale.ROOT,
                "| %s | %,.1f %s | %,.1f |%n",
                name,
                result.getScore(),
                result.getScoreUnit(),
                result.getScoreError()));
    }

    private static Collection<String> paramsOf(RunResult result) {
        return result.getParams().getParamsKeys().stream()
                .map(key -> result.getParams().getParam(key) + " " + key)
                .toList();
    }
}
