package dev.apportion.report.streamed;

import dev.apportion.access.FileAccess;
import dev.apportion.ooxml.ByteSource;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.zip.ZipArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * An xlsx or xlsm that is marked, of any size. POI gets a skeleton of it without rows; looks, comments and new sheets
 * are put there. Then all is written as it came but for what was done to the skeleton.
 */
public final class StreamedWorkbook implements Closeable {

    private final ZipArchive zip;
    private final Skeleton skeleton;
    private final XSSFWorkbook workbook;

    private StreamedWorkbook(ZipArchive zip, Collection<CellAddress> cells) throws IOException {
        this.zip = zip;
        skeleton = new Skeleton(zip, new TreeSet<>(cells));
        workbook = new XSSFWorkbook(new ByteArrayInputStream(skeleton.make()));
        if (workbook.getNumberOfSheets() != workbook.getCTWorkbook().getSheets().sizeOfSheetArray()) {
            throw new IOException("The workbook has sheets that POI doesn't know");
        }
        for (Sheet sheet : workbook) {
            if (!skeleton.sees(part(sheet))) {
                throw new IOException("POI gives the part of the sheet " + sheet.getSheetName() + " another name");
            }
        }
    }

    /**
     * Opens a workbook.
     *
     * @param cells addresses that matter, on any sheet; those with comments do anyway
     * @throws IOException if it is damaged, or can't be marked so
     */
    public static StreamedWorkbook open(Path source, ReadLimits limits, Collection<CellAddress> cells)
            throws IOException {
        ZipArchive zip = ZipArchive.open(ByteSource.of(source), limits);
        try {
            return new StreamedWorkbook(zip, cells);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            zip.close();
            throw e;
        }
    }

    /** The workbook with no cells but those that matter, and without formulas. What its cells hold can't be changed. */
    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** Writes the workbook as it came, with what was done to {@link #workbook()}, which is of no use any more. */
    public void write(Path file) throws IOException {
        Set<String> marked = new HashSet<>();
        for (Sheet sheet : workbook) {
            if (skeleton.sees(part(sheet))) {
                marked.add(part(sheet));
            } else {
                inline(sheet);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        prove(bytes.toByteArray());
        try (OutputStream out = FileAccess.write(file);
                PackageWriter target = new PackageWriter(out)) {
            Set<String> written = addMarked(bytes.toByteArray(), target);
            if (!written.containsAll(marked)) {
                throw new IOException("POI has left out sheets");
            }
            for (String part : zip.names()) {
                if (!skeleton.sees(part) && !written.contains(part) && !part.endsWith("/")) {
                    target.add(zip.writtenName(part), to -> skeleton.copy(part, to));
                }
            }
        }
    }

    /** Adds the parts that POI has seen or made; the others that it wrote are as they came. */
    private Set<String> addMarked(byte[] marked, PackageWriter target) throws IOException {
        Set<String> written = new HashSet<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(marked))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = key(entry.getName());
                byte[] content = in.readAllBytes();
                SheetSkeleton sheet = skeleton.sheet(part);
                if (sheet != null) {
                    MarkedSheet whole = new MarkedSheet(sheet, content);
                    target.add(entry.getName(), out -> whole.write(zip.stream(part), out));
                } else if (skeleton.isReplaced(part)) {
                    target.add(entry.getName(), out -> skeleton.copy(part, out));
                } else if (zip.has(part) && !skeleton.sees(part)) {
                    throw new IOException("POI has made another part of the name " + part);
                } else {
                    target.add(entry.getName(), out -> out.write(content));
                }
                written.add(part);
            }
        }
        return written;
    }

    /** POI writes without a word some workbooks that it can't read. */
    private static void prove(byte[] marked) throws IOException {
        try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            again.getSheetAt(0);
        }
    }

    /** So that the shared strings stay as they came. */
    private static void inline(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    CTCell xml = ((XSSFCell) cell).getCTCell();
                    xml.addNewIs().set(new XSSFRichTextString(cell.getStringCellValue()).getCTRst());
                    xml.setT(STCellType.INLINE_STR);
                    xml.unsetV();
                }
            }
        }
    }

    private static String part(Sheet sheet) {
        return key(((XSSFSheet) sheet).getPackagePart().getPartName().getName());
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            workbook.close();
        }
    }
}
