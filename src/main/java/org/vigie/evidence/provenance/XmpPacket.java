package org.vigie.evidence.provenance;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The properties of an XMP packet, as flat pairs of name and text. A packet that declares a
/// document type is not read on: it could name entities.
///
/// Read with the JDK's own parser, because the usual library remembers every namespace of every
/// packet for as long as the program runs.
///
/// @param complete false when the packet is damaged, or has more than is read
record XmpPacket(List<Property> properties, boolean complete) {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /// A packet in a JPEG file has 64 KiB at most; elsewhere some have a history of edits in them.
    private static final int MOST_BYTES = 1 << 20;

    private static final int MOST_EVENTS = 50_000;
    private static final int MOST_PROPERTIES = 2_000;
    private static final int DEEPEST = 64;
    private static final int LONGEST = 1 << 16;

    XmpPacket {
        properties = List.copyOf(properties);
    }

    /// One text, under the innermost name that is not RDF's own.
    record Property(String namespace, String name, String text) {}

    /// Read a packet as far as it goes.
    static XmpPacket read(byte[] bytes) {
        List<Property> properties = new ArrayList<>();
        if (bytes.length > MOST_BYTES) {
            return new XmpPacket(properties, false);
        }
        Walk walk = new Walk(properties);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text(bytes)));
            walk.walk(reader);
            reader.close();
        } catch (XMLStreamException | RuntimeException e) {
            // Whatever stands behind the packet is no XML; some formats pad it.
            return new XmpPacket(properties, walk.closed);
        }
        return new XmpPacket(properties, walk.closed);
    }

    /// Packets are UTF-8, or UTF-16 as the zero beside their first letter shows. Left to find that
    /// out, the parser prints its complaints.
    private static String text(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length > 1) {
            int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
            if (first == 0xfeff || first == '<') {
                charset = StandardCharsets.UTF_16BE;
            } else if (first == 0xfffe || first == '<' << 8) {
                charset = StandardCharsets.UTF_16LE;
            }
        }
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// One way through a packet.
    private static final class Walk {
        private final List<Property> properties;
        private final Deque<Element> open = new ArrayDeque<>();

        /// Whether the outermost element has ended.
        private boolean closed;

        Walk(List<Property> properties) {
            this.properties = properties;
        }

        private record Element(String namespace, String name, StringBuilder text) {}

        void walk(XMLStreamReader reader) throws XMLStreamException {
            for (int i = 0; i < MOST_EVENTS && reader.hasNext(); i++) {
                if (!event(reader, reader.next())) {
                    return;
                }
            }
        }

        /// Take what is next; false where reading ends.
        private boolean event(XMLStreamReader reader, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == DEEPEST) {
                        return false;
                    }
                    start(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(open.pop());
                    closed = open.isEmpty();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return false;
                }
                default -> {
                    // White space, comments and packet markers say nothing.
                }
            }
            return true;
        }

        private void start(XMLStreamReader reader) {
            Element parent = open.peek();
            boolean structure = parent != null && RDF.equals(reader.getNamespaceURI());
            Element element =
                    structure
                            ? new Element(parent.namespace(), parent.name(), new StringBuilder())
                            : new Element(
                                    text(reader.getNamespaceURI()),
                                    reader.getLocalName(),
                                    new StringBuilder());
            open.push(element);
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attribute(reader, element, i);
            }
        }

        private void attribute(XMLStreamReader reader, Element element, int index) {
            String namespace = text(reader.getAttributeNamespace(index));
            String name = reader.getAttributeLocalName(index);
            if (RDF.equals(namespace)) {
                if (name.equals("resource")) {
                    keep(element.namespace(), element.name(), reader.getAttributeValue(index));
                }
            } else if (!namespace.isEmpty() && !XML.equals(namespace)) {
                keep(namespace, name, reader.getAttributeValue(index));
            }
        }

        private void text(XMLStreamReader reader) {
            Element element = open.peek();
            if (element != null && element.text().length() < LONGEST) {
                element.text().append(reader.getText());
            }
        }

        private void end(Element element) {
            String text = element.text().toString().strip();
            if (!text.isEmpty()) {
                keep(element.namespace(), element.name(), text);
            }
        }

        private void keep(String namespace, String name, String text) {
            if (properties.size() < MOST_PROPERTIES) {
                properties.add(new Property(namespace, name, text));
            }
        }

        private static String text(@Nullable String maybe) {
            return maybe == null ? "" : maybe;
        }
    }
}
