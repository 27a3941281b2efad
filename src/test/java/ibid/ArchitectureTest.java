package ibid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may use whom. The table is what the package-infos say.
class ArchitectureTest {
    private static final JavaClasses IBID = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ibid");

    private static final Path SOURCES = Path.of("src/main/java/ibid");
    private static final Pattern MAY_USE_CLAUSE = Pattern.compile("May use: (.*?)\\.\\s", Pattern.DOTALL);
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    /// What each package says that it may use; one that says nothing fails here.
    private static Map<String, Set<String>> mayUse() {
        try (Stream<Path> packages = Files.list(SOURCES)) {
            return packages.collect(Collectors.toMap(
                    folder -> folder.getFileName().toString(),
                    ArchitectureTest::mayUse,
                    (one, _) -> one,
                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> mayUse(Path folder) {
        try {
            Matcher clause = MAY_USE_CLAUSE.matcher(Files.readString(folder.resolve("package-info.java")));
            if (!clause.find()) {
                throw new AssertionError(folder + " does not say what it may use");
            }
            return Pattern.compile("`(\\w+)`")
                    .matcher(clause.group(1))
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void packagesNameOnlyPackagesThatThereAre() {
        MAY_USE.forEach((name, used) -> assertTrue(MAY_USE.keySet().containsAll(used), name + " names " + used));
    }

    @TestFactory
    Stream<DynamicTest> everyPackageUsesWhatItSaysThatItMay() {
        return MAY_USE.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> {
                            Set<String> used = IBID
                                    .getPackage("ibid." + entry.getKey())
                                    .getPackageDependenciesFromThisPackageTree()
                                    .stream()
                                    .map(other -> other.getName())
                                    .collect(Collectors.toSet());
                            assertEquals(
                                    List.of(),
                                    entry.getValue().stream()
                                            .filter(name -> !used.contains("ibid." + name))
                                            .sorted()
                                            .toList(),
                                    "said of " + entry.getKey() + " and not true any more");
                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyPackageUsesOnlyWhatItMay() {
        return MAY_USE.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String[] allowed = Stream.concat(
                                    Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream())
                                            .map(name -> "ibid." + name + ".."),
                                    Stream.of())
                            .toArray(String[]::new);
                    ClassesShouldConjunction rule = noClasses()
                            .that()
                            .resideInAPackage("ibid." + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                                    "are Ibid's but not of " + Arrays.toString(allowed),
                                    (JavaClass used) -> used.getPackageName().startsWith("ibid.")
                                            && !com.tngtech.archunit.core.domain.JavaClass.Predicates
                                                    .resideInAnyPackage(allowed)
                                                    .test(used)));
                    rule.check(IBID);
                }));
    }

    @Test
    void readingMatchingFetchingAndStatusRunWithoutAContainer() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "ibid.text..",
                        "ibid.reading..",
                        "ibid.citation..",
                        "ibid.passage..",
                        "ibid.coverage..",
                        "ibid.fetch..",
                        "ibid.memento..",
                        "ibid.warc..",
                        "ibid.status..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.vertx..")
                .because("hard logic is tested in microseconds, and other programs may want it")
                .check(IBID);
    }

    @Test
    void entitiesStayInsideTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .because("what crosses a package is a record")
                .check(IBID);
    }

    @Test
    void everyOperationSaysWhoMay() {
        methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "have @RolesAllowed or @PermitAll, on themselves or their class",
                        (JavaMethod method) -> Stream.of("RolesAllowed", "PermitAll")
                                .map("jakarta.annotation.security."::concat)
                                .anyMatch(annotation -> method.isAnnotatedWith(annotation)
                                        || method.getOwner().isAnnotatedWith(annotation)))))
                .because("what nobody thought about is open to nobody: see Role for what each role may")
                .check(IBID);
    }

    @Test
    void whatChangesSomethingSaysForItselfWhoMay() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("ToolsResource")
                .and(DescribedPredicate.describe(
                        "are POST, PUT, PATCH or DELETE",
                        (JavaMethod method) -> Stream.of("POST", "PUT", "PATCH", "DELETE")
                                .map("jakarta.ws.rs."::concat)
                                .anyMatch(method::isAnnotatedWith)))
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .because("a class of which most is for viewers must not open what is not")
                .check(IBID);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)")
                .because("such names say little")
                .check(IBID);
    }
}
