package dev.apportion.endtoend;

import static dev.apportion.endtoend.NamedMonths.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same where the ledger is on PostgreSQL: the name is in no file of its tables afterwards, nor in what it knows of them. */
class ForgetOnServerTest {

    @TempDir
    private Path folder;

    @AfterEach
    void embedded() {
        System.clearProperty("APPORTION_LEDGER");
    }

    @Test
    void nameIsGoneFromTheFilesOfAllTables() throws Exception {
        System.setProperty("APPORTION_LEDGER", PostgresServer.newDatabase());
        NamedMonths months = NamedMonths.in(folder).closed("2026-08").closed("2026-09");
        List<String> figures = months.figures();
        assertThat(months.query(ForgetOnServerTest::having).toString())
                .contains("finding")
                .contains("pg_stat");

        WorkingFolder.Result dry = months.home().apportion("forget", NAME, "--by", "Ann", "--dry-run");
        WorkingFolder.Result done = months.home().apportion("forget", NAME, "--by", "Ann");

        assertThat(done.out()).isEqualTo(dry.out().replace("Dry run: nothing was changed.\n", ""));
        assertThat(months.figures()).isEqualTo(figures);
        assertThat(months.query(ForgetOnServerTest::having).toString()).isEqualTo("[]");
        WorkingFolder.Result audit = months.home().apportion("audit", "--deep");
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.out()).contains("forgotten 2026-09");
    }

    /** Tables whose files hold a part of the name, and columns of which the planner knows a value with it. */
    private static List<String> having(JdbcTemplate jdbc) {
        jdbc.execute("ANALYZE");
        jdbc.execute("CHECKPOINT");
        Path data = Path.of(String.valueOf(
                jdbc.queryForObject("SELECT setting FROM pg_settings WHERE name = 'data_directory'", String.class)));
        List<String> having = new ArrayList<>();
        jdbc.query(
                "SELECT relname, pg_relation_filepath(oid) FROM pg_class WHERE pg_relation_filepath(oid) IS NOT NULL"
                        + " AND relnamespace IN (current_schema()::regnamespace, 'pg_toast'::regnamespace)"
                        + " ORDER BY relname",
                row -> {
                    if (has(data.resolve(row.getString(2)))) {
                        having.add(row.getString(1));
                    }
                });
        having.addAll(jdbc.queryForList(
                "SELECT 'pg_stat ' || attname FROM pg_stats WHERE schemaname = current_schema()"
                        + " AND (most_common_vals::text ILIKE '%erika%' OR histogram_bounds::text ILIKE '%erika%')",
                String.class));
        return having;
    }

    private static boolean has(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains("erika mustermann");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
