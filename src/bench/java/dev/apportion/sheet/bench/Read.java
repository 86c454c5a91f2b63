package dev.apportion.sheet.bench;

import com.github.pjfanning.xlsx.StreamingReader;
import dev.apportion.sheet.RowCursor;
import dev.apportion.sheet.open.Workbooks;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads every cell of the first sheet with one library: the length of each text, the value of each number. Prints the
 * milliseconds of each pass inside of this process, those its thread was running, and a check sum all libraries must agree on.
 */
public final class Read {

    /** What a reader adds up, of each pass anew. */
    static long texts;

    static double numbers;

    /** Reads a file once. */
    @FunctionalInterface
    interface Reader {
        void read(Path file) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Reader reader =
                switch (args[0]) {
                    case "apportion" -> Read::apportion;
                    case "fastexcel" -> Read::fastexcel;
                    case "poi-event" -> Read::poiEvent;
                    case "streaming" -> Read::streaming;
                    case "inflate" -> Read::inflate;
                    default -> throw new IllegalArgumentException(args[0]);
                };
        measure(reader, Path.of(args[1]), args.length > 2 ? Integer.parseInt(args[2]) : 1);
    }

    /** Prints the milliseconds of each pass, those its thread was running, and the check sum. */
    static void measure(Reader reader, Path file, int passes) throws Exception {
        for (int i = 0; i < passes; i++) {
            texts = 0;
            numbers = 0;
            long start = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            reader.read(file);
            cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
            long wall = System.nanoTime() - start;
            System.out.printf("%d %d %d %.0f%n", wall / 1_000_000, cpu / 1_000_000, texts, numbers);
        }
    }

    static void apportion(Path file) throws Exception {
        try (var workbook = Workbooks.open(file); RowCursor rows = workbook.sheets().get(0).rows()) {
            while (rows.next()) {
                for (int column = 0; column < rows.width(); column++) {
                    switch (rows.type(column)) {
                        case TEXT -> texts += rows.text(column).length();
                        case NUMBER, DATE -> numbers += rows.number(column).doubleValue();
                        default -> { }
                    }
                }
            }
        }
    }

    private static void fastexcel(Path file) throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                for (var cell : row) {
                    switch (cell.getType()) {
                        case STRING -> texts += cell.asString().length();
                        case NUMBER -> numbers += cell.asNumber().doubleValue();
                        default -> { }
                    }
                }
            });
        }
    }

    private static void poiEvent(Path file) throws Exception {
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opc);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new DefaultHandler() {
                private final StringBuilder value = new StringBuilder();
                private boolean shared;
                private boolean inValue;

                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    if (local.equals("c")) {
                        shared = "s".equals(attributes.getValue("t"));
                    } else if (local.equals("v")) {
                        inValue = true;
                        value.setLength(0);
                    }
                }

                @Override
                public void characters(char[] chars, int start, int length) {
                    if (inValue) {
                        value.append(chars, start, length);
                    }
                }

                @Override
                public void endElement(String uri, String local, String name) {
                    if (local.equals("v")) {
                        inValue = false;
                        if (shared) {
                            texts += strings.getItemAt(Integer.parseInt(value.toString())).getString().length();
                        } else {
                            numbers += Double.parseDouble(value.toString());
                        }
                    }
                }
            });
            try (InputStream sheet = new XSSFReader(opc).getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
    }

    private static void streaming(Path file) throws Exception {
        try (var workbook = StreamingReader.builder().rowCacheSize(100).bufferSize(1 << 16).open(file.toFile())) {
            for (var row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    switch (cell.getCellType()) {
                        case STRING -> texts += cell.getStringCellValue().length();
                        case NUMERIC -> numbers += cell.getNumericCellValue();
                        default -> { }
                    }
                }
            }
        }
    }

    /** The bound below which no reader can go: inflating the parts and looking at nothing. */
    private static void inflate(Path file) throws Exception {
        byte[] sink = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : new String[] {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
                try (InputStream in = zip.getInputStream(new ZipEntry(name))) {
                    for (int n; (n = in.read(sink)) > 0; ) {
                        numbers += n;
                    }
                }
            }
        }
    }

    private Read() {}
}
