package org.zhucun.exchange.xlsx;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** 标记读取: walks through the XML of a part; knows no document type and resolves nothing. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml of(InputStream part) throws XMLStreamException {
        return new Xml(FACTORY.createXMLStreamReader(part));
    }

    /** The next tag: its name when it begins, {@code /name} when it ends, null at the end of the part. */
    String next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return "/" + reader.getLocalName();
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FileRefused("exchange.file.entity");
            }
        }
        return null;
    }

    /** An attribute of the tag that just began, whatever its prefix, or null. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Appends the text up to the end of the tag that just began. */
    void text(StringBuilder target) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                append(target);
            }
        }
    }

    /** The reader parses texts late and then cannot say properly that they are broken. */
    private void append(StringBuilder target) {
        try {
            target.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (UncheckedStreamException broken) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    /** Appends what a text with runs shows ({@code si}, {@code is}), without the readings above it. */
    void runs(String until, StringBuilder target) throws XMLStreamException {
        for (String tag = next(); tag != null && !tag.equals(until); tag = next()) {
            if (tag.equals("t")) {
                text(target);
            } else if (tag.equals("rPh")) {
                text(new StringBuilder());
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
