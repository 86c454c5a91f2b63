package dev.apportion.ooxml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads and writes small parts of a workbook as elements. */
public final class PartXml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final XMLInputFactory INPUT = XmlInput.factory(true);

    private PartXml() {}

    public static Element read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = INPUT.createXMLStreamReader(new ByteArrayInputStream(xml));
        Deque<Element> open = new ArrayDeque<>();
        Element root = new Element("");
        open.push(root);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = start(reader);
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (open.size() > 1) {
                        open.element().children.add(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return (Element) root.children.get(0);
    }

    private static Element start(XMLStreamReader reader) {
        Element element = new Element(named(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            boolean unprefixed = prefix == null || prefix.isEmpty();
            String uri = reader.getNamespaceURI(i);
            element.with(unprefixed ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.with(
                    named(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return element;
    }

    private static String named(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    public static byte[] document(Element root) {
        ByteSink sink = new ByteSink();
        sink.ascii(DECLARATION);
        write(root, sink);
        return sink.toBytes();
    }

    public static void write(Element element, ByteSink sink) {
        open(element, sink);
        if (element.children.isEmpty()) {
            sink.ascii("/>");
            return;
        }
        sink.ascii(">");
        for (Object child : element.children) {
            if (child instanceof Element inner) {
                write(inner, sink);
            } else {
                sink.text((String) child);
            }
        }
        close(element, sink);
    }

    public static void declaration(ByteSink sink) {
        sink.ascii(DECLARATION);
    }

    /** The start tag without its closing bracket. */
    public static void open(Element element, ByteSink sink) {
        sink.ascii("<");
        sink.raw(element.name);
        for (Map.Entry<String, String> attribute : element.attributes.entrySet()) {
            sink.ascii(" ");
            sink.raw(attribute.getKey());
            sink.ascii("=\"");
            sink.text(attribute.getValue());
            sink.ascii("\"");
        }
    }

    public static void close(Element element, ByteSink sink) {
        sink.ascii("</");
        sink.raw(element.name);
        sink.ascii(">");
    }
}
