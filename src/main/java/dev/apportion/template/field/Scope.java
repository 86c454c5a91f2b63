package dev.apportion.template.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a placeholder may name where it stands: those of a table's element, then those of the element that the
 * sheet is repeated for, then those of the model.
 */
public final class Scope {

    private static final int NEAR = 4;
    private static final DamerauLevenshteinDistance SLIPS = new DamerauLevenshteinDistance();

    /** A field of the element at a place of a collection, counted from 0, as in {@code sent[2].amount}. */
    private static final Pattern AT_PLACE = Pattern.compile("(.+)\\[(\\d+)]\\.(.+)");

    /**
     * A field in use.
     *
     * @param ofElement read from the element of a table
     * @param copy read from the element that this sheet is for; null for the model
     */
    public record Slot(
            boolean ofElement, @Nullable SheetCopy copy, Class<?> type, Function<Object, @Nullable Object> getter) {

        @Nullable
        public Object read(Model model, @Nullable Object element) {
            Object holder = ofElement ? element : copy == null ? model.record() : model.element(copy);
            return holder == null ? null : getter.apply(holder);
        }
    }

    /**
     * A collection that a table is filled from.
     *
     * @param element type of its elements
     */
    public record Source(String path, Class<? extends Record> element, Slot slot) {

        public Iterable<?> elements(Model model) {
            return slot.read(model, null) instanceof Iterable<?> elements ? elements : List.of();
        }
    }

    /** Fields and what they are read from. */
    private record Layer(
            List<Fields.Found> fields,
            String prefix,
            boolean ofElement,
            @Nullable SheetCopy copy) {

        Slot slot(Fields.Found field, Translation translation) {
            Function<Object, @Nullable Object> getter = field.word()
                    ? holder -> field.getter().apply(holder) instanceof String words ? translation.words(words) : null
                    : field.getter();
            return new Slot(ofElement, copy, field.type(), getter);
        }
    }

    private final List<Layer> layers;
    private final @Nullable SheetCopy sheet;
    private final Translation translation;

    private Scope(List<Layer> layers, @Nullable SheetCopy sheet, Translation translation) {
        this.layers = layers;
        this.sheet = sheet;
        this.translation = translation;
    }

    /**
     * The fields of a model.
     *
     * @param translation of the words that the model says
     */
    public static Scope of(Class<?> model, Translation translation) {
        return new Scope(List.of(new Layer(Fields.of(model), "", false, null)), null, translation);
    }

    /** A text of the program in the template's language. */
    public String inLanguage(String text) {
        return translation.of(text);
    }

    /** The same with the fields of a table's element in front. */
    public Scope inside(Class<?> elementType) {
        return with(new Layer(Fields.of(elementType), "", true, null), sheet);
    }

    /** The same on a sheet that may be one of several copies. */
    public Scope on(SheetCopy copy) {
        Fields.Found collection = copy.collection();
        Class<? extends Record> element = collection == null ? null : collection.element();
        return collection == null || element == null
                ? new Scope(layers, copy, translation)
                : with(new Layer(Fields.of(element), collection.path() + ".", false, copy), copy);
    }

    private Scope with(Layer first, @Nullable SheetCopy copy) {
        List<Layer> all = new ArrayList<>(List.of(first));
        all.addAll(layers);
        return new Scope(List.copyOf(all), copy, translation);
    }

    /** The collection that a table is named like, letter case aside. */
    @Nullable
    public Source collection(String tableInWorkbook) {
        String table = sheet == null ? tableInWorkbook : sheet.table(tableInWorkbook);
        for (Layer layer : layers) {
            for (Fields.Found field : layer.fields()) {
                Class<? extends Record> element = field.element();
                if (element != null && !layer.ofElement() && field.path().equalsIgnoreCase(table)) {
                    return new Source(layer.prefix() + field.path(), element, layer.slot(field, translation));
                }
            }
        }
        return null;
    }

    /** The collection of the model whose field a placeholder names, as in {@code ${projects.name}}; null if none. */
    public Fields.@Nullable Found repeatedFor(String path) {
        for (Fields.Found field : layers.get(layers.size() - 1).fields()) {
            if (field.element() != null && path.startsWith(field.path() + ".")) {
                return field;
            }
        }
        return null;
    }

    /** The field of a placeholder, or null with the reason put in {@code faults}. */
    @Nullable
    Slot find(String path, List<String> faults) {
        Matcher atPlace = AT_PLACE.matcher(path);
        if (atPlace.matches()) {
            Slot slot = find(atPlace.group(1), Integer.parseInt(atPlace.group(2)), atPlace.group(3));
            if (slot == null) {
                faults.add("the field ${" + atPlace.group(1) + "." + atPlace.group(3) + "} is not known");
            }
            return slot;
        }
        for (Layer layer : layers) {
            for (Fields.Found field : layer.fields()) {
                if (path.equals(layer.prefix() + field.path())) {
                    if (Iterable.class.isAssignableFrom(field.type())) {
                        faults.add("${" + path + "} is a collection; name an Excel table " + field.path()
                                + " and use its fields in the first row of the table's body");
                        return null;
                    }
                    return layer.slot(field, translation);
                }
            }
        }
        Fields.Found collection = repeatedFor(path);
        faults.add("the field ${" + path + "} is not known" + nearest(path)
                + (collection == null || layers.stream().anyMatch(layer -> layer.copy() != null)
                        ? ""
                        : "; fields of " + collection.path() + " can be used in a table named " + collection.path()
                                + ", and on a sheet whose name holds one, which is repeated for each"));
        return null;
    }

    private @Nullable Slot find(String collection, int place, String inner) {
        for (Layer layer : layers) {
            for (Fields.Found field : layer.fields()) {
                Class<? extends Record> element = field.element();
                if (element == null || !collection.equals(layer.prefix() + field.path())) {
                    continue;
                }
                for (Fields.Found found : Fields.of(element)) {
                    if (found.path().equals(inner)) {
                        return layer.slot(found.of(field, place), translation);
                    }
                }
            }
        }
        return null;
    }

    private String nearest(String path) {
        String best = "";
        int least = NEAR;
        for (Layer layer : layers) {
            for (Fields.Found field : layer.fields()) {
                String known = layer.prefix() + field.path();
                int distance = known.endsWith("." + path)
                        ? 1
                        : SLIPS.apply(path.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    best = known;
                }
            }
        }
        return best.isEmpty() ? "" : "; did you mean ${" + best + "}?";
    }
}
