package ibid.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class ClaimsCsvTest {
    @Example
    void whatSpreadsheetsRunBeginsWithAnApostrophe() {
        assertEquals("'=1+1", ClaimsCsv.cell("=1+1"));
        assertEquals("\"'@SUM(A1,A2)\"", ClaimsCsv.cell("@SUM(A1,A2)"));
        assertEquals("'\t=cmd", ClaimsCsv.cell("\t=cmd"));
        assertEquals("'＋1", ClaimsCsv.cell("＋1"));
        assertEquals("\"'12 lamps\n-2\"", ClaimsCsv.cell("12 lamps\n-2"));
        assertEquals("3 - 1 = 2", ClaimsCsv.cell("3 - 1 = 2"));
    }

    @Example
    void quotesAndCommasAndLinesStandInQuotes() {
        assertEquals("\"He said \"\"no\"\", twice\nor more\"", ClaimsCsv.cell("He said \"no\", twice\nor more"));
    }

    @Property
    void noCellIsAFormulaAndEachReadsBack(
            @ForAll @Chars({'=', '+', '-', '@', '"', ',', '\n', '\r', '\t', ' '}) @CharRange(from = 'a', to = 'c')
                    String text) {
        String cell = ClaimsCsv.cell(text);
        boolean quoted = cell.startsWith("\"");
        String read = quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;

        assertFalse(read.strip().matches("(?s)[=+\\-@].*"), cell);
        assertFalse(!quoted && read.matches("(?s).*[\",\r\n].*"), cell);
        assertEquals(text, read.startsWith("'") ? read.substring(1) : read);
    }
}
