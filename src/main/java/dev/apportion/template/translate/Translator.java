package dev.apportion.template.translate;

import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Part;
import dev.apportion.ooxml.Parts;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.field.Translation;
import dev.apportion.template.formula.rewrite.Rewording;
import dev.apportion.template.plan.OmittedSheets;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a template's texts into another language before it is compiled, so that the rest of the engine knows nothing of
 * languages: cells, sheet names, headings of tables, texts in formulas, charts, notes, headers and footers.
 */
public final class Translator {

    private static final Pattern PIECE =
            Pattern.compile("((?:&(?:[LCR]|\\d+|\"[^\"]*\"|K[0-9A-F]{6}|[BIUES]))*)([^&]+" + "(?:&[PNDTFAZ][^&]*)*)");
    private static final Pattern LISTED = Pattern.compile("[^\",;]*[^\",;\\s]");
    private static final Pattern NOT_IN_SHEET_NAMES = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final int LONGEST_SHEET_NAME = 31;

    private final Translation translation;
    private final Rewording formulas;
    private final TemplateFaults faults;

    private Translator(Translation translation, TemplateFaults faults) {
        this.translation = translation;
        this.formulas = new Rewording(translation::of);
        this.faults = faults;
    }

    /**
     * Translates all parts if the template has a table of texts, and takes that table's sheet out.
     *
     * @return what the model's words are translated by
     */
    public static Translation translate(Parts parts, Locale language, TemplateFaults faults) throws IOException {
        TextsSheet sheet = TextsSheet.find(parts);
        if (sheet == null) {
            return Translation.NONE;
        }
        Translation translation = Translation.of(sheet.rows(), language, faults, sheet.name());
        sheet.remove();
        Translator translator = new Translator(translation, faults);
        for (Part part : translation.texts().isEmpty() ? List.<Part>of() : parts.list()) {
            Element root = part.name().startsWith("xl/") ? parts.xmlIfAny(part.name()) : null;
            if (root != null) {
                root.each(translator::element);
                parts.put(part.name(), root);
            }
        }
        return translation;
    }

    private void element(Element element) {
        switch (element.local()) {
            case "sheet" -> sheetName(element);
            case "definedName" -> definedName(element);
            case "hyperlink" -> {
                reworded(element, "location");
                said(element, "display");
                said(element, "tooltip");
            }
            case "tableColumns" -> headings(element);
            case "dataValidation" ->
                List.of("promptTitle", "prompt", "errorTitle", "error").forEach(attribute -> said(element, attribute));
            case "cNvPr" -> {
                said(element, "descr");
                said(element, "title");
            }
            case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                element.text(footer(element.text()));
            case "t" -> element.text(CellText.escaped(translation.of(CellText.unescaped(element.text()))));
            case "v" -> {
                if (element.name.contains(":")) {
                    element.text(translation.of(element.text()));
                }
            }
            default -> {
                if (element.holdsFormula()) {
                    element.text(formulas.of(element.text()));
                }
                reworded(element, "textlink");
            }
        }
    }

    private void said(Element element, String attribute) {
        element.attributes.computeIfPresent(attribute, (name, text) -> translation.of(text));
    }

    private void reworded(Element element, String attribute) {
        element.attributes.computeIfPresent(attribute, (name, formula) -> formulas.of(formula));
    }

    private void sheetName(Element sheet) {
        String name = translation.of(sheet.attribute("name"));
        if (name.length() > LONGEST_SHEET_NAME
                || NOT_IN_SHEET_NAMES.matcher(name).find()) {
            faults.add(
                    sheet.attribute("name"),
                    "",
                    "\"" + name + "\" in the table " + Translation.TABLE + " can't be the name of a sheet; use at most "
                            + LONGEST_SHEET_NAME + " characters and none of []:*?/\\");
        }
        sheet.attributes.computeIfPresent("name", (key, old) -> name);
    }

    private void definedName(Element name) {
        boolean list = name.attribute("name").equalsIgnoreCase(OmittedSheets.OMIT);
        name.text(
                list && name.text().contains("\"")
                        ? LISTED.matcher(name.text())
                                .replaceAll(entry -> Matcher.quoteReplacement(listed(entry.group())))
                        : formulas.of(name.text()));
    }

    private String listed(String entry) {
        String bare = entry.strip();
        return entry.replace(bare, translation.of(bare));
    }

    private void headings(Element columns) {
        Set<String> taken = new HashSet<>();
        for (Element column : columns.all("tableColumn")) {
            String heading = translation.of(CellText.unescaped(column.attribute("name")));
            if (!taken.add(heading.toLowerCase(Locale.ROOT))) {
                faults.add(
                        "",
                        "",
                        "two columns of one table are called \"" + heading + "\" in the table " + Translation.TABLE
                                + "; give them different headings");
            }
            column.with("name", CellText.escaped(heading));
            said(column, "totalsRowLabel");
        }
    }

    /** The pieces between the codes for place, size and font; page numbers belong to the text around them. */
    private String footer(String text) {
        return PIECE.matcher(text)
                .replaceAll(piece -> Matcher.quoteReplacement(piece.group(1) + translation.of(piece.group(2))));
    }
}
