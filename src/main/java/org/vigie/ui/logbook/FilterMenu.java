package org.vigie.ui.logbook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

/// One menu of things to let through. How many are chosen stands on its button.
final class FilterMenu<T> {
    private final String title;
    private final Function<T, String> say;
    private final Supplier<Set<T>> chosen;
    private final Consumer<Set<T>> choose;
    private final MenuButton button = new MenuButton();
    private List<T> offered = List.of();

    /// @param chosen what is chosen now
    /// @param choose takes what is chosen instead
    FilterMenu(
            String id,
            String title,
            Function<T, String> say,
            Supplier<Set<T>> chosen,
            Consumer<Set<T>> choose) {
        this.title = title;
        this.say = say;
        this.chosen = chosen;
        this.choose = choose;
        button.setId(id);
    }

    Node node() {
        return button;
    }

    void offer(List<T> all) {
        if (!all.equals(offered)) {
            offered = List.copyOf(all);
            button.getItems()
                    .setAll(
                            offered.stream()
                                    .sorted(Comparator.comparing(say))
                                    .map(this::item)
                                    .toList());
        }
    }

    private CheckMenuItem item(T each) {
        CheckMenuItem item = new CheckMenuItem(say.apply(each));
        item.setUserData(each);
        item.setOnAction(event -> {
            Set<T> set = new HashSet<>(chosen.get());
            if (!set.remove(each)) {
                set.add(each);
            }
            choose.accept(set);
        });
        return item;
    }

    void show(Set<T> set) {
        button.getItems()
                .forEach(item ->
                        ((CheckMenuItem) item)
                                .setSelected(set.stream().anyMatch(item.getUserData()::equals)));
        button.setText(set.isEmpty() ? title : title + " · " + set.size());
        button.setAccessibleText(button.getText());
    }
}
