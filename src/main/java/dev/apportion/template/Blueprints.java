package dev.apportion.template;

import dev.apportion.ooxml.Parts;
import dev.apportion.ooxml.Relations;
import dev.apportion.template.compile.Compiler;
import dev.apportion.template.compile.Decimals;
import dev.apportion.template.fault.TemplateException;
import dev.apportion.template.fault.TemplateFault;
import dev.apportion.template.fault.TemplateFaults;
import dev.apportion.template.field.Fields;
import dev.apportion.template.field.Model;
import dev.apportion.template.field.Scope;
import dev.apportion.template.field.SheetCopy;
import dev.apportion.template.field.Translation;
import dev.apportion.template.plan.Blueprint;
import dev.apportion.template.plan.SheetPlan;
import dev.apportion.template.plan.SheetTab;
import dev.apportion.template.repeat.ColumnCopier;
import dev.apportion.template.repeat.RepeatedColumn;
import dev.apportion.template.repeat.SheetCopier;
import dev.apportion.template.translate.Translator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The compiled forms of a template. One with repeated sheets has a form for every number of copies, one with repeated
 * columns
 * for every list of headings; the small ones are kept, because departments are much alike.
 */
final class Blueprints {

    /**
     * What makes two forms differ.
     *
     * @param copies of each sheet
     * @param headings of each repeated column
     */
    private record Form(List<Integer> copies, List<List<String>> headings) {

        boolean small() {
            return copies.stream().mapToInt(Integer::intValue).sum()
                            + headings.stream().mapToInt(List::size).sum()
                    <= SMALL;
        }
    }

    private static final int MOST = 8;
    private static final int SMALL = 50;

    private final String file;
    private final Parts parts;
    private final Scope scope;
    private final Translation translation;
    private final List<RepeatedColumn> columns;
    private final Blueprint single;
    private final Map<Form, Blueprint> kept = new LinkedHashMap<>();

    private Blueprints(String file, Parts parts, Scope scope, Translation translation, List<RepeatedColumn> columns)
            throws IOException, TemplateException {
        this.file = file;
        this.parts = parts;
        this.scope = scope;
        this.translation = translation;
        this.columns = columns;
        this.single = new Compiler(
                        file,
                        withColumns(columns.stream().map(column -> List.of("1")).toList()),
                        scope,
                        List.of())
                .compile();
    }

    static Blueprints compile(Path workbook, Class<? extends Record> model, Locale language, int decimals)
            throws TemplateException {
        String file = String.valueOf(workbook.getFileName());
        try {
            Parts parts = Parts.read(workbook);
            TemplateFaults faults = new TemplateFaults(file);
            Translation translation = Translator.translate(parts, language, faults);
            Decimals.write(parts, decimals);
            Scope scope = Scope.of(model, translation);
            List<RepeatedColumn> columns = RepeatedColumn.find(parts, scope, faults);
            faults.throwIfAny();
            return new Blueprints(file, parts, scope, translation, columns);
        } catch (IOException unreadable) {
            String message = unreadable.getMessage();
            throw new TemplateException(List.of(new TemplateFault(
                    file, "", "", "can't be read: " + (message == null ? unreadable.toString() : message))));
        }
    }

    /** A text in the template's language, from its table of texts. */
    String inLanguage(String text) {
        return translation.of(text);
    }

    /** The form for a model, with as many copies of each repeated sheet and column as there are elements. */
    Blueprint of(Model model) throws IOException {
        List<Integer> copies = single.sheets().stream()
                .map(sheet -> Math.max(0, elements(sheet, model) - 1))
                .toList();
        List<List<String>> headings = new ArrayList<>();
        for (RepeatedColumn column : columns) {
            headings.add(column.headings(parts, model));
        }
        if (columns.isEmpty() && copies.stream().allMatch(number -> number == 0)) {
            return single;
        }
        Form form = new Form(copies, headings);
        synchronized (kept) {
            Blueprint known = kept.get(form);
            if (known != null) {
                return known;
            }
        }
        Blueprint blueprint = make(form);
        if (form.small()) {
            synchronized (kept) {
                if (kept.size() == MOST) {
                    kept.remove(kept.keySet().iterator().next());
                }
                kept.put(form, blueprint);
            }
        }
        return blueprint;
    }

    private Parts withColumns(List<List<String>> headings) throws IOException {
        Parts copied = parts.copy();
        for (int i = 0; i < columns.size(); i++) {
            new ColumnCopier(copied, columns.get(i), headings.get(i)).copy();
        }
        return copied;
    }

    private static int elements(SheetPlan sheet, Model model) {
        Fields.Found collection = sheet.tab().copy().collection();
        return collection == null ? 0 : model.elements(collection).size();
    }

    /** From the last sheet to the first, so that positions before them don't change. */
    private Blueprint make(Form form) throws IOException {
        List<Integer> copies = form.copies();
        Parts copied = withColumns(form.headings());
        SheetCopier copier = new SheetCopier(copied, Relations.workbookPart(copied));
        List<SheetCopy> sheets = new ArrayList<>();
        for (int index = copies.size() - 1; index >= 0; index--) {
            SheetTab tab = single.sheets().get(index).tab();
            sheets.addAll(
                    0,
                    copies.get(index) == 0
                            ? List.of(tab.copy())
                            : copier.copy(index, tab.part(), tab.copy(), copies.get(index)));
        }
        copier.finish();
        try {
            return new Compiler(file, copied, scope, sheets).compile();
        } catch (TemplateException impossible) {
            throw new IllegalStateException("Copies of a sound sheet or column have faults", impossible);
        }
    }
}
