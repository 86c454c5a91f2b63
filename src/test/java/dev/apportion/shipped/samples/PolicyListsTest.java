package dev.apportion.shipped.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cost.WorkItem;
import dev.apportion.policy.Policy;
import dev.apportion.policy.workbook.PolicyReader;
import dev.apportion.sheet.open.ReadSettings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample policy offers each reference in a list, and the lists hold what is registered. */
class PolicyListsTest {

    private static final Path FILE = Path.of("input/policy.xlsx");

    @ParameterizedTest
    @CsvSource({
        "Rules, Work item, ListWorkItems, C",
        "Pools, Base, ListBases, D",
        "Shares, Receiver, ListReceivers, E",
        "Shares, Of, ListShared, F"
    })
    void offersWhatIsRegistered(String sheet, String heading, String list, char column) throws Exception {
        Policy policy = PolicyReader.read(FILE, ReadSettings.USUAL);
        assertThat(policy.warnings()).isEmpty();
        List<String> items = policy.register().workItems().map(WorkItem::code).toList();
        List<String> expected = new ArrayList<>();
        if (column == 'D' || column == 'F') {
            expected.addAll(policy.pooling().bases().keySet());
        }
        if (column == 'E' || column == 'F') {
            expected.addAll(policy.departments().keySet());
        }
        if (column == 'C' || column == 'E') {
            expected.addAll(items);
        }
        try (InputStream in = Files.newInputStream(FILE);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            int at = column(workbook.getSheet(sheet).getRow(TableSheet.HEADING), heading);
            assertThat(workbook.getSheet(sheet).getDataValidations())
                    .filteredOn(offered ->
                            offered.getRegions().getCellRangeAddress(0).getFirstColumn() == at)
                    .singleElement()
                    .satisfies(offered -> assertThat(
                                    offered.getValidationConstraint().getFormula1())
                            .isEqualTo(list));
            assertThat(workbook.getName(list).getRefersToFormula()).contains("$" + column + "$2");
            assertThat(texts(workbook.getSheet(ListsSheet.NAME), column - 'A')).containsExactlyElementsOf(expected);
        }
    }

    private static int column(Row headings, String heading) {
        for (Cell cell : headings) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static List<String> texts(XSSFSheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCachedFormulaResultType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }
        return texts;
    }
}
