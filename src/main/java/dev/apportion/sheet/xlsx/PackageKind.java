package dev.apportion.sheet.xlsx;

import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Findings;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;

/** Finds the workbook part of a package. */
public final class PackageKind {

    private PackageKind() {}

    /** The part the package names as its document, or the usual one if the package names none. */
    public static String workbookPart(ZipArchive zip, ReadLimits limits) throws IOException {
        String named = Relationships.of("", zip, limits).byType("officedocument");
        if (named != null && zip.has(named)) {
            return named;
        }
        for (String usual : new String[] {"xl/workbook.xml", "xl/workbook.bin"}) {
            if (zip.has(usual)) {
                return usual;
            }
        }
        throw Findings.notAWorkbook("The file is a zip archive without a workbook in it");
    }
}
