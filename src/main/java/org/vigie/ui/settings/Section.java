package org.vigie.ui.settings;

import java.util.function.Function;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.ui.kit.Text;

/// One part of the settings page.
///
/// @param id in style sheets and texts: its name is `settings.<id>`
/// @param content made when first shown, anew for each language
public record Section(String id, Feather icon, Function<Text, Node> content) {}
