package ibid.warc;

import ibid.fetch.Octets;
import java.io.IOException;
import java.util.List;

/// Packs bytes as deflate streams (RFC 1951), one after the other.
interface Packing extends AutoCloseable {
    /// Libdeflate where the machine has it: half the time of the JDK's zlib, and fewer bytes. Else the JDK's.
    static Packing best() {
        return Libdeflate.Library.FOUND.<Packing>map(Libdeflate::new).orElseGet(Zlib::new);
    }

    /// Packs the parts together as one stream.
    void pack(List<Octets> parts, Octets.Sink out) throws IOException;

    /// Lets go of the memory.
    @Override
    void close();
}
