package dev.apportion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.apportion.cost.Department;
import dev.apportion.cost.Period;
import dev.apportion.cost.received.RowOutcome;
import dev.apportion.cost.received.SheetReading;
import dev.apportion.policy.BuiltInHeadings;
import dev.apportion.policy.Field;
import dev.apportion.policy.workbook.PolicyFixture;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.Sheet;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.open.ReadSettings;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spreadsheets of real organizations, with nothing known of them but the list of departments. They lie outside the project;
 * without them these tests skip. The sums were made by other programs.
 */
class RealFilesUnaidedTest {

    private static final Path REAL = Path.of("../shared/data/real");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            euproof-matrix-layout.xlsx             | 2026-10 | Participant            | (H) Total estimated eligible costs | 6137201
            icrf-grants.xls                        | 2026-10 | Organisation Name      | ICRF grant awarded                 | 7833303
            oakland-budget-fy2016-17.xlsx          | 2026-10 | Department             | AMT                                | 2476520156
            oakland-proposed-2013-15-date1904.xlsx | 2026-10 | Department             | Amount                             | 4223978314
            openup-failtest.xlsx                   | 2017-10 |                        | Audited Outcome                    | 862253
            openup-huge-dimension.xlsx             | 2017-10 |                        | Audited Outcome                    | 340609
            openup-quarterly.xlsx                  | 2019-11 |                        | M05 Nov Actual                     | 209002
            sacramento-approved-budgets.csv        | 2026-10 | Department             | Amount                             | 28544944379
            vrconservation-tasks.xlsx              | 2026-10 |                        | Spent                              | 201444.30
            vulekamali-infrastructure-projects.csv | 2026-10 | government_institution | amount_rands                       | 37737455000
            """)
    void areUnderstood(String file, String period, @Nullable String department, String amount, BigDecimal sum)
            throws Exception {
        assumeTrue(Files.isDirectory(REAL), "no shared data");
        PolicyFixture policy = new PolicyFixture();
        policy.columns.putAll(BuiltInHeadings.all());
        int number = 0;
        for (String name :
                department == null ? List.of(file.substring(0, file.indexOf('.'))) : values(file, department)) {
            policy.department("D" + number++, name, Department.Kind.OPERATING);
        }
        BigDecimal read = BigDecimal.ZERO;
        try (DepartmentalWorkbook workbook = DepartmentalWorkbook.open(
                REAL.resolve(file), ReadSettings.USUAL, policy.build(), Period.parse(period))) {
            for (RowOutcome row = workbook.read(); row != null; row = workbook.read()) {
                if (row instanceof RowOutcome.Accepted accepted) {
                    read = read.add(BigDecimal.valueOf(accepted.line().minor(), 2));
                }
            }
            assertThat(columns(workbook.readings(), Field.AMOUNT))
                    .singleElement()
                    .asString()
                    .startsWith(amount);
            assertThat(columns(workbook.readings(), Field.DEPARTMENT))
                    .isEqualTo(department == null ? List.of() : List.of(department));
        }
        assertThat(read).isEqualByComparingTo(sum);
    }

    private static List<String> columns(List<SheetReading> readings, Field field) {
        return readings.stream()
                .flatMap(reading -> reading.columns().stream())
                .filter(column -> field.label().equals(column.field()))
                .map(SheetReading.Column::heading)
                .toList();
    }

    private static SortedSet<String> values(String file, String heading) throws Exception {
        SortedSet<String> values = new TreeSet<>();
        try (Workbook workbook = ReadSettings.USUAL.open(REAL.resolve(file))) {
            for (Sheet sheet : workbook.sheets()) {
                int found = -1;
                try (RowCursor row = sheet.rows()) {
                    while (row.next()) {
                        if (found >= 0 && !row.text(found).isBlank()) {
                            values.add(row.text(found).strip());
                        }
                        for (int column = 0; found < 0 && column < row.width(); column++) {
                            found = row.text(column).strip().equals(heading) ? column : -1;
                        }
                    }
                }
            }
        }
        return values;
    }
}
