package dev.apportion.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes lists with the headings of {@code public-lists.txt} and values by seed, of which the sums are known. */
final class PublicLists {

    /** Those that are registered; nothing else is. */
    static final List<String> DEPARTMENTS = List.of(
            "Adult Services",
            "Highways and Transport",
            "Finance",
            "Parks & Leisure",
            "Education",
            "Town Clerk's Office");

    private static final List<String> FEW = List.of(
            "Agency staff",
            "Materials",
            "Consultancy fees",
            "Building maintenance",
            "Third party payments",
            "Utilities");
    private static final List<String> NAMES = List.of(
            "Acme Ltd", "J. Smith & Sons", "Northern Power plc", "Redacted", "Care UK", "Total Energies", "Capita");
    private static final Map<String, String> DATES =
            Map.of("dmy", "dd/MM/yyyy", "mdy", "MM/dd/yyyy", "iso", "yyyy-MM-dd", "dot", "dd.MM.yyyy");

    private static final Map<String, String> TOTALS = Map.of(
            "total",
            "Total",
            "totals",
            "Grand Total",
            "gesamt",
            "Gesamtergebnis",
            "alltotal",
            "allDepartmentTotal",
            "itogo",
            "Итого:");

    /**
     * A kind of list.
     *
     * @param how words of the file's first lines
     */
    record Kind(String name, Set<String> how, List<Column> columns) {

        @Override
        public String toString() {
            return name;
        }

        /** With its columns in another order, unless one adds up those before it or a total is labeled before its amounts. */
        Kind shuffled(Random random) {
            boolean ordered = columns.stream().anyMatch(column -> column.what().endsWith("+"))
                    || TOTALS.keySet().stream().anyMatch(how::contains)
                    || how.contains("two")
                    || how.contains("sections");
            List<Column> other = new ArrayList<>(columns);
            if (!ordered) {
                Collections.shuffle(other, random);
            }
            return new Kind(name, how, other);
        }

        /** The headings of the columns that are the cost. */
        List<String> amounts() {
            return columns.stream().filter(Column::isCost).map(Column::heading).toList();
        }

        private boolean is(String word) {
            return how.contains(word);
        }
    }

    /** @param what one of the file's first lines */
    record Column(String heading, String what) {

        boolean isCost() {
            return what.matches("A[36+]?|a2");
        }

        private boolean isMoney() {
            return what.matches("[Aa][236+0]?");
        }
    }

    /**
     * What was made.
     *
     * @param sums of the columns that are the cost, by department and the column's heading
     */
    record Made(Path file, Map<String, Map<String, BigDecimal>> sums) {}

    private PublicLists() {}

    static List<Kind> kinds() {
        try (InputStream in =
                Objects.requireNonNull(PublicLists.class.getResourceAsStream("/intake/public-lists.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
            List<Kind> kinds = new ArrayList<>();
            for (int line = 0; line < lines.size(); line += 2) {
                List<String> words = List.of(lines.get(line).split(" "));
                List<Column> columns = Arrays.stream(lines.get(line + 1).split(" \\| "))
                        .map(column -> new Column(
                                column.substring(0, column.lastIndexOf('=')),
                                column.substring(column.lastIndexOf('=') + 1)))
                        .toList();
                kinds.add(new Kind(words.get(0), Set.copyOf(words.subList(1, words.size())), columns));
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Made make(Kind made, int seed, Path folder) throws IOException {
        Random random = new Random(31L * made.name().hashCode() + seed);
        Kind kind = seed == 0 ? made : made.shuffled(random);
        Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
        List<List<Object>> rows = new ArrayList<>();
        if (kind.is("titles")) {
            rows.add(List.of("Anytown"));
            rows.add(List.of("Published under the code of practice, October 2026"));
            rows.add(List.of());
        }
        if (kind.is("two")) {
            rows.add(kind.columns().stream()
                    .map(column -> (Object)
                            (column.isMoney() ? "in USD" : column.what().equals("D") ? "Organization" : ""))
                    .toList());
        }
        List<Object> headings = new ArrayList<>();
        kind.columns()
                .forEach(column -> headings.add(
                        kind.is("nohead") && column.what().equals("t")
                                ? ""
                                : kind.is("folded") ? column.heading().replace(' ', '\n') : column.heading()));
        rows.add(headings);
        Map<String, BigDecimal> totals = new HashMap<>();
        int lines = 12 + random.nextInt(40);
        String department = "";
        for (int line = 0; line < lines; line++) {
            boolean grouped = kind.is("groups") || kind.is("sections");
            boolean first = !grouped || line % 4 == 0;
            department = first ? pick(DEPARTMENTS, random) : department;
            if (first && kind.is("sections")) {
                rows.add(List.of(department));
            }
            List<Object> row = new ArrayList<>();
            BigDecimal whole = BigDecimal.ZERO;
            boolean credit = kind.is("unsigned") && line % 4 == 1;
            for (Column column : kind.columns()) {
                if (column.isMoney()) {
                    BigDecimal amount = column.what().endsWith("+") ? whole : amount(kind, random);
                    amount = kind.is("unsigned") ? credit ? amount.abs().negate() : amount.abs() : amount;
                    whole = whole.add(amount);
                    totals.merge(column.heading(), amount, BigDecimal::add);
                    if (column.isCost()) {
                        sums.computeIfAbsent(department, code -> new HashMap<>())
                                .merge(column.heading(), inUnits(amount, column.what()), BigDecimal::add);
                    }
                    BigDecimal shown = kind.is("unsigned") ? amount.abs() : amount;
                    row.add(column.what().equals("a0") ? "" : kind.is("book") ? shown : written(shown, kind));
                } else if (column.what().equals("h")) {
                    row.add(credit ? "H" : "S");
                } else if (column.what().equals("D")) {
                    row.add(first ? department : "");
                } else {
                    row.add(value(column.what(), kind, line, random));
                }
            }
            rows.add(row);
            if (kind.is("gaps") && line % 5 == 2) {
                rows.add(List.of());
            }
            if (kind.is("again") && line % 10 == 9) {
                rows.add(headings);
            }
        }
        TOTALS.forEach((how, label) -> {
            if (kind.is(how)) {
                rows.add(total(kind, label, totals));
            }
        });
        if (kind.is("footer")) {
            rows.add(List.of());
            rows.add(List.of("Personal names have been redacted. Amounts are net of recoverable VAT."));
        }
        if (kind.is("margin")) {
            rows.replaceAll(row -> Stream.concat(Stream.of(""), row.stream()).toList());
        }
        if (kind.is("padded")) {
            rows.replaceAll(row -> row.stream()
                    .map(cell -> cell instanceof String text && !text.isEmpty() ? " " + text + "  " : cell)
                    .toList());
        }
        return new Made(write(kind, rows, folder), sums);
    }

    private static List<Object> total(Kind kind, String label, Map<String, BigDecimal> totals) {
        List<Object> total = new ArrayList<>();
        for (Column column : kind.columns()) {
            BigDecimal sum = totals.getOrDefault(column.heading(), BigDecimal.ZERO);
            Object written = kind.is("book") ? sum : written(sum, kind);
            total.add(column.isMoney() ? written : total.isEmpty() ? label : "");
        }
        return total;
    }

    private static Object value(String what, Kind kind, int line, Random random) {
        if (what.startsWith("\"")) {
            return what.substring(1, what.length() - 1);
        }
        return switch (what) {
            case "t" -> pick(FEW, random) + " for site " + (char) ('A' + random.nextInt(26)) + ", part " + line;
            case "k" -> pick(FEW, random);
            case "s", "x" -> what.equals("x") && line % 3 == 0 ? "REDACTED" : pick(NAMES, random);
            case "c" -> String.valueOf(4100 + random.nextInt(60) * 10);
            case "n" -> String.valueOf(line + 1);
            case "y" -> "2026";
            case "d", "d2" -> date(kind, random);
            case "p" -> random.nextInt(100) + "." + random.nextInt(10) + "%";
            case "i" -> String.valueOf(5_100_000 + line * 37 + random.nextInt(30));
            case "w" -> random.nextBoolean() ? "Yes" : "No";
            case "z" -> "AB" + random.nextInt(20) + " " + random.nextInt(9) + "XY";
            case "z0" -> "0";
            case "b" -> "";
            default -> throw new IllegalStateException(what);
        };
    }

    private static BigDecimal inUnits(BigDecimal amount, String what) {
        return what.endsWith("3") ? amount.movePointRight(3) : what.endsWith("6") ? amount.movePointRight(6) : amount;
    }

    private static String date(Kind kind, Random random) {
        LocalDate date = LocalDate.of(2026, 10, 1 + random.nextInt(31));
        String pattern = DATES.entrySet().stream()
                .filter(style -> kind.is(style.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("dd/MM/yyyy");
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
    }

    private static BigDecimal amount(Kind kind, Random random) {
        long size = (long) Math.pow(10, 2 + random.nextInt(4));
        BigDecimal amount = BigDecimal.valueOf(50 + Math.floorMod(random.nextLong(), size * 100), 2);
        if (kind.is("int") || kind.is("usint") || kind.is("deint")) {
            amount = amount.movePointRight(2);
        }
        return random.nextInt(15) == 0 ? amount.negate() : amount;
    }

    private static String written(BigDecimal amount, Kind kind) {
        boolean whole = kind.is("int") || kind.is("usint") || kind.is("deint");
        boolean grouped = !kind.is("plain") && !kind.is("int");
        String text =
                String.format(Locale.US, grouped ? whole ? "%,.0f" : "%,.2f" : whole ? "%.0f" : "%.2f", amount.abs());
        if (kind.is("de") || kind.is("deint") || kind.is("euro") || kind.is("real")) {
            text = text.replace(',', '_').replace('.', ',').replace('_', '.');
        } else if (kind.is("fr")) {
            text = text.replace(',', '\u00A0').replace('.', ',');
        } else if (kind.is("ch")) {
            text = text.replace(',', '\'');
        } else if (kind.is("rand")) {
            text = text.replace(',', ' ');
        }
        String sign = kind.is("pound")
                ? "£"
                : kind.is("dollar")
                        ? "$"
                        : kind.is("real") ? "R$ " : kind.is("rand") ? "R " : kind.is("euro1") ? "€" : "";
        String signed = sign + text + (kind.is("euro") ? " €" : "");
        if (amount.signum() >= 0) {
            return signed;
        }
        return kind.is("paren") ? "(" + signed + ")" : kind.is("behind") ? signed + "-" : "-" + signed;
    }

    private static Path write(Kind kind, List<List<Object>> rows, Path folder) throws IOException {
        if (!kind.is("book")) {
            boolean comma = kind.how().stream().anyMatch(Set.of("de", "deint", "fr", "euro", "real")::contains);
            char separator = kind.is("tab") ? '\t' : kind.is("pipe") ? '|' : comma ? ';' : ',';
            String text = rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> quoted(cell.toString(), separator))
                            .collect(Collectors.joining(String.valueOf(separator))))
                    .collect(Collectors.joining(kind.is("cr") ? "\r" : "\n", kind.is("bom") ? "\uFEFF" : "", ""));
            return Files.writeString(folder.resolve("list-7.csv"), text, charset(kind));
        }
        Path file = folder.resolve("list-7.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            if (kind.is("notes")) {
                var notes = workbook.createSheet("Read me");
                IntakeFixture.row(notes, 0, "Notes");
                IntakeFixture.row(notes, 2, "Amount", "what was paid, net of tax");
                IntakeFixture.row(notes, 3, "Department", "who ordered it");
            }
            var sheet = workbook.createSheet("Sheet1");
            for (int row = 0; row < rows.size(); row++) {
                IntakeFixture.row(
                        sheet,
                        row,
                        rows.get(row).stream()
                                .map(cell -> "".equals(cell) ? null : cell)
                                .toArray());
            }
            workbook.write(out);
        }
        return file;
    }

    private static Charset charset(Kind kind) {
        return kind.is("utf16")
                ? StandardCharsets.UTF_16
                : kind.is("latin") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    private static String quoted(String text, char separator) {
        return text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
