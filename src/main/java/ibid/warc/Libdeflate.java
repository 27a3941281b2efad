package ibid.warc;

import ibid.fetch.Octets;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/// The machine's own libdeflate. It packs only what is whole in memory, so what is larger goes to [Zlib].
final class Libdeflate implements Packing {
    private static final int LEVEL = 4;
    private static final int LARGEST = 2 << 20;

    private final Library library;
    private final MemorySegment compressor;
    private final Zlib forLarge = new Zlib();

    Libdeflate(Library library) {
        this.library = library;
        this.compressor = library.compressor(LEVEL);
    }

    @Override
    public void pack(List<Octets> parts, Octets.Sink out) throws IOException {
        long length = parts.stream().mapToLong(Octets::length).sum();
        if (length > LARGEST) {
            forLarge.pack(parts, out);
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment plain = arena.allocate(Math.max(length, 1));
            long[] at = {0};
            for (Octets part : parts) {
                part.writeTo((bytes, offset, count) -> {
                    MemorySegment.copy(bytes, offset, plain, ValueLayout.JAVA_BYTE, at[0], count);
                    at[0] += count;
                });
            }
            MemorySegment packed = arena.allocate(library.bound(compressor, length));
            long size = library.compress(compressor, plain, length, packed);
            if (size == 0) {
                throw new IllegalStateException("libdeflate needs more room than it said");
            }
            byte[] bytes = packed.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
            out.accept(bytes, 0, bytes.length);
        }
    }

    @Override
    public void close() {
        library.free(compressor);
        forLarge.close();
    }

    /// The functions that are called.
    record Library(MethodHandle make, MethodHandle free, MethodHandle bound, MethodHandle compress) {
        /// Empty where there is none, where the program may not call native code, and in a native image, whose builder
        /// would have to know the functions.
        static final Optional<Library> FOUND = find();

        private static Optional<Library> find() {
            if (System.getProperty("org.graalvm.nativeimage.imagecode") != null
                    || !Libdeflate.class.getModule().isNativeAccessEnabled()) {
                return Optional.empty();
            }
            try {
                return Optional.of(in(SymbolLookup.libraryLookup(name(), Arena.global())));
            } catch (IllegalArgumentException | UnsupportedOperationException _) {
                return Optional.empty();
            }
        }

        /// With the version of its interface, as every installation has it.
        private static String name() {
            return System.getProperty("os.name").startsWith("Mac") ? "libdeflate.0.dylib" : "libdeflate.so.0";
        }

        private static Library in(SymbolLookup symbols) {
            var pointer = ValueLayout.ADDRESS;
            var size = ValueLayout.JAVA_LONG;
            return new Library(
                    function(symbols, "alloc_compressor", FunctionDescriptor.of(pointer, ValueLayout.JAVA_INT)),
                    function(symbols, "free_compressor", FunctionDescriptor.ofVoid(pointer)),
                    function(symbols, "deflate_compress_bound", FunctionDescriptor.of(size, pointer, size)),
                    function(
                            symbols,
                            "deflate_compress",
                            FunctionDescriptor.of(size, pointer, pointer, size, pointer, size)));
        }

        private static MethodHandle function(SymbolLookup symbols, String name, FunctionDescriptor type) {
            MemorySegment address = symbols.find("libdeflate_" + name)
                    .orElseThrow(() -> new IllegalArgumentException("no libdeflate_" + name));
            return Linker.nativeLinker().downcallHandle(address, type);
        }

        MemorySegment compressor(int level) {
            MemorySegment made = call(() -> (MemorySegment) make.invokeExact(level));
            if (made.equals(MemorySegment.NULL)) {
                throw new OutOfMemoryError("libdeflate got no memory");
            }
            return made;
        }

        long bound(MemorySegment compressor, long length) {
            return call(() -> (long) bound.invokeExact(compressor, length));
        }

        long compress(MemorySegment compressor, MemorySegment plain, long length, MemorySegment packed) {
            return call(() -> (long) compress.invokeExact(compressor, plain, length, packed, packed.byteSize()));
        }

        void free(MemorySegment compressor) {
            call(() -> {
                free.invokeExact(compressor);
                return true;
            });
        }

        private interface Call<T> {
            T now() throws Throwable;
        }

        /// C functions throw nothing.
        private static <T> T call(Call<T> function) {
            try {
                return function.now();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
