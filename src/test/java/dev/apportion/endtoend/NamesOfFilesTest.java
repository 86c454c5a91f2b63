package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "Whatever departments, people and spreadsheets are called, each gets a file of its own that every file system takes")
@DisabledOnOs(OS.WINDOWS)
class NamesOfFilesTest {

    private static final List<String> NAMES = List.of(
            "CON",
            "com9.txt",
            "aux .x",
            "../../evil",
            "..",
            "ends with dots...",
            "漢".repeat(150),
            "x" + "😀".repeat(80),
            "broken _xD83D_ half",
            "zero\u200Bwidth",
            "Cafe\u0301");

    /** By their codes alone; the last two differ behind what a name has room for. */
    private static final List<String> CODES =
            List.of("CON", "lpt1 .txt", ".hidden", "a/../b", "漢".repeat(60) + "a", "漢".repeat(60) + "b");

    @Test
    void run(@TempDir Path parent) throws IOException {
        Path home = Files.createDirectories(parent.resolve("home"));
        WorkingFolder folder = SmallOrganization.in(home);
        PolicyWorkbook policy = new PolicyWorkbook("EUR", "en-US")
                .sheet("Departments", "Code", "Name", "Kind", "E-mail to")
                .row("Operations", "O1", "Desk", "CON");
        StringBuilder rows = new StringBuilder();
        List<String> codes = new ArrayList<>(CODES);
        NAMES.forEach(name -> codes.add("D" + codes.size()));
        for (String code : codes) {
            int number = codes.indexOf(code);
            String name = number < CODES.size() ? code : NAMES.get(number - CODES.size());
            policy.row("Departments", code, name, "Operating", "語".repeat(number * 10 + 1) + "@b.example");
            rows.append(code).append(",O1,5000,Rent,2026-10-03,50.00\n");
        }
        policy.write(home.resolve("input/policy.xlsx"));
        SmallOrganization.put(
                folder, "2026-10/" + "語".repeat(83) + ".csv", rows + "CON,O1,5000,Rent,2026-10-03,much\n");

        WorkingFolder.Result run = folder.apportion("run", "2026-10");

        assertThat(run.exitCode()).as(run.out() + run.err()).isLessThanOrEqualTo(1);
        assertThat(parent).isDirectoryNotContaining(file -> !file.endsWith("home"));
        Set<String> packs = names(folder.output("2026-10").resolve("departments"));
        assertThat(packs).hasSize(codes.size());
        Set<String> folded = new HashSet<>();
        packs.forEach(pack -> folded.add(pack.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
        assertThat(folded).hasSize(codes.size());
        assertThat(packs)
                .allMatch(
                        pack -> pack.matches("[^.\\p{C}<>:\"/\\\\|?*][^\\p{Cc}\\p{Cf}<>:\"/\\\\|?*]*(?<![. ])\\.xlsx"));
        assertThat(packs).noneMatch(pack -> pack.matches("(?i)(con|lpt1|aux)\\b.*"));
        assertThat(names(folder.output("2026-10").resolve("mail"))).hasSize(codes.size());
        assertThat(names(folder.output("2026-10").resolve("returned"))).hasSize(1);
        assertThat(packs).allMatch(pack -> pack.getBytes(StandardCharsets.UTF_8).length < 200);
        assertThat(folder.apportion("audit").exitCode()).isZero();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
