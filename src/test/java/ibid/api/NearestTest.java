package ibid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final Set<String> KNOWN =
            Set.of("dry-run", "language", "published", "title", "url", "status", "q", "limit", "csl");

    @ParameterizedTest
    @CsvSource({
        "dryrun, dry-run",
        "dry_run, dry-run",
        "DryRun, dry-run",
        "stat, status",
        "statuses, status",
        "lang, language",
        "titel, title",
        "urls, url",
        "limti, limit",
        "cls, csl"
    })
    void aMisspellingAnAbbreviationAndAnotherWritingAreSeen(String given, String meant) {
        assertEquals(Optional.of(meant), Nearest.to(given, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"sort", "page", "x", "u", "offset", "format"})
    void whatResemblesNothingIsNotGuessedAt(String given) {
        assertEquals(Optional.empty(), Nearest.to(given, KNOWN));
    }

    @Test
    void nothingIsMeantWhereNothingIsKnown() {
        assertEquals("", Nearest.meant("verbose", Set.of()));
    }
}
