package dev.apportion.sheet.bench;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/**
 * Reads every cell of an xls or ods with one library, as {@link Read} does for xlsx: {@code ReadOther READER FILE ROWS PASSES}, of which
 * the file is made if it isn't there.
 */
public final class ReadOther {

    private static final int TEXT_COLUMNS = 8;
    private static final int COLUMNS = 14;

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[1]);
        if (!Files.exists(file)) {
            if (file.toString().endsWith(".xls")) {
                writeXls(file, Integer.parseInt(args[2]));
            } else {
                writeOds(file, Integer.parseInt(args[2]));
            }
        }
        Read.Reader reader =
                switch (args[0]) {
                    case "apportion" -> Read::apportion;
                    case "poi" -> ReadOther::poi;
                    case "poi-event" -> ReadOther::poiEvent;
                    case "sods" -> ReadOther::sods;
                    default -> throw new IllegalArgumentException(args[0]);
                };
        Read.measure(reader, file, Integer.parseInt(args[3]));
    }

    private static void poi(Path file) throws IOException {
        try (var workbook = new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true), false)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    switch (cell.getCellType()) {
                        case STRING -> Read.texts += cell.getStringCellValue().length();
                        case NUMERIC -> Read.numbers += cell.getNumericCellValue();
                        default -> { }
                    }
                }
            }
        }
    }

    private static void poiEvent(Path file) throws IOException {
        HSSFRequest request = new HSSFRequest();
        SSTRecord[] strings = new SSTRecord[1];
        request.addListenerForAllRecords(record -> {
            if (record instanceof SSTRecord table) {
                strings[0] = table;
            } else if (record instanceof LabelSSTRecord text) {
                Read.texts += strings[0].getString(text.getSSTIndex()).getString().length();
            } else if (record instanceof NumberRecord number) {
                Read.numbers += number.getValue();
            }
        });
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                InputStream workbook = files.createDocumentInputStream("Workbook")) {
            new HSSFEventFactory().processEvents(request, workbook);
        }
    }

    private static void sods(Path file) throws IOException {
        Range range = new SpreadSheet(file.toFile()).getSheet(0).getDataRange();
        for (Object[] row : range.getValues()) {
            for (Object cell : row) {
                if (cell instanceof String text) {
                    Read.texts += text.length();
                } else if (cell instanceof Number number) {
                    Read.numbers += number.doubleValue();
                }
            }
        }
    }

    private static void writeXls(Path file, int rows) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Costs");
            Random random = new Random(3);
            for (int r = 0; r < rows; r++) {
                Row row = sheet.createRow(r);
                for (int column = 0; column < COLUMNS; column++) {
                    if (column < TEXT_COLUMNS) {
                        row.createCell(column).setCellValue(text(random));
                    } else {
                        row.createCell(column).setCellValue(random.nextInt(10_000_000) / 100.0);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static void writeOds(Path file, int rows) throws IOException {
        Object[][] values = new Object[rows][COLUMNS];
        Random random = new Random(3);
        for (Object[] row : values) {
            for (int column = 0; column < COLUMNS; column++) {
                row[column] = column < TEXT_COLUMNS ? text(random) : (Object) (random.nextInt(10_000_000) / 100.0);
            }
        }
        Sheet sheet = new Sheet("Costs", rows, COLUMNS);
        sheet.getDataRange().setValues(values);
        SpreadSheet workbook = new SpreadSheet();
        workbook.appendSheet(sheet);
        workbook.save(file.toFile());
    }

    private static String text(Random random) {
        return "Supplier and service number " + random.nextInt(20_000);
    }

    private ReadOther() {}
}
