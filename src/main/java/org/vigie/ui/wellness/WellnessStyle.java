package org.vigie.ui.wellness;

import java.net.URL;
import java.util.Objects;

/// Where the stylesheet of this room is.
final class WellnessStyle {
    private WellnessStyle() {}

    static String sheet() {
        URL sheet = WellnessStyle.class.getResource("/org/vigie/css/wellness.css");
        return Objects.requireNonNull(sheet).toExternalForm();
    }
}
