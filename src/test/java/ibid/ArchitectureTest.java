package ibid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may use whom. The table is the one that the package-infos describe in words.
class ArchitectureTest {
    private static final JavaClasses IBID = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ibid");

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("reading", Set.of("text")),
            Map.entry("citation", Set.of()),
            Map.entry("passage", Set.of()),
            Map.entry("fetch", Set.of()),
            Map.entry("warc", Set.of("fetch")),
            Map.entry("status", Set.of("passage", "fetch")),
            Map.entry("identity", Set.of()),
            Map.entry("store", Set.of()),
            Map.entry("queue", Set.of()),
            Map.entry("source", Set.of("citation")),
            Map.entry("capture", Set.of("store", "queue", "source", "citation", "fetch", "warc", "text")),
            Map.entry("document", Set.of("store", "reading", "citation", "source", "capture")),
            Map.entry("finding", Set.of("queue", "passage", "text", "capture", "document")),
            Map.entry("review", Set.of("status", "document", "finding", "passage")),
            Map.entry(
                    "report",
                    Set.of(
                            "status",
                            "passage",
                            "citation",
                            "source",
                            "capture",
                            "document",
                            "finding",
                            "review",
                            "reading",
                            "fetch")),
            Map.entry(
                    "api",
                    Set.of(
                            "status",
                            "passage",
                            "citation",
                            "source",
                            "capture",
                            "document",
                            "finding",
                            "review",
                            "reading",
                            "fetch",
                            "report",
                            "identity",
                            "text")),
            Map.entry(
                    "web",
                    Set.of(
                            "status",
                            "passage",
                            "citation",
                            "source",
                            "capture",
                            "document",
                            "finding",
                            "review",
                            "reading",
                            "report",
                            "identity",
                            "fetch",
                            "text")),
            Map.entry("sample", Set.of("capture", "document")),
            Map.entry("launch", Set.of()));

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
    void thereIsNoPackageThatTheTableDoesNotName() {
        Set<String> packages = IBID.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeMap<>(MAY_USE).keySet(), packages);
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
                        "ibid.fetch..",
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
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)")
                .because("such names say little")
                .check(IBID);
    }
}
