import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes every built-in model and its manifest from published constants: `java
/// models/BuildModels.java [folder]`. Nothing here is trained. The same program always writes the
/// same bytes. Expected outputs are worked out in double precision by plain loops, never by the
/// runtime that is later held to them.
final class BuildModels {
    static final int OPSET = 18;
    static final int IR = 10;

    private BuildModels() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "models");
        Files.createDirectories(folder);
        List<String> ids = new ArrayList<>();
        for (int cells : new int[] {8, 16, 32}) {
            for (boolean colour : new boolean[] {true, false}) {
                ids.add(write(folder, VeilGraph.model(cells, colour)));
            }
        }
        ids.add(write(folder, ProbeGraph.model()));
        ids.add(write(folder, DrawingGraph.model()));
        ids.add(write(folder, SkinGraph.model()));
        Files.writeString(folder.resolve("index.json"), quoted(ids) + "\n");
    }

    /// What one graph needs to be written: the manifest's `sha256` and `bytes` come from the bytes.
    record Model(String id, Graph graph, Map<String, String> manifest) {}

    static String write(Path folder, Model model) throws IOException {
        byte[] bytes = model.graph().model(model.id());
        Map<String, String> fields = new TreeMap<>(model.manifest());
        fields.put("manifestVersion", "1");
        fields.put("id", quoted(model.id()));
        fields.put("file", quoted(model.id() + ".onnx"));
        fields.put("bytes", String.valueOf(bytes.length));
        fields.put("sha256", quoted(sha256(bytes)));
        fields.put("opset", String.valueOf(OPSET));
        fields.put("irVersion", String.valueOf(IR));
        fields.put(
                "licence", "{\"code\":\"Apache-2.0\",\"weights\":\"none: published constants\"}");
        fields.put("outputs", model.graph().outputsJson());
        Files.write(folder.resolve(model.id() + ".onnx"), bytes);
        String json =
                fields.entrySet().stream()
                        .map(e -> "  " + quoted(e.getKey()) + ": " + e.getValue())
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.writeString(folder.resolve(model.id() + ".json"), json);
        return model.id();
    }

    /// How every built-in model is fed: the picture's own shape, in steps of `multiple`.
    static void input(Map<String, String> manifest, int longEdge, int multiple) {
        manifest.put(
                "input",
                """
                {"name":"picture","dtype":"float32","layout":"NHWC","width":-1,"height":-1,\
                "channelOrder":"RGB","range":"0..255"}\
                """);
        manifest.put(
                "resize",
                """
                {"mode":"keep-aspect","interpolation":"area","longEdge":%d,"multipleOf":%d}\
                """
                        .formatted(longEdge, multiple));
    }

    /// What a model finds, and what it does not.
    static String scope(String catches, String... failures) {
        return "{\"domain\":[\"photo\",\"illustration\"],\"catches\":"
                + quoted(List.of(catches))
                + ",\"knownFailures\":"
                + quoted(List.of(failures))
                + "}";
    }

    static String source(String what) {
        return "{\"program\":\"models/BuildModels.java\",\"method\":" + quoted(what) + "}";
    }

    /// One expected output. The input is synthetic: `lcg:<seed>` or `blocks16:<seed>`.
    static String golden(String input, int w, int h, String output, double[] values, double tol) {
        String numbers =
                Arrays.stream(values)
                        .mapToObj(v -> String.format(Locale.ROOT, "%.5f", v))
                        .collect(Collectors.joining(","));
        return """
        {"input":"%s","width":%d,"height":%d,"output":"%s","tol":%s,"values":[%s]}\
        """
                .formatted(input, w, h, output, tol, numbers);
    }

    static String quoted(List<String> words) {
        return words.stream().map(BuildModels::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
