package ibid.launch;

import io.quarkus.runtime.annotations.RegisterForReflection;

/// What Hibernate makes rows of a query into that are no entities: by their constructors.
@RegisterForReflection(
        classNames = {
            "ibid.capture.Holdings$AlteredText",
            "ibid.capture.Holdings$Digest",
            "ibid.document.Documents$Original",
        })
final class NativeRows {
    private NativeRows() {}
}
