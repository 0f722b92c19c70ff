package org.cidrloom.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks with short settings and prints a Markdown table. The collector is the designer's and works on
/// one processor; the heap is as large from the start as it gets, for its growing is no part of the question. Arguments
/// are regular expressions that choose some of them, and `name=value,value` for the values of a parameter; the command
/// line is in docs/benchmarks.md.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(10)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(8)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend(
                        "-XX:+UseSerialGC", "-Xms2g", "-Xmx2g", "-Xmn1400m", "--sun-misc-unsafe-memory-access=allow")
                .addProfiler(ProcessorTime.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        boolean some = false;
        for (String choice : args) {
            int equals = choice.indexOf('=');
            if (equals < 0) {
                options.include(choice);
                some = true;
            } else {
                options.param(
                        choice.substring(0, equals),
                        choice.substring(equals + 1).split(",", -1));
            }
        }
        if (!some) {
            options.include(Benchmarks.class.getPackageName());
        }
        print(new Runner(options.build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, RunResult> byName = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String own = name.substring(Benchmarks.class.getPackageName().length() + 1);
            byName.put(own + " | " + String.join(", ", paramsOf(result)), result);
        }
        System.out.println("| benchmark | with | µs on the wall | ± | µs of processor |");
        System.out.println("|---|---|---:|---:|---:|");
        byName.forEach((name, result) -> System.out.printf(
                Locale.ROOT,
                "| %s | %,.1f | %,.1f | %,.1f |%n",
                name,
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                result.getSecondaryResults().get(ProcessorTime.LABEL).getScore()));
    }

    private static Collection<String> paramsOf(RunResult result) {
        return result.getParams().getParamsKeys().stream()
                .map(key -> result.getParams().getParam(key) + " " + key)
                .toList();
    }
}
