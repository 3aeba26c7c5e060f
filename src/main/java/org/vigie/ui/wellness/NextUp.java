package org.vigie.ui.wellness;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.exposure.Comfort;
import org.vigie.exposure.Order;
import org.vigie.exposure.Run;
import org.vigie.exposure.Wellbeing;
import org.vigie.review.QueueRow;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.queue.NextCase;

/// Chooses the next case as the policy, the person's comfort and what was handed off ask, as far as
/// deadlines allow. Used on the JavaFX thread only.
public final class NextUp implements NextCase {
    private final Wellbeing wellbeing;
    private final PaceViewModel pace;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Set<String> passed = new HashSet<>();
    private final ReadOnlyObjectWrapper<Handed> handed = new ReadOnlyObjectWrapper<>(Handed.NONE);
    private BiConsumer<String, Map<String, ?>> teller = (key, details) -> {};
    private Consumer<String> opener = id -> {};
    private Run run = Run.NONE;
    private boolean decided;
    private boolean duty;

    public NextUp(Wellbeing wellbeing, PaceViewModel pace, Jobs jobs, InstantSource clock) {
        this.wellbeing = wellbeing;
        this.pace = pace;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// What was handed off for now. It lasts until it is brought back or the program ends, is in no
    /// log and counts for nothing.
    ///
    /// @param categories ids
    /// @param waiting how many cases could wait when they were handed off
    record Handed(Set<String> categories, int waiting) {
        static final Handed NONE = new Handed(Set.of(), 0);

        boolean any() {
            return !categories.isEmpty();
        }
    }

    ReadOnlyObjectProperty<Handed> handedProperty() {
        return handed.getReadOnlyProperty();
    }

    /// Tell `handler` a sentence's key and details when a choice needs a word.
    public void onTell(BiConsumer<String, Map<String, ?>> handler) {
        teller = handler;
    }

    /// Let `handler` open a case by its id that is not near in the queue.
    public void onOpen(Consumer<String> handler) {
        opener = handler;
    }

    /// Say that the case which is settled next was decided, not put aside.
    public void decided() {
        decided = true;
    }

    @Override
    public int choose(@Nullable QueueRow gone, List<QueueRow> head, int place) {
        if (decided && gone != null) {
            run = run.then(gone.severity());
        }
        decided = false;
        duty = false;
        if (place >= head.size()) {
            return place;
        }
        int start = start(head, place);
        Order.Choice choice =
                Order.next(head.subList(start, head.size()), wishes(), clock.instant());
        if (choice == null) {
            search();
            return NONE;
        }
        remember(head, start, start + choice.place());
        say(choice.why());
        return start + choice.place();
    }

    /// Where cases were passed over before, the choice begins with the first of them.
    private int start(List<QueueRow> head, int place) {
        for (int at = 0; at < place; at++) {
            if (passed.contains(head.get(at).generationId())) {
                return at;
            }
        }
        return place;
    }

    private void remember(List<QueueRow> head, int from, int to) {
        passed.clear();
        head.subList(from, to).forEach(row -> passed.add(row.generationId()));
    }

    private void say(Order.Why why) {
        switch (why) {
            case MILD -> teller.accept("wellness.mild", Map.of());
            case DUTY -> {
                duty = true;
                teller.accept("wellness.duty", Map.of());
            }
            case TURN -> {}
        }
    }

    private Order.Wishes wishes() {
        Comfort comfort = pace.comfortProperty().get();
        boolean graveLast = pace.graveLast();
        Predicate<QueueRow> later =
                row ->
                        comfort.taste(row.categoryHint()).later()
                                || (graveLast && row.severity() >= Order.GRAVE);
        Set<String> aside = handed.get().categories();
        boolean mild = comfort.mildCases() && run.mildNext(pace.rules().interleaveEvery());
        return new Order.Wishes(mild, later, row -> aside.contains(row.categoryHint()));
    }

    /// All that is near was handed off; what is farther may not be.
    private void search() {
        Set<String> aside = handed.get().categories();
        jobs.run(() -> wellbeing.firstBeside(aside))
                .onSuccess(found ->
                        found.ifPresentOrElse(
                                opener, () -> teller.accept("wellness.allHanded", Map.of())))
                .start();
    }

    /// Hand off the cases of a category, or bring back what was handed off.
    ///
    /// @param category of the open case, empty when none is open
    /// @param move opens the next case
    public void handOff(String category, Runnable move) {
        if (handed.get().any()) {
            handed.set(Handed.NONE);
            teller.accept("wellness.back", Map.of());
            return;
        }
        if (category.isEmpty()) {
            return;
        }
        Set<String> aside = Set.of(category);
        jobs.run(() -> wellbeing.canWait(aside))
                .onSuccess(count -> {
                    handed.set(new Handed(aside, count));
                    move.run();
                    teller.accept(
                            duty ? "wellness.handedDuty" : "wellness.handed",
                            Map.of("count", count));
                })
                .start();
    }
}
