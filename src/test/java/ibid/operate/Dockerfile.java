package ibid.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The instructions of a Dockerfile, in order.
@NullMarked
record Dockerfile(List<Instruction> instructions) {

    /// @param name in capitals, as `COPY`
    record Instruction(String name, String arguments) {
        /// The arguments that are no flags.
        List<String> operands() {
            return Arrays.stream(arguments.split("\\s+"))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
        }

        Optional<String> flag(String flag) {
            return Arrays.stream(arguments.split("\\s+"))
                    .filter(word -> word.startsWith("--" + flag + "="))
                    .map(word -> word.substring(flag.length() + 3))
                    .findFirst();
        }

        /// What a `COPY` copies: all but the last operand.
        List<String> sources() {
            return operands().subList(0, operands().size() - 1);
        }
    }

    static Dockerfile read(Path file) {
        try {
            List<Instruction> instructions = new ArrayList<>();
            String text = String.join(
                    "\n",
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#"))
                            .toList());
            for (String line : text.replaceAll("\\\\\n\\s*", "").split("\n")) {
                if (!line.isBlank()) {
                    String[] parts = line.strip().split("\\s+", 2);
                    instructions.add(new Instruction(parts[0], parts.length > 1 ? parts[1] : ""));
                }
            }
            return new Dockerfile(List.copyOf(instructions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Instruction> all(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }

    /// The last instruction of a name: the one that the image ends up with.
    Instruction last(String name) {
        return all(name).reduce((_, later) -> later).orElseThrow();
    }
}
