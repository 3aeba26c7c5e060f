package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.clocks.ClockPack;
import org.vigie.clocks.ClockPackReader;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.store.Keyring;
import org.vigie.ui.kit.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// The `vigie` command: without a subcommand it opens the console. Exit codes: 0 done, 1 something
/// failed and was named, 2 wrong usage.
@Command(
        name = "vigie",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineRoot.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            SetupCommand.class,
            TriageCommand.class,
            PullCommand.class,
            SyncCommand.class,
            LogCommand.class,
            FileCommand.class,
            EraseCommand.class,
            ModelsCommand.class,
            HashesCommand.class,
            WellnessCommand.class,
            LexiconsCommand.class,
            ClocksCommand.class,
            PeopleCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            GalleryCommand.class,
            CommandLine.HelpCommand.class
        })
public final class CommandLineRoot implements Callable<Integer> {
    /// The name a clock pack has in a data folder.
    static final String CLOCKS = "clocks.json";

    @Option(names = "--data", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT)
    @Nullable Path data;

    @Option(names = "--policy", paramLabel = "FILE", scope = CommandLine.ScopeType.INHERIT)
    @Nullable Path policy;

    @Option(names = "--clocks", paramLabel = "FILE", scope = CommandLine.ScopeType.INHERIT)
    @Nullable Path clocks;

    @Option(names = "--lang", paramLabel = "fr|en", scope = CommandLine.ScopeType.INHERIT)
    @Nullable Language language;

    @Option(names = "--key-file", paramLabel = "FILE", scope = CommandLine.ScopeType.INHERIT)
    @Nullable Path keyFile;

    @Option(names = "--demo")
    boolean demo;

    @Option(names = "--fresh")
    boolean fresh;

    private final ManagedFile managedFile;

    public CommandLineRoot() {
        this(ManagedFile.standard());
    }

    /// @param managedFile by which administrators fix settings; tests have their own
    CommandLineRoot(ManagedFile managedFile) {
        this.managedFile = managedFile;
    }

    /// The languages Vigie speaks.
    enum Language {
        fr,
        en
    }

    /// Run the command line and return its exit code.
    public static int run(String[] arguments) {
        language(arguments).ifPresent(asked -> Locale.setDefault(Locale.of(asked.name())));
        Logging.toStandardError();
        Logging.quietJavaFx();
        CommandLineRoot root = new CommandLineRoot();
        CommandLine line = new CommandLine(root);
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        "org.vigie.i18n.cli", new Text(Locale.getDefault()).locale()));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, command, parsed) -> root.failed(thrown))
                .execute(arguments);
    }

    /// Help and usage errors are said before anything is parsed, and in the asked language too.
    private static Optional<Language> language(String[] arguments) {
        String words = String.join("\n", arguments).toLowerCase(Locale.ROOT);
        return Arrays.stream(Language.values())
                .filter(word -> words.matches("(?s)(.*\n)?--lang[=\n]" + word + "(\n.*)?"))
                .findFirst();
    }

    @Override
    public Integer call() throws FaultException {
        return new ConsoleStart(this).run();
    }

    /// Return how to speak to this user.
    Talk talk() {
        return Talk.standard(locale());
    }

    Locale locale() {
        return language == null ? Locale.getDefault() : Locale.of(language.name());
    }

    /// Return what the organisation fixed on this machine.
    Managed managed() {
        return managedFile.read();
    }

    Path managedPath() {
        return managedFile.path();
    }

    PolicyPack policyPack() throws FaultException {
        return policy == null ? Packs.builtInPolicy() : Packs.policy(policy);
    }

    /// Return the clock pack to reckon by: the one named, else the one that lies in the data
    /// folder, else the built-in one.
    ///
    /// @throws FaultException what [ClockPackReader] says
    ClockPack clockPack(Path folder) throws FaultException {
        if (clocks != null) {
            return ClockPackReader.read(clocks);
        }
        Path own = folder.resolve(CLOCKS);
        return Files.exists(own) ? ClockPackReader.read(own) : Packs.builtInClocks();
    }

    Path dataFolder() {
        if (data != null) {
            return data;
        }
        return demo ? DataHome.demo() : DataHome.standard();
    }

    /// Return the data folder of a workstation that is there. Touches nothing: a folder named by
    /// mistake stays as it is.
    ///
    /// @throws FaultException `workstation-none`
    Path workstation() throws FaultException {
        if (!Keyring.exists(dataFolder())) {
            throw new FaultException(Fault.of("workstation-none"));
        }
        return dataFolder();
    }

    /// Return what is said to somebody who named a command and not which of its own.
    CommandLine.ParameterException which(CommandSpec spec, String commands) {
        return new CommandLine.ParameterException(
                spec.commandLine(),
                talk().text().get("command.which", Map.of("commands", commands)));
    }

    /// Return where the demo set lives, also when it is chosen on the first screen.
    Path demoFolder() {
        return data == null ? DataHome.demo() : data;
    }

    private int failed(Exception thrown) {
        if (thrown instanceof FaultException fault) {
            talk().say(fault.fault());
            return 1;
        }
        org.slf4j.LoggerFactory.getLogger(CommandLineRoot.class)
                .error("unexpected {}", thrown.getClass().getName(), thrown);
        talk().say(
                        org.vigie.review.Fault.of(
                                "unexpected", "kind", thrown.getClass().getSimpleName()));
        return 1;
    }

    /// Vigie's own version and the parts it stands on.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Vigie " + Versions.vigie(), "Java " + Runtime.version(), Versions.machine()
            };
        }
    }
}
