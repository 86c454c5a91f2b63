package dev.apportion.sheet.ods;

import dev.apportion.message.Message;
import dev.apportion.sheet.Limit;
import dev.apportion.sheet.ReadLimits;
import dev.apportion.sheet.cells.Unreadable;
import dev.apportion.sheet.xml.StaxXml;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The content part by local names; ods uses no two alike where it matters. */
final class OdsXml implements Closeable {

    /** document-content, body, spreadsheet, table. */
    static final int SHEET_DEPTH = 4;

    private final InputStream in;
    private final ReadLimits limits;
    private final XMLStreamReader reader;
    private int event;
    private int depth;

    OdsXml(InputStream in, ReadLimits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        this.reader = StaxXml.reader(in);
    }

    /** Moves on; false at the end. */
    boolean next() throws IOException {
        try {
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw StaxXml.documentType();
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > limits.depth()) {
                throw Unreadable.overLimit(
                        Message.of("Its XML is nested deeper than the limit of {0}", limits.depth()), Limit.DEPTH);
            }
            return event != XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw StaxXml.broken(e);
        }
    }

    int depth() {
        return depth;
    }

    boolean isStart(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() throws IOException {
        try {
            return reader.getText();
        } catch (RuntimeException e) {
            // Aalto reports what it meets in text it read lazily by unchecked exceptions of its own.
            throw StaxXml.broken(e);
        }
    }

    /** The value of an attribute by its local name; empty if it is missing. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A count of repetitions, at least one and at most a sheet's rows. */
    int count(String name) {
        String text = attribute(name);
        return text.matches("[0-9]{1,9}") ? Math.max(1, Math.min(1 << 20, Integer.parseInt(text))) : 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
