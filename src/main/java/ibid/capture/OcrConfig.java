package ibid.capture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an operator decides about reading pictures.
@ConfigMapping(prefix = "ibid.ocr")
interface OcrConfig {
    /// The program; empty turns OCR off, and so does one that is not there.
    @WithDefault("tesseract")
    Optional<String> command();

    /// The languages that it looks for, as it names them. Those that are not installed are left out.
    @WithDefault("eng")
    List<String> languages();

    /// Pages of one copy that are read at most.
    @Min(1) @WithDefault("300")
    int pages();

    /// How long one page may take.
    @WithDefault("2m")
    Duration timeout();
}
