package dev.apportion.report.returned.xlsx;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import dev.apportion.ooxml.XmlInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;

/** Parts read and written event by event. */
final class Stax {

    private static final XMLInputFactory INPUT = XmlInput.factory(false);
    private static final OutputFactoryImpl OUTPUT = new OutputFactoryImpl();

    private Stax() {}

    /** What is done with a part. */
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader2 in) throws XMLStreamException, IOException;
    }

    /** What is written of a part. */
    @FunctionalInterface
    interface Writing {
        void write(XMLStreamWriter2 out) throws XMLStreamException, IOException;
    }

    /** Reads a part, and closes it. */
    static void read(InputStream part, Reading reading) throws IOException {
        try (part) {
            reading.read((XMLStreamReader2) INPUT.createXMLStreamReader(part));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Writes a part, and leaves the stream open. */
    static void write(OutputStream part, Writing writing) throws IOException {
        try {
            XMLStreamWriter2 out = (XMLStreamWriter2) OUTPUT.createXMLStreamWriter(part, "UTF-8");
            out.writeStartDocument("1.0", "UTF-8", true);
            writing.write(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Copies the event that was read last; what stands around the root element has its own. */
    static void copy(XMLStreamReader2 in, XMLStreamWriter2 out) throws XMLStreamException {
        int event = in.getEventType();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("A workbook has no document type", in.getLocation());
        }
        if (event != XMLStreamConstants.START_DOCUMENT && event != XMLStreamConstants.END_DOCUMENT) {
            out.copyEventFromReader(in, false);
        }
    }

    /** From a start tag to its end: copies the element. */
    static void copyElement(XMLStreamReader2 in, XMLStreamWriter2 out) throws XMLStreamException {
        int depth = in.getDepth();
        copy(in, out);
        while (in.next() != XMLStreamConstants.END_ELEMENT || in.getDepth() != depth) {
            copy(in, out);
        }
        copy(in, out);
    }

    /** Begins an element of the same name as the one just met, without its attributes. */
    static void begin(XMLStreamReader2 in, XMLStreamWriter2 out, String local) throws XMLStreamException {
        out.writeStartElement(in.getPrefix(), local, in.getNamespaceURI());
    }

    static boolean isStart(XMLStreamReader2 in, String local) {
        return in.getEventType() == XMLStreamConstants.START_ELEMENT
                && in.getLocalName().equals(local);
    }

    /** An attribute without prefix; empty if there is none. */
    static String attribute(XMLStreamReader2 in, String name) {
        String value = in.getAttributeValue("", name);
        return value == null ? "" : value;
    }
}
