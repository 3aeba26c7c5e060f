package org.vigie.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.review.PolicyPack;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.settings.AboutSection;
import org.vigie.ui.settings.KeysSection;
import org.vigie.ui.settings.KeysViewModel;
import org.vigie.ui.settings.LookSection;
import org.vigie.ui.settings.ManagedSection;
import org.vigie.ui.settings.Section;
import org.vigie.ui.settings.SettingsView;
import org.vigie.ui.settings.Sources;
import org.vigie.ui.settings.SourcesSection;
import org.vigie.ui.settings.SourcesViewModel;
import org.vigie.ui.settings.Wardrobe;
import org.vigie.ui.shell.Fixed;
import org.vigie.ui.shell.Look;
import org.vigie.ui.shell.Page;
import org.vigie.ui.shell.ShellView;

/// The settings page put together: its sections, in order.
final class SettingsRoom {
    private static final List<String> PARTS =
            List.of(
                    "OpenJFX 26 · GPL-2.0 + Classpath Exception",
                    "AtlantaFX 2.1 · MIT",
                    "ControlsFX 11.2 · BSD-3-Clause",
                    "Ikonli 12.4, Feather icons · Apache-2.0, MIT",
                    "ONNX Runtime 1.29 · MIT",
                    "sqlite-jdbc 3.54 · Apache-2.0",
                    "Jackson 3 · Apache-2.0",
                    "TwelveMonkeys ImageIO 3.14 · BSD-3-Clause",
                    "metadata-extractor 2.21 · Apache-2.0",
                    "ICU4J 79 · Unicode-3.0",
                    "Google Tink · Apache-2.0",
                    "picocli 4.7 · Apache-2.0",
                    "SLF4J 2 · MIT",
                    "Logback · EPL-1.0 / LGPL-2.1",
                    "JSpecify 1.0 · Apache-2.0");

    private final Supplier<ShellView> window;
    private final Commands commands;
    private final PolicyPack policy;
    private final Jobs jobs;
    private final SettingsView.Chosen chosen = new SettingsView.Chosen();
    private Sources.@Nullable Keeper sources;
    private Managed managed = Managed.NONE;

    /// @param window asked only once it is made
    SettingsRoom(Supplier<ShellView> window, Commands commands, PolicyPack policy, Jobs jobs) {
        this.window = window;
        this.commands = commands;
        this.policy = policy;
        this.jobs = jobs;
    }

    /// Let the page change where cases come from; without it that section is not there.
    void keepSources(Sources.Keeper keeper) {
        sources = keeper;
    }

    /// Say on the page what the organisation fixed.
    void manage(Managed fixing) {
        managed = fixing;
    }

    /// @param comfort what a person chooses for themself
    Page page(Function<Text, Node> comfort) {
        return new Page(
                "settings.page",
                Command.SHOW_SETTINGS,
                text -> {
                    SettingsView view = new SettingsView(sections(comfort), chosen, text);
                    return new Page.Content(view.root(), view::shown, () -> {});
                });
    }

    private List<Section> sections(Function<Text, Node> comfort) {
        Wardrobe wardrobe = wardrobe();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("look", Feather.EYE, new LookSection(wardrobe, commands)::node));
        sections.add(new Section("keymap", Feather.COMMAND, text -> keymap(wardrobe, text)));
        sections.add(new Section("comfort", Feather.COFFEE, comfort));
        Sources.Keeper keeper = sources;
        if (keeper != null) {
            SourcesViewModel model = new SourcesViewModel(keeper, jobs);
            sections.add(new Section("sources", Feather.DOWNLOAD, new SourcesSection(model)::node));
        }
        sections.add(new Section("models", Feather.BOX, this::models));
        Managed kept = managed;
        if (!kept.fixed().isEmpty()) {
            sections.add(
                    new Section(
                            "managed",
                            Feather.LOCK,
                            new ManagedSection(kept.fixed(), words(kept))::node));
        }
        AboutSection about =
                new AboutSection(List.of(new CommandLineRoot.Version().getVersion()), PARTS);
        sections.add(new Section("about", Feather.INFO, about::node));
        return sections;
    }

    private static Map<String, Object> words(Managed managed) {
        Integer seconds = managed.lockSeconds();
        return Map.of(
                "minutes", seconds == null ? 0 : seconds / 60,
                "watermark", Boolean.TRUE.equals(managed.watermark()) ? "on" : "off");
    }

    private Node keymap(Wardrobe wardrobe, Text text) {
        KeysViewModel model = new KeysViewModel(wardrobe, policy.letters());
        Node page = new KeysSection(model, window.get().keys()).node(text);
        page.sceneProperty()
                .subscribe((before, scene) -> {
                    if (scene == null) {
                        window.get().reprint();
                    }
                });
        return page;
    }

    private Node models(Text text) {
        return new VBox(
                12,
                Faces.paragraph(text.get("settings.models.about"), "muted"),
                Faces.button(Command.SHOW_MODELS, commands, text));
    }

    private Wardrobe wardrobe() {
        return new Wardrobe() {
            @Override
            public Look look() {
                return window.get().look();
            }

            @Override
            public Set<Fixed> fixed() {
                return window.get().fixed();
            }

            @Override
            public void wear(Look look) {
                window.get().wear(look);
            }
        };
    }
}
