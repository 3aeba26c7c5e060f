package org.vigie.evidence.provenance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.evidence.provenance.Statements.Place;
import org.vigie.evidence.provenance.XmpPacket.Property;

/// Reads what XMP says about the origin of a picture.
final class XmpReading {
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    private static final String EXIF = "http://ns.adobe.com/exif/1.0/";
    private static final String EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#";

    /// What a property stands for, by namespace and name.
    private static final Map<String, Meaning> NAMES =
            Map.ofEntries(
                    Map.entry("http://ns.adobe.com/xap/1.0/CreatorTool", Meaning.SOFTWARE),
                    Map.entry(TIFF + "Software", Meaning.SOFTWARE),
                    Map.entry(EVENT + "softwareAgent", Meaning.SOFTWARE),
                    Map.entry(TIFF + "Artist", Meaning.CREATOR),
                    Map.entry("http://purl.org/dc/elements/1.1/creator", Meaning.CREATOR),
                    Map.entry("http://purl.org/dc/elements/1.1/rights", Meaning.COPYRIGHT),
                    Map.entry("http://ns.adobe.com/photoshop/1.0/Credit", Meaning.CREDIT),
                    Map.entry("http://ns.adobe.com/photoshop/1.0/Source", Meaning.CREDIT),
                    Map.entry(EXIF + "DateTimeOriginal", Meaning.CAPTURE_TIME),
                    Map.entry("http://cipa.jp/exif/1.0/LensModel", Meaning.LENS),
                    Map.entry("http://ns.adobe.com/exif/1.0/aux/Lens", Meaning.LENS),
                    Map.entry(IPTC + "AISystemUsed", Meaning.AI_SYSTEM),
                    Map.entry(IPTC + "AISystemVersionUsed", Meaning.AI_SYSTEM),
                    Map.entry(IPTC + "AIPromptInformation", Meaning.AI_PROMPT),
                    Map.entry(IPTC + "AIPromptWriterName", Meaning.AI_PROMPT),
                    Map.entry("http://purl.org/dc/terms/provenance", Meaning.C2PA_ELSEWHERE));

    private static final Map<String, Meaning> TEXTS =
            Map.of(
                    "http://purl.org/dc/elements/1.1/description",
                    Meaning.DESCRIPTION,
                    "http://purl.org/dc/elements/1.1/title",
                    Meaning.DESCRIPTION,
                    TIFF + "ImageDescription",
                    Meaning.DESCRIPTION,
                    "http://ns.adobe.com/photoshop/1.0/Instructions",
                    Meaning.COMMENT,
                    EXIF + "UserComment",
                    Meaning.COMMENT);

    private final Statements found;
    private final TextReading texts;

    XmpReading(Statements found) {
        this.found = found;
        this.texts = new TextReading(found);
    }

    /// Read a packet.
    void read(byte[] bytes) {
        XmpPacket packet = XmpPacket.read(bytes);
        if (!packet.complete()) {
            found.incomplete();
        }
        packet.properties().forEach(this::property);
        camera(packet);
    }

    private void property(Property property) {
        String key = property.namespace() + property.name();
        if (property.name().toLowerCase(Locale.ROOT).equals("digitalsourcetype")) {
            String code = SourceTypes.last(property.text());
            found.add(Place.XMP, property.name(), code, SourceTypes.meaning(code));
            return;
        }
        @Nullable Meaning plain = NAMES.get(key);
        if (plain != null) {
            texts.name(Place.XMP, property.name(), property.text(), plain);
        }
        plain = TEXTS.get(key);
        if (plain != null) {
            texts.text(Place.XMP, property.name(), property.text(), plain);
        }
    }

    private void camera(XmpPacket packet) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Property property : packet.properties()) {
            if (property.namespace().equals(TIFF)) {
                named.putIfAbsent(property.name(), property.text());
            }
        }
        String make = named.getOrDefault("Make", "");
        String both = (make + " " + named.getOrDefault("Model", "")).strip();
        texts.name(Place.XMP, make.isEmpty() ? "Model" : "Make", both, Meaning.CAMERA);
    }
}
