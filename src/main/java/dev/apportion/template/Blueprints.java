package dev.apportion.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The compiled forms of a template. One with repeated sheets has a form for every number of copies; the small ones are kept,
 * since departments are much alike.
 */
final class Blueprints {

    private static final int MOST = 8;
    private static final int SMALL = 50;

    private final String file;
    private final Parts parts;
    private final Scope scope;
    private final Blueprint single;
    private final Map<List<Integer>, Blueprint> kept = new LinkedHashMap<>();

    private Blueprints(String file, Parts parts, Scope scope) throws IOException, TemplateException {
        this.file = file;
        this.parts = parts;
        this.scope = scope;
        this.single = new Compiler(file, parts, scope, List.of()).compile();
    }

    static Blueprints compile(Path workbook, Class<? extends Record> model, Locale language) throws TemplateException {
        String file = String.valueOf(workbook.getFileName());
        try {
            Parts parts = Parts.read(workbook);
            Faults faults = new Faults(file);
            Translation translation = Translator.translate(parts, language, faults);
            faults.throwIfAny();
            return new Blueprints(file, parts, Scope.of(model, translation));
        } catch (IOException unreadable) {
            String message = unreadable.getMessage();
            throw new TemplateException(List.of(new TemplateFault(
                    file, "", "", "can't be read: " + (message == null ? unreadable.toString() : message))));
        }
    }

    /** The form for a model, with as many copies of each repeated sheet as there are elements. */
    Blueprint of(Model model) throws IOException {
        List<Integer> copies = single.sheets().stream()
                .map(sheet -> Math.max(0, elements(sheet, model) - 1))
                .toList();
        int all = copies.stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return single;
        }
        synchronized (kept) {
            Blueprint known = kept.get(copies);
            if (known != null) {
                return known;
            }
        }
        Blueprint blueprint = withCopies(copies);
        if (all <= SMALL) {
            synchronized (kept) {
                if (kept.size() == MOST) {
                    kept.remove(kept.keySet().iterator().next());
                }
                kept.put(copies, blueprint);
            }
        }
        return blueprint;
    }

    private static int elements(SheetPlan sheet, Model model) {
        Fields.Found collection = sheet.copy().collection();
        return collection == null ? 0 : model.elements(collection).size();
    }

    /** From the last sheet to the first, so that places in front stay as they are. */
    private Blueprint withCopies(List<Integer> copies) throws IOException {
        Parts copied = parts.copy();
        SheetCopier copier = new SheetCopier(copied, Compiler.workbookPart(copied));
        List<SheetCopy> sheets = new ArrayList<>();
        for (int index = copies.size() - 1; index >= 0; index--) {
            SheetPlan sheet = single.sheets().get(index);
            sheets.addAll(
                    0,
                    copies.get(index) == 0
                            ? List.of(sheet.copy())
                            : copier.copy(index, sheet.part(), sheet.copy(), copies.get(index)));
        }
        copier.finish();
        try {
            return new Compiler(file, copied, scope, sheets).compile();
        } catch (TemplateException impossible) {
            throw new IllegalStateException("Copies of a sound sheet have faults", impossible);
        }
    }
}
