package ibid.reflection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The bytecode that asked, to see whether it named what it wanted: GraalVM's compiler registers by itself what is a
/// constant where it is asked for.
final class CallSites {
    private final ClassLoader program;
    private final Map<String, Optional<ClassModel>> classes = new ConcurrentHashMap<>();

    CallSites(ClassLoader program) {
        this.program = program;
    }

    /// Whether there stands a call of a method of one of these names. The JVM itself asks a class loader too, whenever
    /// a class is used for the first time, and then something else stands there.
    boolean calls(Asked asked, List<String> names) {
        return before(asked) instanceof List<Instruction> code
                && !code.isEmpty()
                && code.getLast() instanceof InvokeInstruction call
                && names.contains(call.name().stringValue());
    }

    /// Whether all that is handed over is written there.
    boolean isConstant(Asked asked) {
        List<Instruction> code = before(asked);
        if (code == null || code.isEmpty() || !(code.getLast() instanceof InvokeInstruction call)) {
            return false;
        }
        int wanted = call.typeSymbol().parameterCount() + (call.opcode() == Opcode.INVOKESTATIC ? 0 : 1);
        for (int at = code.size() - 2; at >= 0 && wanted > 0; at--) {
            Integer made = pushed(code.get(at));
            if (made == null) {
                return false;
            }
            wanted -= made;
        }
        return wanted == 0;
    }

    /// By how much a constant, or the making of an array of constants, grows the stack.
    private static @Nullable Integer pushed(Instruction instruction) {
        return switch (instruction) {
            case ConstantInstruction _ -> 1;
            case StackInstruction twice when twice.opcode() == Opcode.DUP -> 1;
            case NewReferenceArrayInstruction _ -> 0;
            case ArrayStoreInstruction _ -> -3;
            // A primitive's class: Integer.TYPE.
            case FieldInstruction field when field.name().equalsString("TYPE") -> 1;
            // X.class.getClassLoader(), of a constant.
            case InvokeInstruction call when call.name().equalsString("getClassLoader") -> 0;
            default -> null;
        };
    }

    /// The instructions up to the one that asked.
    private @Nullable List<Instruction> before(Asked asked) {
        CodeModel code = classes.computeIfAbsent(asked.caller(), this::read).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.methodName().equalsString(asked.method())
                        && method.methodType().equalsString(asked.descriptor()))
                .findFirst()
                .flatMap(method -> method.code())
                .orElse(null);
        if (code == null) {
            return null;
        }
        List<Instruction> before = new ArrayList<>();
        int at = 0;
        for (var element : code) {
            if (element instanceof Instruction instruction) {
                before.add(instruction);
                if (at == asked.place()) {
                    return before;
                }
                at += instruction.sizeInBytes();
            }
        }
        return null;
    }

    private Optional<ClassModel> read(String name) {
        try (InputStream in = program.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? Optional.empty() : Optional.of(ClassFile.of().parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
