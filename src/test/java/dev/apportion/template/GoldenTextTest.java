package dev.apportion.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates, data and the workbooks they give, as text: each file of {@code src/test/resources/golden/text} is one. With
 * {@code -Dgolden.write=true} what is expected is written anew, to be looked at before it is committed.
 */
class GoldenTextTest {

    private static final Path PAIRS = Path.of("src/test/resources/golden/text");

    private final Path folder;

    GoldenTextTest(@TempDir Path folder) {
        this.folder = folder;
    }

    record Item(String name, String kind, BigDecimal amount) {}

    record Group(String name, List<Item> members) {}

    record Share(BigDecimal part) {}

    record Receiver(String code, List<Share> sent) {}

    record Book(String title, BigDecimal rate, List<Item> items, List<Group> groups, List<Receiver> receivers) {}

    static List<Path> pairs() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void thereAreThirtyPairs() throws IOException {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void givesWhatIsExpected(Path pair) throws Exception {
        String[] parts = Files.readString(pair).split("(?m)^== .*\n", -1);
        byte[] bytes;
        try (XSSFWorkbook template = template(parts[1])) {
            bytes = Workbooks.render(Workbooks.save(template, folder.resolve("template.xlsx")), book(parts[2]));
        }
        try (XSSFWorkbook filled = Workbooks.open(bytes)) {
            String actual = shown(filled);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(
                        pair,
                        parts[0] + "== template\n" + parts[1] + "== data\n" + parts[2] + "== expected\n" + actual);
            } else {
                assertThat(actual).isEqualTo(parts[3]);
            }
        }
    }

    private static XSSFWorkbook template(String text) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.setCellFormulaValidation(false);
        List<XSSFSheet> sheets = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] words = line.split(" ", 2);
            XSSFSheet sheet = sheets.isEmpty() ? null : sheets.get(sheets.size() - 1);
            if (line.startsWith("sheet ")) {
                sheets.add(workbook.createSheet(words[1]));
            } else if (sheet != null && line.startsWith("table ")) {
                String[] table = words[1].split(" ", -1);
                Workbooks.table(sheet, table[0], table[1], table.length > 2 ? 1 : 0);
            } else if (sheet != null && line.startsWith("merge ")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(words[1]));
            } else if (sheet != null && !line.isBlank()) {
                cells(sheet, new CellAddress(words[0]), words[1].split(" \\| ", -1));
            }
        }
        return workbook;
    }

    private static void cells(XSSFSheet sheet, CellAddress first, String[] values) {
        Row row = sheet.getRow(first.getRow()) == null ? sheet.createRow(first.getRow()) : sheet.getRow(first.getRow());
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(first.getColumn() + i);
            if (values[i].startsWith("=")) {
                cell.setCellFormula(values[i].substring(1));
            } else if (values[i].matches("-?\\d+(\\.\\d+)?")) {
                cell.setCellValue(Double.parseDouble(values[i]));
            } else {
                cell.setCellValue(values[i]);
            }
        }
    }

    private static Book book(String text) {
        String title = "";
        BigDecimal rate = BigDecimal.ONE;
        List<Item> items = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        List<Receiver> receivers = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "title" -> title = words[1];
                case "rate" -> rate = new BigDecimal(words[1]);
                case "item" -> items.add(item(words[1]));
                case "group" -> groups.add(new Group(words[1], new ArrayList<>()));
                case "member" -> groups.get(groups.size() - 1).members().add(item(words[1]));
                case "receiver" -> {
                    String[] parts = words[1].split(" ", -1);
                    receivers.add(new Receiver(
                            parts[0],
                            Stream.of(parts)
                                    .skip(1)
                                    .map(part -> new Share(new BigDecimal(part)))
                                    .toList()));
                }
                default -> assertThat(line).isBlank();
            }
        }
        return new Book(title, rate, items, groups, receivers);
    }

    private static Item item(String text) {
        String[] parts = text.split(" \\| ", -1);
        return new Item(parts[0], parts[1], new BigDecimal(parts[2]));
    }

    private static String shown(XSSFWorkbook workbook) {
        StringBuilder text = new StringBuilder();
        workbook.forEach(sheet -> {
            text.append("sheet ").append(sheet.getSheetName()).append('\n');
            for (Row row : sheet) {
                String cells = Stream.iterate(0, column -> column < row.getLastCellNum(), column -> column + 1)
                        .map(column -> (XSSFCell) row.getCell(column))
                        .filter(cell -> cell != null && cell.getCellType() != CellType.BLANK)
                        .map(cell -> cell.getAddress() + " " + content(cell))
                        .collect(Collectors.joining(" | "));
                text.append(cells).append(cells.isEmpty() ? "" : "\n");
            }
            ((XSSFSheet) sheet)
                    .getTables()
                    .forEach(table -> text.append("table %s %s%n"
                            .formatted(table.getName(), table.getCTTable().getRef())));
            sheet.getMergedRegions()
                    .forEach(area ->
                            text.append("merge ").append(area.formatAsString()).append('\n'));
        });
        return text.toString();
    }

    private static String content(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String raw = cell.getRawValue();
        String value =
                switch (type) {
                    case STRING -> '"' + cell.getStringCellValue().replace("\n", "\\n") + '"';
                    case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
                    case ERROR -> cell.getErrorCellString();
                    default -> raw == null ? "" : raw;
                };
        return formula ? "=" + cell.getCellFormula() + " -> " + value : value;
    }
}
