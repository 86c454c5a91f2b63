package dev.apportion.ooxml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import javax.xml.stream.XMLInputFactory;

/** Settings by which XML is read: nothing that it refers to is ever looked up. */
public final class XmlInput {

    private XmlInput() {}

    /**
     * A factory of readers that look up nothing outside the file.
     *
     * @param coalescing whether a text comes in one piece
     */
    public static XMLInputFactory factory(boolean coalescing) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, coalescing);
        return factory;
    }
}
