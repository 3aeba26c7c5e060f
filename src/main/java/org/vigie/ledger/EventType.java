package org.vigie.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can happen. The word is part of the log format: it may be added to, never changed.
public enum EventType {
    /// A generation was admitted from a feed.
    PULLED,
    /// A delivered flag was put into quarantine.
    QUARANTINED,
    /// Veils and evidence of a generation were made.
    EXAMINED,
    /// Pixels of a medium were about to be shown at a rung.
    REVEAL,
    /// A reveal ended.
    REVEAL_END,
    /// A moderator decided.
    DECISION,
    /// A decision was compensated.
    UNDO,
    /// A case was put aside.
    SKIP,
    /// A case was kept by its moderator until a moment.
    HOLD,
    /// A case was kept no longer.
    RESUMED,
    /// A case was given to a colleague.
    HAND_OVER,
    /// A case was given to a colleague or a lead together with others of a view.
    ROUTED,
    /// A second, independent judgement was asked for.
    SECOND_OPINION,
    /// A decision was taken back after its undo time.
    RETRACT,
    /// Another person agreed that a medium may be seen above its ceiling.
    SECOND_PERSON,
    /// Somebody was registered who may be a second person.
    PERSON_ADDED,
    /// Somebody may no longer be a second person.
    PERSON_REMOVED,
    /// A decision was judged a second time, blind.
    QUALITY,
    /// The key of a generation was erased, and its media with it.
    ERASED,
    /// A disclosure was deleted; its commitment stays.
    REDACTED,
    /// The console was unlocked by somebody.
    SIGNED_IN,
    /// The console was locked, by somebody or by itself.
    LOCKED,
    /// A break was proposed, taken or declined.
    BREAK,
    /// A bound on looking was reached.
    CAP,
    /// The log was read by somebody whose reading is recorded.
    LOG_READ,
    /// The rules the desk works by changed.
    POLICY_SEEN,
    /// The clock pack the desk reckons deadlines by changed.
    CLOCKS_SEEN,
    /// Somebody wrote a note.
    NOTE,
    /// A case was handed to a lead.
    ESCALATE,
    /// A lead settled a conflict.
    ADJUDICATE,
    /// The log or a part of it was exported.
    EXPORTED,
    /// A model was put on the shelf of this desk.
    MODEL_ADDED,
    /// A model was taken from the shelf of this desk.
    MODEL_REMOVED,
    /// A hash list was imported at this desk.
    LIST_IMPORTED,
    /// A hash list was removed from this desk.
    LIST_REMOVED,
    /// The log up to here was signed.
    CHECKPOINT,
    /// The log of another desk was seen to be consistent, and cosigned.
    WITNESSED;

    private static final Map<String, EventType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::word, type -> type));

    private final String word = name().toLowerCase(Locale.ROOT);

    /// Return the word in the log, such as `reveal_end`.
    public String word() {
        return word;
    }

    /// Find the type a log names.
    public static Optional<EventType> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
