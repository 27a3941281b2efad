package ibid.text;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibid.text.TextEvaluation.Result;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TextEvaluationTest {
    @Test
    void theMainTextIsAsGoodAsTheBestExtractors() throws IOException {
        assumeTrue(Files.isDirectory(TextEvaluation.DATA), "no shared data at " + TextEvaluation.DATA);
        Result result = TextEvaluation.evaluate();
        assertTrue(result.f1() >= .970, () -> "F1 " + result.f1());
        assertTrue(result.surviving() >= .997, () -> "lost " + result.lost());
    }
}
