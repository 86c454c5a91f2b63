package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.ledger.Ledger;
import dev.apportion.ledger.LoadedCost;
import dev.apportion.ledger.RestatedCost;
import dev.apportion.ledger.Run;
import dev.apportion.ledger.store.LedgerDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 24 periods in a row, with late files, corrections and closings: nothing is lost, nothing counts twice. */
class TwoYearsTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int PERIODS = 24;

    @TempDir
    private Path folder;

    @Test
    void everyPeriodAddsUpAfterLateFilesAndCorrections() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        Map<Period, Long> project = new HashMap<>();
        Map<Period, Long> operation = new HashMap<>();
        long restatedInAll = 0;
        for (int month = 0; month < PERIODS; month++) {
            Period period = period(month);
            project.put(period, 1_000L + month);
            operation.put(period, 50_000L + 11L * month);
            put(home, period, "first", 1_000 + month, 50_000 + 11L * month);
            run(home, period);
            if (month % 4 == 1) {
                put(home, period, "first", 900 + month, 50_000 + 11L * month);
                project.put(period, 900L + month);
                run(home, period);
            }
            if (month % 2 == 0) {
                assertThat(home.apportion("close", period.toString()).exitCode())
                        .isZero();
            }
            if (month % 3 == 2) {
                Period late = period(month - 2);
                put(home, late, "late", 13, 0);
                project.merge(late, 13L, Long::sum);
                boolean closed = (month - 2) % 2 == 0;
                restatedInAll += closed ? 13 : 0;
                assertThat(home.apportion("run", late.toString()).out().contains("restatement 1"))
                        .isEqualTo(closed);
            }
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            List<Run> latest = ledger.runs().latestDoneBefore(period(PERIODS));
            assertThat(latest).hasSize(PERIODS);
            for (Run run : latest) {
                assertThat(loaded(ledger, run, "P1")).as("P1 " + run.period()).isEqualTo(project.get(run.period()));
                assertThat(loaded(ledger, run, "O1")).as("O1 " + run.period()).isEqualTo(operation.get(run.period()));
            }
            assertThat(ledger.runs().all().stream()
                            .flatMap(run -> ledger.of(run.id()).restatements().all().stream())
                            .mapToLong(RestatedCost::minor)
                            .sum())
                    .isEqualTo(restatedInAll);
            assertThat(ledger.audit().faults()).isEmpty();
        }
        assertThat(home.apportion("status").out().lines().filter(line -> line.contains("closed")))
                .hasSize(PERIODS / 2);
        Period last = period(PERIODS - 1);
        run(home, last); // so that its summary knows what came late for the months before
        theSummaryShows(home, last, project, operation);
    }

    /** Trend, year to date, last month and the month a year ago, read back from the finished workbook. */
    private static void theSummaryShows(
            WorkingFolder home, Period last, Map<Period, Long> project, Map<Period, Long> operation)
            throws IOException {
        try (XSSFWorkbook summary = new XSSFWorkbook(
                Files.newInputStream(home.output(last.toString()).resolve("organization-summary.xlsx")))) {
            XSSFSheet months = summary.getSheet("Months");
            long yearToDate = 0;
            for (int month = 0; month < 12; month++) {
                Period period = period(PERIODS - 12 + month);
                Row row = months.getRow(5 + month);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(period.inWords(Locale.ENGLISH));
                assertThat(minor(row.getCell(1))).as("projects of " + period).isEqualTo(project.get(period));
                assertThat(minor(row.getCell(2))).as("operations of " + period).isEqualTo(operation.get(period));
                yearToDate += project.get(period) + operation.get(period);
            }
            Row all = summary.getSheet("Key figures").getRow(6);
            assertThat(minor(all.getCell(1))).isEqualTo(project.get(last) + operation.get(last));
            assertThat(minor(all.getCell(3))).as("last month").isEqualTo(both(project, operation, PERIODS - 2));
            assertThat(minor(all.getCell(5))).as("a year ago").isEqualTo(both(project, operation, PERIODS - 13));
            assertThat(minor(all.getCell(7))).as("year to date").isEqualTo(yearToDate);
        }
    }

    private static long both(Map<Period, Long> project, Map<Period, Long> operation, int month) {
        return project.get(period(month)) + operation.get(period(month));
    }

    private static long minor(Cell cell) {
        return Math.round(cell.getNumericCellValue() * 100);
    }

    private static Period period(int month) {
        return new Period(FIRST.plusMonths(month));
    }

    private static void run(WorkingFolder home, Period period) {
        WorkingFolder.Result result = home.apportion("run", period.toString());
        assertThat(result.exitCode()).as(period + result.out() + result.err()).isZero();
    }

    private static void put(WorkingFolder home, Period period, String name, long project, long operation)
            throws IOException {
        SmallOrganization.put(
                home,
                period + "/" + name + ".csv",
                "SALES,P1,5000,Build," + period + "-05," + amount(project) + "\nSALES,O1,5000,Rent," + period + "-06,"
                        + amount(operation) + "\n");
    }

    private static String amount(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private static long loaded(Ledger ledger, Run run, String workItem) {
        return ledger.of(run.id()).allocations().loaded().stream()
                .filter(cost -> cost.workItem().code().equals(workItem))
                .mapToLong(LoadedCost::total)
                .sum();
    }
}
