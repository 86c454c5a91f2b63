package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Dates and amounts at the edge of what can be are counted, or told, and end no run")
class EdgesTest {

    private static final String PERIOD = "2026-10";

    private static final List<String> DATES = List.of(
            "1900-01-01",
            "9999-12-31",
            "0001-01-01",
            "1899-12-30",
            "10000-01-01",
            "2026-02-30",
            "99999999",
            "-1",
            "2958466",
            "1e9");

    private static final List<String> AMOUNTS = List.of(
            "92233720368547758.07",
            "92233720368547758.08",
            "-92233720368547758.08",
            "-92233720368547758.09",
            "1e400",
            "1E308",
            "9".repeat(400),
            "1e-400",
            "NaN",
            "Infinity",
            "-0");

    @TempDir
    private Path folder;

    @Test
    void dates() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        StringBuilder rows = new StringBuilder();
        DATES.forEach(date -> rows.append("SALES,O1,5000,Rent," + date + ",10.00\n"));
        SmallOrganization.put(home, PERIOD + "/a.csv", rows.toString());

        everyRowIsCountedOrTold(home, DATES.size());

        // A date that is none doesn't keep an amount from counting.
        assertThat(home.controlTotals(PERIOD).get("total").get("own").asString())
                .isEqualTo("100.00");
    }

    @Test
    void amounts() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        StringBuilder rows = new StringBuilder("SALES,O1,5000,Rent,2026-10-03,10.00\n");
        AMOUNTS.forEach(amount -> rows.append("SALES,O1,5000,Rent,2026-10-03," + amount + "\n"));
        SmallOrganization.put(home, PERIOD + "/a.csv", rows.toString());

        everyRowIsCountedOrTold(home, AMOUNTS.size() + 1);

        assertThat(home.controlTotals(PERIOD).get("total").get("own").asString())
                .isEqualTo("10.00");
    }

    @Test
    void sumsOverFiles() throws IOException {
        WorkingFolder home = SmallOrganization.in(folder);
        for (int file = 0; file < 4; file++) {
            SmallOrganization.put(
                    home,
                    PERIOD + "/" + file + ".csv",
                    "SALES,O1,5000,Rent " + file + ",2026-10-03,90000000000000000.00\n");
        }
        everyRowIsCountedOrTold(home, 4);
    }

    private static void everyRowIsCountedOrTold(WorkingFolder home, int rows) throws IOException {
        WorkingFolder.Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
        int told = 0;
        for (var file : home.controlTotals(PERIOD).get("files")) {
            told += file.get("rowsAccepted").asInt() + file.get("rowsRejected").asInt();
            told += file.get("rowsIgnored")
                    .propertyStream()
                    .mapToInt(each -> each.getValue().asInt())
                    .sum();
        }
        assertThat(told).as(run.out()).isGreaterThanOrEqualTo(rows);
        assertThat(home.apportion("audit").exitCode()).isZero();
        assertThat(home.apportion("status").exitCode()).isZero();
    }
}
