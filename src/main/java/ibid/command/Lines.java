package ibid.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The lines of a manuscript that is text, to say in which of them a claim begins. A claim's own offsets count in the
/// canonical text, which keeps paragraphs and not lines. Where its words stand twice, or not at all as in a PDF, no
/// line is told rather than a wrong one.
record Lines(String text) {
    private static final int ENOUGH = 12;

    static Lines of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return new Lines(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return new Lines("");
        }
    }

    /// @return the number of the line, from 1
    OptionalInt of(String claim) {
        Pattern words = Pattern.compile(Arrays.stream(claim.strip().split("\\s+"))
                .limit(ENOUGH)
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
        Matcher matcher = words.matcher(text);
        if (!matcher.find()) {
            return OptionalInt.empty();
        }
        int start = matcher.start();
        return matcher.find()
                ? OptionalInt.empty()
                : OptionalInt.of(1
                        + (int) text.substring(0, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count());
    }
}
