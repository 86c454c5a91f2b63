package dev.apportion.template.render;

import dev.apportion.ooxml.CellText;
import dev.apportion.ooxml.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that come again in the cells of one workbook go to its shared table, so that a sheet of many rows holds a short number
 * instead. A text that occurs once is in its cell, and so does everything beyond what the table takes: what is kept in
 * memory doesn't grow with the rows. Which texts are shared depends on their order only.
 */
final class RepeatedTexts {

    private static final int MOST = 4096;
    private static final int LONGEST = 200;
    private static final int SLOTS = 1 << 13;

    private final int first;
    private final List<String> shared = new ArrayList<>();

    /** The last text that fell in a slot, or the one that is shared. */
    private final String[] met = new String[SLOTS];

    /** What is shared of them by its number in the table, one more so that 0 is none. */
    private final int[] numbers = new int[SLOTS];

    /** @param first the number of items that the template has in its table already */
    RepeatedTexts(int first) {
        this.first = first;
    }

    /** The text's number in the shared table, -1 if it has to be in the cell. */
    int number(String text) {
        if (text.length() > LONGEST) {
            return -1;
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 13) & SLOTS - 1;
        if (text.equals(met[slot])) {
            if (numbers[slot] == 0 && shared.size() < MOST) {
                shared.add(text);
                numbers[slot] = first + shared.size();
            }
            return numbers[slot] - 1;
        }
        if (numbers[slot] == 0) {
            met[slot] = text;
        }
        return -1;
    }

    /** Adds them to the table. */
    void addTo(Element table) {
        String prefix = table.name.substring(0, table.name.indexOf(':') + 1);
        for (String text : shared) {
            Element content = new Element(prefix + "t");
            content.children.add(CellText.escaped(text));
            Element item = new Element(prefix + "si");
            item.children.add(content);
            table.children.add(item);
        }
    }
}
