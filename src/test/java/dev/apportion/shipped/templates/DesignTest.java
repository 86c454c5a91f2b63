package dev.apportion.shipped.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every sheet of a pack and of the summary must have, on the screen and on paper. */
class DesignTest {

    private static final Set<String> FRONT = Set.of("Summary");

    /** Left out where they are empty, so that no link may lead to them. */
    private static final Set<String> MAYBE = Set.of("Exact amounts", "Changes", "Restatement");

    @ParameterizedTest
    @ValueSource(strings = {"department", "organization-summary"})
    void everySheetIsSetUpForPaper(String name) throws IOException {
        try (XSSFWorkbook workbook = open(name)) {
            for (XSSFSheet sheet : sheets(workbook)) {
                String what = name + ", " + sheet.getSheetName();
                assertThat(sheet.getFooter().getRight()).as(what).contains("Page &P of &N");
                assertThat(sheet.getPrintSetup().getLandscape())
                        .as(what)
                        .isEqualTo(!FRONT.contains(sheet.getSheetName()));
                assertThat(sheet.getFitToPage()).as(what).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).as(what).isEqualTo((short) 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "organization-summary"})
    void everyDetailLeadsBackAndItsTablesHaveFilters(String name) throws IOException {
        try (XSSFWorkbook workbook = open(name)) {
            for (XSSFSheet sheet : sheets(workbook)) {
                String what = name + ", " + sheet.getSheetName();
                for (XSSFTable table : sheet.getTables()) {
                    assertThat(table.getCTTable().isSetAutoFilter()).as(what).isTrue();
                }
                if (FRONT.contains(sheet.getSheetName())) {
                    assertThat(sheet.getHyperlinkList())
                            .as(what)
                            .extracting(link -> link.getLocation().replaceAll("'|!A1", ""))
                            .containsAll(sheets(workbook).stream()
                                    .map(XSSFSheet::getSheetName)
                                    .filter(other -> !FRONT.contains(other) && !MAYBE.contains(other))
                                    .toList());
                } else {
                    assertThat(sheet.getHyperlink(2, 0).getLocation()).as(what).isEqualTo("'Summary'!A1");
                }
                if (sheet.getTables().size() == 1 && !FRONT.contains(sheet.getSheetName()) && firstRow(sheet) == 5) {
                    assertThat(sheet.getPaneInformation().isFreezePane())
                            .as(what)
                            .isTrue();
                    assertThat(sheet.getRepeatingRows().formatAsString())
                            .as(what)
                            .isEqualTo("5:5");
                }
            }
        }
    }

    private static int firstRow(XSSFSheet sheet) {
        return sheet.getTables().get(0).getStartRowIndex() + 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "organization-summary"})
    void chartsAreDescribedAndKeyFiguresHaveNames(String name) throws IOException {
        try (XSSFWorkbook workbook = open(name)) {
            var anchors = workbook.getSheet("Summary")
                    .getDrawingPatriarch()
                    .getCTDrawing()
                    .getTwoCellAnchorList();
            assertThat(anchors).hasSize(7).allSatisfy(anchor -> assertThat(anchor.getGraphicFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr()
                            .getDescr())
                    .isNotBlank());
            assertThat(workbook.getAllNames())
                    .extracting(org.apache.poi.xssf.usermodel.XSSFName::getNameName)
                    .contains("Own_cost", "Project_cost", "Budget_to_date", "All_checks", "Tolerance");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "organization-summary", "review", "what-if", "department-input"})
    void previewsShowAValueOfEachFormulaAndNoError(String name) throws IOException {
        try (XSSFWorkbook workbook = open(name)) {
            for (XSSFSheet sheet : sheets(workbook)) {
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(((XSSFCell) cell).getCTCell().isSetV())
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isTrue();
                        assertThat(cell.getCachedFormulaResultType())
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isNotEqualTo(CellType.ERROR);
                    }
                }));
            }
        }
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        List<XSSFSheet> sheets = new java.util.ArrayList<>();
        workbook.forEach(sheet -> sheets.add((XSSFSheet) sheet));
        sheets.removeIf(sheet -> sheet.getSheetName().equals("Texts"));
        return sheets;
    }

    private static XSSFWorkbook open(String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(Path.of("templates", name + ".xlsx")));
    }
}
