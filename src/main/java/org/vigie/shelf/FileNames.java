package org.vigie.shelf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.vigie.inference.Manifest;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;

/// What the files of a pack may be called, on every system Vigie runs on. The reader of manifests
/// has already refused paths.
final class FileNames {
    static final String MANIFEST = "manifest.json";
    static final String ARRIVAL = "arrival.json";
    static final String DEPARTURE = "departure.json";

    private static final Set<String> OWN = Set.of(MANIFEST, ARRIVAL, DEPARTURE);
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /// Refuse names that would meet another file, or that Windows keeps for devices.
    ///
    /// @throws FaultException `manifest-invalid` with the field
    static void check(Manifest manifest) throws FaultException {
        require(sound(manifest.id()), "id");
        Set<String> taken = new HashSet<>(OWN);
        require(sound(manifest.file()) && taken.add(lower(manifest.file())), "file");
        if (manifest.labelsFile() != null) {
            String file = manifest.labelsFile().file();
            require(sound(file) && taken.add(lower(file)), "labelsFile.file");
        }
    }

    /// Return every file of a pack but the records.
    static List<String> of(Manifest manifest) {
        List<String> files = new ArrayList<>(List.of(MANIFEST, manifest.file()));
        if (manifest.labelsFile() != null) {
            files.add(manifest.labelsFile().file());
        }
        return files;
    }

    private static boolean sound(String name) {
        return !DEVICE.matcher(name).matches() && !name.endsWith(".");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void require(boolean well, String field) throws FaultException {
        if (!well) {
            throw new FaultException(Fault.of("manifest-invalid", "field", field));
        }
    }
}
