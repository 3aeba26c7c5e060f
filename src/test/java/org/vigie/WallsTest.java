package org.vigie;

import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.jspecify.annotations.NullMarked;

/// The walls of the house (design §4).
@AnalyzeClasses(packages = "org.vigie", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule REVIEW_DEPENDS_ON_NOTHING_OF_OURS =
            noClasses()
                    .that()
                    .resideInAPackage("org.vigie.review..")
                    .should()
                    .dependOnClassesThat(
                            JavaClass.Predicates.resideInAPackage("org.vigie..")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.resideInAPackage(
                                                            "org.vigie.review.."))));

    @ArchTest
    static final ArchRule EXPOSURE_KNOWS_ONLY_THE_DOMAIN =
            noClasses()
                    .that()
                    .resideInAPackage("org.vigie.exposure..")
                    .should()
                    .dependOnClassesThat(
                            JavaClass.Predicates.resideInAPackage("org.vigie..")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.resideInAnyPackage(
                                                            "org.vigie.exposure..",
                                                            "org.vigie.review.."))));

    @ArchTest
    static final ArchRule FILINGS_KNOW_ONLY_WHAT_IS_KEPT =
            noClasses()
                    .that()
                    .resideInAPackage("org.vigie.filing..")
                    .should()
                    .dependOnClassesThat(
                            JavaClass.Predicates.resideInAPackage("org.vigie..")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.resideInAnyPackage(
                                                            "org.vigie.filing..",
                                                            "org.vigie.ledger..",
                                                            "org.vigie.review..")))
                                    .or(JavaClass.Predicates.resideInAPackage("java.net.http..")));

    @ArchTest
    static final ArchRule ONLY_UI_AND_APP_KNOW_JAVAFX =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.vigie.ui..", "org.vigie.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_CONTROLS =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SQL_ONLY_IN_STORE_AND_HUB =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.vigie.store..", "org.vigie.hub..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule MODELS_RUN_ONLY_IN_INFERENCE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.vigie.inference..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule IMAGEIO_AND_AWT_ONLY_IN_IMAGING =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.vigie.imaging..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javax.imageio..",
                            "java.awt..",
                            "javax.swing..",
                            "com.twelvemonkeys..");

    @ArchTest
    static final ArchRule THREADS_ARE_MADE_ONLY_IN_KIT_AND_APP =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.vigie.ui.kit..", "org.vigie.app..")
                    .should()
                    .callMethodWhere(
                            JavaCall.Predicates.target(
                                    owner(JavaClass.Predicates.equivalentTo(Executors.class))))
                    .orShould()
                    .callMethod(Platform.class, "runLater", Runnable.class)
                    .orShould()
                    .callConstructorWhere(
                            JavaCall.Predicates.target(
                                    owner(JavaClass.Predicates.equivalentTo(Thread.class))))
                    .orShould()
                    .callMethodWhere(
                            JavaCall.Predicates.target(
                                    owner(
                                            JavaClass.Predicates.equivalentTo(Thread.Builder.class)
                                                    .or(
                                                            JavaClass.Predicates.assignableTo(
                                                                    Thread.Builder.class)))));

    @ArchTest
    static final ArchRule NOBODY_LETS_JAVAFX_DECODE =
            noClasses()
                    .should()
                    .callConstructorWhere(
                            JavaCall.Predicates.target(
                                    owner(JavaClass.Predicates.equivalentTo(Image.class))));

    @ArchTest
    static final ArchRule ONLY_APP_PRINTS =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.vigie.app..", "org.vigie")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    /// One exception: JavaFX logs through the platform's logging, so the class that quiets its one
    /// known warning must speak to that.
    @ArchTest
    static final ArchRule ONE_LOGGING =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.vigie.app.Logging")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule ONE_JSON =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes()
                    .that()
                    .resideInAPackage("org.vigie..")
                    .should(
                            new ArchCondition<>("be in a @NullMarked package") {
                                @Override
                                public void check(JavaClass item, ConditionEvents events) {
                                    if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        item, item.getPackageName()));
                                    }
                                }
                            });
}
