package org.vigie.inference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.inference.InputContract.ChannelOrder;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.Reduction.Kind;
import org.vigie.review.FaultException;

class ManifestReaderTest {

    /// Marqo's classifier as its card describes it: index 0 is the unsafe class.
    private static final String MARQO =
            """
            {"manifestVersion":1, "id":"marqo-nsfw-384", "name":"Marqo NSFW 384",
             "task":"classifier", "file":"model.onnx", "bytes":22000000,
             "sha256":"0000000000000000000000000000000000000000000000000000000000000000",
             "externalData":[], "opset":17, "irVersion":10,
             "source":{"url":"https://huggingface.co/Marqo/nsfw-image-detection-384",
                       "revision":"main", "exportedBy":"torch", "exportTolerance":1e-3},
             "licence":{"code":"Apache-2.0","weights":"Apache-2.0","gated":false,
                        "commercialUse":"yes"},
             "dataProvenance":{"note":"not published","redFlags":[]},
             "input":{"name":"pixel_values","dtype":"float32","layout":"NCHW","width":384,
                      "height":384,"batch":"dynamic","channelOrder":"RGB","range":"0..1",
                      "mean":[0.5,0.5,0.5],"std":[0.5,0.5,0.5]},
             "resize":{"mode":"short-edge-center-crop","cropPct":1.0,"interpolation":"bicubic",
                       "antialias":true,"exifOrientation":"apply"},
             "outputs":[{"name":"logits","shape":[-1,2],"activation":"logits"}],
             "labels":["NSFW","SFW"],
             "reduction":{"kind":"softmax-index","index":0},
             "thresholds":{"review":0.30,"high":0.60,"source":"card"},
             "policyMapping":{"NSFW":["sexual"]},
             "scope":{"domain":["photo"],"knownFailures":["gore"],
                      "publishedMetrics":[{"metric":"acc","value":0.9856,"set":"own 20k",
                                           "by":"vendor"}]},
             "runtime":{"eps":["cuda","coreml","cpu"],"fp16Ok":true,"maxBatch":16},
             "explanation":{"occlusionOk":true},
             "golden":[{"input":"lcg:1","width":384,"height":384,"output":"logits","tol":1e-3,
                        "values":[0.5,-0.5]}]}
            """;

    /// One value measured by another: no schema can say that.
    private static final Set<String> BEYOND_A_SCHEMA =
            Set.of(
                    "reductions[0].index",
                    "reductions[0].indices",
                    "thresholds.high",
                    "golden[0].output");

    @Test
    void readsWhatACardSays() throws FaultException {
        assertThat(ManifestSchema.against(MARQO)).isEmpty();
        Manifest manifest = read(MARQO);
        assertThat(manifest.task()).isEqualTo(Task.CLASSIFIER);
        assertThat(manifest.input().channelOrder()).isEqualTo(ChannelOrder.RGB);
        assertThat(manifest.reductions()).hasSize(1);
        assertThat(manifest.reductions().getFirst().kind()).isEqualTo(Kind.SOFTMAX_INDEX);
        assertThat(manifest.reductions().getFirst().index()).isZero();
        assertThat(manifest.decoder()).isNull();
        assertThat(manifest.externalData()).isEmpty();
        assertThat(manifest.runtime())
                .extracting(Manifest.RuntimeContract::eps)
                .isEqualTo(List.of(Accelerator.CUDA, Accelerator.COREML, Accelerator.CPU));
    }

    @Test
    void leavesOutWhatMayBeLeftOut() throws FaultException {
        Manifest manifest =
                read(
                        MARQO.replaceAll("(?s)\"externalData\":\\[\\],", "")
                                .replaceAll("(?s)\"dataProvenance\":.*?\\},", "")
                                .replaceAll("(?s)\"thresholds\":.*?\\},", "")
                                .replaceAll("(?s)\"runtime\":.*?\\},", "")
                                .replaceAll("(?s)\"golden\":.*", "\"labelsFile\":null}"));
        assertThat(manifest.thresholds()).isNull();
        assertThat(manifest.runtime()).isNull();
        assertThat(manifest.golden()).isEmpty();
        assertThat(manifest.externalData()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"NCHW\" | \"CHWN\" | input.layout | CHWN",
                "\"RGB\" | \"RGBA\" | input.channelOrder | RGBA",
                "\"0..1\" | \"0-1\" | input.range | 0-1",
                "\"bicubic\" | \"lanczos\" | resize.interpolation | lanczos",
                "\"short-edge-center-crop\" | \"crop\" | resize.mode | crop",
                "\"activation\":\"logits\" | \"activation\":\"logit\" | outputs[0].activation | logit",
                "\"softmax-index\" | \"softmax\" | reductions[0].kind | softmax",
                "\"task\":\"classifier\" | \"task\":\"classify\" | task | classify",
                "\"cuda\" | \"rocm\" | runtime.eps[0] | rocm",
                "\"redFlags\":[] | \"redFlags\":[\"fine\"] | dataProvenance.redFlags[0] | fine",
                "\"antialias\":true | \"antiAlias\":true | resize | antiAlias",
                "\"opset\":17 | \"opset\":17,\"extra\":1 | manifest | extra",
                "\"index\":0 | \"idx\":0 | reductions[0] | idx",
            })
    void namesTheWordItDoesNotKnow(String from, String to, String field, String word) {
        assertThat(MARQO).contains(from);
        assertThat(ManifestSchema.against(MARQO.replace(from, to))).isNotEmpty();
        assertThatThrownBy(() -> read(MARQO.replace(from, to)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.fault().code()).isEqualTo("manifest-unknown-word");
                            assertThat(e.fault().details())
                                    .containsEntry("field", field)
                                    .containsEntry("word", word);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"std\":[0.5,0.5,0.5] | \"std\":[0.5,0,0.5] | input.std",
                "\"std\":[0.5,0.5,0.5] | \"std\":[0.5,-1,0.5] | input.std",
                "\"std\":[0.5,0.5,0.5] | \"std\":[0.5] | input.std",
                "\"std\":[0.5,0.5,0.5] | \"std\":[0.5,null,0.5] | input.std[1]",
                "\"mean\":[0.5,0.5,0.5] | \"mean\":[0.5,0.5] | input.mean",
                "\"mean\":[0.5,0.5,0.5] | \"mean\":[2,2,2] | input.mean",
                "\"mean\":[0.5,0.5,0.5] | \"mean\":[127.5,127.5,127.5] | input.mean",
                "\"mean\":[0.5,0.5,0.5] | \"mean\":[\"0.5\",0.5,0.5] | input.mean[0]",
                "\"width\":384 | \"width\":0 | input.width",
                "\"width\":384 | \"width\":384.5 | input.width",
                "\"width\":384 | \"width\":-1 | input.width",
                "\"index\":0 | \"index\":2 | reductions[0].index",
                "\"kind\":\"softmax-index\",\"index\":0 | \"kind\":\"sum-of\",\"indices\":[0,5],\"label\":\"x\" | reductions[0].indices",
                "\"labels\":[\"NSFW\",\"SFW\"], | \"labels\":[], | labels",
                "\"labels\":[\"NSFW\",\"SFW\"], | \"labels\":[\"NSFW\",\"NSFW\"], | labels",
                "\"review\":0.30,\"high\":0.60 | \"review\":0.60,\"high\":0.30 | thresholds.high",
                "\"review\":0.30 | \"review\":30 | thresholds.review",
                "\"cropPct\":1.0 | \"cropPct\":0 | resize.cropPct",
                "\"maxBatch\":16 | \"maxBatch\":0 | runtime.maxBatch",
                "\"file\":\"model.onnx\" | \"file\":\"../model.onnx\" | file",
                "\"id\":\"marqo-nsfw-384\" | \"id\":\"Marqo NSFW\" | id",
                "\"sha256\":\"0 | \"sha256\":\"Z | sha256",
                "\"manifestVersion\":1 | \"manifestVersion\":2 | manifestVersion",
                "\"opset\":17, | '' | opset",
                "\"opset\":17 | \"opset\":null | opset",
                "\"task\":\"classifier\" | \"task\":\"detector\" | decoder",
                "\"task\":\"classifier\" | \"task\":\"age\" | age",
                "\"labels\":[ | \"veil\":{\"cells\":8,\"colour\":true},\"labels\":[ | veil",
                "\"output\":\"logits\" | \"output\":\"prob\" | golden[0].output",
                "\"tol\":1e-3 | \"tol\":1e-3,\"reported\":{\"NSFW\":1.5} | golden[0].reported",
                "\"knownFailures\":[\"gore\"] | \"knownFailures\":[\" \"] | scope.knownFailures",
                "\"input\":\"lcg:1\" | \"input\":\"photo.jpg\" | golden[0].input",
                "\"reduction\": | \"reductions\":[],\"reduction\": | reduction",
            })
    void namesTheFieldThatCannotBeRight(String from, String to, String field) {
        assertThat(MARQO).contains(from);
        assertThat(ManifestSchema.against(MARQO.replace(from, to)).isEmpty())
                .as("refused by the schema too, where a schema can")
                .isEqualTo(BEYOND_A_SCHEMA.contains(field));
        assertThatThrownBy(() -> read(MARQO.replace(from, to)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> {
                            assertThat(e.fault().code()).isEqualTo("manifest-invalid");
                            assertThat(e.fault().details()).containsEntry("field", field);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | x", "{ | x", "{\"id\":1,\"id\":2} | x", "\u00ff\u00fe | x"})
    void whatIsNoJsonIsCalledUnreadable(String text, String unused) {
        assertThatThrownBy(() -> read(text)).hasMessageStartingWith("manifest-unreadable");
    }

    private static Manifest read(String json) throws FaultException {
        return ManifestReader.read(json.getBytes(UTF_8));
    }
}
