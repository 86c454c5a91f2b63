package dev.apportion.ledger.block;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distinct texts of a block, numbered from 1 as they come; 0 is none. {@link PackedTexts} reads them back. */
final class NumberedTexts {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final PackedOutput inOrder = new PackedOutput();

    int number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        numbers.put(text, numbers.size() + 1);
        inOrder.text(text);
        return numbers.size();
    }

    void appendTo(PackedOutput out) {
        out.count(numbers.size());
        out.append(inOrder);
    }
}
