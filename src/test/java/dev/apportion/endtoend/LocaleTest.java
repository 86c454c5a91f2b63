package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whatever the language and time zone of the machine, a month comes to the same bytes")
class LocaleTest {

    /** Digits, calendar and the day itself are others there, or what becomes of the letter i. */
    @ParameterizedTest
    @CsvSource({
        "tr, TR, ca-gregory, Europe/Istanbul",
        "ar, EG, nu-arab, Pacific/Kiritimati",
        "th, TH, ca-buddhist-nu-thai, Pacific/Pago_Pago"
    })
    void betweenTwoRuns(String language, String country, String extensions, String zone, @TempDir Path there)
            throws Exception {
        WorkingFolder usualAlways = twoMonths(Files.createDirectories(there.resolve("usual")));
        WorkingFolder folder = new WorkingFolder(there.resolve("other"));
        PathUtils.copyDirectory(usualAlways.folder(), folder.folder());
        usualAlways.apportion("run", "2026-10");
        List<String> options = List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.extensions=" + extensions,
                "-Duser.timezone=" + zone);

        WorkingFolder.Result run = ChildProcess.run(ChildProcess.command(folder, options, "run", "2026-10"));

        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
        assertThat(folder.hashes("2026-10")).isEqualTo(usualAlways.hashes("2026-10"));
        assertThat(folder.apportion("run", "2026-10").out()).contains("Nothing has changed");
        assertThat(folder.apportion("audit").exitCode()).isZero();
    }

    private static WorkingFolder twoMonths(Path home) throws IOException {
        WorkingFolder folder = SmallOrganization.in(home);
        SmallOrganization.put(folder, "2026-09/a.csv", "SALES,P1,5000,Shelves,2026-09-03,1234.50\n");
        SmallOrganization.put(folder, "2026-10/a.csv", "SALES,O1,5000,Rent,2026-10-31,50.00\n");
        folder.apportion("run", "2026-09");
        return folder;
    }
}
