package org.vigie.evidence.prompt;

import java.util.ArrayList;
import java.util.List;
import org.vigie.review.PromptMarks.Stage;

/// Sets of stages as bits.
final class Stages {
    static final int NONE = 0;
    static final int COMPATIBILITY = bit(Stage.COMPATIBILITY);
    static final int INVISIBLE = bit(Stage.INVISIBLE);
    static final int TAGS = bit(Stage.TAGS);
    static final int BIDI = bit(Stage.BIDI);
    static final int MARKS = bit(Stage.MARKS);
    static final int CONFUSABLES = bit(Stage.CONFUSABLES);
    static final int LEET = bit(Stage.LEET);
    static final int REPEATS = bit(Stage.REPEATS);
    static final int SPACING = bit(Stage.SPACING);

    private Stages() {}

    private static int bit(Stage stage) {
        return 1 << stage.ordinal();
    }

    /// Return the stages of a set, in the order they are undone.
    static List<Stage> list(int set) {
        List<Stage> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if ((set & bit(stage)) != 0) {
                stages.add(stage);
            }
        }
        return stages;
    }
}
