package dev.apportion.shipped.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a workbook with fixed times, so that the same content is the same bytes. */
final class SteadyFile {

    private static final String TIME = "2026-11-02T09:00:00Z";
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 11, 2, 9, 0);

    private SteadyFile() {}

    static void save(XSSFWorkbook workbook, String author, Path file) throws IOException {
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator(author);
        try {
            core.setCreated(TIME);
            core.setModified(TIME);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        workbook.getProperties().getExtendedProperties().setApplication("Microsoft Excel");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(copy);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
    }
}
