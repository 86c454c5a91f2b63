package dev.apportion.sheet.xls;

import dev.apportion.message.Message;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.cells.OpenWorkbook;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An xls workbook. Its globals are held, its sheets are read record by record. */
final class XlsWorkbook extends OpenWorkbook {

    private final POIFSFileSystem container;
    private final Globals globals;
    private final String password;

    static Workbook open(POIFSFileSystem container, ReadLimits limits, List<String> passwords, List<Message> notes)
            throws IOException {
        try {
            EncryptedDocumentException refused = null;
            for (String password : Decryption.candidates(passwords)) {
                try {
                    return new XlsWorkbook(container, password, limits, notes);
                } catch (EncryptedDocumentException e) {
                    refused = e;
                }
            }
            throw Decryption.encrypted(refused);
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private XlsWorkbook(POIFSFileSystem container, String password, ReadLimits limits, List<Message> notes)
            throws IOException {
        super(Format.XLS, container, limits, notes);
        this.container = container;
        this.password = password;
        try (RecordReader records = new RecordReader(container, password)) {
            globals = new Globals(records);
        }
        List<BoundSheetRecord> inStream = Arrays.asList(BoundSheetRecord.orderByBofPosition(globals.sheets()));
        List<Integer> types = sheetTypes();
        for (BoundSheetRecord sheet : globals.sheets()) {
            int index = inStream.indexOf(sheet);
            if (index >= types.size()) {
                throw Unreadable.damaged(Message.of("sheet {0} is missing", sheet.getSheetname()));
            }
            if (types.get(index) == RecordReader.WORKSHEET) {
                add(new XlsSheet(this, sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden(), index));
            } else {
                note(Message.of("Sheet {0} is a chart or a macro sheet; it was left out.", sheet.getSheetname()));
            }
        }
        requireSheets();
    }

    private List<Integer> sheetTypes() throws IOException {
        List<Integer> types = new ArrayList<>();
        try (RecordReader records = new RecordReader(container, password)) {
            records.skipSubstream();
            while (records.atSubstream()) {
                types.add(records.substreamType());
                records.skipSubstream();
            }
        }
        return types;
    }

    /** A reader positioned before the first record of the n-th sheet in the stream. */
    RecordReader recordsOf(int index) throws IOException {
        RecordReader records = new RecordReader(container, password);
        for (int i = 0; i <= index; i++) {
            records.skipSubstream();
        }
        if (!records.atSubstream()) {
            throw Unreadable.damaged(Message.of("a sheet is missing"));
        }
        return records;
    }

    Globals globals() {
        return globals;
    }
}
