package ibid.reflection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A line of [ReflectionLog].
///
/// @param what the method of the JDK that was called; `invoke` for methods and constructors
/// @param of the class, the resource or the interfaces
/// @param member the signature, or the name that was looked for; empty where none was named
/// @param place in the caller's bytecode
/// @param initialising classes whose initialisers were under way, the innermost first
public record Asked(
        String what,
        String of,
        String member,
        String caller,
        String method,
        String descriptor,
        int place,
        List<String> initialising) {
    public static List<Asked> read(Path log) throws IOException {
        return Files.readAllLines(log).stream().map(Asked::parse).toList();
    }

    private static Asked parse(String line) {
        String[] field = line.split("\t", -1);
        return new Asked(
                field[0],
                field[1],
                field[2],
                field[3],
                field[4],
                field[5],
                field[6].isEmpty() ? -1 : Integer.parseInt(field[6]),
                field[7].isEmpty() ? List.of() : List.of(field[7].split(",")));
    }

    @Override
    public String toString() {
        return what + " " + of + (member.isEmpty() ? "" : " " + member) + ", asked by " + caller + "." + method;
    }
}
