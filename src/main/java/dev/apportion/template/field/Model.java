package dev.apportion.template.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The model of one workbook while it is rendered. What sheets are repeated for is read once and kept. */
public final class Model {

    private final Object record;
    private final Map<String, List<Object>> repeated = new HashMap<>();

    public Model(Object record) {
        this.record = record;
    }

    Object record() {
        return record;
    }

    public List<Object> elements(Fields.Found collection) {
        return repeated.computeIfAbsent(collection.path(), path -> {
            List<Object> elements = new ArrayList<>();
            if (collection.getter().apply(record) instanceof Iterable<?> all) {
                all.forEach(elements::add);
            }
            return elements;
        });
    }

    /** The element that a copy of a sheet is for; null if there are fewer. */
    @Nullable
    public Object element(SheetCopy copy) {
        Fields.Found collection = copy.collection();
        List<Object> elements = collection == null ? List.of() : elements(collection);
        return copy.number() < elements.size() ? elements.get(copy.number()) : null;
    }
}
