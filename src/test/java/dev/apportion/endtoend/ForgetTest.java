package dev.apportion.endtoend;

import static dev.apportion.endtoend.NamedMonths.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name is taken out of closed months, all of it and nothing else. */
class ForgetTest {

    @TempDir
    private Path folder;

    private NamedMonths months;
    private WorkingFolder home;

    @BeforeEach
    void closedMonths() throws IOException {
        months = NamedMonths.in(folder).closed("2026-08").closed("2026-09");
        home = months.home();
    }

    @Test
    void nameIsGoneFromAllBytesOfTheLedgerAndFiguresStay() throws Exception {
        List<String> figures = months.figures();
        List<byte[]> before = blocks();
        assertThat(bytes(before)).isNotEmpty();
        List<String> entries = months.auditHashes();
        Path exported = folder.resolve("chain.json");
        home.apportion("audit", "--export", exported.toString());

        WorkingFolder.Result dry = home.apportion("forget", NAME, "--by", "Ann", "--dry-run");
        assertThat(months.auditHashes()).isEqualTo(entries);
        WorkingFolder.Result done = home.apportion("forget", NAME, "--by", "Ann", "--because", "asked for it");

        assertThat(done.out()).as(done.err()).isEqualTo(dry.out().replace("Dry run: nothing was changed.\n", ""));
        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(months.figures()).isEqualTo(figures);
        WorkingFolder.Result audit = home.apportion("audit", "--deep", "--against", exported.toString());
        assertThat(audit.out())
                .contains(
                        "forgotten 2026-08",
                        "Ann: Revision 2, in codes too, ",
                        "asked for it",
                        "all figures are the same");
        assertThat(audit.exitCode()).isZero();
        List<byte[]> changed = new ArrayList<>(before);
        List<byte[]> after = blocks();
        changed.removeIf(block -> after.stream().anyMatch(other -> Arrays.equals(block, other)));
        assertThat(changed).hasSizeGreaterThan(3);
        assertThat(bytes(changed)).isEmpty();

        WorkingFolder.Result again = home.apportion("forget", NAME, "--by", "Ann");
        assertThat(again.out()).contains("No closed period has the name.").doesNotContain("Still in 2");
        assertThat(months.auditHashes()).hasSize(entries.size() + 4);
    }

    @Test
    void filesThatStillHaveItAreNamed() throws Exception {
        home.apportion("backup", folder.resolve("backup-mine.tar.gz").toString());
        Files.writeString(folder.resolve("input/2026-08/without.csv"), "Erika,Mustermann\n");
        WorkingFolder.Result done = home.apportion("forget", NAME, "--by", "Ann");
        assertThat(done.out().lines())
                .contains(
                        "  backup-mine.tar.gz",
                        "  input/2026-08/costs.csv",
                        "  input/2026-08/Erika Mustermann.csv",
                        "  input/2026-08/review.xlsx",
                        "  output/2026-08/departments/SALES Sales.xlsx",
                        "  output/2026-08/organization-summary.xlsx",
                        "  output/2026-08/returned/costs.xlsx")
                .doesNotContain("  input/2026-08/other.csv", "  input/2026-08/without.csv", "  input/policy.xlsx");
        assertThat(done.out()).containsPattern("  backups/backup-\\d+-\\d+.tar.gz");

        home.apportion("backup", folder.resolve("backup-new.tar.gz").toString());
        assertThat(home.apportion("forget", NAME).out())
                .contains("backup-mine.tar.gz")
                .doesNotContain("backup-new.tar.gz");
    }

    @Test
    void whatIsNoNameOrWouldComeIntoTheLogIsRefused() throws Exception {
        List<String> entries = months.auditHashes();
        for (String[] wrong : new String[][] {
            {"forget", "Al"}, {"forget", "[forgotten]"}, {"forget", NAME, "--because", "erika mustermann left"}
        }) {
            WorkingFolder.Result refused = home.apportion(wrong);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("Nothing was done.");
        }
        WorkingFolder.Result nobody = home.apportion("forget", "Nobody Known");
        assertThat(nobody.exitCode()).as(nobody.out()).isZero();
        assertThat(months.auditHashes()).isEqualTo(entries);
    }

    @Test
    void openMonthsAreNamedAndStayAsTheyAre() throws Exception {
        months.costs("2026-10", NAME);
        months.run("2026-10");
        WorkingFolder.Result done = home.apportion("forget", NAME, "--by", "Ann");
        assertThat(done.out()).contains("Still in 2026-10, not closed");
        assertThat(home.apportion("explain", "2026-10", "costs.csv:2").out()).contains("Course of " + NAME);
        assertThat(home.apportion("explain", "2026-09", "costs.csv:2").out())
                .contains("Course of [forgotten]")
                .doesNotContain("Erika");
        assertThat(home.apportion("explain", "2026-09", "other.csv:2").out()).contains("Mustermannstrasse 1");
    }

    @Test
    void whoCorrectedACellIsForgottenToo() throws Exception {
        months.costs("2026-10", NAME);
        WorkingFolder.Result corrected = home.apportion(
                "correct",
                "input/2026-10/costs.csv",
                "E5",
                "Cleaner of " + NAME,
                "--reason",
                NAME + " said so",
                "--by",
                NAME);
        assertThat(corrected.exitCode()).as(corrected.err()).isZero();
        months.run("2026-10");
        assertThat(home.apportion("explain", "2026-10", "costs.csv:5").out())
                .contains("Read as \"Cleaner of " + NAME + "\" instead of \"Cleaner Ltd\", as " + NAME, "said so");
        home.apportion("close", "2026-10", "--by", "Ben", "--with-held", "--accept", "late");
        WorkingFolder.Result done = home.apportion("forget", NAME, "--by", "Ann");
        assertThat(done.out()).containsPattern("input/2026-10/corrections .* Erika Mustermann.xlsx");
        assertThat(home.apportion("explain", "2026-10", "costs.csv:5").out())
                .contains("Read as \"Cleaner of [forgotten]\" instead of \"Cleaner Ltd\", as [forgotten]")
                .doesNotContain("Erika");
        assertThat(bytes(List.of())).isEmpty();
    }

    private List<byte[]> blocks() throws Exception {
        return months.query(jdbc -> jdbc.queryForList(
                "SELECT lines FROM line_block UNION ALL SELECT recurrences FROM recurrence_block"
                        + " UNION ALL SELECT sums FROM sum_block",
                byte[].class));
    }

    /** Where in the files of the closed ledger a part of the name is, or one of these bytes. */
    private List<String> bytes(List<byte[]> blocks) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("ledger."))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String letters =
                        bytes.toLowerCase(Locale.ROOT).replace("\0", "").replace("mustermannstrasse", "");
                if (letters.contains("mustermann")) {
                    found.add(file.getFileName() + " has the name");
                }
                for (byte[] block : blocks) {
                    if (bytes.contains(new String(block, StandardCharsets.ISO_8859_1))) {
                        found.add(file.getFileName() + " has a block");
                    }
                }
            }
        }
        return found;
    }
}
