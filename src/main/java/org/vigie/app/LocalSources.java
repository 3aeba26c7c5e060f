package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.sync.FeedAddress;
import org.vigie.sync.Token;
import org.vigie.ui.settings.Sources;

/// Keeps where cases come from in the settings file, after looking at it.
final class LocalSources implements Sources.Keeper {
    private final SettingsFile file;
    private final Managed managed;

    LocalSources(SettingsFile file, Managed managed) {
        this.file = file;
        this.managed = managed;
    }

    @Override
    public boolean fixed() {
        return managed.sources() != null;
    }

    @Override
    public Sources kept() throws FaultException {
        Settings settings = managed.over(file.read(), false);
        return new Sources(
                path(settings.dropFolder()), settings.feedUrl(), path(settings.feedTokenFile()));
    }

    @Override
    public void keep(Sources sources) throws FaultException {
        if (fixed()) {
            throw new FaultException(Fault.of("settings-managed"));
        }
        Path folder = sources.dropFolder();
        if (folder != null && !(Files.isDirectory(folder) && Files.isReadable(folder))) {
            throw new FaultException(Fault.of("feed-folder-missing"));
        }
        if (!sources.feedUrl().isEmpty()) {
            FeedAddress.of(sources.feedUrl());
            if (sources.tokenFile() != null) {
                Token.of(Map.of(), sources.tokenFile()).value();
            }
        }
        String token = sources.feedUrl().isEmpty() ? "" : Installation.named(sources.tokenFile());
        file.change(settings ->
                settings.withDropFolder(Installation.named(folder))
                        .withFeed(sources.feedUrl(), token));
    }

    private static @Nullable Path path(String named) {
        return named.isEmpty() ? null : Path.of(named);
    }
}
