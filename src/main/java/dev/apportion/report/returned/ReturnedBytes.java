package dev.apportion.report.returned;

import dev.apportion.report.streamed.PackageWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Takes the clock out of what POI writes, so that the same input gives the same bytes. */
final class ReturnedBytes {

    private static final Instant DOCUMENT_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private ReturnedBytes() {}

    /** An empty workbook that doesn't say when it was made. */
    static XSSFWorkbook newWorkbook() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(DOCUMENT_TIME)));
        return workbook;
    }

    /** Keeps the workbook's own dates, else sets one that never changes. */
    static void fixDates(XSSFWorkbook workbook) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        Date created = core.getCreated() == null ? Date.from(DOCUMENT_TIME) : core.getCreated();
        core.setCreated(Optional.of(created));
        core.setModified(Optional.of(core.getModified() == null ? created : core.getModified()));
    }

    /** The same zip with every entry at the same time. */
    static byte[] fixTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                PackageWriter out = new PackageWriter(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.add(entry.getName(), in::transferTo);
            }
        }
        return bytes.toByteArray();
    }
}
