package dev.apportion.template.render;

import java.util.ArrayList;
import java.util.List;

/** What had to give while a workbook was written. Alike ones are counted after the first few. */
final class Notices {

    private static final int MOST = 100;

    private final List<String> texts = new ArrayList<>();
    private int more;

    void add(String text) {
        if (texts.size() < MOST) {
            texts.add(text);
        } else {
            more++;
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(texts);
        if (more > 0) {
            all.add(more + " more of this kind");
        }
        return List.copyOf(all);
    }
}
