package org.vigie.store;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.vigie.review.Saved;

/// A desk in a process of its own that decides without end and says each receipt on standard
/// output, until it is killed.
final class KilledDesk {
    private KilledDesk() {}

    /// @param args the folder, then `too-early` to claim a decision before it is made
    public static void main(String[] args) throws Exception {
        boolean tooEarly = args.length > 1;
        try (Desks desk = Desks.open(Path.of(args[0]))) {
            while (true) {
                String id = UUID.randomUUID().toString();
                desk.storage.generations().admit(List.of(Desks.incoming(id)));
                if (tooEarly) {
                    say(desk.storage.events().length() + 1 + " claimed");
                    Thread.sleep(60_000);
                }
                Saved saved = desk.storage.journal().decide(Desks.verdict(id));
                say(saved.sequence() + " " + saved.eventId());
            }
        }
    }

    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
