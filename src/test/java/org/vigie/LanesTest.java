package org.vigie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import javafx.application.Platform;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.vigie.app.Run;
import org.vigie.ui.kit.UiTest;

/// Test classes run two at a time (junit-platform.properties). What belongs to the whole process,
/// the screen, standard output and the language, is touched by one class at a time.
@AnalyzeClasses(packages = "org.vigie", importOptions = ImportOption.OnlyIncludeTests.class)
class LanesTest {
    private static final Set<String> FIXTURES =
            Set.of("org.vigie.app.Run", "org.vigie.app.SmallDesk");

    private static final DescribedPredicate<JavaClass> RUN_COMMANDS =
            DescribedPredicate.describe(
                    "run commands",
                    item ->
                            !FIXTURES.contains(item.getName())
                                    && item.getMethodCallsFromSelf().stream()
                                            .anyMatch(call ->
                                                    FIXTURES.contains(
                                                            call.getTargetOwner().getName())));

    private static final DescribedPredicate<JavaClass> HOLD_THE_LOCK =
            DescribedPredicate.describe(
                    "hold Run.LOCK", item -> outermost(item).isAnnotatedWith(ResourceLock.class));

    private static final DescribedPredicate<JavaClass> ARE_UI_TESTS =
            DescribedPredicate.describe(
                    "are UI tests", item -> outermost(item).isAssignableTo(UiTest.class));

    @ArchTest
    static final ArchRule ONE_SCREEN =
            noClasses()
                    .that(DescribedPredicate.not(ARE_UI_TESTS))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.testfx.api.FxToolkit")
                    .orShould()
                    .callMethod(Platform.class, "startup", Runnable.class);

    @ArchTest
    static final ArchRule COMMANDS_ONE_AFTER_ANOTHER =
            classes().that(RUN_COMMANDS).should(ArchCondition.from(HOLD_THE_LOCK));

    @ArchTest
    static final ArchRule ONLY_RUN_TOUCHES_THE_PROCESS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(Run.class.getName())
                    .should()
                    .callMethod(System.class, "setOut", PrintStream.class)
                    .orShould()
                    .callMethod(System.class, "setErr", PrintStream.class)
                    .orShould()
                    .callMethod(Locale.class, "setDefault", Locale.class);

    private static JavaClass outermost(JavaClass item) {
        return item.getEnclosingClass().map(LanesTest::outermost).orElse(item);
    }
}
