package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.Period;
import dev.apportion.cost.Sha256;
import dev.apportion.cost.received.CellCorrection;
import dev.apportion.folder.Home;
import dev.apportion.folder.Progress;
import dev.apportion.job.MonthEnd;
import dev.apportion.report.review.CorrectionsWorkbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell is corrected again between the instant at which a run listed its files and that at which it reads the corrections. */
class CorrectedMeanwhileTest {

    private static final Period MONTH = Period.parse("2026-10");

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void theRunBeginsAgainAndReadsWhatItSaysThatItReads() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(home, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-03,5O.00\n");
        // Of a file beside the months a run tells in between.
        Files.writeString(folder.resolve("input/stray.csv"), "a,b\n");
        correct("50.00");
        new MonthEnd(new Home(folder), telling(), "Ann").run(MONTH);
        assertThat(said).contains("Somebody corrected a cell as the run began. It begins again.");
        assertThat(home.controlTotals("2026-10").get("total").get("own").asString())
                .isEqualTo("60.00");
        assertThat(home.apportion("run", "2026-10").out()).contains("Nothing has changed since revision 1");
    }

    private void correct(String text) throws IOException {
        Path input = folder.resolve("input/2026-10");
        CorrectionsWorkbook.write(
                input.resolve("corrections.xlsx"),
                List.of(new CellCorrection(
                        "a.csv",
                        Sha256.of(input.resolve("a.csv")),
                        "a",
                        "F2",
                        "5O.00",
                        text,
                        "as on the invoice",
                        "Ann",
                        LocalDateTime.of(2026, 11, 2, 9, 0))));
    }

    private Progress telling() {
        return (Progress) Proxy.newProxyInstance(
                Progress.class.getClassLoader(), new Class<?>[] {Progress.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("say")) {
                        say((String) arguments[0]);
                    }
                    return null;
                });
    }

    private void say(String message) {
        boolean first =
                message.contains("stray.csv") && said.stream().noneMatch(before -> before.contains("stray.csv"));
        said.add(message);
        if (first) {
            try {
                correct("60.00");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
