package org.cidrloom.document.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HostileFilesTest {
    @TempDir
    Path folder;

    /// In a process of its own with little memory: the worst that a file can do is to be refused.
    @Test
    void hostileFilesAreRefusedWithLittleMemory() throws Exception {
        Path output = folder.resolve("output");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        HostileFiles.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);

        assertTrue(ended, () -> "still reading after 120 s: " + said);
        assertEquals(0, process.exitValue(), said);
        Set<String> told = new TreeSet<>(said.lines()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList());
        Set<String> expected = new TreeSet<>("""
            empty file-syntax
            only-comments file-syntax
            only-a-mark file-syntax
            null-document file-syntax
            two-documents file-syntax
            ten-megabytes file-unreadable
            huge-text file-value
            huge-plain-text file-value
            huge-key none
            nested-lists file-syntax
            nested-mappings file-syntax
            nested-dashes file-syntax
            open-lists file-syntax
            open-quote file-syntax
            million-keys file-syntax
            many-unknown-keys none
            many-vpcs-without-id file-missing-key
            many-same-ids file-duplicate-id
            many-bad-blocks file-cidr
            many-dangling file-reference
            duplicate-keys file-duplicate-key
            alias-bomb file-syntax
            recursive-anchor file-syntax
            merge-key file-syntax
            java-tag file-syntax
            local-tag file-syntax
            tabs file-syntax
            nul file-syntax
            utf-16 file-unreadable
            latin-1 file-unreadable
            binary file-unreadable
            lone-surrogate file-value
            a-list file-syntax
            a-word file-syntax
            long-number file-missing-key
            long-version file-version
            version-2 file-version
            no-version file-version
            deep-dots file-cidr
            colons file-syntax
            question-marks file-syntax
            comment-lines file-syntax
            blank-lines file-syntax
            """.lines().toList());
        assertEquals(expected, told);
    }
}
