package org.vigie.app;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.vigie.clocks.ClockPack;
import org.vigie.clocks.Rule;
import org.vigie.review.Desk;
import org.vigie.review.Fault;
import org.vigie.review.PolicyPack;
import org.vigie.review.Quality;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.casefile.Foresight;
import org.vigie.ui.casefile.evidence.EvidenceView;
import org.vigie.ui.casefile.evidence.EvidenceViewModel;
import org.vigie.ui.decision.DecisionView;
import org.vigie.ui.decision.DecisionViewModel;
import org.vigie.ui.filing.FilingView;
import org.vigie.ui.filing.FilingViewModel;
import org.vigie.ui.guide.GuideView;
import org.vigie.ui.guide.GuideViewModel;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;
import org.vigie.ui.logbook.EraseViewModel;
import org.vigie.ui.logbook.EventsViewModel;
import org.vigie.ui.logbook.LogbookView;
import org.vigie.ui.logbook.LogbookViewModel;
import org.vigie.ui.models.ModelsView;
import org.vigie.ui.models.ModelsViewModel;
import org.vigie.ui.quality.CalibrationViewModel;
import org.vigie.ui.quality.QualityView;
import org.vigie.ui.quality.QualityViewModel;
import org.vigie.ui.queue.QueueViewModel;
import org.vigie.ui.queue.RoutingSheet;
import org.vigie.ui.queue.RoutingViewModel;
import org.vigie.ui.queue.Slot;
import org.vigie.ui.settings.Sources;
import org.vigie.ui.shell.ClosedRoom;
import org.vigie.ui.shell.Look;
import org.vigie.ui.shell.Page;
import org.vigie.ui.shell.Rooms;
import org.vigie.ui.shell.Shares;
import org.vigie.ui.shell.ShellView;
import org.vigie.ui.shell.ShellViewModel;
import org.vigie.ui.shell.Station;
import org.vigie.ui.team.TeamView;
import org.vigie.ui.team.TeamViewModel;
import org.vigie.ui.wellness.ComfortView;

/// The desk's screens put together around one workstation. Made and used on the JavaFX thread.
public final class ConsoleWindow implements AutoCloseable {
    /// By then a case that was opened is painted, on a slow machine too.
    private static final Duration PAINTING = Duration.millis(50);

    private final Workstation workstation;
    private final Desk desk;
    private final PolicyPack policy;
    private final ClockPack clocks;
    private final Jobs jobs;
    private final Commands commands = new Commands();
    private final Sheets sheets = new Sheets();
    private final GuideViewModel guide = new GuideViewModel();
    private final ShellViewModel model;
    private final ModelsViewModel models;
    private final LogbookViewModel logbook;
    private final EventsViewModel events;
    private final EraseViewModel erasing;
    private final QualityViewModel quality;
    private final CalibrationViewModel known;
    private final JudgingMode judging;
    private final RoutingViewModel routing;
    private final TeamViewModel team;
    private final FilingViewModel filing;
    private final WellnessRoom wellness;
    private final SettingsRoom settings;
    private final ShellView view;

    ConsoleWindow(Workstation workstation, PolicyPack policy, Station station, Look look) {
        this(workstation, policy, station, look, desk -> desk);
    }

    /// @param seen wraps the desk the screens call
    ConsoleWindow(
            Workstation workstation,
            PolicyPack policy,
            Station station,
            Look look,
            UnaryOperator<Desk> seen) {
        this(
                workstation,
                policy,
                station,
                look,
                workstation.threads().io(),
                workstation.threads().prompt(),
                seen);
    }

    /// @param background where work off the screen runs
    /// @param prompt where work runs that a hand waits for
    /// @param seen wraps the desk the screens call
    ConsoleWindow(
            Workstation workstation,
            PolicyPack policy,
            Station station,
            Look look,
            Executor background,
            Executor prompt,
            UnaryOperator<Desk> seen) {
        this.workstation = workstation;
        Quality seconds = workstation.lead().quality();
        JudgingDesk turning =
                new JudgingDesk(workstation.desk(), seconds, policy, workstation.desk()::changed);
        this.desk = seen.apply(turning);
        this.policy = policy;
        this.clocks = workstation.clocks();
        this.jobs = new Jobs(background, prompt, Fx::run, this::said);
        QueueViewModel queue =
                new QueueViewModel(
                        desk, jobs, InstantSource.system(), workstation.views(), this::clockName);
        this.routing = new RoutingViewModel(workstation.routing(), jobs, queue.narrowing());
        this.model = new ShellViewModel(desk, station, jobs, queue);
        this.models = new ModelsViewModel(workstation.models(station.actor()), jobs);
        this.logbook =
                new LogbookViewModel(workstation.lead().logbook(), jobs, InstantSource.system());
        this.events =
                new EventsViewModel(workstation.lead().eventLog(), jobs, InstantSource.system());
        this.erasing = new EraseViewModel(workstation.lead().erasure(InstantSource.system()), jobs);
        this.team = new TeamViewModel(workstation.lead().team(), jobs);
        this.filing =
                new FilingViewModel(workstation.lead().filings(), jobs, Clock.systemDefaultZone());
        this.quality = new QualityViewModel(seconds, policy, jobs);
        this.known = new CalibrationViewModel(workstation.lead().calibration(), jobs);
        this.judging =
                new JudgingMode(
                        turning,
                        seconds,
                        workstation.lead().calibration(),
                        policy,
                        jobs,
                        model.queue()::leave);
        judging.bind(commands);
        this.wellness =
                new WellnessRoom(workstation.wellbeing(), desk, policy, commands, model, jobs);
        this.settings = new SettingsRoom(this::window, commands, policy, jobs);
        this.view =
                new ShellView(
                        model,
                        policy,
                        commands,
                        look,
                        this::rooms,
                        List.of(
                                leads(logbookPage()),
                                leads(qualityPage()),
                                leads(teamPage()),
                                leads(filingPage()),
                                modelsPage(),
                                wellness.page(),
                                settings.page(new ComfortView(wellness.pace(), policy)::node)),
                        sheets);
        commands.watch(guide::given);
        commands.bind(Command.GUIDE, this::guided);
        view.finds(new QueueCases(desk, jobs, queue::open));
        wellness.cover(view, () -> new Text(view.look().language()));
    }

    /// A lead's page: whoever else works here is told whose it is.
    private Page leads(Page page) {
        return workstation.lead().rooms().open()
                ? page
                : new Page(page.key(), page.command(), text -> ClosedRoom.of(page, text));
    }

    private Page logbookPage() {
        return new Page(
                "logbook.page",
                Command.SHOW_LOGBOOK,
                text -> {
                    LogbookView page =
                            new LogbookView(
                                    logbook, events, erasing, policy, ZoneId.systemDefault(), text);
                    return new Page.Content(page.root(), page::shown, page::close);
                });
    }

    private Page qualityPage() {
        return new Page(
                "quality.page",
                Command.SHOW_QUALITY,
                text -> {
                    QualityView page =
                            new QualityView(
                                    quality, known, text, () -> commands.fire(Command.JUDGE_BLIND));
                    return new Page.Content(page.root(), page::shown, page::close);
                });
    }

    private Page teamPage() {
        return new Page(
                "team.page",
                Command.SHOW_TEAM,
                text -> {
                    TeamView page = new TeamView(team, ZoneId.systemDefault(), text);
                    return new Page.Content(page.root(), page::shown, page::close);
                });
    }

    private Page filingPage() {
        return new Page(
                "filing.page",
                Command.SHOW_FILINGS,
                text -> {
                    FilingView page = new FilingView(filing, text);
                    return new Page.Content(page.root(), page::shown, page::close);
                });
    }

    private Page modelsPage() {
        return new Page(
                "shelf.page",
                Command.SHOW_MODELS,
                text -> {
                    ModelsView page = new ModelsView(models, policy, ZoneId.systemDefault(), text);
                    return new Page.Content(page.root(), page::shown, page::close);
                });
    }

    /// Hold the window to what the organisation fixed, and say why when that cannot be read.
    void manage(Managed managed) {
        settings.manage(managed);
        view.fix(managed.fixed());
        Fault fault = managed.fault();
        if (fault != null) {
            model.say(fault);
        }
    }

    /// Show people around who have not been.
    ///
    /// @param practice whether the cases are drawn ones
    /// @param done what to do once, when nobody need be asked again
    void guide(boolean practice, boolean offer, Runnable done) {
        guide.at(practice, done);
        if (offer) {
            guide.offer();
        }
    }

    /// The guide speaks on the desk.
    private void guided() {
        commands.fire(Command.SHOW_DESK);
        guide.toggle();
    }

    private ShellView window() {
        return view;
    }

    /// Let the settings page change where cases come from.
    void keepSources(Sources.Keeper keeper) {
        settings.keepSources(keeper);
    }

    private void said(Fault fault) {
        model.say(fault);
    }

    /// Return how the width of the window is shared.
    ObjectProperty<Shares> shares() {
        return view.sharesProperty();
    }

    /// Return what the window shows.
    Parent root() {
        return view.root();
    }

    /// Return the scene of the window, listening to keys.
    Scene scene(double width, double height) {
        return view.scene(width, height);
    }

    /// Return the size of text, in percent of the usual one.
    int textSize() {
        return view.look().textSize();
    }

    /// Give a command as its key would.
    void give(Command command) {
        commands.fire(command);
    }

    /// Load the queue.
    void start() {
        model.start();
    }

    /// Make the rooms of the desk in one language, and let the queue turn their pages.
    private Rooms rooms(Text text) {
        CaseFileViewModel caseFile =
                new CaseFileViewModel(
                        desk,
                        policy,
                        text,
                        jobs,
                        Clock.systemDefaultZone(),
                        clock -> clockName(clock, text.locale()));
        EvidenceViewModel evidence =
                new EvidenceViewModel(caseFile, policy, text, Clock.systemDefaultZone());
        DecisionViewModel decision =
                new DecisionViewModel(desk, policy, jobs, caseFile, workstation.storage().drafts());
        wellness.follow(caseFile);
        decision.onDecided(receipt -> {
            wellness.decided();
            guide.decided();
            judging.answered(receipt);
            model.decided(receipt);
        });
        decision.onUndone(receipt -> {
            guide.undone();
            model.undone(receipt);
        });
        Subscription seeing = caseFile.reveal().highestProperty().subscribe(guide::seen);
        GuideView guideView = new GuideView(guide, text);
        decision.onSkipped(model::settled);
        Foresight foresight = new Foresight(desk, jobs);
        foresight.also(evidence::foresee);
        CaseFileView caseView = new CaseFileView(caseFile, foresight, commands, text);
        EvidenceView evidenceView = new EvidenceView(evidence, commands, text);
        DecisionView decisionView = new DecisionView(decision, commands, text);
        WorkRooms work =
                new WorkRooms(
                        workstation,
                        policy,
                        jobs,
                        sheets,
                        model,
                        caseFile,
                        decision,
                        judging.onProperty(),
                        text);
        work.bind(commands);
        commands.bind(Command.ROUTE, new RoutingSheet(routing, sheets, text)::open);
        work.insert(caseView);
        Subscription turning =
                model.queue().selectedIdProperty().subscribe(id -> turn(caseFile, id));
        Desk.Subscription changes = desk.onChange(new Coalesced(caseFile::refresh)::ask);
        Subscription foreseeing = foresee(foresight, caseFile);
        return new Rooms(
                judging.above(caseView.root(), text),
                evidenceView.root(),
                new VBox(guideView.root(), decisionView.root()),
                wellness.line(text),
                () -> {
                    seeing.unsubscribe();
                    guideView.close();
                    turning.unsubscribe();
                    foreseeing.unsubscribe();
                    changes.close();
                    work.close();
                    caseView.close();
                    decisionView.close();
                });
    }

    /// What comes next is made ready once the open case is on the screen, and anew whenever the
    /// queue is another. Until it is painted everything else waits.
    private Subscription foresee(Foresight foresight, CaseFileViewModel caseFile) {
        PauseTransition painted = new PauseTransition(PAINTING);
        painted.setOnFinished(event -> foresight.ahead(model.queue().upcoming(Foresight.CASES)));
        Runnable again =
                () -> {
                    if (caseFile.fileProperty().get() != null
                            && painted.getStatus() != Animation.Status.RUNNING) {
                        painted.playFromStart();
                    }
                };
        ListChangeListener<Slot> moved = change -> again.run();
        model.queue().rows().addListener(moved);
        return Subscription.combine(
                caseFile.fileProperty().subscribe(again),
                () -> model.queue().rows().removeListener(moved),
                painted::stop,
                foresight::close);
    }

    private static void turn(CaseFileViewModel caseFile, String id) {
        if (id.isEmpty()) {
            caseFile.clear();
        } else {
            caseFile.show(id);
        }
    }

    private String clockName(org.vigie.review.Clock clock, Locale language) {
        return clocks.rule(clock.ruleId())
                .map(Rule::names)
                .map(names -> names.getOrDefault(language.getLanguage(), clock.ruleId()))
                .orElse("");
    }

    @Override
    public void close() {
        wellness.close();
        view.close();
        models.close();
    }
}
