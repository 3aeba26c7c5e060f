package org.vigie.filing.cybertip;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes documents as XML 1.0. Characters that XML cannot hold are left out.
public final class TipXml {
    private TipXml() {}

    /// Return one document.
    public static String write(Node document) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            write(out, document, 0);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return text + "\n";
    }

    private static void write(XMLStreamWriter out, Node node, int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
        boolean empty = node.text().isEmpty() && node.children().isEmpty();
        if (empty) {
            out.writeEmptyElement(node.name());
        } else {
            out.writeStartElement(node.name());
        }
        for (Map.Entry<String, String> each : new TreeMap<>(node.attributes()).entrySet()) {
            out.writeAttribute(each.getKey(), clean(each.getValue()));
        }
        if (empty) {
            return;
        }
        out.writeCharacters(clean(node.text()));
        for (Node child : node.children()) {
            write(out, child, depth + 1);
        }
        if (!node.children().isEmpty()) {
            out.writeCharacters("\n" + "  ".repeat(depth));
        }
        out.writeEndElement();
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0x20 && c <= 0xd7ff
                                || c >= 0xe000 && c <= 0xfffd
                                || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
