package org.vigie.store;

import java.nio.file.Path;
import java.util.List;
import org.vigie.review.Drafts.Draft;

/// A desk in a process of its own where somebody writes a reason, one letter longer each time, and
/// that says how many letters are kept, until it is killed.
final class KilledDrafter {
    static final String WORDS = "CANARY-DRAFT ";

    private KilledDrafter() {}

    public static void main(String[] args) throws Exception {
        try (Desks desk = Desks.open(Path.of(args[0]))) {
            desk.storage.generations().admit(List.of(Desks.incoming("g1")));
            for (int letters = 1; ; letters++) {
                String reason = WORDS + "x".repeat(letters);
                desk.storage.drafts().keep("g1", new Draft("adult", List.of("remove"), reason));
                System.out.print(letters + "\n");
                System.out.flush();
            }
        }
    }
}
