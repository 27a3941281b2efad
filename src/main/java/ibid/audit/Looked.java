package ibid.audit;

import java.util.List;

/// What one stretch of a walk has looked at, and the faults that it saw.
record Looked(long documents, long captures, long textLayers, long files, long bytes, List<AuditFault> faults) {
    Looked {
        faults = List.copyOf(faults);
    }

    static Looked atDocuments(long documents, List<AuditFault> faults) {
        return new Looked(documents, 0, 0, 0, 0, faults);
    }

    static Looked atCaptures(long captures, List<AuditFault> faults) {
        return new Looked(0, captures, 0, 0, 0, faults);
    }

    static Looked atTextLayers(long textLayers, List<AuditFault> faults) {
        return new Looked(0, 0, textLayers, 0, 0, faults);
    }

    static Looked atFiles(long files, long bytes, List<AuditFault> faults) {
        return new Looked(0, 0, 0, files, bytes, faults);
    }
}
