package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationStoreTest {
    @TempDir Path root;

    /// Each second judgement asks; however many items there are, one is looked at.
    @Test
    void whetherAnItemWaitsIsFoundByItsKey() throws Exception {
        try (Desks desk = Desks.open(root)) {
            assertThat(desk.storage.calibration().waits(1)).isFalse();
            List<String> plan =
                    desk.storage
                            .database()
                            .read(connection ->
                                    Sql.list(
                                            connection,
                                            row -> row.getString("detail"),
                                            "EXPLAIN QUERY PLAN " + CalibrationStore.WAITS,
                                            "M-17",
                                            1L));
            assertThat(plan)
                    .anyMatch(step -> step.startsWith("SEARCH c USING INTEGER PRIMARY KEY"))
                    .noneMatch(
                            step -> step.startsWith("SCAN") && !step.equals("SCAN CONSTANT ROW"));
        }
    }
}
