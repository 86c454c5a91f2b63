package dev.apportion.sheet.xml;

import dev.apportion.sheet.ReadLimits;
import java.io.IOException;
import java.io.InputStream;

/** Reads a small part as a whole: by the byte scanner, or by StAX where that gives up. */
public final class Xml {

    private Xml() {}

    /** Opens a part from its start. */
    @FunctionalInterface
    public interface Part {
        InputStream open() throws IOException;
    }

    /** What to make of a part; called again from the start when StAX takes over. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(XmlPull xml) throws IOException;
    }

    public static <T> T read(Part part, ReadLimits limits, Reading<T> reading) throws IOException {
        try (InputStream in = part.open();
                XmlPull xml = new ByteXml(in, limits)) {
            return reading.read(xml);
        } catch (UnusualXmlException e) {
            try (InputStream in = part.open();
                    XmlPull xml = new StaxXml(in, limits)) {
                return reading.read(xml);
            }
        }
    }
}
