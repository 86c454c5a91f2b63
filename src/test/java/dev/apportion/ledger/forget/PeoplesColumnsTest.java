package dev.apportion.ledger.forget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.ledger.audit.PeoplesColumns;
import dev.apportion.ledger.store.LedgerDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new column of texts is one that may name a person, until somebody says why it does not. */
class PeoplesColumnsTest {

    private static final Set<String> PACKED_OR_KEPT_FOR_A_RUN =
            Set.of("line_block", "sum_block", "recurrence_block", "partial_block", "kept_file");

    /** Departments and packs are the policy's, and who acted stays; a basis of allocation is a word of the program. */
    private static final Set<String> NO_NAMES_OF_OTHERS = Set.of(
            "department",
            "from_department",
            "to_department",
            "sender",
            "owner",
            "part",
            "path",
            "who",
            "prepared_by",
            "method",
            "line_sum",
            "rejected_sum",
            "other_sum",
            "text_sum");

    @Test
    void eachIsForgottenOrStaysForAReason(@TempDir Path folder) throws Exception {
        Set<String> forgotten = new TreeSet<>();
        for (PeoplesColumns.Table table : PeoplesColumns.tables()) {
            table.named().forEach(column -> forgotten.add(table.name() + "." + column));
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder)) {
            List<String> columns = new JdbcTemplate(database.dataSource())
                    .queryForList(
                            "SELECT LOWER(table_name) || '.' || LOWER(column_name) FROM information_schema.columns c"
                                    + " WHERE table_schema = CURRENT_SCHEMA AND character_maximum_length > 100"
                                    + " AND EXISTS (SELECT 1 FROM information_schema.columns r WHERE r.table_schema ="
                                    + " c.table_schema AND r.table_name = c.table_name AND LOWER(r.column_name) = 'run_id')",
                            String.class);
            assertThat(columns)
                    .filteredOn(column -> !PACKED_OR_KEPT_FOR_A_RUN.contains(StringUtils.substringBefore(column, "."))
                            && !NO_NAMES_OF_OTHERS.contains(StringUtils.substringAfter(column, "."))
                            && !column.startsWith("audit_entry."))
                    .containsExactlyInAnyOrderElementsOf(forgotten);
        }
    }
}
