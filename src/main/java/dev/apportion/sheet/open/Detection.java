package dev.apportion.sheet.open;

import dev.apportion.message.Message;
import dev.apportion.ooxml.ByteSource;
import dev.apportion.sheet.Format;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.Workbook;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.csv.CsvWorkbook;
import dev.apportion.sheet.html.HtmlWorkbook;
import dev.apportion.sheet.ods.OdsWorkbook;
import dev.apportion.sheet.spreadsheetml.SpreadsheetMlWorkbook;
import dev.apportion.sheet.xls.Ole2;
import dev.apportion.sheet.xlsb.XlsbWorkbook;
import dev.apportion.sheet.xlsx.PackageKind;
import dev.apportion.sheet.xlsx.XlsxWorkbook;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Detects formats by content and opens the right reader. */
final class Detection {

    private static final int LOOKED_AT = 1 << 16;

    private final Path file;
    private final ReadLimits limits;
    private final Charset old;
    private final List<String> passwords;
    private final List<Message> notes = new ArrayList<>();

    Detection(Path file, ReadLimits limits, List<String> passwords, Charset old) {
        this.old = old;
        this.file = file;
        this.limits = limits;
        this.passwords = passwords;
    }

    Workbook open() throws IOException {
        if (Files.isDirectory(file)) {
            throw Unreadable.notAWorkbook(Message.of("This is a folder"));
        }
        ByteSource source = ByteSource.of(file);
        try {
            byte[] start = source.bytes(0, LOOKED_AT);
            Signature signature = Signature.of(start);
            Format format = signature.format();
            if (format != null) {
                Ending.check(file, format, notes);
            }
            return switch (signature) {
                case EMPTY -> throw Unreadable.notAWorkbook(Message.of("The file is empty"));
                case ZIP -> openPackage(source);
                case OLE2 -> openContainer(source);
                case OLD_BIFF -> throw Ole2.oldFormat();
                case HTML -> HtmlWorkbook.open(source, limits, notes);
                case XML_SPREADSHEET -> SpreadsheetMlWorkbook.open(source, limits, notes);
                case FLAT_ODS ->
                    throw Unreadable.notAWorkbook(Message.of("The file is {0}. Save it as .ods", signature.what()));
                case TEXT -> new CsvWorkbook(source, Ending.without(file), limits, notes, old);
                default -> throw Unreadable.notAWorkbook(Message.of("The file is {0}", signature.what()));
            };
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private Workbook openContainer(ByteSource source) throws IOException {
        // POI opens the file itself, to read only what it needs of it.
        source.close();
        Workbook workbook = Ole2.open(file, limits, passwords, notes, this::openPackage);
        if (workbook.format() == Format.XLS) {
            Ending.check(file, Format.XLS, notes);
        }
        return workbook;
    }

    private Workbook openPackage(ByteSource source) throws IOException {
        ZipArchive zip = ZipArchive.open(source, limits);
        for (String name : zip.ambiguous()) {
            notes.add(Message.of("The file holds two different parts named {0}; the last one was read.", name));
        }
        if (OdsWorkbook.recognizes(zip)) {
            Ending.check(file, Format.ODS, notes);
            return new OdsWorkbook(zip, limits, notes);
        }
        String part = PackageKind.workbookPart(zip, limits);
        if (PackageKind.isBinary(part, zip)) {
            Ending.check(file, Format.XLSB, notes);
            return new XlsbWorkbook(zip, part, limits, notes);
        }
        Ending.check(file, Format.XLSX, notes);
        return new XlsxWorkbook(zip, part, limits, notes);
    }
}
