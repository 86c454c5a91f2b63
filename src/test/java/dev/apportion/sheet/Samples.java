package dev.apportion.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** The same small table in the other formats: headings, a text, a number, a date, a formula, an error, a hidden row. */
public final class Samples {

    private Samples() {}

    public static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Costs");
            Row first = sheet.createRow(0);
            first.createCell(0).setCellValue("Department");
            first.createCell(1).setCellValue("Amount");
            Row second = sheet.createRow(1);
            second.createCell(0).setCellValue("Marketing é");
            second.createCell(1).setCellValue(0.1 + 0.2);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            second.createCell(2).setCellValue(LocalDate.of(2026, 10, 31));
            second.getCell(2).setCellStyle(date);
            second.createCell(3).setCellFormula("SUM(B2,Costs!B2)");
            second.createCell(4).setCellFormula("1/0");
            second.createCell(5).setCellValue(true);
            second.createCell(6).setCellFormula("\"a\"&\"b\"");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            second.setZeroHeight(true);
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 2));
            sheet.setColumnHidden(1, true);
            workbook.createSheet("Hidden");
            workbook.setSheetHidden(1, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    public static byte[] ods() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
                <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>
                </style:style></office:automatic-styles><office:body><office:spreadsheet>
                <table:table table:name="Costs" table:style-name="ta1"><table:table-column/>
                <table:table-column table:visibility="collapse"/>
                <table:table-row><table:table-cell office:value-type="string"><text:p>Department</text:p>
                </table:table-cell><table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p>
                </office:annotation><text:p>Amount<text:s text:c="2"/>net</text:p></table:table-cell></table:table-row>
                <table:table-row table:visibility="collapse">
                <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="12.50">
                <text:p>12,5</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2026-10-31"><text:p>x</text:p>
                </table:table-cell>
                <table:table-cell table:formula="of:=SUM([.A2];[.B2])" office:value-type="currency" office:value="25"/>
                <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="">
                <text:p>#DIV/0!</text:p></table:table-cell>
                <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
                <table:table-cell office:value-type="time" office:time-value="PT08H30M00S"/>
                <table:table-cell table:number-columns-repeated="16377"/></table:table-row>
                <table:table-row table:number-rows-repeated="2">
                <table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>both</text:p>
                </table:table-cell><table:covered-table-cell/></table:table-row>
                <table:table-row table:number-rows-repeated="1048572"><table:table-cell/></table:table-row>
                </table:table><table:table table:name="Hidden" table:style-name="ta2"/>
                </office:spreadsheet></office:body></office:document-content>""");
        return Packages.zip(parts);
    }

    public static byte[] xlsb() throws IOException {
        return new BinaryWorkbook()
                .strings(new BinaryRecords().record(19, (byte) 0, "Department"))
                .styles(new BinaryRecords()
                        .record(617, 2)
                        .record(47, (short) 0, (short) 0)
                        .record(47, (short) 0, (short) 14)
                        .record(618))
                .sheet(new BinaryRecords()
                        .record(60, 1, 1, 0, 0, (short) 1)
                        .record(145)
                        .row(0)
                        .record(7, 0, 0, 0)
                        .record(6, 1, 0, "inline")
                        .record(0, 1, 0, (short) 0, (byte) 0, (byte) 0x10, (byte) 0)
                        .record(2, 0, 0, (1250 << 2) | 3)
                        .record(5, 1, 1, 46326.0)
                        .record(9, 2, 0, 0.1 + 0.2, (short) 0)
                        .record(3, 3, 0, (byte) 0x07)
                        .record(4, 4, 0, (byte) 1)
                        .record(146)
                        .record(176, 3, 4, 0, 2))
                .bytes();
    }
}
