package dev.apportion.report.streamed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The few shared strings that the skeleton's cells need, renumbered. */
final class PickedStrings {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    /** The new number of a string. */
    int pick(int number) {
        Integer known = numbers.putIfAbsent(number, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Writes a table of the strings picked so far, as plain texts. */
    void write(InputStream source, OutputStream target) throws IOException {
        Map<Integer, String> texts = new LinkedHashMap<>();
        Stax.read(source, in -> {
            for (int number = 0; in.hasNext() && texts.size() < numbers.size(); ) {
                in.next();
                if (Stax.isStart(in, "si")) {
                    if (numbers.containsKey(number)) {
                        texts.put(number, text(in));
                    } else {
                        in.skipElement();
                    }
                    number++;
                }
            }
        });
        List<String> inOrder = new ArrayList<>();
        numbers.keySet().forEach(number -> inOrder.add(texts.getOrDefault(number, "")));
        Stax.write(target, out -> {
            out.setDefaultNamespace(MAIN);
            out.writeStartElement("", "sst", MAIN);
            out.writeDefaultNamespace(MAIN);
            for (String text : inOrder) {
                out.writeStartElement("", "si", MAIN);
                out.writeStartElement("", "t", MAIN);
                out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                out.writeCharacters(text);
                out.writeEndElement();
                out.writeEndElement();
            }
            out.writeEndElement();
        });
    }

    /** The text of an item, without how it is pronounced. */
    private static String text(XMLStreamReader2 in) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = in.getDepth();
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            if (Stax.isStart(in, "t")) {
                text.append(in.getElementText());
            } else if (Stax.isStart(in, "rPh")) {
                in.skipElement();
            }
        }
        return text.toString();
    }
}
