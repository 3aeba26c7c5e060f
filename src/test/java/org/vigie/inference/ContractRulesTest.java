package org.vigie.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.FaultException;

/// What a manifest's parts say against each other.
class ContractRulesTest {
    private static final String INPUT =
            """
            "input":{"name":"x","dtype":"float32","layout":"NCHW","width":64,"height":64,
                     "channelOrder":"RGB","range":"0..1"},
            """;

    private static final String CLASSIFIER =
            INPUT
                    + """
                    "task":"classifier",
                    "resize":{"mode":"stretch","interpolation":"bilinear"},
                    "outputs":[{"name":"y","shape":[1,2],"activation":"logits"}],
                    "labels":["safe","unsafe"],"reduction":{"kind":"softmax-index","index":1},
                    "thresholds":{"review":0.5}
                    """;

    private static final String YUNET =
            INPUT
                    + """
                    "task":"detector",
                    "resize":{"mode":"letterbox-top-left","interpolation":"bilinear"},
                    "outputs":[{"name":"c","shape":[1,4,1],"role":"classes","stride":32},
                               {"name":"o","shape":[1,4,1],"role":"objectness","stride":32},
                               {"name":"b","shape":[1,4,4],"role":"boxes","stride":32},
                               {"name":"k","shape":[1,4,10],"role":"keypoints","stride":32}],
                    "labels":["face"],
                    "decoder":{"kind":"yunet","strides":[32],"scoreMin":0.6,"nmsIou":0.3,
                               "keypoints":5}
                    """;

    @Test
    void bothAreAcceptedAsTheyStand() throws FaultException {
        assertThat(Manifests.of(CLASSIFIER).main()).map(OutputContract::name).hasValue("y");
        assertThat(Manifests.of(YUNET).main()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'bilinear' | 'bilinear','shortEdge':64 | resize.shortEdge",
                "'bilinear' | 'bilinear','cropPct':0.9 | resize.cropPct",
                "'bilinear' | 'bilinear','longEdge':64 | resize.longEdge",
                "'bilinear' | 'bilinear','padMultiple':32 | resize.padMultiple",
                "'bilinear' | 'bilinear','multipleOf':8 | resize.multipleOf",
                "'bilinear' | 'bilinear','padColor':[1,2,3] | resize.padColor",
                "'bilinear' | 'nearest','antialias':true | resize.antialias",
                "'bilinear' | 'area','antialias':false | resize.antialias",
                "'stretch' | 'letterbox-center','jpegRoundTrip':true | resize.jpegRoundTrip",
                "'stretch' | 'short-edge-center-crop','cropPct':0.01 | resize.cropPct",
                "'stretch' | 'short-edge-center-crop','shortEdge':63 | resize.shortEdge",
                "'stretch' | 'short-edge-center-crop','shortEdge':64,'cropPct':1.0 | resize.cropPct",
                "'stretch' | 'stretch','stage1':[5000,64] | resize.stage1",
                "'width':64,'height':64 | 'width':8192,'height':8192 | input.height",
                "'float32' | 'uint8' | input.range",
                "'activation':'logits' | 'activation':'none' | outputs[0].activation",
                "'labels':['safe','unsafe'] | 'labels':['unsafe'] | reductions[0].kind",
                "'review':0.5 | 'review':0.5,'labels':{'safe':2} | thresholds.labels",
                "'review':0.5 | 'review':0.5,'categories':{'4':0.5} | thresholds.categories",
            })
    void namesWhatGoesAgainstTheRest(String from, String to, String field) {
        refused(CLASSIFIER, from, to, field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'keypoints':5 | 'keypoints':4 | outputs[3].shape",
                "'role':'keypoints','stride':32 | 'role':'keypoints','stride':16 | outputs",
                "'labels':['face'] | 'labels':['face','hand'] | labels",
                "'strides':[32] | 'strides':[48] | input.width",
                "[1,4,4],'role':'boxes' | [1,4,5],'role':'boxes' | outputs[2].shape",
                "'keypoints':5 | 'keypoints':5,'anchorsPerCell':2 | decoder.anchorsPerCell",
                "'keypoints':5 | 'keypoints':5,'transposed':true | decoder.transposed",
                "'keypoints':5 | 'keypoints':5,'scoreIndex':1 | decoder.scoreIndex",
                "'keypoints':5 | 'keypoints':5,'topK':100000 | decoder.topK",
                "'keypoints':5 | 'keypoints':0 | decoder.keypoints",
            })
    void namesWhatADetectorCannotBe(String from, String to, String field) {
        refused(YUNET, from, to, field);
    }

    /// The softmax of one logit is always 1, and what a model calls a softmax excludes the others.
    @Test
    void probabilitiesAreMadeOnceAndOnlyWhereTheyCanBe() {
        String alone =
                CLASSIFIER
                        .replace("[\"safe\",\"unsafe\"]", "[\"unsafe\"]")
                        .replace("\"index\":1", "\"index\":0");
        refused(alone, "'unsafe'", "'unsafe'", "reductions[0].kind");
        String tagger = CLASSIFIER.replace("classifier", "multilabel");
        refused(tagger, "'logits'", "'softmax'", "outputs[0].activation");
        String warm =
                CLASSIFIER.replace(
                        "\"review\":0.5", "\"review\":0.5,\"calibration\":{\"temperature\":2}");
        refused(warm, "'logits'", "'probability'", "thresholds.calibration.temperature");
    }

    @Test
    void aPaddedPictureOfAnySizeNeedsABound() {
        String padded =
                CLASSIFIER
                        .replace("\"width\":64,\"height\":64", "\"width\":-1,\"height\":-1")
                        .replace("\"stretch\"", "\"pad-multiple\",\"padMultiple\":32");
        refused(padded, "'pad-multiple'", "'pad-multiple'", "resize.longEdge");
        refused(padded, "'pad-multiple'", "'pad-multiple','longEdge':5000", "resize.longEdge");
    }

    @Test
    void anOutputThatOnlyExplainsIsNoAnswer() throws FaultException {
        Manifest manifest =
                Manifests.of(
                        CLASSIFIER.replace(
                                        "\"outputs\":[",
                                        "\"outputs\":[{\"name\":\"f\",\"shape\":[1,8,2,2]},")
                                + ",\"explanation\":{\"camFeatureOutput\":\"f\"}");

        assertThat(manifest.main()).map(OutputContract::name).hasValue("y");
    }

    private static void refused(String manifest, String from, String to, String field) {
        String old = from.replace('\'', '"');
        assertThat(manifest).contains(old);
        assertThatThrownBy(() -> Manifests.of(manifest.replace(old, to.replace('\'', '"'))))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault().details()).containsEntry("field", field));
    }
}
