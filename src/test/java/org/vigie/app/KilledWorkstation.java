package org.vigie.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.vigie.intake.Progress;
import org.vigie.review.FaultException;
import org.vigie.review.QueueRow;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Verdict;
import org.vigie.store.DataFolder;
import org.vigie.ui.kit.Text;

/// A workstation on the demo set, in a process of its own, that decides case after case while it
/// pulls and prepares behind, and says each receipt on standard output, until it is killed.
final class KilledWorkstation {
    private KilledWorkstation() {}

    static Workstation open(DataFolder folder, Settings settings) throws FaultException {
        return Workstation.open(
                folder,
                new Workstation.Opening(
                        Packs.builtInPolicy(),
                        Packs.builtInClocks(),
                        settings,
                        null,
                        true,
                        new Text(Locale.ENGLISH)));
    }

    /// @param args the folder
    public static void main(String[] args) throws Exception {
        try (DataFolder folder = DataFolder.open(Path.of(args[0]));
                Workstation workstation = open(folder, Settings.fresh())) {
            workstation.pull(Progress.SILENT);
            workstation.start();
            LocalDesk desk = workstation.desk();
            for (List<QueueRow> next = desk.queue(0, 1); !next.isEmpty(); next = desk.queue(0, 1)) {
                String id = next.getFirst().generationId();
                Saved saved =
                        desk.decide(new Verdict(id, "none", List.of("keep"), "drawn", Rung.VEIL));
                System.out.print(saved.sequence() + " " + saved.eventId() + "\n");
                System.out.flush();
            }
        }
    }
}
