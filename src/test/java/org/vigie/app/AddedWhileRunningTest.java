package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.inference.DrawnPack;
import org.vigie.inference.DrawnPacks;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.Explanation;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.shelf.DrawnShelf;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Text;

/// A model added while the console runs is asked at once; what was found before stays found.
class AddedWhileRunningTest {
    private static final DrawnPack COLOURS = DrawnPacks.redOrGreen("colours");

    @TempDir Path root;

    @Test
    void openCasesAreExaminedAgainAndNothingFoundBeforeIsLost() throws Exception {
        DemoFolder.prepared().copyTo(root);
        try (DataFolder folder = DataFolder.open(root);
                Workstation workstation = open(folder)) {
            CaseFile before = showable(workstation);
            assertThat(analyzers(before)).contains("skin").doesNotContain("colours");

            DrawnShelf.put(workstation.shelf(), COLOURS);
            workstation.prepare();

            CaseFile after = workstation.desk().open(before.generation().id());
            assertThat(after.gaps()).doesNotContainKey("colours");
            assertThat(analyzers(after)).contains("colours").containsAll(analyzers(before));
            assertThat(after.evidence())
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsAll(before.evidence());

            explains(workstation, after);

            workstation.shelf().remove("colours", "M-17", Instant.EPOCH);
            workstation.prepare();
            assertThat(analyzers(workstation.desk().open(before.generation().id())))
                    .as("a model that left takes no evidence with it")
                    .contains("colours");
        }
    }

    private static void explains(Workstation workstation, CaseFile file) throws FaultException {
        String id = file.generation().id();
        Evidence asked =
                file.evidence().stream()
                        .filter(one -> one.analyzer().equals("colours"))
                        .findFirst()
                        .orElseThrow();
        Explanation said = workstation.desk().explain(id, asked.mediumSha256(), "colours");
        assertThat(said.modelSha256()).isEqualTo(asked.modelSha256());
        assertThat(Math.max(said.columns(), said.rows())).isEqualTo(16);
        assertThatThrownBy(() -> workstation.desk().explain(id, asked.mediumSha256(), "skin"))
                .hasMessage("explanation-unavailable");
    }

    private static CaseFile showable(Workstation workstation) throws FaultException {
        for (QueueRow row : workstation.desk().queue(0, 200)) {
            CaseFile file = workstation.desk().open(row.generationId());
            if (!file.veils().isEmpty()) {
                return file;
            }
        }
        throw new AssertionError("the demo set has pictures");
    }

    private static List<String> analyzers(CaseFile file) {
        return file.evidence().stream().map(Evidence::analyzer).distinct().toList();
    }

    private static Workstation open(DataFolder folder) throws FaultException {
        return Workstation.open(
                folder,
                new Workstation.Opening(
                        Packs.builtInPolicy(),
                        Packs.builtInClocks(),
                        Settings.fresh(),
                        null,
                        true,
                        new Text(Locale.ENGLISH)));
    }
}
