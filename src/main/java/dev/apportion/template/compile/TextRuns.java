package dev.apportion.template.compile;

import dev.apportion.ooxml.Element;
import dev.apportion.template.field.TextPattern;
import java.util.List;

/** Excel likes to cut a text into runs anywhere, even inside a placeholder. */
final class TextRuns {

    private TextRuns() {}

    /** Where a placeholder runs across runs of a drawing's paragraph, its first run takes the paragraph's whole text. */
    static void join(Element root) {
        root.each(paragraph -> {
            if (paragraph.local().equals("p")) {
                joinIn(paragraph);
            }
        });
    }

    private static void joinIn(Element paragraph) {
        List<Element> runs = paragraph.all("r");
        StringBuilder whole = new StringBuilder();
        boolean cut = false;
        for (Element run : runs) {
            Element text = run.first("t");
            String written = text == null ? "" : text.text();
            whole.append(written);
            cut |= written.lastIndexOf("${") > written.lastIndexOf('}') || written.endsWith("$");
        }
        if (!cut || !TextPattern.isIn(whole.toString())) {
            return;
        }
        for (Element run : runs) {
            Element text = run.first("t");
            if (run == runs.get(0) && text != null) {
                text.text(whole.toString());
            } else {
                paragraph.children.remove(run);
            }
        }
    }
}
