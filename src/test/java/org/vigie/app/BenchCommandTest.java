package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.inference.Accelerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Run.LOCK)
class BenchCommandTest {
    @TempDir Path folder;

    private Run bench(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "bench";
        arguments[1] = "--data";
        arguments[2] = folder.resolve("data").toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.vigie(arguments);
    }

    @Test
    void measuresWhatIsAskedForAndNothingElse() {
        Run run = bench("--only", "models,decisions");
        assertThat(run.code()).isZero();
        JsonNode object = JsonMapper.shared().readTree(run.lines().getFirst());
        assertThat(object.propertyNames())
                .containsExactly(
                        "bench",
                        "vigie",
                        "java",
                        "machine",
                        "processors",
                        "accelerator",
                        "models",
                        "decisions",
                        "fallbacks");
        assertThat(object.get("decisions").get("perSecond").asDouble()).isPositive();
    }

    @Test
    void runsModelsOnTheProcessorAloneWhenAsked() {
        Run run = bench("--only", "models", "--accelerator", "cpu");
        assertThat(run.code()).isZero();
        JsonNode object = JsonMapper.shared().readTree(run.lines().getFirst());
        assertThat(object.get("accelerator").asString()).isEqualTo("cpu");
        assertThat(object.get("models"))
                .hasSize(9)
                .allSatisfy(
                        model -> assertThat(model.get("accelerator").asString()).isEqualTo("cpu"));
        assertThat(object.get("fallbacks")).isEmpty();
    }

    /// The runtime of the tests has no accelerator of every maker.
    @Test
    void measuresNothingElsewhereThanAsked() {
        assumeFalse(System.getProperty("os.name", "").startsWith("Mac"));
        Run run = bench("--only", "models", "--accelerator", Accelerator.COREML.word());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("“coreml”").contains("[accelerator-missing]");
    }

    @Test
    void refusesFiguresThereAreNot() {
        Run run = bench("--only", "models,speed");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("speed");
    }
}
