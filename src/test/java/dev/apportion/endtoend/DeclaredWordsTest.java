package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A declared type that the line's own words contradict, through a whole run. */
class DeclaredWordsTest {

    @TempDir
    Path home;

    @Test
    @DisplayName("A declared type that its own words contradict counts, with one finding for all lines of these words")
    void contradictions() throws Exception {
        SmallCompany company = new SmallCompany(home, "EUR").operating("A");
        company.line("A;Project;;;Monthly rent head office;1000.50;;")
                .line("A;Project;;;Monthly rent head office;1000.50;;")
                .line("A;Operation;;;Data center migration wave 2;500;;")
                .line("A;Project;;;Travel expenses, Paris;80;;")
                .line("A;Operation;;;Toner;20;;");
        for (int number = 1; number <= 30; number++) {
            company.line("A;Operation;;;Migration of system " + number + ";1;;");
        }
        WorkingFolder folder = company.write();
        String checked = folder.apportion("check", SmallCompany.PERIOD).out();
        assertThat(checked)
                .contains(
                        "row 2: Declared as project, but its description says operation: Repetition −3 ('monthly'),"
                                + " Routine −3"
                                + " ('rent'). The declaration counts, for 2 lines, EUR 2,001.00;",
                        "row 4: Declared as operation, but its description says project: Change or development +3"
                                + " ('migration'). The declaration counts, for 1 line, EUR 500.00;",
                        "Here and in 21 other descriptions")
                .doesNotContain("row 5: Declared", "row 6: Declared");
        folder.apportion("run", SmallCompany.PERIOD);
        List<String> found = new RealRun(home)
                .findings().stream()
                        .filter(finding -> finding.startsWith("declared-differs"))
                        .toList();
        assertThat(found).hasSize(11);
        assertThat(RealRun.amount(folder.controlTotals(SmallCompany.PERIOD), "project"))
                .isEqualByComparingTo("2081");
    }
}
