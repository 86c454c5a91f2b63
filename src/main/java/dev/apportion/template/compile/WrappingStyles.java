package dev.apportion.template.compile;

import dev.apportion.ooxml.Element;
import dev.apportion.ooxml.Parts;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Which cell styles wrap text. */
final class WrappingStyles {

    private WrappingStyles() {}

    /** Indexes of the cell styles. */
    static BitSet in(Parts parts) throws IOException {
        BitSet wrapping = new BitSet();
        if (parts.find("xl/styles.xml") == null) {
            return wrapping;
        }
        Element formats = parts.xml("xl/styles.xml").first("cellXfs");
        List<Element> styles = formats == null ? List.of() : formats.all("xf");
        for (int index = 0; index < styles.size(); index++) {
            Element alignment = styles.get(index).first("alignment");
            wrapping.set(
                    index, alignment != null && alignment.attribute("wrapText").matches("1|true"));
        }
        return wrapping;
    }
}
