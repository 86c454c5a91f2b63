package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals among the lines, through the real commands: what they say is compared with the lines, and none counts unseen. */
class TotalsTest {

    @TempDir
    Path home;

    @Test
    @DisplayName(
            "A grand total after subtotals is compared with the whole table, and rejected rows explain its difference")
    void grandTotals() throws IOException {
        SmallCompany company = new SmallCompany(home, "EUR").operating("A", "B");
        company.line("A;Operation;RUN-A;5000;Paper;40000.25;;")
                .line("Subtotal;;;;;40000.25;;")
                .line("B;Operation;RUN-B;5000;Ink;5780.50;;")
                .line("Subtotal;;;;;5780.50;;")
                .line("Grand total;;;;;45999.99;;")
                .line("Nowhere;Operation;RUN-B;5000;Pens;219.24;;")
                .line("Grand total;;;;;45999.99;;");
        String out = company.write().apportion("check", SmallCompany.PERIOD).out();
        assertThat(out)
                .contains(
                        "\"Grand total\" says EUR 45999.99, the lines above it add up to EUR 45780.75. The lines count",
                        "add up to EUR 45780.75. The difference of EUR 219.24 is that of the rejected row.")
                .doesNotContain("add up to EUR 0.00");
    }
}
