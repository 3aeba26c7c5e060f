package org.vigie.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.ui.queue.SavedViews;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Saved views in a file of the data folder. They hold words of the policy and of feeds, nothing
/// about anybody.
final class KeptViews implements SavedViews {
    private static final int MOST_BYTES = 256 * 1_024;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<View>> VIEWS = new TypeReference<>() {};

    private final Path file;

    KeptViews(Path folder) {
        file = folder.resolve("queue-views.json");
    }

    /// @throws FaultException `views-unreadable`; the file is left as it is
    @Override
    public List<View> all() throws FaultException {
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new FaultException(Fault.of("views-unreadable"));
            }
            return List.copyOf(JSON.readValue(Files.readAllBytes(file), VIEWS));
        } catch (IOException | JacksonException e) {
            throw new FaultException(Fault.of("views-unreadable"), e);
        }
    }

    /// @throws FaultException `settings-unwritable`
    @Override
    public synchronized void keep(List<View> views) throws FaultException {
        try {
            Path draft = file.resolveSibling("queue-views.part");
            Files.write(draft, JSON.writeValueAsString(views).getBytes(StandardCharsets.UTF_8));
            move(draft);
        } catch (IOException e) {
            throw new FaultException(Fault.of("settings-unwritable"), e);
        }
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
