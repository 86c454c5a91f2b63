package dev.apportion.template.compile;

import dev.apportion.ooxml.CellRange;
import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Part;
import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.field.Fields;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.SheetCopy;
import dev.apportion.template.field.TextPattern;
import dev.apportion.template.formula.tree.TableInfo;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.OmittedSheets;
import dev.apportion.template.plan.PartPlan;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.SheetTab;
import dev.apportion.template.plan.TemplateStrings;
import dev.apportion.template.plan.WorkbookNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Reads a template and finds all its faults. */
public final class Compiler {

    private static final Map<String, PartPlan.Kind> BY_RELATION = Map.of(
            "table", PartPlan.Kind.TABLE,
            "drawing", PartPlan.Kind.DRAWING,
            "comments", PartPlan.Kind.NOTES,
            "threadedComment", PartPlan.Kind.NOTES,
            "vmlDrawing", PartPlan.Kind.LEGACY_DRAWING,
            "chart", PartPlan.Kind.CHART,
            "chartEx", PartPlan.Kind.CHART);

    private static final Map<PartPlan.Kind, String> PLACES = Map.of(
            PartPlan.Kind.DRAWING, "in a text box or shape",
            PartPlan.Kind.CHART, "in a chart",
            PartPlan.Kind.NOTES, "in a note",
            PartPlan.Kind.TEXTS, "in the workbook's properties");

    private final TemplateFaults faults;
    private final Scope scope;
    private final Parts parts;
    private final String workbookPart;
    private final Element workbook;
    private final TemplateStrings strings;
    private final WorkbookNames names = new WorkbookNames();
    private final List<SheetCopy> copies;
    private final List<String> sheetParts = new ArrayList<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, PartPlan.Kind> kinds = new HashMap<>();

    /** @param copies what each sheet is a copy of; empty for a template as its author wrote it */
    public Compiler(String file, Parts parts, Scope scope, List<SheetCopy> copies) throws IOException {
        this.faults = new TemplateFaults(file);
        this.scope = scope;
        this.parts = parts;
        this.copies = new ArrayList<>(copies);
        this.workbookPart = Relations.workbookPart(parts);
        this.workbook = parts.xml(workbookPart);
        this.strings = TemplateStrings.read(parts);
    }

    public Blueprint compile() throws IOException, TemplateException {
        List<Element> sheets = children("sheets", "sheet");
        List<Relations.Relation> relations = Relations.of(parts, workbookPart);
        for (int i = 0; i < sheets.size(); i++) {
            String part = Relations.target(relations, Relations.idIn(sheets.get(i)));
            if (part == null || parts.find(part) == null) {
                throw new IOException("the sheet " + sheets.get(i).attribute("name") + " is missing");
            }
            names.addSheet(sheets.get(i).attribute("name"));
            if (copies.size() == i) {
                copies.add(asWritten(sheets.get(i).attribute("name")));
            }
            sheetParts.add(part);
            kinds.put(part, PartPlan.Kind.SHEET);
            own(part, i);
        }
        for (Element name : children("definedNames", "definedName")) {
            String local = name.attribute("localSheetId");
            names.addDefined(name.attribute("name"), local.isEmpty() ? -1 : Integer.parseInt(local), name.text());
        }
        List<SheetPlan> plans = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            plans.add(sheet(i));
        }
        new RepetitionFaults(plans, faults).check(parts);
        List<PartPlan> partPlans = new ArrayList<>();
        for (Part part : parts.all()) {
            partPlans.add(plan(part, plans));
        }
        faults.throwIfAny();
        Element properties = workbook.first("workbookPr");
        boolean date1904 =
                properties != null && properties.attribute("date1904").matches("1|true");
        Blueprint blueprint = new Blueprint(
                plans, partPlans, ChartPlans.of(partPlans, parts), names, scope, date1904, WrappingStyles.in(parts));
        Needs.markStored(blueprint);
        return blueprint;
    }

    private List<Element> children(String list, String each) {
        Element holder = workbook.first(list);
        return holder == null ? List.of() : holder.all(each);
    }

    /** Notes which parts belong to a sheet, and reads its tables. */
    private void own(String part, int sheet) throws IOException {
        for (Relations.Relation relation : Relations.of(parts, part)) {
            PartPlan.Kind kind = BY_RELATION.get(relation.type());
            if (kind == null || owners.putIfAbsent(relation.target(), sheet) != null) {
                continue;
            }
            kinds.put(relation.target(), kind);
            if (kind == PartPlan.Kind.TABLE) {
                names.addTable(table(parts.xml(relation.target()), sheet));
            } else if (kind == PartPlan.Kind.DRAWING) {
                own(relation.target(), sheet);
            }
        }
    }

    private static TableInfo table(Element table, int sheet) {
        CellRange cells = CellRange.of(table.attribute("ref"));
        int headers = table.attribute("headerRowCount").equals("0") ? 0 : 1;
        String totalRows = table.attribute("totalsRowCount");
        int totals = totalRows.isEmpty() || totalRows.equals("0") ? 0 : 1;
        Element columns = table.first("tableColumns");
        List<String> headings = new ArrayList<>();
        for (Element column : columns == null ? List.<Element>of() : columns.all("tableColumn")) {
            headings.add(CellText.unescaped(column.attribute("name")));
        }
        return new TableInfo(
                table.attribute("displayName"),
                sheet,
                headers == 0 ? 0 : cells.firstRow(),
                cells.firstRow() + headers,
                cells.lastRow() - totals,
                totals == 0 ? 0 : cells.lastRow(),
                cells.firstColumn(),
                List.copyOf(headings));
    }

    private SheetPlan sheet(int index) throws IOException {
        Element listed = children("sheets", "sheet").get(index);
        String omitted = names.defined(OmittedSheets.OMIT, -1);
        SheetCopy copy = copies.get(index);
        String part = sheetParts.get(index);
        SheetTab tab = new SheetTab(
                index,
                part,
                listed.attribute("name"),
                copy,
                listed.attribute("state").matches("hidden|veryHidden"),
                omitted != null && OmittedSheets.lists(omitted, copy.name()));
        return new SheetCompiler(tab, scope, strings, names, faults).compile(parts.xml(part));
    }

    /** A sheet is repeated when its name holds a field of a collection. */
    private SheetCopy asWritten(String name) {
        Fields.Found collection = TextPattern.paths(name).stream()
                .map(scope::repeatedFor)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new SheetCopy(name, collection, 0, Map.of());
    }

    private PartPlan plan(Part part, List<SheetPlan> sheets) throws IOException {
        String name = part.name();
        PartPlan.Kind kind = kinds.get(name);
        if (kind == PartPlan.Kind.SHEET) {
            int index = sheetParts.indexOf(name);
            SheetPlan sheet = sheets.get(index);
            checkTexts(sheet.root(), sheet.scope(), sheet.name(), "in a header or footer");
            return new PartPlan(sheet.changes() ? kind : PartPlan.Kind.COPY, part, sheet.root(), index);
        }
        if (kind == null) {
            kind = byName(name);
        }
        Element root = kind == PartPlan.Kind.COPY ? null : readable(part, kind);
        if (root != null
                && (kind == PartPlan.Kind.DRAWING
                        || kind == PartPlan.Kind.CHART
                        || kind == PartPlan.Kind.NOTES
                        || kind == PartPlan.Kind.TEXTS)) {
            TextRuns.join(root);
            SheetPlan sheet = owner(name) < 0 ? null : sheets.get(owner(name));
            checkTexts(
                    root,
                    sheet == null ? scope : sheet.scope(),
                    sheet == null ? "" : sheet.name(),
                    Objects.requireNonNull(PLACES.get(kind)));
        }
        return root == null
                ? new PartPlan(PartPlan.Kind.COPY, part.deflated(Deflater.BEST_COMPRESSION), null, owner(name))
                : new PartPlan(kind, part, root, owner(name));
    }

    /** The sheet that a part, or the part whose relations it holds, belongs to. */
    private int owner(String name) {
        String source = name.endsWith(".rels")
                ? name.replace("_rels/", "").substring(0, name.length() - "_rels/".length() - ".rels".length())
                : name;
        int sheet = sheetParts.indexOf(source);
        return sheet >= 0 ? sheet : owners.getOrDefault(source, -1);
    }

    private PartPlan.Kind byName(String name) {
        if (name.equals(workbookPart)) {
            return PartPlan.Kind.WORKBOOK;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.matches(".*pivotcachedefinition\\d*\\.xml")) {
            return PartPlan.Kind.PIVOT_CACHE;
        }
        if (lower.matches(".*/charts/chart(ex)?\\d*\\.xml")) {
            return PartPlan.Kind.CHART;
        }
        if (lower.matches(".*/drawings/_rels/drawing\\d*\\.xml\\.rels")) {
            return PartPlan.Kind.DRAWING_RELATIONS;
        }
        boolean texts = lower.startsWith("docprops/")
                || name.equals(TemplateStrings.PART)
                || name.equals("[Content_Types].xml")
                || name.equals(Relations.partOf(workbookPart));
        return texts && lower.matches(".*\\.(xml|rels)") ? PartPlan.Kind.TEXTS : PartPlan.Kind.COPY;
    }

    /** Drawings of old Excel versions may not be XML; such a part is left as it is. */
    private @Nullable Element readable(Part part, PartPlan.Kind kind) throws IOException {
        try {
            return parts.xml(part.name());
        } catch (IOException damaged) {
            if (kind == PartPlan.Kind.LEGACY_DRAWING) {
                return null;
            }
            throw damaged;
        }
    }

    /** @param place where on the sheet, or in the workbook, an author finds the text */
    private void checkTexts(Element root, Scope known, String sheet, String place) {
        if (root.local().equals("sst")) {
            return;
        }
        List<String> messages = new ArrayList<>();
        root.each(element -> {
            if (TextPattern.fillable(element)) {
                TextPattern.of(element.text(), known, messages);
            }
        });
        messages.forEach(message -> faults.add(sheet, "", place + ": " + message));
    }
}
