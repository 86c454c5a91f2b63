package dev.apportion.template.repeat;

import dev.apportion.ooxml.CellRange;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.field.Fields;
import dev.apportion.template.field.Model;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.SheetCopy;
import dev.apportion.template.field.TextPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The last column of a table, which is repeated to the right because its heading holds a field of a collection, such as
 * {@code ${senders.name}}.
 *
 * @param sheet name of the sheet
 * @param table name of the table's part
 * @param cells of the table, headings and totals included
 * @param heading as the author wrote it
 * @param scope the fields known outside tables
 */
public record RepeatedColumn(
        String sheet,
        String part,
        String table,
        CellRange cells,
        String heading,
        Fields.Found collection,
        Scope scope) {

    /** Excel's longest heading of a table's column. */
    private static final int LONGEST = 255;

    /** How a column is called where there is no element, or the element has no name. */
    private static final String NAMELESS = "–";

    /** All of a template; at most one a sheet. */
    public static List<RepeatedColumn> find(Parts parts, Scope scope, TemplateFaults faults) throws IOException {
        List<RepeatedColumn> found = new ArrayList<>();
        String workbookPart = Relations.workbookPart(parts);
        Element sheets = parts.xml(workbookPart).first("sheets");
        List<Relations.Relation> relations = Relations.of(parts, workbookPart);
        for (Element sheet : sheets == null ? List.<Element>of() : sheets.all("sheet")) {
            String part = Relations.target(relations, Relations.idIn(sheet));
            if (part == null || parts.find(part) == null) {
                continue;
            }
            List<RepeatedColumn> here = new ArrayList<>();
            for (Relations.Relation relation : Relations.of(parts, part)) {
                if (relation.type().equals("table")) {
                    here.addAll(inTable(parts, sheet.attribute("name"), part, relation.target(), scope));
                }
            }
            new RepeatedColumnFaults(faults).check(parts.xml(part), here);
            here.stream().limit(1).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static List<RepeatedColumn> inTable(Parts parts, String sheet, String part, String table, Scope scope)
            throws IOException {
        Element root = parts.xml(table);
        Element columns = root.first("tableColumns");
        List<RepeatedColumn> found = new ArrayList<>();
        CellRange all = CellRange.of(root.attribute("ref"));
        List<Element> list = columns == null ? List.of() : columns.all("tableColumn");
        for (int i = 0; i < list.size(); i++) {
            String heading = CellText.unescaped(list.get(i).attribute("name"));
            Fields.Found collection = TextPattern.paths(heading).stream()
                    .map(scope::repeatedFor)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (collection != null) {
                CellRange cells = new CellRange(all.firstRow(), all.firstColumn() + i, all.lastRow(), all.lastColumn());
                found.add(new RepeatedColumn(sheet, part, table, cells, heading, collection, scope));
            }
        }
        return found;
    }

    int column() {
        return cells.firstColumn();
    }

    /** The fields known in the heading of one of the columns. */
    Scope headingScope(int number) {
        return scope.on(new SheetCopy(heading, collection, number, Map.of()));
    }

    /** What the column and its copies are called: one for each element, none empty or twice; one if there is no element. */
    public List<String> headings(Parts parts, Model model) throws IOException {
        Set<String> taken = new HashSet<>();
        Element columns = parts.xml(table).first("tableColumns");
        for (Element other : columns == null ? List.<Element>of() : columns.all("tableColumn")) {
            taken.add(CellText.unescaped(other.attribute("name")).toLowerCase(Locale.ROOT));
        }
        List<String> headings = new ArrayList<>();
        for (int number = 0; number < model.elements(collection).size(); number++) {
            TextPattern pattern =
                    Objects.requireNonNull(TextPattern.of(heading, headingScope(number), new ArrayList<>()));
            headings.add(free(pattern.text(model, null), taken));
        }
        return headings.isEmpty() ? List.of(NAMELESS) : List.copyOf(headings);
    }

    /** What people wrote must not be taken for a field, so a dollar sign before a brace is written apart. */
    private static String free(String wanted, Set<String> taken) {
        String clean = wanted.replaceAll("\\s+", " ").strip().replace("${", "$ {");
        String bare = clean.isEmpty() ? NAMELESS : clean;
        String name = bare.substring(0, Math.min(bare.length(), LONGEST));
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " (" + i + ")";
            name = bare.substring(0, Math.min(bare.length(), LONGEST - number.length())) + number;
        }
        return name;
    }
}
