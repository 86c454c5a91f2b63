package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.GrossCost;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary's sheet of cost pools, read back: own, gross and distributed cost are the ledger's. */
class PoolsSheetTest {

    @TempDir
    Path folder;

    /** Two departments serve each other: IT = 600,000 + 10 % of HR, HR = 2,400,000 + 25 % of IT. */
    @Test
    void grossCostIsThatOfTheSimultaneousEquations() throws Exception {
        SmallCompany company = new SmallCompany(folder, "USD")
                .support("IT", 1)
                .support("HR", 2)
                .support("LAB", 3)
                .operating("GOV", "CORP");
        company.setting("Allocation method", "Reciprocal");
        company.figures("PCS", Map.of("HR", 25, "GOV", 40, "CORP", 35)).pool("P-IT", "IT", "PCS");
        company.figures("HEADS", Map.of("IT", 10, "GOV", 30, "CORP", 60)).pool("P-HR", "HR", "HEADS");
        company.figures("TESTS", Map.of("GOV", 0)).pool("P-LAB", "LAB", "TESTS");
        company.row("Pools", "Code", "RENT", "Name", "Rent", "Base", "HEADS", "Accounts", "6000", "Excluded", "IT; HR");
        company.cost("IT", "600000.00").cost("HR", "2400000.00").cost("LAB", "10.00");
        company.cost("GOV", "RUN-GOV", "6000", "Rent", "99.99", "");

        WorkingFolder.Result run = company.write().apportion("run", SmallCompany.PERIOD);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        try (TableReader summary =
                new TableReader(folder.resolve("output/" + SmallCompany.PERIOD + "/organization-summary.xlsx"))) {
            assertThat(summary.texts("Pools", "Pool")).containsExactly("P-IT", "P-HR", "P-LAB", "RENT");
            assertThat(summary.texts("Pools", "Sender"))
                    .containsExactly("IT IT", "HR HR", "LAB LAB", "All departments");
            assertThat(amounts(summary, "Own cost"))
                    .containsExactly("600000.00", "2400000.00", "10.00", "99.99")
                    .isEqualTo(company.gross().stream()
                            .map(pool -> text(pool.ownMinor()))
                            .toList());
            assertThat(amounts(summary, "Charged by other pools"))
                    .containsExactly("261538.46", "215384.62", "0.00", "0.00");
            assertThat(amounts(summary, "Gross"))
                    .containsExactly("861538.46", "2615384.62", "10.00", "99.99")
                    .isEqualTo(company.gross().stream()
                            .map(GrossCost::grossMinor)
                            .map(PoolsSheetTest::text)
                            .toList());
            assertThat(amounts(summary, "Distributed")).containsExactly("600000.00", "2400000.00", "0.00", "99.99");
            assertThat(amounts(summary, "Unallocated")).containsExactly("0.00", "0.00", "10.00", "0.00");
            assertThat(summary.sum("Pools", "Distributed")).isEqualByComparingTo(summary.sum("Allocations", "Amount"));
            assertThat(summary.named("All_checks").getStringCellValue()).startsWith("OK");
        }
    }

    private static List<String> amounts(TableReader summary, String heading) {
        return summary.column("Pools", heading).stream()
                .map(Cell::getNumericCellValue)
                .map(value -> text(Math.round(value * 100)))
                .toList();
    }

    private static String text(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
