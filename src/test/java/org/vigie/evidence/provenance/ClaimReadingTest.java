package org.vigie.evidence.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.evidence.provenance.Made.exif;
import static org.vigie.evidence.provenance.Made.joined;
import static org.vigie.evidence.provenance.Made.latin;
import static org.vigie.evidence.provenance.Made.utf8;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.evidence.provenance.Made.Tag;

/// One file for every way of saying something.
class ClaimReadingTest {
    private static final String UUID = "6d1f0f2e-0b1c-4c5d-8e9f-a0b1c2d3e4f5";
    private static final String PARAMETERS =
            "a lighthouse at dusk <lora:storm:0.7>\nNegative prompt: people\n"
                    + "Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512";

    /// Statements as `place field meaning value`.
    static List<String> said(byte[] file) {
        return ClaimReading.read(file).stream()
                .map(claim ->
                        String.join(
                                "|",
                                claim.place(),
                                claim.field(),
                                claim.meaning().replaceFirst("provenance.claim.", ""),
                                claim.value()))
                .toList();
    }

    @Test
    void aFileThatSaysNothingHasNoStatements() {
        assertThat(said(Made.png())).isEmpty();
        assertThat(said(Made.jpeg())).isEmpty();
        assertThat(said(new byte[0])).isEmpty();
        assertThat(said(latin("not a picture"))).isEmpty();
    }

    @Test
    void exifNamesACameraInEitherByteOrder() {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] tiff =
                    Made.tiff(
                            order,
                            List.of(Tag.text(0x010f, "Contax"), Tag.text(0x0110, "G2")),
                            List.of(
                                    Tag.text(0x9003, "2026:01:04 10:11:12"),
                                    Tag.text(0xa434, "Planar 45")));
            assertThat(said(Made.jpeg(Made.app1Exif(tiff))))
                    .containsExactlyInAnyOrder(
                            "exif|Make|camera|Contax G2",
                            "exif|DateTimeOriginal|capture-time|2026:01:04 10:11:12",
                            "exif|LensModel|lens|Planar 45");
            assertThat(said(Made.webp(Made.riffChunk("EXIF", tiff))))
                    .contains("exif|Make|camera|Contax G2");
            assertThat(said(Made.png(Made.chunk("eXIf", tiff))))
                    .contains("exif|Make|camera|Contax G2");
            assertThat(said(tiff)).contains("exif|Make|camera|Contax G2");
        }
    }

    @Test
    void aNameOfAGeneratorIsNoCameraAndNoProgramLikeAnyOther() {
        assertThat(said(Made.jpeg(Made.app1Exif(exif(Tag.text(0x010f, "Ideogram AI"))))))
                .containsExactly("exif|Make|ideogram|Ideogram AI");
        assertThat(said(Made.jpeg(Made.app1Exif(exif(Tag.text(0x0131, "ComfyUI 1.2"))))))
                .containsExactly("exif|Software|generator|ComfyUI 1.2");
        assertThat(said(Made.jpeg(Made.app1Exif(exif(Tag.text(0x0131, "GIMP 3.0"))))))
                .containsExactly("exif|Software|software|GIMP 3.0");
        assertThat(said(Made.jpeg(Made.app1Exif(exif(Tag.text(0x013b, "Ingrokson"))))))
                .containsExactly("exif|Artist|creator|Ingrokson");
    }

    @Test
    void theSignatureOfOneServiceNeedsBothItsHalves() {
        Tag signature = Tag.text(0x010e, "Signature: " + "Ab9+".repeat(20) + "=");
        Tag artist = Tag.text(0x013b, UUID);
        assertThat(said(Made.jpeg(Made.app1Exif(exif(signature, artist)))))
                .hasSize(2)
                .allSatisfy(said -> assertThat(said).contains("|grok-pattern|"));
        assertThat(said(Made.jpeg(Made.app1Exif(exif(signature)))))
                .hasSize(1)
                .allSatisfy(said -> assertThat(said).contains("|description|"));
        assertThat(said(Made.jpeg(Made.app1Exif(exif(artist)))))
                .containsExactly("exif|Artist|creator|" + UUID);
    }

    @Test
    void parametersAreFoundInTextAndInComments() {
        String shown = "a lighthouse at dusk <lora:storm:0.7> Negative prompt: people Steps: 20";
        assertThat(said(Made.png(Made.text("parameters", PARAMETERS))))
                .singleElement()
                .asString()
                .startsWith("png|parameters|parameters|" + shown);
        for (var charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] comment = joined(latin("UNICODE\0"), PARAMETERS.getBytes(charset));
            byte[] tiff =
                    Made.tiff(
                            ByteOrder.LITTLE_ENDIAN,
                            List.of(),
                            List.of(new Tag(0x9286, 7, comment)));
            assertThat(said(Made.webp(Made.riffChunk("EXIF", joined(latin("Exif\0\0"), tiff)))))
                    .singleElement()
                    .asString()
                    .startsWith("exif|UserComment|parameters|" + shown);
        }
        assertThat(said(Made.png(Made.deflatedText("parameters", latin(PARAMETERS)))))
                .singleElement()
                .asString()
                .startsWith("png|parameters|parameters|" + shown);
        assertThat(said(Made.png(Made.text("parameters", PARAMETERS + ", Version: Fooocus v2.5"))))
                .singleElement()
                .asString()
                .startsWith("png|parameters|fooocus|");
    }

    @Test
    void graphsAreReadForWhatTheyAsk() {
        String graph =
                "{\"3\":{\"class_type\":\"KSampler\",\"inputs\":{\"cfg\":NaN,\"seed\":1}},"
                        + "\"4\":{\"class_type\":\"Loader\",\"inputs\":{\"ckpt_name\":\"sea.ckpt\"}},"
                        + "\"6\":{\"class_type\":\"CLIPTextEncode\","
                        + "\"inputs\":{\"text\":\"a lighthouse\",\"clip\":[\"4\",1]}}}";
        String workflow = "{\"last_node_id\":9,\"nodes\":[],\"links\":[]}";
        byte[] png =
                Made.png(Made.text("prompt", graph), Made.internationalText("workflow", workflow));
        assertThat(said(png))
                .containsExactly(
                        "png|prompt|comfyui-prompt|ckpt_name: sea.ckpt · text: a lighthouse",
                        "png|workflow|comfyui-workflow|" + workflow);
        assertThat(said(Made.png(Made.text("prompt", "something else")))).isEmpty();
    }

    @Test
    void eachGeneratorsOwnTextsAreKnown() {
        assertThat(
                        said(
                                Made.png(
                                        Made.text(
                                                "invokeai_metadata",
                                                "{\"positive_prompt\":\"a lighthouse\"}"))))
                .containsExactly("png|invokeai_metadata|invokeai|positive_prompt: a lighthouse");
        assertThat(said(Made.png(Made.text("Dream", "\"a lighthouse\" -s 50"))))
                .containsExactly("png|Dream|invokeai|\"a lighthouse\" -s 50");
        assertThat(
                        said(
                                Made.png(
                                        Made.text("Software", "NovelAI"),
                                        Made.text("Description", "a lighthouse"),
                                        Made.text(
                                                "Comment",
                                                "{\"prompt\":\"a lighthouse\",\"uc\":\"fog\"}"))))
                .containsExactly(
                        "png|Software|novelai|NovelAI",
                        "png|Description|novelai|a lighthouse",
                        "png|Comment|novelai|prompt: a lighthouse · uc: fog");
        assertThat(
                        said(
                                Made.png(
                                        Made.text("fooocus_scheme", "fooocus"),
                                        Made.text(
                                                "parameters",
                                                "{\"metadata_scheme\":\"fooocus\","
                                                        + "\"prompt\":\"a lighthouse\"}"))))
                .containsExactly(
                        "png|fooocus_scheme|fooocus|fooocus",
                        "png|parameters|fooocus|prompt: a lighthouse");
        assertThat(said(Made.png(Made.text("Description", "a lighthouse --v 7 Job ID: " + UUID))))
                .containsExactly("png|Description|midjourney|a lighthouse --v 7 Job ID: " + UUID);
    }

    @Test
    void xmpSaysHowAPictureCameAbout() {
        String packet =
                Made.xmp(
                        "xmp:CreatorTool='Adobe Firefly'",
                        "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/"
                                + "digitalsourcetype/trainedAlgorithmicMedia"
                                + "</Iptc4xmpExt:DigitalSourceType>"
                                + "<photoshop:Credit>Made with Google AI</photoshop:Credit>"
                                + "<dc:creator><rdf:Seq><rdf:li>A. Painter</rdf:li></rdf:Seq>"
                                + "</dc:creator>");
        List<String> expected =
                List.of(
                        "xmp|CreatorTool|generator|Adobe Firefly",
                        "xmp|DigitalSourceType|trained-algorithmic-media|trainedAlgorithmicMedia",
                        "xmp|Credit|generator|Made with Google AI",
                        "xmp|creator|creator|A. Painter");
        assertThat(said(Made.jpeg(Made.app1Xmp(packet)))).isEqualTo(expected);
        assertThat(said(Made.webp(Made.riffChunk("XMP ", utf8(packet))))).isEqualTo(expected);
        assertThat(said(Made.png(Made.internationalText("XML:com.adobe.xmp", packet))))
                .isEqualTo(expected);
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            String plain = packet.substring(packet.indexOf("<x:"));
            assertThat(said(Made.webp(Made.riffChunk("XMP ", plain.getBytes(charset)))))
                    .isEqualTo(expected);
            assertThat(
                            said(
                                    Made.webp(
                                            Made.riffChunk(
                                                    "XMP ",
                                                    ("\ufeff" + packet).getBytes(charset)))))
                    .isEqualTo(expected);
        }
        byte[] magic = new byte[258];
        for (int i = 0; i < 256; i++) {
            magic[i + 1] = (byte) (255 - i);
        }
        magic[0] = 1;
        byte[] extension = joined(latin("!\u00ff\13XMP DataXMP"), utf8(packet), magic);
        assertThat(said(Made.gif(extension))).isEqualTo(expected);
    }

    @Test
    void everyCodeOfTheVocabularyIsKnownAndTheRestIsNamedAsSuch() {
        for (String code :
                List.of(
                        "compositeWithTrainedAlgorithmicMedia",
                        "algorithmicMedia",
                        "compositeSynthetic",
                        "digitalCapture",
                        "minorHumanEdits",
                        "screenCapture")) {
            assertThat(
                            SourceTypes.meaning(
                                    "http://cv.iptc.org/newscodes/digitalsourcetype/" + code))
                    .as(code)
                    .isNotEqualTo(Meaning.OTHER_SOURCE_TYPE);
        }
        assertThat(SourceTypes.meaning("http://c2pa.org/digitalsourcetype/empty"))
                .isEqualTo(Meaning.EMPTY);
        assertThat(SourceTypes.meaning("madeUp")).isEqualTo(Meaning.OTHER_SOURCE_TYPE);
        assertThat(SourceTypes.meaning("")).isEqualTo(Meaning.OTHER_SOURCE_TYPE);
    }

    @Test
    void iptcIsReadOutOfPhotoshopsResources() {
        byte[] resources =
                Made.photoshop(
                        Made.iptc(110, "Stability AI"),
                        Made.iptc(80, "A. Painter"),
                        Made.iptc(120, "A lighthouse"),
                        Made.iptc(40, "FBMD01000abc"));
        assertThat(said(Made.jpeg(Made.segment(0xed, joined(latin("Photoshop 3.0\0"), resources)))))
                .containsExactlyInAnyOrder(
                        "iptc|Credit|generator|Stability AI",
                        "iptc|By-line|creator|A. Painter",
                        "iptc|Caption|description|A lighthouse",
                        "iptc|SpecialInstructions|uploaded|FBMD");
        byte[] wrapped =
                latin("\niptc\n" + resources.length + "\n" + HexFormat.of().formatHex(resources));
        assertThat(said(Made.png(Made.deflatedText("Raw profile type iptc", wrapped))))
                .contains("iptc|Credit|generator|Stability AI");
    }

    @Test
    void aManifestInTwoSegmentsIsListed() {
        byte[] store = MadeStore.store("Sora", "x/trainedAlgorithmicMedia");
        byte[] segments = MadeStore.segments(store, 1, store.length / 2 + 1);
        List<String> expected =
                List.of(
                        "c2pa|manifests|c2pa-manifests|1, active: urn:uuid:one",
                        "c2pa|claim_generator_info|c2pa-generator|Sora",
                        "c2pa|c2pa.created|trained-algorithmic-media|trainedAlgorithmicMedia",
                        "c2pa|c2pa.created softwareAgent|c2pa-agent|Painter",
                        "c2pa|ingredient parentOf|c2pa-ingredient|beach.jpg",
                        "c2pa|assertions|c2pa-assertions|c2pa.actions.v2, c2pa.ingredient.v3",
                        "c2pa|alg|c2pa-algorithm|ES256",
                        "c2pa|sigTst|c2pa-time|2026-01-04T10:11:12Z");
        assertThat(said(Made.jpeg(segments))).isEqualTo(expected);
        assertThat(said(Made.png(Made.chunk("caBX", store)))).isEqualTo(expected);
        assertThat(said(Made.webp(Made.riffChunk("C2PA", store)))).isEqualTo(expected);
    }

    @Test
    void theLastManifestIsTheActiveOneAndTheOthersAreToldApart() {
        byte[] store =
                MadeStore.superbox(
                        "c2pa",
                        "c2pa",
                        MadeStore.manifest("urn:one", "Camera", "x/digitalCapture"),
                        MadeStore.manifest("urn:two", "OpenAI-API", "x/trainedAlgorithmicMedia"));
        assertThat(said(Made.png(Made.chunk("caBX", store))))
                .contains(
                        "c2pa|manifests|c2pa-manifests|2, active: urn:two",
                        "c2pa|claim_generator_info|generator|OpenAI-API",
                        "c2pa|manifest 1: c2pa.created|digital-capture|digitalCapture");
    }

    @Test
    void commentsAreShownOnOneLineWithNothingInvisibleInThem() {
        String hostile = "first\nsecond\u202ethird\u200bfourth\u0000\u001b[31m" + "x".repeat(2_000);
        assertThat(said(Made.jpeg(Made.segment(0xfe, utf8(hostile)))))
                .singleElement()
                .asString()
                .startsWith("comment|comment|comment|first second�third�fourth��[31mxxx")
                .endsWith("x…")
                .hasSizeLessThan(Statements.LONGEST_TEXT + 40);
        byte[] gif = Made.gif(joined(latin("!\u00fe"), new byte[] {5}, latin("hello\0")));
        assertThat(said(gif)).containsExactly("comment|comment|comment|hello");
    }
}
