package ibid.reading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Holds the figures of [ReadingEvaluation] over whole chapters.
class EndnotedChaptersTest {
    @TestFactory
    Stream<DynamicTest> everyNoteOfEachStyleIsFoundLinkedOrReported() throws IOException {
        Path folder = ReadingEvaluation.SHARED.resolve("data/endnoted");
        assumeTrue(Files.exists(folder), "skipped: " + folder + " is not here");
        return ReadingEvaluation.byStyle(folder, false).entrySet().stream()
                .map(style -> DynamicTest.dynamicTest(style.getKey(), () -> check(style.getValue())));
    }

    private static void check(ReadingEvaluation.Figures figures) {
        assertAll(
                () -> assertEquals(0, figures.lost(), "lost"),
                () -> assertEquals(0, figures.invented(), "invented"),
                () -> assertEquals(figures.marked(), figures.linked(), "linked"),
                () -> assertEquals(figures.unmarked(), figures.reported(), "reported"),
                () -> assertTrue(figures.first() * 100 >= figures.unmarked() * 79, "right paragraph first"),
                () -> assertEquals(figures.unmarked(), figures.firstThree(), "right paragraph in the first three"));
    }
}
