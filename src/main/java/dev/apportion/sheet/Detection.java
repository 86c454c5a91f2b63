package dev.apportion.sheet;

import dev.apportion.sheet.cells.Findings;
import dev.apportion.sheet.csv.CsvWorkbook;
import dev.apportion.sheet.xlsx.PackageKind;
import dev.apportion.sheet.xlsx.XlsxWorkbook;
import dev.apportion.sheet.zip.ByteSource;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells formats by content and opens the right reader. */
final class Detection {

    private final Path file;
    private final ReadLimits limits;
    private final List<String> passwords;
    private final List<String> notes = new ArrayList<>();

    Detection(Path file, ReadLimits limits, List<String> passwords) {
        this.file = file;
        this.limits = limits;
        this.passwords = passwords;
    }

    Workbook open(ByteSource source) throws IOException {
        byte[] start = source.bytes(0, 8);
        if (start.length == 0) {
            throw Findings.notAWorkbook("The file is empty");
        }
        if (start.length > 4 && start[0] == 'P' && start[1] == 'K') {
            ZipArchive zip = ZipArchive.open(source, limits);
            return XlsxWorkbook.open(zip, PackageKind.workbookPart(zip, limits), limits, notes);
        }
        for (byte b : source.bytes(0, 1 << 12)) {
            if (b == 0) {
                throw Findings.notAWorkbook(
                        "The file is neither a workbook nor text; " + passwords.size() + " passwords don't help");
            }
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return CsvWorkbook.open(source, dot > 0 ? name.substring(0, dot) : name, limits, notes);
    }
}
