package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file was understood: before a run by {@code check FILE}, after it by {@code explain PERIOD FILE}. */
class UnderstoodFileTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    Path folder;

    private WorkingFolder home;

    @BeforeEach
    void organization() throws Exception {
        home = SmallOrganization.in(Files.createDirectories(folder.resolve("home")));
    }

    @Test
    void checkOfAFileThatIsInNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("sales.csv"), """
                Department,What for,Spent so far,Room
                SALES,Posters,1200.50,12
                SALES,Fair,99,14
                """);
        Result checked = home.apportion("check", file.toString());
        assertThat(checked.out())
                .contains("sales.csv: 3 rows, 2 accepted", "A   \"Department\"")
                .containsPattern("C +\"Spent so far\" +Amount")
                .containsPattern("D +\"Room\" +not used, elsewhere 2 numbers, sum 26")
                .contains("\"Spent so far\" was read as Amount");
        assertThat(folder.resolve("home/data")).doesNotExist();
    }

    @Test
    void checkOfWhatIsNeitherAFileNorAPeriod() {
        Result checked = home.apportion("check", "sals.csv");
        assertThat(checked.exitCode()).isEqualTo(2);
        assertThat(checked.err()).contains("There is no file \"sals.csv\", and it is no period such as 2026-10.");
    }

    @Test
    void explainOfAFileOfARun() throws Exception {
        SmallOrganization.put(home, PERIOD + "/sales.csv", "SALES,O1,5000,Rent,2026-10-03,5020.00\n");
        Files.writeString(folder.resolve("home/input/" + PERIOD + "/broken.xlsx"), "PK\3\4 and no zip");
        home.apportion("run", PERIOD);
        Result explained = home.apportion("explain", PERIOD, "Sales.csv");
        assertThat(explained.exitCode()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("sales.csv: read, 2 rows", "Sheet sales, of SALES, headings in row 1, 1 row below")
                .containsPattern("F +\"Amount\" +Amount");
        assertThat(home.apportion("explain", PERIOD, "broken.xlsx").out())
                .contains("broken.xlsx: unreadable", "error: broken.xlsx: ");
    }
}
