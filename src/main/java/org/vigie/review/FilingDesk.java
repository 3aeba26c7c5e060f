package org.vigie.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Documents derived from decisions: prepared, checked and written to a folder, never sent. Every
/// method blocks and may be called from any thread but the JavaFX one.
public interface FilingDesk {

    /// Return cases that were decided, the latest first.
    List<Logbook.Line> recent(int limit) throws FaultException;

    /// Make documents and say all that speaks against them. Nothing is written and nothing is
    /// recorded.
    ///
    /// @throws FaultException `decision-unknown`, `filing-period`, `filing-nothing`,
    ///   `filing-policy`, `notice-none`, `generation-erased`
    Prepared prepare(Wish wish) throws FaultException;

    /// Write what was prepared, each document a new file that only its owner can read. The writing
    /// is an event of the log.
    ///
    /// @throws FaultException `export-file-exists`, `export-unwritable`
    void write(Prepared prepared, Path folder) throws FaultException;

    /// What is asked for.
    sealed interface Wish {
        /// Return the kind of filing as the log names it.
        String word();
    }

    /// The statement of reasons of one decision (DSA Art. 17 and 24(5)).
    record Statement(String generationId) implements Wish {
        @Override
        public String word() {
            return "dsa";
        }
    }

    /// The statements of reasons of whole days, UTC, in batches.
    record Statements(LocalDate from, LocalDate to) implements Wish {
        @Override
        public String word() {
            return "dsa";
        }
    }

    /// The draft of a CyberTipline report.
    ///
    /// @param classification A1, A2, B1 or B2, empty when nobody classified it
    /// @param highPriority why it is urgent, empty when it is not
    record Tip(
            String generationId,
            String service,
            String firstName,
            String lastName,
            String email,
            String classification,
            String highPriority,
            List<String> annotations,
            boolean withPrompt)
            implements Wish {

        public Tip {
            annotations = List.copyOf(annotations);
        }

        @Override
        public String word() {
            return "cybertip";
        }
    }

    /// Letters to whoever asked for a picture and to those who complained.
    ///
    /// @param language `fr` or `en`
    record Letters(
            String generationId, String service, String contact, String redress, String language)
            implements Wish {
        @Override
        public String word() {
            return "notice";
        }
    }

    /// What a hash exchange is told about one decision.
    record Exchange(String generationId) implements Wish {
        @Override
        public String word() {
            return "stopncii";
        }
    }

    /// What was done in whole days.
    ///
    /// @param jurisdiction only cases that concern it, all when empty
    /// @param withPrompts whether the requests that passed the generator are written too
    /// @param language `fr` or `en`
    record Report(
            LocalDate from,
            LocalDate to,
            String jurisdiction,
            ZoneId zone,
            boolean withPrompts,
            String language)
            implements Wish {
        @Override
        public String word() {
            return "action-taken";
        }
    }

    /// What was made.
    ///
    /// @param word the kind of filing as the log names it
    /// @param objections all that speaks against it
    /// @param notes what one should know about it
    /// @param count of what it is about: statements, files described, letters or decisions
    record Prepared(
            String word,
            List<Document> documents,
            List<Objection> objections,
            List<Fault> notes,
            long count) {

        public Prepared {
            documents = List.copyOf(documents);
            objections = List.copyOf(objections);
            notes = List.copyOf(notes);
        }
    }

    /// One document.
    ///
    /// @param name of its file
    /// @param reading the same as a person reads it
    record Document(String name, String text, String reading) {}

    /// Something that speaks against a document.
    ///
    /// @param generationId the case that was left out for it, empty when the document is there
    ///   nevertheless
    record Objection(String generationId, Fault fault) {}
}
