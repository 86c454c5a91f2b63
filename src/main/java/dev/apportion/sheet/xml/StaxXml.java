package dev.apportion.sheet.xml;

import dev.apportion.message.Message;
import dev.apportion.ooxml.XmlInput;
import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.UnreadableWorkbookException;
import dev.apportion.sheet.cells.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads any well-formed XML through StAX. Document types are refused, so no entity is ever looked up. */
public final class StaxXml extends XmlPull {

    private final XMLStreamReader reader;
    private final InputStream in;
    private final ReadLimits limits;
    private final StringBuilder collected = new StringBuilder();
    private String rootNamespace = "";
    private int depth;
    private int nextAttribute;
    private boolean rootSeen;

    public StaxXml(InputStream in, ReadLimits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        this.reader = reader(in);
    }

    /** A reader that looks nothing up. */
    public static XMLStreamReader reader(InputStream in) throws IOException {
        try {
            return XmlInput.factory(false).createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The finding on a document type. */
    public static UnreadableWorkbookException documentType() {
        return Unreadable.damaged(
                Message.of("it declares a document type, which no spreadsheet needs and attacks use"));
    }

    /** What went wrong below StAX, such as a broken zip part, or that the XML is not well-formed. */
    public static IOException broken(Exception e) {
        return e instanceof XMLStreamException wrapper && wrapper.getNestedException() instanceof IOException cause
                ? cause
                : Unreadable.damaged(Message.of("its XML is not well-formed"), e);
    }

    @Override
    public int next() throws IOException {
        collected.setLength(0);
        try {
            while (reader.hasNext()) {
                int event = event(reader.next());
                if (event != END_OF_DOCUMENT) {
                    return event;
                }
            }
            return END_OF_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            // Aalto reports what it meets in text it read lazily by unchecked exceptions of its own.
            throw broken(e);
        }
    }

    /** A tag, or {@link #END_OF_DOCUMENT} for what lies between tags. */
    private int event(int event) throws IOException {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> collect();
            case XMLStreamConstants.DTD -> throw documentType();
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw Unreadable.damaged(Message.of("it refers to an entity that doesn't exist"));
            default -> END_OF_DOCUMENT;
        };
    }

    private int end() {
        nextAttribute = Integer.MAX_VALUE;
        depth--;
        name = code();
        return END;
    }

    private int start() throws IOException {
        if (!rootSeen) {
            rootSeen = true;
            rootNamespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        }
        nextAttribute = 0;
        if (++depth > limits.depth()) {
            throw Unreadable.overLimit(
                    Message.of("Its XML is nested deeper than the limit of {0}", limits.depth()), Limit.DEPTH);
        }
        name = code();
        return START;
    }

    private long code() {
        String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        return namespace.equals(rootNamespace) ? XmlNames.code(reader.getLocalName()) : XmlNames.FOREIGN;
    }

    private int collect() throws IOException {
        collected.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (collected.length() > limits.cellCharacters() + (1 << 16)) {
            throw Unreadable.overLimit(Message.of("A cell's text is longer than its limit"), Limit.CELL_CHARACTERS);
        }
        return END_OF_DOCUMENT;
    }

    @Override
    public boolean nextAttribute() {
        if (nextAttribute >= 1 << 20 || nextAttribute >= reader.getAttributeCount()) {
            return false;
        }
        attribute = XmlNames.code(reader.getAttributeLocalName(nextAttribute));
        String prefix = reader.getAttributePrefix(nextAttribute);
        attributePrefixed = prefix != null && !prefix.isEmpty();
        current(reader.getAttributeValue(nextAttribute));
        nextAttribute++;
        return true;
    }

    @Override
    public void text() {
        current(collected.toString());
    }

    private void current(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        from = 0;
        to = bytes.length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
