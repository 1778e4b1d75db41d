package io.github.gongkai.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may import what, and what every exported type owes its reader. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the classes are read once
class ArchitectureTest {
    private static final String ROOT = "io.github.gongkai";
    private static final String[] MODEL = {
        ROOT + ".body..", ROOT + ".standard..", ROOT + ".catalog..", ROOT + ".publication..", ROOT + ".notice.."
    };

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theModelKnowsNoTechnology() {
        classes()
                .that()
                .resideInAnyPackage(MODEL)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(MODEL)
                        .or(resideInAnyPackage(ROOT, ROOT + ".validation.constraints"))
                        .or(resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.io..",
                                "java.nio.charset..",
                                "java.text.."))
                        .or(resideInAnyPackage("org.jspecify..", "jakarta.validation..", "com.google.common..")))
                .check(core);
    }

    @Test
    void theDoorIsOpenedFromOutsideOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".(*)..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT).and(HasName.Predicates.nameMatching(ROOT + "\\.Gongkai(\\$.*)?")))
                .check(core);
    }

    @Test
    void aChannelSeesPublicationsAndNothingOfTheHost() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".channel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".delivery..",
                        ROOT + ".validation..",
                        ROOT + ".exchange..",
                        ROOT + ".process..",
                        ROOT + ".report..")
                .check(core);
    }

    @Test
    void deliveryKnowsNoValidationAndNoFileFormat() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".delivery..", ROOT + ".internal.delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.validation..", ROOT + ".exchange..", ROOT + ".report..")
                .check(core);
    }

    @Test
    void eachLibraryHasItsRoom() {
        only(
                new String[] {ROOT + ".delivery.jdbc..", ROOT + ".internal.delivery.."},
                "java.sql..",
                "com.github.kagkarlsson..");
        only(
                new String[] {
                    ROOT + ".exchange..", ROOT + ".report..", ROOT + ".internal.report..", ROOT + ".internal.delivery.."
                },
                "com.fasterxml.jackson..");
        only(
                new String[] {ROOT + ".exchange.."},
                "com.fasterxml.aalto..",
                "de.siegmar..",
                "org.apache.pdfbox..",
                "org.jsoup..");
        only(new String[] {ROOT + ".exchange..", ROOT + ".report.."}, "org.dhatim..");
        only(new String[] {ROOT + ".report..", ROOT + ".internal.report.."}, "gg.jte..");
        only(new String[] {ROOT + ".internal.validation.."}, "org.hibernate.validator..");
    }

    private void only(String[] rooms, String... library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(ROOT + ".internal.."), alwaysTrue())
                .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + ".validation.constraints"))
                .check(core);
    }

    @Test
    void noExportedSignatureMentionsAnInternalType() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideOutsideInternal())
                .should(new ArchCondition<>("mention no internal type") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean visible = method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
                        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                                .filter(type -> visible && type.getPackageName().startsWith(ROOT + ".internal"))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " mentions " + type.getName())));
                    }
                })
                .check(core);
    }

    private static DescribedPredicate<JavaClass> resideOutsideInternal() {
        return DescribedPredicate.not(resideInAPackage(ROOT + ".internal.."));
    }

    @Test
    void everyPackageStatesNullnessAndEveryExportedOneItsStability() {
        core.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p ->
                        p.getClasses().stream().anyMatch(c -> !c.getSimpleName().equals("package-info")))
                .forEach(p -> {
                    assertThat(p.getAnnotations())
                            .as("@NullMarked on " + p.getName())
                            .extracting(JavaAnnotation::getRawType)
                            .extracting(JavaClass::getSimpleName)
                            .contains("NullMarked");
                    if (!p.getName().startsWith(ROOT + ".internal")) {
                        assertThat(p.getAnnotations())
                                .as("@Stability on " + p.getName())
                                .extracting(JavaAnnotation::getRawType)
                                .extracting(JavaClass::getSimpleName)
                                .contains("Stability");
                    }
                });
    }

    @Test
    void constraintsAreDocumentedAndRepeatable() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".validation.constraints")
                .and()
                .areAnnotations()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(Documented.class)
                .andShould()
                .beAnnotatedWith(Repeatable.class)
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void nobodyReadsTheWallClockTheDefaultLocaleOrTheConsole() {
        // The kit changes the default locale on purpose, and must put the former back.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".channel.tck.AdaptationRules")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(core);
    }
}
