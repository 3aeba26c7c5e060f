package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Run.LOCK)
class PeopleCommandTest {
    @TempDir Path root;

    private Run people(String... arguments) {
        List<String> all = new ArrayList<>(List.of("people"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", root.resolve("desk").toString()));
        return Run.vigie(all.toArray(String[]::new));
    }

    @Test
    void somebodyIsRegisteredListedAndRemoved() throws Exception {
        String key = root.resolve("key").toString();
        String desk = root.resolve("desk").toString();
        Run made = Run.vigie("setup", "--key-file", key, "--actor", "M-17", "--data", desk);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(people("list").err()).contains("vigie people add");
        Path words = Files.writeString(root.resolve("words"), "a lighthouse at noon\n");
        Run added = people("add", "M-22", "--passphrase-file", words.toString());
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(people("list", "--json").out()).contains("\"code\":\"M-22\"");
        assertThat(people("add", "M-22", "--passphrase-file", words.toString()).err())
                .contains("[person-known]");
        assertThat(people("add", "M-23").err()).contains("[person-passphrase-needed]");
        assertThat(people("remove", "M-22").code()).isZero();
        assertThat(people("list").out()).isEmpty();
        assertThat(people("remove", "M-22").code()).isEqualTo(1);
        Run log = Run.vigie("log", "list", "--data", desk);
        assertThat(log.out()).contains("person_added", "person_removed");
    }
}
