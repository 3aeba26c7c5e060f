package org.vigie.ui.filing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.FilingDesk;
import org.vigie.ui.filing.Kind.Field;

/// What is asked for, as it was typed. What one kind needs stays for the next.
final class Form {
    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.STATEMENT);
    private final BooleanProperty prompts = new SimpleBooleanProperty();
    private final StringProperty language = new SimpleStringProperty("en");
    private final ZoneId zone;

    /// @param today begins with the month before it
    Form(LocalDate today, ZoneId zone) {
        this.zone = zone;
        for (Field field : Field.values()) {
            values.put(field, new SimpleStringProperty(""));
        }
        LocalDate month = today.minusMonths(1);
        value(Field.FROM).set(month.withDayOfMonth(1).toString());
        value(Field.TO).set(month.with(TemporalAdjusters.lastDayOfMonth()).toString());
    }

    StringProperty value(Field field) {
        StringProperty value = values.get(field);
        if (value == null) {
            throw new IllegalStateException("no place for " + field);
        }
        return value;
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    BooleanProperty promptsProperty() {
        return prompts;
    }

    /// `fr` or `en`.
    StringProperty languageProperty() {
        return language;
    }

    /// True while something that is needed is missing.
    BooleanBinding incomplete() {
        BooleanBinding incomplete = Bindings.createBooleanBinding(this::missing, kind);
        values.values().forEach(value -> value.subscribe(words -> incomplete.invalidate()));
        return incomplete;
    }

    private boolean missing() {
        return kind.get().fields().stream()
                .anyMatch(field -> field.required() && words(field).isEmpty());
    }

    private String words(Field field) {
        return value(field).get().strip();
    }

    /// Return it as a wish.
    ///
    /// @throws FaultException `filing-date`
    FilingDesk.Wish wish() throws FaultException {
        String id = words(Field.CASE);
        return switch (kind.get()) {
            case STATEMENT -> new FilingDesk.Statement(id);
            case STATEMENTS -> new FilingDesk.Statements(day(Field.FROM), day(Field.TO));
            case TIP ->
                    new FilingDesk.Tip(
                            id,
                            words(Field.SERVICE),
                            words(Field.FIRST_NAME),
                            words(Field.LAST_NAME),
                            words(Field.EMAIL),
                            words(Field.CLASSIFICATION),
                            words(Field.PRIORITY),
                            annotations(),
                            prompts.get());
            case LETTERS ->
                    new FilingDesk.Letters(
                            id,
                            words(Field.SERVICE),
                            words(Field.CONTACT),
                            words(Field.REDRESS),
                            language.get());
            case EXCHANGE -> new FilingDesk.Exchange(id);
            case REPORT ->
                    new FilingDesk.Report(
                            day(Field.FROM),
                            day(Field.TO),
                            words(Field.PLACE),
                            zone,
                            prompts.get(),
                            language.get());
        };
    }

    private List<String> annotations() {
        return Arrays.stream(words(Field.ANNOTATIONS).split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private LocalDate day(Field field) throws FaultException {
        try {
            return LocalDate.parse(words(field));
        } catch (DateTimeException e) {
            throw new FaultException(Fault.of("filing-date"), e);
        }
    }
}
