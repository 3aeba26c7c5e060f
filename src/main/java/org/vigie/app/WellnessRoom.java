package org.vigie.app;

import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.exposure.Wellbeing;
import org.vigie.review.CaseFile;
import org.vigie.review.Desk;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.shell.Page;
import org.vigie.ui.shell.ShellView;
import org.vigie.ui.shell.ShellViewModel;
import org.vigie.ui.wellness.BreakView;
import org.vigie.ui.wellness.DayView;
import org.vigie.ui.wellness.NextUp;
import org.vigie.ui.wellness.OwnStanding;
import org.vigie.ui.wellness.PaceLine;
import org.vigie.ui.wellness.PaceViewModel;

/// The person's day put together around the desk's screens. JavaFX thread only.
final class WellnessRoom implements AutoCloseable {
    private final PolicyPack policy;
    private final Commands commands;
    private final ShellViewModel model;
    private final PaceViewModel pace;
    private final NextUp nextUp;
    private final Desk.Subscription changes;
    private @Nullable CaseFileViewModel caseFile;
    private @Nullable PaceLine line;
    private @Nullable BreakView rest;

    WellnessRoom(
            Wellbeing wellbeing,
            Desk desk,
            PolicyPack policy,
            Commands commands,
            ShellViewModel model,
            Jobs jobs) {
        this.policy = policy;
        this.commands = commands;
        this.model = model;
        InstantSource clock = InstantSource.system();
        pace = new PaceViewModel(wellbeing, policy.desk().dose(), jobs, clock);
        nextUp = new NextUp(wellbeing, pace, jobs, clock);
        nextUp.onTell((key, details) -> model.tell(new ShellViewModel.Notice(key, details)));
        nextUp.onOpen(model.queue()::open);
        model.queue().nextBy(nextUp);
        changes = desk.onChange(new Coalesced(pace::refresh)::ask);
        commands.bind(Command.BREAK, pace::beginBreak);
        commands.bind(Command.HAND_OFF, this::handOff);
    }

    /// Say that the case which is settled next was decided.
    void decided() {
        nextUp.decided();
    }

    PaceViewModel pace() {
        return pace;
    }

    /// Return the page of the person's day.
    Page page() {
        return new Page(
                "command.my-day.label",
                Command.MY_DAY,
                text -> {
                    DayView page = new DayView(pace, policy, commands, text);
                    return new Page.Content(page.root(), page::shown, page::close);
                });
    }

    /// Let the panes of a case follow what the person chose, and hand off what lies open there.
    void follow(CaseFileViewModel opened) {
        caseFile = opened;
        opened.standBy(new OwnStanding(pace.comfortProperty()::get));
    }

    /// Return what the status bar says, in one language; the one before is closed.
    Node line(Text text) {
        PaceLine before = line;
        if (before != null) {
            before.close();
        }
        PaceLine made = new PaceLine(pace, nextUp, commands, text);
        line = made;
        return made.root();
    }

    /// Let breaks cover a window.
    ///
    /// @param text in the language of the moment
    void cover(ShellView view, Supplier<Text> text) {
        pace.onBreakProperty()
                .subscribe((before, began) -> {
                    BreakView up = rest;
                    if (began != null) {
                        BreakView page = new BreakView(pace, text.get());
                        rest = page;
                        view.cover(page.root(), page.focus());
                    } else if (up != null) {
                        rest = null;
                        up.close();
                        view.uncover(up.root());
                    }
                });
    }

    private void handOff() {
        CaseFileViewModel opened = caseFile;
        CaseFile file = opened == null ? null : opened.fileProperty().get();
        nextUp.handOff(file == null ? "" : file.categoryHint(), model.queue()::moveOn);
    }

    @Override
    public void close() {
        changes.close();
        if (line != null) {
            line.close();
        }
        if (rest != null) {
            rest.close();
        }
    }
}
