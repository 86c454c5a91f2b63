package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.ControlTotals;
import dev.apportion.cost.Ledger;
import dev.apportion.cost.LedgerDatabase;
import dev.apportion.cost.LedgerLine;
import dev.apportion.cost.Period;
import dev.apportion.cost.Run;
import dev.apportion.cost.SourceFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The finished packs of the samples, read back: their figures are the ledger's, and none tells of another department. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacksTest {

    /** Shorter ones, such as "Payroll", are also names of accounts and pools that departments share. */
    private static final int LONGEST_GENERAL_WORD = 7;

    private static final Period PERIOD = Period.parse("2026-09");

    private final Map<String, Path> packs = new TreeMap<>();
    private final Map<String, ControlTotals.DepartmentTotals> totals = new TreeMap<>();
    private final Map<String, Set<String>> words = new TreeMap<>();
    private final Map<String, StringBuilder> texts = new TreeMap<>();
    private Path summary = Path.of("");

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        WorkingFolder samples = WorkingFolder.ofSamples(folder);
        samples.apportion("run", PERIOD.toString());
        summary = samples.output(PERIOD.toString()).resolve("organization-summary.xlsx");
        try (Stream<Path> files = Files.list(samples.output(PERIOD.toString()).resolve("departments"))) {
            files.forEach(file ->
                    packs.put(StringUtils.substringBefore(file.getFileName().toString(), " "), file));
        }
        try (LedgerDatabase database = LedgerDatabase.open(folder.resolve("data"))) {
            Ledger ledger = new Ledger(database.dataSource());
            Run run = ledger.runs().latestDone(PERIOD).orElseThrow();
            ControlTotals.departments(ledger, run.id()).forEach(total -> totals.put(total.department(), total));
            List<SourceFile> files = ledger.files().ofRun(run.id());
            for (LedgerLine line : ledger.lines().ofRun(run.id(), files)) {
                texts.computeIfAbsent(line.line().department(), code -> new StringBuilder())
                        .append(line)
                        .append("\n");
                Stream.of(
                                line.line().description(),
                                line.line().supplier(),
                                line.line().document())
                        .filter(Objects::nonNull)
                        .filter(text -> text.length() > LONGEST_GENERAL_WORD)
                        .forEach(text -> words.computeIfAbsent(line.line().department(), code -> new HashSet<>())
                                .add(text));
            }
        }
    }

    @Test
    void everySheetOfAPackTiesToTheLedger() throws IOException {
        assertThat(packs.keySet()).isEqualTo(totals.keySet());
        for (Map.Entry<String, Path> pack : packs.entrySet()) {
            ControlTotals.DepartmentTotals total = Objects.requireNonNull(totals.get(pack.getKey()));
            try (TableReader reader = new TableReader(pack.getValue())) {
                assertThat(reader.sum("Lines", "Cost"))
                        .as("lines of " + pack.getKey())
                        .isEqualByComparingTo(amount(total.own()));
                assertThat(reader.sum("Projects", "Fully loaded"))
                        .as("projects of " + pack.getKey())
                        .isEqualByComparingTo(amount(total.project()));
                assertThat(reader.sum("Operations", "Fully loaded"))
                        .as("operations of " + pack.getKey())
                        .isEqualByComparingTo(amount(total.operation()));
            }
        }
    }

    @Test
    void theSummaryTiesToTheLedger() throws IOException {
        try (TableReader reader = new TableReader(summary)) {
            assertThat(reader.sum("Departments", "Own"))
                    .isEqualByComparingTo(amount(totals.values().stream()
                            .mapToLong(ControlTotals.DepartmentTotals::own)
                            .sum()));
            assertThat(reader.sum("Departments", "Projects"))
                    .isEqualByComparingTo(amount(totals.values().stream()
                            .mapToLong(ControlTotals.DepartmentTotals::project)
                            .sum()));
            assertThat(reader.texts("Departments", "Check")).containsOnly("OK");
        }
    }

    @Test
    void noPartOfAPackHoldsATextThatOccursInAnotherDepartmentsLinesOnly() throws IOException {
        for (Map.Entry<String, Path> pack : packs.entrySet()) {
            Map<String, String> parts = parts(pack.getValue());
            String own = texts.getOrDefault(pack.getKey(), new StringBuilder()).toString();
            words.forEach((department, told) -> told.stream()
                    .filter(text -> !department.equals(pack.getKey()) && !own.contains(text))
                    .forEach(text -> parts.forEach((name, content) -> assertThat(content.contains(text))
                            .as("\"%s\" of %s in %s of the pack of %s", text, department, name, pack.getKey())
                            .isFalse())));
        }
    }

    private static Map<String, String> parts(Path workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), unescaped(text));
            }
        }
        return parts;
    }

    private static String unescaped(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static BigDecimal amount(long minor) {
        return BigDecimal.valueOf(minor, 2);
    }
}
