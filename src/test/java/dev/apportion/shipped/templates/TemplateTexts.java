package dev.apportion.shipped.templates;

import dev.apportion.cost.FindingCode;
import dev.apportion.report.chart.Labels;
import dev.apportion.report.front.FrontWords;
import dev.apportion.report.returned.ReturnedTexts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * The texts of a template, and its table of them in every language of {@code template-texts.tsv}: columns apart by
 * tabs, the languages in the first line, English as it stands in the templates in the first column.
 */
final class TemplateTexts {

    private static final Pattern IN_FORMULA = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]");
    private static final Pattern FIELD = Pattern.compile("\\$\\{[^}]*}");

    /** What the model says of projects and operations: what they are for, where they stand, what is wrong. */
    static final List<String> OF_WORK_ITEMS = List.of(
            "Run",
            "Grow",
            "Transform",
            "Capitalizable",
            "Run, capitalizable",
            "Grow, capitalizable",
            "Transform, capitalizable",
            "Planned",
            "Active",
            "On hold",
            "Closed",
            "Not registered",
            "Outdated figures",
            "Over budget",
            "Forecast over budget",
            "Cost past its end",
            "No cost for three months");

    /** What the model says of findings: how urgent they are and of what kind. */
    static final List<String> OF_FINDINGS = Stream.concat(
                    Stream.of("To do", "To check", "For information"),
                    Arrays.stream(FindingCode.values()).map(FindingCode::inWords))
            .toList();

    /** What the model says of allocations: how, and by what within a department. */
    static final List<String> OF_ALLOCATIONS = List.of(
            "direct",
            "step-down",
            "reciprocal",
            "direct, percent after all charges",
            "step-down, percent after all charges",
            "reciprocal, percent after all charges",
            "within department",
            "gathered",
            "handover",
            "direct cost",
            "hours",
            "even",
            "days of people cost");

    /** What list and comments of returned workbooks say, which speak the language of the packs. */
    static final List<String> OF_RETURNED = ReturnedTexts.words().stream().toList();

    /** What front pages say in words: sentences with figures, labels of rows, units. */
    static List<String> ofFrontPages() {
        return Stream.concat(FrontWords.words().stream(), Labels.words().stream())
                .toList();
    }

    private final Set<String> texts = new LinkedHashSet<>(Set.of("none"));

    void add(String text) {
        if (text.startsWith("=")) {
            IN_FORMULA
                    .matcher(text)
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> WORDS.matcher(literal).find())
                    .forEach(texts::add);
        } else if (WORDS.matcher(FIELD.matcher(text).replaceAll("")).find()) {
            texts.add(text);
        }
    }

    /** Words of the model, which stand in no cell of the template. */
    TemplateTexts words(List<String> words) {
        texts.addAll(words);
        return this;
    }

    /** Writes the last sheet. Every text must be known in every language. */
    void write(XSSFWorkbook workbook, Theme theme) {
        List<List<String>> known = known();
        List<String> languages = known.get(0);
        Map<String, List<String>> byText = new LinkedHashMap<>();
        known.subList(1, known.size()).forEach(row -> byText.put(row.get(0), row));
        List<String> missing =
                texts.stream().filter(text -> !byText.containsKey(text)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Not in template-texts.tsv:\n" + String.join("\n", missing));
        }
        TemplateSheet at = new TemplateSheet(workbook, theme, "Texts", "");
        at.title("Texts in other languages", "The column of the Language on the policy's sheet Settings is used.");
        at.put("A3", "For another language add a column headed by its tag, such as it or pt-BR.", Theme.Look.NOTE);
        int row = 5;
        put(at, row, languages, Theme.Look.HEAD);
        for (String text : List.copyOf(texts)) {
            if (byText.containsKey(text)) {
                putInline(at, ++row, Objects.requireNonNull(byText.get(text)));
            }
        }
        char last = (char) ('A' + languages.size() - 1);
        XSSFTable table = at.sheet.createTable(new AreaReference("A5:" + last + row, SpreadsheetVersion.EXCEL2007));
        table.setName("Texts");
        table.setDisplayName("Texts");
        table.getCTTable().addNewAutoFilter().setRef("A5:" + last + row);
        table.updateHeaders();
        at.freeze(1, 5);
        at.widths(60, 60, 60);
    }

    private static void put(TemplateSheet at, int row, List<String> texts, Theme.Look look) {
        for (int i = 0; i < texts.size(); i++) {
            at.put((char) ('A' + i) + String.valueOf(row), texts.get(i), look);
        }
    }

    /** Not in the shared table of texts, whose numbers stand in each filled row and should be short. */
    private static void putInline(TemplateSheet at, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            CTCell cell = at.put((char) ('A' + i) + String.valueOf(row), "", Theme.Look.WRAP)
                    .getCTCell();
            cell.setT(STCellType.INLINE_STR);
            cell.addNewIs().setT(texts.get(i));
        }
    }

    private static List<List<String>> known() {
        List<List<String>> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TemplateTexts.class.getResourceAsStream("/template-texts.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(List.of(line.split("\t", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
