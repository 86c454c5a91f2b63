package dev.apportion.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that a placeholder may name where it stands: those of a table's element, then those of the model. */
final class Scope {

    private static final int NEAR = 4;

    /**
     * A field in use.
     *
     * @param ofElement read from the element, else from the model
     */
    record Slot(boolean ofElement, Class<?> type, Function<Object, @Nullable Object> getter) {

        @Nullable
        Object read(Object model, @Nullable Object element) {
            Object holder = ofElement ? element : model;
            return holder == null ? null : getter.apply(holder);
        }
    }

    private final List<Fields.Found> model;
    private final List<Fields.Found> element;

    private Scope(List<Fields.Found> model, List<Fields.Found> element) {
        this.model = model;
        this.element = element;
    }

    static Scope of(Class<?> model) {
        return new Scope(Fields.of(model), List.of());
    }

    /** The same with the fields of an element in front. */
    Scope inside(Class<?> elementType) {
        return new Scope(model, Fields.of(elementType));
    }

    Fields.@Nullable Found collection(String table) {
        for (Fields.Found field : model) {
            if (field.element() != null && field.path().equalsIgnoreCase(table)) {
                return field;
            }
        }
        return null;
    }

    /** The field of a placeholder, or null with the reason put in {@code faults}. */
    @Nullable
    Slot find(String path, List<String> faults) {
        for (List<Fields.Found> fields : List.of(element, model)) {
            for (Fields.Found field : fields) {
                if (field.path().equals(path)) {
                    if (Iterable.class.isAssignableFrom(field.type())) {
                        faults.add("${" + path + "} is a collection; name an Excel table " + path
                                + " and use its fields in the first row of the table's body");
                        return null;
                    }
                    return new Slot(fields == element, field.type(), field.getter());
                }
            }
        }
        faults.add("the field ${" + path + "} is not known" + nearest(path));
        return null;
    }

    private String nearest(String path) {
        List<Fields.Found> all = new ArrayList<>(element);
        all.addAll(model);
        String best = "";
        int least = NEAR;
        for (Fields.Found field : all) {
            int distance = distance(path.toLowerCase(Locale.ROOT), field.path().toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = field.path();
            }
        }
        return best.isEmpty() ? "" : "; did you mean ${" + best + "}?";
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
