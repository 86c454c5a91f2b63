package dev.apportion.template.field;

import dev.apportion.ooxml.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of the template with its placeholders. */
public final class TextPattern {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private final String written;
    private final List<Object> pieces;

    private TextPattern(String written, List<Object> pieces) {
        this.written = written;
        this.pieces = pieces;
    }

    public static boolean isIn(String text) {
        return text.contains("${");
    }

    /** What is in the placeholders of a text. */
    public static List<String> paths(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }

    /** Null if there are faults, which are added. */
    public static @Nullable TextPattern of(String text, Scope scope, List<String> faults) {
        List<Object> pieces = new ArrayList<>();
        int before = faults.size();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("${", at);
            if (open < 0) {
                pieces.add(text.substring(at));
                break;
            }
            if (open > at) {
                pieces.add(text.substring(at, open));
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                faults.add("${ is not closed by }");
                break;
            }
            Scope.Slot slot = scope.find(text.substring(open + 2, close).strip(), faults);
            if (slot != null) {
                pieces.add(slot);
            }
            at = close + 1;
        }
        return faults.size() > before ? null : new TextPattern(text, List.copyOf(pieces));
    }

    /** Whether a text is the author's, and not a chart's copy of cells or reference to them. */
    public static boolean fillable(Element element) {
        return !element.local().equals("v") && !element.local().equals("f") && isIn(element.text());
    }

    /** The field if the placeholder stands alone. */
    public Scope.@Nullable Slot alone() {
        return pieces.size() == 1 && pieces.get(0) instanceof Scope.Slot slot ? slot : null;
    }

    public boolean ofElement() {
        return pieces.stream().anyMatch(piece -> piece instanceof Scope.Slot slot && slot.ofElement());
    }

    public String text(Model model, @Nullable Object element) {
        return text(model, element, value -> value);
    }

    /** The text with each value changed before it is put in. */
    public String textWith(Model model, UnaryOperator<String> change) {
        return text(model, null, change);
    }

    private String text(Model model, @Nullable Object element, UnaryOperator<String> change) {
        StringBuilder text = new StringBuilder();
        for (Object piece : pieces) {
            if (piece instanceof Scope.Slot slot) {
                Object value = slot.read(model, element);
                text.append(value == null ? "" : change.apply(shown(value)));
            } else {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** As the author wrote it. */
    @Override
    public String toString() {
        return written;
    }
}
