package ibid.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/// What an operator decides about the store.
@ConfigMapping(prefix = "ibid.store")
interface StoreSettings {
    /// Where the archived copies are: in a folder of `ibid.data`, or in a bucket that speaks S3. `quarkus.s3.*` and
    /// `AWS_*` say how to get there.
    @WithParentName
    @WithDefault("folder")
    StoreKind kind();

    /// The bucket; needed for `s3`.
    Optional<String> bucket();

    /// What stands before every name in the bucket.
    Optional<String> prefix();

    /// What the store may hold, such as `500G`; empty for as much as there is room for. When it is full, captures end
    /// with that reason and are tried again by themselves, attached copies are refused (507), and documents are
    /// still taken.
    Optional<MemorySize> quota();
}
