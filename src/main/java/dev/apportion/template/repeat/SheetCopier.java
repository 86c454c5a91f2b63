package dev.apportion.template.repeat;

import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Part;
import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.field.SheetCopy;
import dev.apportion.template.formula.rewrite.Renaming;
import dev.apportion.template.plan.OmittedSheets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes copies of one sheet, as Excel's Move or Copy does: each with tables, drawings, charts, comments and names of its own,
 * and with formulas that read the copy where they read the sheet. Pictures are shared.
 */
public final class SheetCopier {

    private static final Set<String> SHARED = Set.of("image", "theme", "person", "media", "video", "audio");

    private final Parts parts;
    private final String workbookPart;
    private final Element workbook;
    private final Element relations;
    private final Element types;
    private final Set<String> takenNames = new HashSet<>();
    private int lastTable;

    public SheetCopier(Parts parts, String workbookPart) throws IOException {
        this.parts = parts;
        this.workbookPart = workbookPart;
        this.workbook = parts.xml(workbookPart);
        this.relations = parts.xml(Relations.partOf(workbookPart));
        this.types = parts.xml("[Content_Types].xml");
        for (Part part : parts.all()) {
            if (part.name().matches("(?i).*/tables/[^/]+\\.xml")) {
                Element table = parts.xml(part.name());
                lastTable = Math.max(lastTable, Integer.parseInt(table.attribute("id")));
                takenNames.add(table.attribute("displayName").toLowerCase(Locale.ROOT));
            }
        }
        names().forEach(name -> takenNames.add(name.attribute("name").toLowerCase(Locale.ROOT)));
        sheets().forEach(sheet -> takenNames.add(sheetKey(sheet.attribute("name"))));
    }

    private static String sheetKey(String name) {
        return "'" + name.toLowerCase(Locale.ROOT);
    }

    private List<Element> names() {
        Element names = workbook.first("definedNames");
        return names == null ? List.of() : names.all("definedName");
    }

    private List<Element> sheets() {
        Element sheets = workbook.first("sheets");
        return sheets == null ? List.of() : sheets.all("sheet");
    }

    /**
     * Adds copies right after a sheet.
     *
     * @param template the sheet as in the template
     * @return the sheet and its copies, in order
     */
    public List<SheetCopy> copy(int index, String part, SheetCopy template, int copies) throws IOException {
        List<SheetCopy> all = new ArrayList<>(List.of(template));
        shiftBehind(index, copies);
        Element original = sheets().get(index);
        for (int number = 1; number <= copies; number++) {
            String name = free(original.attribute("name"), number);
            Map<String, String> tables = new LinkedHashMap<>();
            for (Relations.Relation relation : Relations.of(parts, part)) {
                if (relation.type().equals("table")) {
                    String table = parts.xml(relation.target()).attribute("displayName");
                    tables.put(table.toLowerCase(Locale.ROOT), freeTable(table));
                }
            }
            Renaming renaming = new Renaming(original.attribute("name"), name, tables);
            addSheet(index + number, original, name, copyPart(part, renaming));
            copyNames(index, index + number, renaming);
            Map<String, String> back = new HashMap<>();
            tables.forEach((table, copy) -> back.put(copy.toLowerCase(Locale.ROOT), table));
            all.add(new SheetCopy(template.name(), template.collection(), number, Map.copyOf(back)));
        }
        return all;
    }

    /** Puts the changed lists of parts in. */
    public void finish() {
        parts.put(workbookPart, workbook);
        parts.put(Relations.partOf(workbookPart), relations);
        parts.put("[Content_Types].xml", types);
    }

    private String free(String name, int number) {
        String free = name + " (" + (number + 1) + ")";
        while (!takenNames.add(sheetKey(free))) {
            free += "'";
        }
        return free;
    }

    private String freeTable(String name) {
        for (int number = 2; ; number++) {
            String free = name + "_" + number;
            if (takenNames.add(free.toLowerCase(Locale.ROOT))) {
                return free;
            }
        }
    }

    /** Sheets are counted by their place in names and views. */
    private void shiftBehind(int index, int copies) {
        for (Element name : names()) {
            shift(name, "localSheetId", index, copies);
        }
        Element views = workbook.first("bookViews");
        if (views != null) {
            views.each(view -> {
                shift(view, "activeTab", index, copies);
                shift(view, "firstSheet", index, copies);
            });
        }
    }

    private static void shift(Element element, String attribute, int index, int copies) {
        String place = element.attribute(attribute);
        if (!place.isEmpty() && Integer.parseInt(place) > index) {
            element.with(attribute, String.valueOf(Integer.parseInt(place) + copies));
        }
    }

    private void addSheet(int place, Element original, String name, String part) {
        int lastId = sheets().stream()
                .mapToInt(sheet -> Integer.parseInt(sheet.attribute("sheetId")))
                .max()
                .orElse(0);
        String relation = "copy" + (lastId + 1);
        Element sheet = original.copy().with("name", name).with("sheetId", String.valueOf(lastId + 1));
        sheet.attributes.replaceAll((key, value) -> key.endsWith(":id") ? relation : value);
        Element list = workbook.first("sheets");
        if (list != null) {
            list.children.removeIf(child -> child instanceof String);
            list.children.add(place, sheet);
        }
        Element pointer = relations.all("Relationship").stream()
                .filter(known -> known.attribute("Id").equals(Relations.idIn(original)))
                .findFirst()
                .orElseThrow()
                .copy();
        relations.children.add(pointer.with("Id", relation).with("Target", "/" + part));
    }

    /** A name of the sheet, or one that points to it, gets a counterpart on the copy. */
    private void copyNames(int index, int place, Renaming renaming) {
        for (Element name : names()) {
            String local = name.attribute("localSheetId");
            boolean own = local.equals(String.valueOf(index));
            if (own || (local.isEmpty() && renaming.names(name.text()))) {
                Element list = workbook.first("definedNames");
                if (list != null && !name.attribute("name").equalsIgnoreCase(OmittedSheets.OMIT)) {
                    list.children.add(name.copy()
                            .with("localSheetId", String.valueOf(place))
                            .text(renaming.of(name.text())));
                }
            }
        }
    }

    private String copyPart(String part, Renaming renaming) throws IOException {
        Part source = parts.find(part);
        if (source == null) {
            throw new IOException("the part " + part + " is missing");
        }
        String copy = parts.freeName(part);
        parts.add(source.named(copy));
        Element root = parts.xmlIfAny(part);
        if (root != null) {
            parts.put(copy, renamed(root, renaming));
        }
        if (parts.find(Relations.partOf(part)) != null) {
            Element pointers = parts.xml(Relations.partOf(part));
            for (Element pointer : pointers.all("Relationship")) {
                String type = pointer.attribute("Type");
                boolean shared = SHARED.contains(type.substring(type.lastIndexOf('/') + 1));
                if (!shared && !pointer.attribute("TargetMode").equals("External")) {
                    String target = Relations.resolved(part, pointer.attribute("Target"));
                    pointer.with("Target", "/" + copyPart(target, renaming));
                }
            }
            parts.put(Relations.partOf(copy), pointers);
        }
        for (Element type : types.all("Override")) {
            if (type.attribute("PartName").equals("/" + part)) {
                types.children.add(type.copy().with("PartName", "/" + copy));
            }
        }
        return copy;
    }

    private Element renamed(Element root, Renaming renaming) {
        if (root.local().equals("table")) {
            String name =
                    renaming.tables().getOrDefault(root.attribute("displayName").toLowerCase(Locale.ROOT), "");
            root.with("id", String.valueOf(++lastTable)).with("name", name).with("displayName", name);
        }
        root.each(element -> {
            element.attributes.keySet().removeIf(key -> key.endsWith(":uid") || key.equals("tabSelected"));
            if (element.local().equals("sheetPr")) {
                element.attributes.remove("codeName");
            }
            if (element.holdsFormula()) {
                element.text(renaming.of(element.text()));
            }
            for (String attribute : List.of("location", "textlink")) {
                if (!element.attribute(attribute).isEmpty()) {
                    element.with(attribute, renaming.of(element.attribute(attribute)));
                }
            }
        });
        return root;
    }
}
