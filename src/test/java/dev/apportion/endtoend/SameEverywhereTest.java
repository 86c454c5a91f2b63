package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.PostgresServer;
import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On PostgreSQL and by workers in other processes: the same workbooks, mails, control totals and rows")
class SameEverywhereTest {

    private static final List<String> MONTHS = List.of("2026-09", "2026-10");

    @TempDir
    static Path folder;

    private static WorkingFolder samples;

    @BeforeAll
    static void embedded() throws Exception {
        samples = WorkingFolder.ofSamples(folder.resolve("embedded"));
        for (String month : MONTHS) {
            assertThat(samples.apportion("run", month).exitCode()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("The samples on PostgreSQL")
    void onPostgres() throws Exception {
        WorkingFolder home = WorkingFolder.ofSamples(folder.resolve("server"));
        Map<String, String> settings = Map.of(PostgresLedgerTest.LEDGER, PostgresServer.newDatabase());
        for (String command : List.of("run 2026-09", "run 2026-10", "run 2026-10", "status", "explain 2026-10 IT")) {
            Result actual = home.apportion(settings, command.split(" "));
            assertThat(actual.exitCode()).as(actual.out() + actual.err()).isLessThanOrEqualTo(1);
        }
        same(samples, home, settings, MONTHS);
        assertThat(home.folder().resolve("data/ledger.script")).doesNotExist();
    }

    @Test
    @DisplayName("The samples by two workers")
    void byWorkers() throws Exception {
        try (Cluster cluster = new Cluster(
                WorkingFolder.ofSamples(folder.resolve("shared")),
                Files.createDirectories(folder.resolve("cluster")))) {
            cluster.workers(2);
            for (String month : MONTHS) {
                Result actual = cluster.apportion("run", month);
                assertThat(actual.exitCode())
                        .as(actual.out() + actual.err() + cluster.said())
                        .isEqualTo(1);
            }
            same(samples, cluster.home, cluster.settings, MONTHS);
        }
    }

    @Test
    @DisplayName(
            "A generated organization on PostgreSQL, with odd and very long texts, approved, sent, closed and restated")
    void generated() throws Exception {
        WorkingFolder embedded = GeneratedCompany.in(folder.resolve("generated"), 7);
        // Made once: a workbook tells when it was made.
        WorkingFolder home = new WorkingFolder(folder.resolve("generated on a server"));
        PathUtils.copyDirectory(embedded.folder(), home.folder());
        Map<String, String> settings = Map.of(PostgresLedgerTest.LEDGER, PostgresServer.newDatabase());
        for (String command : List.of(
                "run 2026-09 --by Ann",
                "run 2026-10 --by Ann",
                "approve 2026-10 --by Ben",
                "send 2026-10",
                "close 2026-10 --by Ben --with-held --accept told",
                "later",
                "run 2026-10 --by Ann",
                "approve 2026-10 --by Ben",
                "send 2026-10",
                "explain 2026-10 restatement")) {
            if (command.equals("later")) {
                GeneratedCompany.later(embedded);
                GeneratedCompany.later(home);
                continue;
            }
            Result expected = embedded.apportion(command.split(" "));
            Result actual = home.apportion(settings, command.split(" "));
            assertThat(actual.exitCode())
                    .as(command + actual.out() + actual.err())
                    .isEqualTo(expected.exitCode())
                    .isLessThanOrEqualTo(1);
        }
        same(embedded, home, settings, List.of("2026-09", "2026-10", "2026-10-restatement-1"));
        assertThat(home.hashes("2026-10").keySet()).as("mails").anyMatch(name -> name.endsWith(".eml"));
    }

    private static void same(
            WorkingFolder expected, WorkingFolder actual, Map<String, String> settings, List<String> outputs)
            throws Exception {
        for (String output : outputs) {
            assertThat(actual.hashes(output)).isEqualTo(expected.hashes(output)).isNotEmpty();
        }
        Map<String, List<String>> rows = LedgerRows.of(expected.folder().resolve("data"));
        settings.forEach(System::setProperty);
        try {
            Map<String, List<String>> same = LedgerRows.of(actual.folder().resolve("data"));
            same.remove("LEDGER_IDENTITY");
            same.forEach((table, texts) ->
                    assertThat(texts.equals(rows.get(table))).as(table).isTrue());
            assertThat(actual.apportion("audit", "--deep").exitCode()).isZero();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }
}
