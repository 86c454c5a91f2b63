package dev.apportion.report.returned.xls;

import dev.apportion.access.FileAccess;
import dev.apportion.report.returned.mark.Marking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.model.WorkbookRecordList;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** An xls that is marked, by POI, which holds it in memory. */
public final class OldWorkbook {

    private static final short UNITED_STATES = 1;

    private OldWorkbook() {}

    /**
     * Writes a marked copy.
     *
     * @param source is only read
     * @throws IOException if it is damaged, or can't be marked so
     */
    public static void write(Path source, Marking marking, Path target) throws IOException {
        try (HSSFWorkbook workbook = open(source)) {
            EarlierMarks.remove(workbook, marking.earlierLists());
            OldMarks marks = new OldMarks(workbook);
            marking.marks().forEach(marks::add);
            OldList.add(workbook, marking.list());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            FileAccess.write(target, bytes.toByteArray());
        }
        // POI writes without a word some workbooks that it can't read.
        try (Workbook again = WorkbookFactory.create(target.toFile(), null, true)) {
            again.getSheetAt(0);
        }
    }

    private static HSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            HSSFWorkbook workbook = new HSSFWorkbook(in);
            addCountry(workbook.getInternalWorkbook().getWorkbookRecordList());
            return workbook;
        }
    }

    /**
     * POI puts the comments' drawings after the record of the country, which Excel always writes and other programs don't;
     * without it they would come before the workbook's beginning, and nothing could open it any more.
     */
    private static void addCountry(WorkbookRecordList records) {
        List<Record> all = records.getRecords();
        int afterSheets = 0;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at) instanceof CountryRecord) {
                return;
            }
            afterSheets = all.get(at) instanceof BoundSheetRecord ? at + 1 : afterSheets;
        }
        CountryRecord country = new CountryRecord();
        country.setDefaultCountry(UNITED_STATES);
        country.setCurrentCountry(UNITED_STATES);
        records.add(afterSheets, country);
    }
}
