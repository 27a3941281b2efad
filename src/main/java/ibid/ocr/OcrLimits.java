package ibid.ocr;

import java.time.Duration;

/// How much is spent on one copy.
///
/// @param pages read of it at most
/// @param page how long one page may take
/// @param whole how long all pages together may take
public record OcrLimits(int pages, Duration page, Duration whole) {}
