package dev.apportion.template.field;

import dev.apportion.template.model.Description;
import dev.apportion.template.model.FieldDescription;
import dev.apportion.template.model.Word;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the records of a model hold. */
public final class Fields {

    private static final int DEEPEST = 6;

    /**
     * A component reached by a path.
     *
     * @param element type of the elements if it is a collection
     * @param description of the component, empty if it has none
     * @param word whether it holds words of the program, to be translated
     */
    public record Found(
            String path,
            Class<?> type,
            @Nullable Class<? extends Record> element,
            String description,
            boolean word,
            Function<Object, @Nullable Object> getter) {

        /** The field of the element at a place of a collection; null if there are fewer. */
        Found of(Found collection, int place) {
            return new Found(path, type, element, description, word, holder -> {
                Object all = collection.getter().apply(holder);
                Object element = all instanceof Iterable<?> elements ? at(elements, place) : null;
                return element == null ? null : getter.apply(element);
            });
        }

        /** The field as it is written in a repeated column. */
        public Found inside(Found collection) {
            return new Found(collection.path() + "." + path, type, element, description, word, getter);
        }

        /** For an author, who knows it inside a table or, if that is empty, everywhere. */
        public FieldDescription described(String table) {
            return new FieldDescription(path, table, element == null ? typeInWords(type) : "table", description);
        }
    }

    private Fields() {}

    private static @Nullable Object at(Iterable<?> elements, int place) {
        if (elements instanceof List<?> list) {
            return place < list.size() ? list.get(place) : null;
        }
        int at = 0;
        for (Object element : elements) {
            if (at++ == place) {
                return element;
            }
        }
        return null;
    }

    /** All fields of a record, nested ones by their paths; a record inside itself is not followed. */
    public static List<Found> of(Class<?> record) {
        List<Found> fields = new ArrayList<>();
        collect(record, "", "", value -> value, fields, 0);
        return fields;
    }

    private static void collect(
            Class<?> record,
            String prefix,
            String of,
            Function<Object, @Nullable Object> to,
            List<Found> fields,
            int depth) {
        for (RecordComponent component : record.getRecordComponents()) {
            String path = prefix + component.getName();
            Function<Object, @Nullable Object> read = getter(component.getAccessor());
            Function<Object, @Nullable Object> getter = prefix.isEmpty()
                    ? read
                    : holder -> {
                        Object inner = to.apply(holder);
                        return inner == null ? null : read.apply(inner);
                    };
            Class<?> type = component.getType();
            String described = Stream.of(description(component), of)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; "));
            if (type.isRecord() && depth < DEEPEST) {
                collect(type, path + ".", described, getter, fields, depth + 1);
            } else {
                fields.add(new Found(
                        path,
                        type,
                        element(component.getGenericType(), type),
                        described,
                        component.isAnnotationPresent(Word.class),
                        getter));
            }
        }
    }

    private static String description(RecordComponent component) {
        Description description = component.getAnnotation(Description.class);
        return description == null ? "" : description.value();
    }

    private static Function<Object, @Nullable Object> getter(Method accessor) {
        accessor.setAccessible(true);
        return holder -> {
            try {
                return accessor.invoke(holder);
            } catch (InvocationTargetException failure) {
                if (failure.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failure);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private static @Nullable Class<? extends Record> element(Type generic, Class<?> type) {
        if (!Iterable.class.isAssignableFrom(type) || !(generic instanceof ParameterizedType parameterized)) {
            return null;
        }
        Type argument = parameterized.getActualTypeArguments()[0];
        Type bound = argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
        return bound instanceof Class<?> found && found.isRecord() ? found.asSubclass(Record.class) : null;
    }

    private static String typeInWords(Class<?> type) {
        if (type == BigDecimal.class
                || type == int.class
                || type == long.class
                || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == LocalDate.class || type == LocalDateTime.class || type == YearMonth.class) {
            return "date";
        }
        return type == boolean.class || type == Boolean.class ? "yes/no" : "text";
    }
}
