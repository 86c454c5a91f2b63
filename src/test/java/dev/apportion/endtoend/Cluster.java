package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ArtemisBroker;
import dev.apportion.PostgresServer;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.endtoend.WorkingFolder.Result;
import dev.apportion.folder.Fingerprint;
import dev.apportion.ledger.LedgerId;
import dev.apportion.report.review.CorrectionsWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A broker in this process, a database on the tests' PostgreSQL, and workers and managers in processes of their own, which
 * notice within two seconds that one of them is frozen.
 */
final class Cluster implements AutoCloseable {

    private static final Pattern RUN = Pattern.compile("RUN_ID=(\\d+) ");
    private static final String SILENCE = "apportion.worker.silence";

    final WorkingFolder home;
    final ArtemisBroker broker;
    final Map<String, String> settings;
    final List<Process> workers = new ArrayList<>();
    private final Path folder;
    private final String ledger = PostgresServer.newDatabase();
    private int processes;

    /** @param folder for the broker's files and what processes say */
    Cluster(WorkingFolder home, Path folder) throws Exception {
        this.home = home;
        this.folder = folder;
        broker = new ArtemisBroker(Files.createDirectories(folder.resolve("broker")));
        settings = Map.of(
                "APPORTION_LEDGER",
                ledger,
                "APPORTION_BROKER",
                broker.url(),
                "APPORTION_BROKER_USER",
                ArtemisBroker.USER,
                "APPORTION_BROKER_PASSWORD",
                ArtemisBroker.PASSWORD,
                SILENCE,
                "2000");
    }

    /** Runs a command in this process. */
    Result apportion(String... words) {
        return home.apportion(settings, words);
    }

    /** The ledger's rows, with runs numbered from 1: a server that crashed leaves numbers out. */
    Map<String, List<String>> rows() throws Exception {
        settings.forEach(System::setProperty);
        try {
            return numbered(LedgerRows.of(home.folder().resolve("data")));
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    /** Rows as those of a cluster are given, to compare with them. */
    static Map<String, List<String>> numbered(Map<String, List<String>> rows) {
        TreeSet<Long> runs = new TreeSet<>();
        rows.get("AUDIT_ENTRY")
                .forEach(row -> RUN.matcher(row).results().forEach(run -> runs.add(Long.valueOf(run.group(1)))));
        Map<String, List<String>> numbered = new TreeMap<>();
        rows.forEach((table, texts) -> numbered.put(
                table,
                texts.stream()
                        .map(row -> RUN.matcher(row)
                                .replaceAll(run -> "RUN_ID="
                                        + runs.headSet(Long.valueOf(run.group(1)), true)
                                                .size() + " "))
                        .sorted()
                        .toList()));
        numbered.remove("LEDGER_IDENTITY");
        return numbered;
    }

    /** Adds a month's few files to folders, the same each month, one of them of several chunks. */
    static String month(YearMonth month, WorkingFolder... folders) throws IOException {
        Path corrections = null;
        for (WorkingFolder folder : folders) {
            Path input =
                    Files.createDirectories(folder.folder().resolve("input").resolve(month.toString()));
            for (String name : List.of("a", "b", "c", "d")) {
                StringBuilder lines = new StringBuilder("Department;Account;Description;Date;Amount\n");
                for (int line = 0; line < (name.equals("a") ? 2600 : 20); line++) {
                    lines.append("IT;6000;Invoice " + name + line + ";" + month + "-05;"
                            + (line % 7 == 0 ? "x\n" : "12.50\n"));
                }
                Files.writeString(input.resolve(name + ".csv"), lines);
            }
            Path recorded = input.resolve("z corrections.xlsx");
            if (corrections == null) {
                CorrectionsWorkbook.write(recorded, List.of(corrected(input, "a", 2501), corrected(input, "c", 9)));
                corrections = recorded;
            } else {
                // Of two that are written the bytes differ.
                Files.copy(corrections, recorded);
            }
        }
        return month.toString();
    }

    /** An amount that is no number, of which a person says what it should be. */
    private static CellCorrection corrected(Path input, String name, int row) throws IOException {
        return new CellCorrection(
                name + ".csv",
                Sha256.of(input.resolve(name + ".csv")),
                name,
                "E" + row,
                "x",
                "7.50",
                "as on the invoice",
                "Ann",
                LocalDateTime.of(2026, 12, 1, 9, 30));
    }

    /** Starts workers in place of those that have ended. */
    void workers(int number) throws IOException {
        workers.removeIf(worker -> !worker.isAlive());
        while (workers.size() < number) {
            worker();
        }
    }

    Process worker(String... options) throws IOException {
        Process worker = process(List.of(options), "worker", "--parts", "1");
        workers.add(worker);
        return worker;
    }

    Process manager(String period) throws IOException {
        return process(List.of(), "run", period);
    }

    private Process process(List<String> more, String... words) throws IOException {
        List<String> options = new ArrayList<>();
        settings.forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.addAll(more);
        Path said = folder.resolve("said-" + processes++ + "-" + words[0] + ".txt");
        return new ProcessBuilder(ChildProcess.command(home, options, words))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** What all processes said, and their logs. */
    String said() {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder said = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().contains("said-"))
                    .sorted()
                    .toList()) {
                said.append(file.getFileName()).append(": ").append(Files.readString(file));
            }
            for (Path log : logs()) {
                said.append(log.getFileName()).append(": ").append(StringUtils.right(Files.readString(log), 20_000));
            }
            return said.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private List<Path> logs() throws IOException {
        Path data = home.folder().resolve("data");
        try (Stream<Path> files = Files.isDirectory(data) ? Files.list(data) : Stream.empty()) {
            return files.filter(path -> path.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    static void freeze(Process process) throws Exception {
        signal(process, "STOP");
    }

    static void thaw(Process process) throws Exception {
        signal(process, "CONT");
    }

    private static void signal(Process process, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(ledger);
    }

    /** The first column of a query's rows. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Ends one of the server's processes, at which the server throws all others out and reads its log again. */
    void crashDatabase() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
        }
        TimeUnit.MILLISECONDS.sleep(100);
        await("the server is back", () -> {
            try {
                return !query("SELECT 1").isEmpty();
            } catch (SQLException e) {
                return false;
            }
        });
    }

    /** Holds up whoever writes to a table, until it is closed. */
    Hold hold(String table) throws SQLException {
        return new Hold("LOCK TABLE " + table + " IN SHARE MODE");
    }

    /** The name of the queue that workers of this version take from. */
    String queue() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(ledger);
        return "apportion." + LedgerId.of(source) + "." + Fingerprint.programVersion();
    }

    /** Something that others wait for at the database. */
    final class Hold implements AutoCloseable {

        private final Connection connection = connect();
        private final int session;

        Hold(String sql) throws SQLException {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
                row.next();
                session = row.getInt(1);
                statement.execute(sql);
            }
        }

        /** Waits until a worker is held up, and gives it. */
        Process worker() throws Exception {
            List<Process> found = new ArrayList<>();
            await("a worker is held up", () -> {
                List<String> names = query("SELECT application_name FROM pg_stat_activity WHERE " + session
                        + " = ANY (pg_blocking_pids(pid)) AND application_name LIKE 'apportion %'");
                workers.stream()
                        .filter(worker ->
                                names.stream().anyMatch(name -> name.startsWith("apportion " + worker.pid() + "@")))
                        .forEach(found::add);
                return !found.isEmpty();
            });
            return found.get(0);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    void await(String what, Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.call()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Not within a minute: " + what + "\n" + said());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        for (Process worker : workers) {
            worker.destroyForcibly().onExit().join();
        }
        broker.close();
    }
}
