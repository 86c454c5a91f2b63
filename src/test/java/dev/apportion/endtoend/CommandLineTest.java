package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cli.ApportionCommand;
import dev.apportion.cli.screen.Terminal;
import dev.apportion.endtoend.WorkingFolder.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a command line does whatever it is about. */
class CommandLineTest {

    private static final String PERIOD = "2026-10";

    @TempDir
    private Path folder;

    @AfterEach
    void nobodyLooks() {
        System.clearProperty(Terminal.PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help", "help run", "run --help"})
    @DisplayName("Help goes to standard output, in lines of 80 columns")
    void help(String command) {
        Result help = WorkingFolder.alone(command.split(" "));
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("Usage: apportion");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "status --version"})
    @DisplayName("The version tells Java and system too")
    void version(String command) {
        Result version = WorkingFolder.alone(command.split(" "));
        assertThat(version.exitCode()).isZero();
        assertThat(version.out())
                .startsWith("apportion ")
                .contains("Java " + Runtime.version(), System.getProperty("os.name"));
    }

    @Test
    @DisplayName("Every command explains itself, tells the version, and refuses what it does not know")
    void everyCommand() {
        List<String> all =
                new ArrayList<>(List.of("", "ledger move", "user add", "user list", "user password", "user remove"));
        all.addAll(new CommandLine(ApportionCommand.class).getSubcommands().keySet());
        for (String command : all) {
            Result help = WorkingFolder.alone((command + " --help").strip().split(" "));
            assertThat(help.exitCode()).as(command).isZero();
            assertThat(help.out()).contains(("Usage: apportion " + command).strip());
            if (!command.equals("help")) {
                Result version =
                        WorkingFolder.alone((command + " --version").strip().split(" "));
                assertThat(version.exitCode()).as(command).isZero();
                assertThat(version.out()).startsWith("apportion ");
                Result unknown =
                        WorkingFolder.alone((command + " --nonsense").strip().split(" "));
                assertThat(unknown.exitCode()).as(command).isEqualTo(2);
                assertThat(unknown.err()).as(command).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stauts|Unknown command \"stauts\". There are run, check,|Did you mean \"status\"?",
                "aprove 2026-10|Unknown command \"aprove\".|Did you mean \"approve\"?",
                "worker --parts 0|--parts must be a number from 1 to 256.|worker --help",
                "run --what-fi x|Unknown option: '--what-fi'|Did you mean \"--what-if\"?",
            })
    @DisplayName("What was mistyped is told with what was probably meant")
    void mistyped(String command, String message, String suggestion) {
        Result mistyped = WorkingFolder.alone(command.split(" "));
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.out()).isEmpty();
        assertThat(mistyped.err()).contains(message, suggestion);
    }

    @Test
    @DisplayName("The outcome is on standard output and the way to it on standard error; 1 is 0 for who asks for it")
    void streams() throws Exception {
        WorkingFolder home = SmallOrganization.in(folder);
        SmallOrganization.put(
                home,
                PERIOD + "/a.csv",
                "SALES,O1,5000,Rent,2026-10-03,5020.00\nSALES,O1,5000,Power,2026-10-03,much\n");
        Result check = home.apportion("check", PERIOD);
        Result run = home.apportion("run", PERIOD);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Reading ", "3 rows (", "Writing ").doesNotContain("Period ");
        assertThat(run.out())
                .contains(
                        "Period " + PERIOD,
                        "  1 file, 3 rows: 1 accepted, 1 rejected",
                        "             5,020.00  100.0 %")
                .doesNotContain("Reading", "\u001B");
        assertThat(check.exitCode()).isEqualTo(1);
        for (String command : new String[] {"run", "check"}) {
            Result zero = home.apportion(command, PERIOD, "--exit-zero");
            assertThat(zero.exitCode()).as(command).isZero();
            assertThat(zero.out()).isNotEmpty();
        }
        assertThat(home.apportion("audit", "--expect", "none", "--exit-zero").exitCode())
                .isZero();
        assertThat(home.apportion("send", PERIOD, "--exit-zero").exitCode()).isZero();
        assertThat(home.apportion("run", "2031-01", "--exit-zero").exitCode())
                .as("only 1 is 0")
                .isEqualTo(2);
        assertThat(home.apportion("worker").exitCode())
                .as("nobody to get work from")
                .isEqualTo(2);
        System.setProperty(Terminal.PROPERTY, "true");
        String seen = home.apportion("status").out();
        assertThat(seen).contains("\u001B[1mPeriod").contains("no\u001B[0m");
        assertThat(seen.lines())
                .allMatch(line -> line.replaceAll("\u001B\\[[0-9]*m", "").length() <= 80);
        assertThat(home.apportion("check", PERIOD).out()).contains("error\u001B[0m: ");
    }
}
