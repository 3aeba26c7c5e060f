package org.vigie.ui.wellness;

import java.time.Duration;
import java.util.random.RandomGenerator;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.vigie.ui.kit.Motion;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Ticker;

/// Blocks on the screen, by keyboard. Where less motion is asked for nothing moves by itself.
final class BlocksView implements AutoCloseable {
    private static final Duration FALL = Duration.ofMillis(900);

    private final Blocks blocks;
    private final Region[][] cells = new Region[Blocks.ROWS][Blocks.COLUMNS];
    private final GridPane grid = new GridPane();
    private final StackPane root = new StackPane(grid);
    private final Ticker ticker;

    BlocksView(RandomGenerator random, Text text) {
        this(random, false, text);
    }

    /// @param still whether, whatever is chosen, shapes move only when they are moved
    BlocksView(RandomGenerator random, boolean still, Text text) {
        blocks = new Blocks(random);
        grid.getStyleClass().add("blocks");
        for (int row = 0; row < Blocks.ROWS; row++) {
            for (int column = 0; column < Blocks.COLUMNS; column++) {
                cells[row][column] = new Region();
                grid.add(cells[row][column], column, row);
            }
        }
        root.setId("blocks");
        root.setFocusTraversable(true);
        root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setAccessibleRole(AccessibleRole.NODE);
        root.setAccessibleText(text.get("wellness.blocks.spoken"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        ticker = new Ticker(FALL, still ? () -> {} : this::fall);
        draw();
    }

    Node root() {
        return root;
    }

    @Override
    public void close() {
        ticker.close();
    }

    private void fall() {
        if (root.isFocused() && !Motion.still(root)) {
            blocks.down();
            draw();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> blocks.move(-1);
            case RIGHT -> blocks.move(1);
            case UP -> blocks.turn();
            case DOWN -> blocks.down();
            case SPACE -> blocks.drop();
            default -> {
                return;
            }
        }
        draw();
        event.consume();
    }

    private void draw() {
        for (int row = 0; row < Blocks.ROWS; row++) {
            for (int column = 0; column < Blocks.COLUMNS; column++) {
                String kind =
                        blocks.falling(column, row)
                                ? "block-falling"
                                : blocks.filled(column, row) ? "block-lying" : "block-empty";
                cells[row][column].getStyleClass().setAll("block", kind);
            }
        }
    }
}
