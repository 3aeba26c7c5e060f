package org.vigie.ui.models;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest;
import org.vigie.shelf.RedFlags;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// One model in the list.
final class ModelRow extends ListCell<ModelCard> {
    private final Text text;
    private final PackWords packs;
    private final CardWords cards;

    ModelRow(Text text, CardWords cards) {
        this.text = text;
        this.packs = new PackWords(text);
        this.cards = cards;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ModelCard card, boolean empty) {
        super.updateItem(card, empty);
        if (empty || card == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Manifest manifest = card.manifest();
        String task = manifest == null ? "–" : packs.task(manifest);
        String licence = manifest == null ? "–" : manifest.licence().code();
        setGraphic(
                ModelColumns.row(
                        List.of(
                                name(card),
                                Faces.paragraph(task, "small"),
                                Faces.paragraph(licence, "small"),
                                manifest == null
                                        ? Faces.label("–", "small")
                                        : FlagLabels.words(RedFlags.of(manifest), text),
                                Faces.paragraph(cards.runs(card.tested()), "small", "figures"),
                                tested(card))));
        setAccessibleText(
                String.join(", ", name(manifest, card), task, licence, cards.origin(card)));
    }

    private Node name(ModelCard card) {
        Label name = Faces.paragraph(name(card.manifest(), card));
        Label origin =
                Faces.paragraph(cards.origin(card), "small", card.fault() == null ? "dim" : "over");
        VBox box = new VBox(1, name, origin);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private String name(@Nullable Manifest manifest, ModelCard card) {
        return manifest == null ? card.id() : ScopeWords.of(text, manifest.name());
    }

    private Node tested(ModelCard card) {
        String colour = card.tested() == null ? "dim" : card.tested().right() ? "ok" : "over";
        return Faces.paragraph(cards.tested(card.tested()), "small", colour);
    }
}
