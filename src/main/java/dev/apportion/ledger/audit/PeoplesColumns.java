package dev.apportion.ledger.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of runs' rows that hold what people wrote, which may name a person. Names of departments and of packs' files are the
 * policy's; who acted and who got mail has to stay.
 */
public final class PeoplesColumns {

    /** What a column holds. */
    public enum Kind {
        /** Numbers, days, and words that are no person's. */
        FIGURE,
        /** What figures are told apart by. */
        CODE,
        TEXT,
        /** A text in the form in which messages are kept. */
        MESSAGE,
        /** A hash that takes in texts. */
        HASH
    }

    /**
     * A table with such columns.
     *
     * @param keys by which a row of a run is found
     * @param columns by name; all others are figures
     */
    public record Table(String name, List<String> keys, Map<String, Kind> columns) {

        /** What a column holds; its name in lower case. */
        public Kind kind(String column) {
            return columns.getOrDefault(column, Kind.FIGURE);
        }

        /** The names of the columns that may name a person. */
        public List<String> named() {
            return columns.entrySet().stream()
                    .filter(column -> column.getValue() != Kind.HASH)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }

    private static final Map<String, Table> TABLES = List.of(
                    new Table(
                            "allocation_entry",
                            List.of("entry_no"),
                            Map.of(
                                    "pool", Kind.CODE,
                                    "from_item", Kind.CODE,
                                    "to_item", Kind.CODE,
                                    "base", Kind.CODE,
                                    "account", Kind.CODE)),
                    new Table(
                            "cell_fault",
                            List.of("file_no", "row_seq", "fault_no"),
                            Map.of("cell_value", Kind.TEXT, "message", Kind.MESSAGE)),
                    new Table(
                            "file_tally",
                            List.of("file_no", "outcome", "department", "account", "currency"),
                            Map.of("account", Kind.CODE)),
                    new Table(
                            "finding",
                            List.of("origin", "file_no", "row_seq", "finding_no"),
                            Map.of("source_file", Kind.TEXT, "source_sheet", Kind.TEXT, "message", Kind.MESSAGE)),
                    new Table("gross_cost", List.of("pool_no"), Map.of("pool", Kind.CODE)),
                    new Table(
                            "ignored_row",
                            List.of("file_no", "row_seq"),
                            Map.of("sheet", Kind.TEXT, "detail", Kind.MESSAGE)),
                    new Table("loaded_budget", List.of("department", "work_item"), Map.of("work_item", Kind.CODE)),
                    new Table(
                            "loaded_cost",
                            List.of("department", "work_item"),
                            Map.of("work_item", Kind.CODE, "work_item_name", Kind.TEXT)),
                    new Table(
                            "recorded_blocks",
                            List.of(),
                            Map.of("lines_sha256", Kind.HASH, "recurrences_sha256", Kind.HASH)),
                    new Table("rejected_row", List.of("file_no", "row_seq"), Map.of("sheet", Kind.TEXT)),
                    new Table(
                            "restated_cost",
                            List.of("department", "work_item", "cost_type"),
                            Map.of("work_item", Kind.CODE)),
                    new Table(
                            "reviewer_decision",
                            List.of("id"),
                            Map.of(
                                    "activity", Kind.TEXT,
                                    "work_item", Kind.CODE,
                                    "why", Kind.TEXT,
                                    "line_key", Kind.HASH)),
                    new Table("sheet_column", List.of("file_no", "part_no", "column_no"), Map.of("heading", Kind.TEXT)),
                    new Table("sheet_reading", List.of("file_no", "part_no"), Map.of("sheet", Kind.TEXT)),
                    new Table("source_file", List.of("file_no"), Map.of("name", Kind.TEXT, "message", Kind.MESSAGE)))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Table::name, Function.identity()));

    private PeoplesColumns() {}

    /** Tables with columns that may name a person, in order of their names. */
    public static List<Table> tables() {
        return TABLES.keySet().stream()
                .sorted()
                .map(TABLES::get)
                .filter(table -> !table.named().isEmpty())
                .toList();
    }

    /** What a column holds; names in lower case. */
    static Kind of(String table, String column) {
        Table known = TABLES.get(table);
        return known == null ? Kind.FIGURE : known.kind(column);
    }
}
