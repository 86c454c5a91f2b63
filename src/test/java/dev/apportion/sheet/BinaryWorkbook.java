package dev.apportion.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An xlsb package, part by part. */
final class BinaryWorkbook {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    BinaryWorkbook() {
        put("_rels/.rels", Packages.relation("r1", "officeDocument", "xl/workbook.bin"));
        put(
                "xl/_rels/workbook.bin.rels",
                Packages.relation("r1", "worksheet", "sheet1.bin")
                        + Packages.relation("r2", "sharedStrings", "strings.bin")
                        + Packages.relation("r3", "styles", "styles.bin")
                        + Packages.relation("r4", "chartsheet", "chart1.bin"));
        parts.put("xl/chart1.bin", new byte[0]);
        workbook(new BinaryRecords().record(131).record(156, 0, 1, "r1", "Costs"));
    }

    private void put(String name, String relations) {
        parts.put(name, Packages.relations(relations).getBytes(StandardCharsets.UTF_8));
    }

    BinaryWorkbook workbook(BinaryRecords records) {
        parts.put("xl/workbook.bin", records.bytes());
        return this;
    }

    BinaryWorkbook strings(BinaryRecords records) {
        parts.put("xl/strings.bin", records.bytes());
        return this;
    }

    BinaryWorkbook styles(BinaryRecords records) {
        parts.put("xl/styles.bin", records.bytes());
        return this;
    }

    BinaryWorkbook sheet(BinaryRecords records) {
        parts.put("xl/sheet1.bin", records.bytes());
        return this;
    }

    byte[] bytes() throws IOException {
        return Packages.zipBytes(parts);
    }
}
