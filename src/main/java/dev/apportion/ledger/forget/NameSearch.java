package dev.apportion.ledger.forget;

import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.audit.RunRows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a name in all that a ledger keeps. */
public final class NameSearch {

    /** Why it stands there. */
    public enum Reason {
        /** What was done, in a chain of hashes that no word can be taken out of. */
        AUDIT_LOG,
        /** Who prepared, decided, worked, or got mail. */
        WHO_ACTED,
        /** Names and codes of the policy. */
        POLICY,
        /** What the program says of its own failures. */
        FAILURES,
        /** What was read, found and decided. */
        CONTENT
    }

    private static final Set<String> WHO = Set.of("who", "prepared_by", "recipient", "accepted", "worker");

    private static final Set<String> OF_POLICY =
            Set.of("department", "from_department", "to_department", "sender", "owner", "path", "part");

    /** Packed, which is looked into otherwise, or kept only until a run ends. */
    private static final Set<String> PACKED =
            Set.of("line_block", "sum_block", "recurrence_block", "partial_block", "kept_file");

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final ForgottenName name;
    private final Marks marks;
    private final Map<Reason, Integer> places = new EnumMap<>(Reason.class);
    private final NavigableSet<Period> periods = new TreeSet<>();

    private NameSearch(DataSource dataSource, ForgottenName name, Set<String> registered) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ledger = new Ledger(dataSource);
        this.name = name;
        this.marks = new Marks(name, registered, 0);
    }

    /**
     * Looks everywhere.
     *
     * @param registered codes of the policy
     */
    public static NameSearch of(DataSource dataSource, ForgottenName name, Set<String> registered) {
        NameSearch search = new NameSearch(dataSource, name, registered);
        search.look();
        return search;
    }

    /** In how many rows it stands, by why. */
    public Map<Reason, Integer> places() {
        return places;
    }

    /** The periods whose runs have it in what was read, found and decided. */
    public NavigableSet<Period> periods() {
        return periods;
    }

    private void look() {
        Map<String, List<String>> columns = textColumns();
        List<Run> runs = ledger.runs().all();
        columns.forEach((table, ofTable) -> {
            if (PACKED.contains(table)) {
                return;
            }
            if (ofTable.contains("run_id")) {
                for (Run run : runs) {
                    for (RunRows.Window window : RunRows.of(JdbcClient.create(jdbc), table, run.id())) {
                        look(
                                table,
                                ofTable,
                                window.sql(),
                                run,
                                window.parameters().toArray());
                    }
                }
            } else {
                look(table, ofTable, "SELECT * FROM " + table, null);
            }
        });
        runs.forEach(this::lookIntoBlocks);
    }

    private void look(String table, List<String> columns, String sql, @Nullable Run run, Object... values) {
        jdbc.query(
                sql,
                row -> {
                    for (String column : columns) {
                        if (name.isIn(row.getString(column))) {
                            Period ofRow = table.equals("outbox") ? Period.parse(row.getString("period")) : null;
                            add(reason(table, column), run == null ? ofRow : run.period());
                        }
                    }
                },
                values);
    }

    private static Reason reason(String table, String column) {
        if (table.equals("audit_entry")) {
            return Reason.AUDIT_LOG;
        }
        if (WHO.contains(column)) {
            return Reason.WHO_ACTED;
        }
        if (OF_POLICY.contains(column)) {
            return Reason.POLICY;
        }
        return table.startsWith("batch_") || table.equals("part_attempt") ? Reason.FAILURES : Reason.CONTENT;
    }

    private void add(Reason reason, @Nullable Period period) {
        places.merge(reason, 1, Integer::sum);
        if (reason == Reason.CONTENT && period != null) {
            periods.add(period);
        }
    }

    private void lookIntoBlocks(Run run) {
        ForgottenLines lines = new ForgottenLines(marks);
        for (LedgerLine line : ledger.of(run.id()).lines().all()) {
            if (!lines.changed(line).equals(line)) {
                add(Reason.CONTENT, run.period());
            }
        }
        if (!lines.areWithout(ledger.of(run.id()))) {
            add(Reason.CONTENT, run.period());
        }
    }

    /** By table, all names in lower case, with {@code run_id} where there is one. */
    private Map<String, List<String>> textColumns() {
        Map<String, List<String>> columns = new TreeMap<>();
        jdbc.query(
                "SELECT LOWER(table_name), LOWER(column_name) FROM information_schema.columns"
                        + " WHERE table_schema = CURRENT_SCHEMA AND LOWER(table_name) <> 'flyway_schema_history'"
                        + " AND (LOWER(data_type) LIKE '%char%' OR LOWER(data_type) IN ('text', 'clob')"
                        + " OR LOWER(column_name) = 'run_id') ORDER BY 1, 2",
                row -> {
                    columns.computeIfAbsent(row.getString(1).toLowerCase(Locale.ROOT), table -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return columns;
    }
}
