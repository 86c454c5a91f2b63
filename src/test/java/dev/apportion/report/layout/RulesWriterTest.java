package dev.apportion.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.folder.Home;
import dev.apportion.policy.Field;
import dev.apportion.policy.Policy;
import dev.apportion.policy.PolicyException;
import dev.apportion.policy.Rule;
import dev.apportion.policy.condition.Condition;
import dev.apportion.policy.workbook.PolicyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that is added to the policy of the samples, whose rules are an Excel table. */
class RulesWriterTest {

    private static final Path SAMPLE = Path.of("input/policy.xlsx");
    private static final NewRule RULE = new NewRule(
            Map.of(Field.ACCOUNT, "4700", Field.SUPPLIER, "\"Smith, Sons\""), Rule.Outcome.PROJECT, "", "new");

    @TempDir
    private Path folder;

    private Policy read(Path policy) throws PolicyException {
        return PolicyReader.read(policy, new Home(folder).reading());
    }

    /** The rules in words, without what moving changes. */
    private static List<String> words(Policy policy) {
        return policy.classification().rules().stream()
                .map(rule -> rule.number() + " " + rule.conditions() + " " + rule.outcome() + " " + rule.workItem())
                .toList();
    }

    private static int tableEnd(Path policy) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(policy))) {
            return workbook.getSheet("Rules").getTables().get(0).getEndRowIndex() + 1;
        }
    }

    @Test
    void comesLastWithinTheTableAndNothingElseChanges() throws Exception {
        Path written = folder.resolve("policy.xlsx");
        int row = RulesWriter.write(SAMPLE, written, RULE, null);
        Policy before = read(SAMPLE);
        Policy after = read(written);
        List<String> expected = new ArrayList<>(words(before));
        Rule added = after.classification().rules().get(expected.size());
        expected.add(words(after).get(expected.size()));
        assertThat(words(after)).isEqualTo(expected);
        assertThat(added.row()).isEqualTo(row);
        assertThat(added.conditions()).containsOnlyKeys(Field.ACCOUNT, Field.SUPPLIER);
        assertThat(added.conditions()
                        .getOrDefault(Field.SUPPLIER, Condition.ANY)
                        .onlyTexts())
                .containsExactly("smith, sons");
        assertThat(before.classification().rules()).noneMatch(rule -> rule.number() == added.number());
        assertThat(tableEnd(written)).isGreaterThanOrEqualTo(row);
        assertThat(after.pooling()).isEqualTo(before.pooling());
        assertThat(after.warnings()).isEqualTo(before.warnings());
    }

    @Test
    void comesBeforeARowAndMovesTheOthersDown() throws Exception {
        Path written = folder.resolve("policy.xlsx");
        int first = read(SAMPLE).classification().rules().get(0).row();
        assertThat(RulesWriter.write(SAMPLE, written, RULE, first)).isEqualTo(first);
        Policy after = read(written);
        List<String> expected = new ArrayList<>(words(read(SAMPLE)));
        expected.add(0, words(after).get(0));
        assertThat(words(after)).isEqualTo(expected);
        assertThat(after.classification().rules().get(0).note()).isEqualTo("new");
        assertThat(tableEnd(written)).isEqualTo(tableEnd(SAMPLE) + 1);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(written))) {
            XSSFSheet rules = workbook.getSheet("Rules");
            for (Cell cell : rules.getRow(first - 1)) {
                assertThat(cell.getCellStyle())
                        .as("as the one below: %s", cell.getAddress())
                        .isEqualTo(rules.getRow(first)
                                .getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                                .getCellStyle());
            }
        }
    }
}
