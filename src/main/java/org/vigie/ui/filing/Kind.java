package org.vigie.ui.filing;

import java.util.List;
import java.util.Locale;

/// A kind of filing, with what is asked for it.
enum Kind {
    STATEMENT(List.of(Field.CASE), false, false),
    STATEMENTS(List.of(Field.FROM, Field.TO), false, false),
    TIP(
            List.of(
                    Field.CASE,
                    Field.SERVICE,
                    Field.EMAIL,
                    Field.FIRST_NAME,
                    Field.LAST_NAME,
                    Field.CLASSIFICATION,
                    Field.ANNOTATIONS,
                    Field.PRIORITY),
            true,
            false),
    LETTERS(List.of(Field.CASE, Field.SERVICE, Field.CONTACT, Field.REDRESS), false, true),
    EXCHANGE(List.of(Field.CASE), false, false),
    REPORT(List.of(Field.FROM, Field.TO, Field.PLACE), true, true);

    private final List<Field> fields;
    private final boolean prompts;
    private final boolean language;

    Kind(List<Field> fields, boolean prompts, boolean language) {
        this.fields = fields;
        this.prompts = prompts;
        this.language = language;
    }

    List<Field> fields() {
        return fields;
    }

    /// Return whether the words of requests may go into it.
    boolean prompts() {
        return prompts;
    }

    /// Return whether it is written for people, in their language.
    boolean language() {
        return language;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Something asked for.
    enum Field {
        CASE(true),
        FROM(true),
        TO(true),
        SERVICE(true),
        EMAIL(true),
        FIRST_NAME(false),
        LAST_NAME(false),
        CLASSIFICATION(false),
        ANNOTATIONS(false),
        PRIORITY(false),
        CONTACT(false),
        REDRESS(false),
        PLACE(false);

        private final boolean required;

        Field(boolean required) {
            this.required = required;
        }

        boolean required() {
            return required;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
