package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("No text is too long for a run")
class LongTextsTest {

    private static final String PERIOD = "2026-10";
    private static final List<String> FIELDS = List.of(
            "Department",
            "Activity code",
            "Activity name",
            "Account",
            "Account name",
            "Description",
            "Supplier",
            "Document",
            "Date",
            "Period",
            "Type",
            "Start",
            "End",
            "Frequency",
            "Currency",
            "Hours",
            "Quantity",
            "Category",
            "Amount");
    private static final List<String> PLAIN = List.of(
            "OPS",
            "",
            "",
            "6000",
            "Paper",
            "Paper for printing",
            "Mill",
            "1",
            "2026-10-05",
            "2026-10",
            "Operation",
            "",
            "",
            "monthly",
            "EUR",
            "1",
            "1",
            "Office",
            "10.00");
    /** Just over what columns once took, as long as a cell may be, and longer. */
    private static final List<Integer> LENGTHS = List.of(101, 256, 501, 4_001, 32_767, 50_000);

    @Test
    @DisplayName("Whatever the length of any field of a line, the run ends, and each row counts or is named")
    void everyFieldOfALine(@TempDir Path home) throws IOException {
        WorkingFolder folder = company(home, new PolicyWorkbook("EUR", "en-US"));
        for (int length : LENGTHS) {
            StringBuilder lines = new StringBuilder(String.join(";", FIELDS)).append('\n');
            lines.append(String.join(";", PLAIN)).append('\n');
            for (int field = 0; field < FIELDS.size(); field++) {
                List<String> cells = new ArrayList<>(PLAIN);
                cells.set(field, "A long text " + "x".repeat(length - 12));
                lines.append(String.join(";", cells)).append('\n');
            }
            Files.writeString(home.resolve("input/2026-10/of " + length + ".csv"), lines);
        }

        WorkingFolder.Result run = folder.apportion("run", PERIOD);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(1);
        folder.controlTotals(PERIOD).get("files").forEach(file -> assertThat(
                        file.get("state").asString())
                .as(file.toString())
                .isEqualTo(file.get("name").asString().contains("50000") ? "UNREADABLE" : "READ"));
        for (String command : List.of("check", "status", "audit")) {
            WorkingFolder.Result result =
                    command.equals("check") ? folder.apportion(command, PERIOD) : folder.apportion(command);
            assertThat(result.exitCode())
                    .as(command + result.out() + result.err())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("Codes that differ only far behind stay two codes")
    void longAccountsStayApart(@TempDir Path home) throws IOException {
        WorkingFolder folder = company(home, new PolicyWorkbook("EUR", "en-US"));
        String account = "6".repeat(600);
        Files.writeString(
                home.resolve("input/2026-10/two.csv"),
                "Department;Type;Account;Description;Amount\nOPS;Operation;" + account + "1;Paper;10.00\nOPS;Operation;"
                        + account + "2;Pens;20.00\n");

        WorkingFolder.Result run = folder.apportion("run", PERIOD);

        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
        assertThat(folder.apportion("explain", PERIOD, "OPS").out()).contains(account + "1", account + "2");
    }

    @Test
    @DisplayName("5,000 rules that met no line are one finding")
    void manyRules(@TempDir Path home) throws IOException {
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-US");
        for (int rule = 0; rule < 5000; rule++) {
            policy.row("Rules", "", "", "", "Purchase " + rule, "Operation", "Note " + rule);
        }
        WorkingFolder folder = company(home, policy);
        Files.writeString(
                home.resolve("input/2026-10/one.csv"),
                "Department;Type;Account;Description;Amount\nOPS;Operation;6000;Paper;10.00\n");

        WorkingFolder.Result run = folder.apportion("run", PERIOD);

        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
        assertThat(folder.apportion("check", PERIOD).out())
                .contains("5000 of 5000 rules matched no line", "and 4950 more");
    }

    @ParameterizedTest(name = "names are {0} characters long, codes {1}")
    @DisplayName("Names and codes of the policy as long as a cell may be end no run, nor do their workbooks and mails")
    @CsvSource({"32767, 300", "5, 32767"})
    void everyTextOfThePolicy(int name, int code, @TempDir Path home) throws IOException {
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-US")
                .sheet("Settings", "Setting", "Value")
                .row("Settings", "Organization", text("Org", name))
                .row("Settings", "Currency", "EUR")
                .sheet("Departments", "Code", "Name", "Kind", "Owner", "E-mail to")
                .row(
                        "Departments",
                        text("IT", code),
                        text("Computers", name),
                        "Support",
                        text("Ann", name),
                        "a@b.example")
                .row("Projects", text("P", code), text("Move", name), text("IT", code), "2026-01-01", "2026-12-31")
                .row("Operations", text("O", code), text("Desk", name), text("IT", code))
                .row("Rules", "", "", "", text("Paper", name), "Operation", text("Note", name))
                .row("Pools", text("POOL", code), text("Pool", name), text("KEY", code), text("IT", code))
                .row("Bases", text("KEY", code), "Key figure", "OPS", "1")
                .row("Recipients", text("Board", name), "board@b.example");
        WorkingFolder folder = company(home, policy);
        Files.writeString(
                home.resolve("input/2026-10/one.csv"),
                "Department;Activity code;Account;Description;Amount\n" + text("IT", code) + ";" + text("P", code)
                        + ";6000;Move;10.00\n" + text("IT", code) + ";" + text("O", code) + ";6000;Desk;5.00\n"
                        + text("IT", code) + ";;6000;Who knows;1.00\n");

        WorkingFolder.Result run = folder.apportion("run", PERIOD);

        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
        assertThat(run.out()).doesNotContain("could not be written");
        assertThat(folder.controlTotals(PERIOD).get("total").get("own").asString())
                .isEqualTo("16.00");
        assertThat(folder.apportion("check", PERIOD).exitCode()).isLessThanOrEqualTo(1);
        assertThat(folder.apportion("explain", PERIOD, text("IT", code)).exitCode())
                .isZero();
    }

    private static String text(String beginning, int length) {
        return beginning + "x".repeat(Math.max(0, length - beginning.length()));
    }

    private static WorkingFolder company(Path home, PolicyWorkbook policy) throws IOException {
        WorkingFolder folder = new WorkingFolder(home);
        folder.init();
        policy.row("Departments", "OPS", "Operations", "Operating").write(home.resolve("input/policy.xlsx"));
        Files.createDirectories(home.resolve("input/2026-10"));
        return folder;
    }
}
