package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.review.Role;
import org.vigie.ui.shell.Placement;
import org.vigie.ui.shell.Shares;

class SettingsTest {
    @TempDir Path root;

    private Settings reading(String json) throws Exception {
        Files.writeString(root.resolve("settings.json"), json);
        return Settings.read(root);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Settings settings =
                Settings.fresh()
                        .withActor("M-07")
                        .withRole(Role.SPECIALIST)
                        .withWindow(new Placement(-40.5, 12, 1200, 800, true))
                        .withShares(new Shares(0.2, 0.3));
        settings.write(root);
        assertThat(Settings.read(root)).isEqualTo(settings);
    }

    @Test
    void theDesksOfTheFirstVersionAreModerators() throws Exception {
        Settings old =
                reading(
                        """
                        {"version":1,"actor":"M-17","language":"fr","theme":"light","keyFile":"",
                         "dropFolder":"/flags","feedUrl":"","feedTokenFile":""}
                        """);
        assertThat(old.role()).isEqualTo("moderator");
        assertThat(old.actor()).isEqualTo("M-17");
        assertThat(old.dropFolder()).isEqualTo("/flags");
        assertThat(old.window()).isEqualTo(Placement.NONE);
        old.write(root);
        assertThat(Settings.read(root)).isEqualTo(old);
    }

    @Test
    void aRoleNobodyKnowsIsNotTakenForAnother() {
        String json =
                """
                {"version":2,"actor":"M-17","language":"","theme":"dark","keyFile":"",
                 "dropFolder":"","feedUrl":"","feedTokenFile":"","role":"%s"}
                """;
        for (String role : new String[] {"king", "", "Lead"}) {
            assertThatThrownBy(() -> reading(json.formatted(role)))
                    .hasMessage("settings-unreadable");
        }
    }
}
