package dev.apportion.endtoend;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** Reads the charts of a finished workbook's front page with POI: what they draw, and the cells that they draw it from. */
final class ChartReader implements AutoCloseable {

    /**
     * What a series draws.
     *
     * @param stored what programs show that don't calculate; blanks left out
     * @param cells numbers of the cells that it refers to; blanks left out
     */
    record Series(String title, List<BigDecimal> stored, List<BigDecimal> cells) {}

    private final XSSFWorkbook workbook;

    ChartReader(Path file) throws IOException {
        workbook = new XSSFWorkbook(Files.newInputStream(file));
    }

    /** Charts of the front page by their titles. */
    Map<String, List<Series>> charts() {
        Map<String, List<Series>> charts = new LinkedHashMap<>();
        for (XSSFChart chart : workbook.getSheetAt(0).getDrawingPatriarch().getCharts()) {
            List<Series> all = new ArrayList<>();
            for (CTBarSer series :
                    chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList()) {
                List<BigDecimal> stored = new ArrayList<>();
                series.getVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtList()
                        .forEach(point -> stored.add(new BigDecimal(point.getV())));
                all.add(new Series(
                        series.getTx().getV(),
                        stored,
                        cells(series.getVal().getNumRef().getF())));
            }
            charts.put(chart.getTitleText().getString(), all);
        }
        return charts;
    }

    private List<BigDecimal> cells(String reference) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (CellReference at :
                new AreaReference(reference, workbook.getSpreadsheetVersion()).getAllReferencedCells()) {
            Cell cell = workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
            if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                numbers.add(BigDecimal.valueOf(cell.getNumericCellValue()));
            }
        }
        return numbers;
    }

    /** Where charts stand on the front page: from column, from row, to column, to row. */
    List<List<Integer>> places() {
        List<List<Integer>> places = new ArrayList<>();
        for (CTTwoCellAnchor anchor :
                workbook.getSheetAt(0).getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList()) {
            places.add(List.of(
                    anchor.getFrom().getCol(),
                    anchor.getFrom().getRow(),
                    anchor.getTo().getCol(),
                    anchor.getTo().getRow()));
        }
        return places;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
