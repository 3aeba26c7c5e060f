package org.vigie.ui.kit;

import java.util.EnumSet;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;

/// Tells that somebody is there: a key went down or up, the pointer moved. The repetition of a key
/// held down says nothing about a hand.
public final class Presence {
    private final Runnable touched;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    private Presence(Runnable touched) {
        this.touched = touched;
    }

    /// Call `touched` for everything a hand does in a scene, before anybody else sees it.
    public static Subscription watch(Scene scene, Runnable touched) {
        EventHandler<InputEvent> watching = new Presence(touched)::see;
        scene.addEventFilter(KeyEvent.ANY, watching);
        scene.addEventFilter(MouseEvent.ANY, watching);
        scene.addEventFilter(ScrollEvent.ANY, watching);
        return () -> {
            scene.removeEventFilter(KeyEvent.ANY, watching);
            scene.removeEventFilter(MouseEvent.ANY, watching);
            scene.removeEventFilter(ScrollEvent.ANY, watching);
        };
    }

    private void see(InputEvent event) {
        if (!(event instanceof KeyEvent key) || isNew(key)) {
            touched.run();
        }
    }

    private boolean isNew(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            return down.add(key.getCode());
        }
        return key.getEventType() == KeyEvent.KEY_RELEASED && down.remove(key.getCode());
    }
}
