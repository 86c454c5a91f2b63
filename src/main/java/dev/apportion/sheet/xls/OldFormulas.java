package dev.apportion.sheet.xls;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.UnknownRecord;

/**
 * Formula records of Excel 3 and 4, which some writers still put into workbooks of Excel 97. Cell and stored value stand where
 * they stand today; the formula itself is in an older form and left out.
 */
final class OldFormulas {

    private static final int EXCEL_3 = 0x0206;
    private static final int EXCEL_4 = 0x0406;
    private static final int HEADER = 4;

    /** Row, column, style, value and options. */
    private static final int COMMON = 16;

    /** The options, a chain of calculation and an empty formula. */
    private static final int TODAY = 22;

    private OldFormulas() {}

    static boolean isOne(UnknownRecord record) {
        return (record.getSid() == EXCEL_3 || record.getSid() == EXCEL_4) && record.getRecordSize() >= HEADER + COMMON;
    }

    static FormulaRecord read(UnknownRecord record) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + TODAY).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(FormulaRecord.sid).putShort((short) TODAY).put(record.serialize(), HEADER, COMMON);
        RecordInputStream in = new RecordInputStream(new ByteArrayInputStream(bytes.array()));
        in.nextRecord();
        return new FormulaRecord(in);
    }
}
