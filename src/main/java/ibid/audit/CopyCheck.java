package ibid.audit;

import ibid.capture.Holding;
import ibid.fetch.Octets;
import ibid.warc.Sha256;
import ibid.warc.StoredWarc;
import ibid.warc.WarcAudit;
import ibid.warc.WarcReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Holds one file against the row that names it.
final class CopyCheck {
    private CopyCheck() {}

    /// A capture's archive file: the row, what was noted when the file was written, the file, and every record in it.
    ///
    /// @param file empty where the store has none
    static List<AuditFault> ofCapture(Holding holding, Optional<Octets> file) {
        String address = holding.address();
        WarcReceipt receipt = holding.receipt();
        if (address == null || receipt == null) {
            return List.of(AuditFault.ofCapture(
                    FaultKind.MISSING_FILE, holding.capture(), address, "the row names no archive file"));
        }
        List<AuditFault> faults = new ArrayList<>();
        if (!receipt.digest().equals("sha256:" + address)) {
            faults.add(AuditFault.ofCapture(
                    FaultKind.ROW_DIFFERS, holding.capture(), address, "written as " + receipt.digest()));
        }
        String payload =
                receipt.document().map(WarcReceipt.Entry::payloadDigest).orElse(null);
        if (!Objects.equals(holding.digest(), payload)) {
            faults.add(AuditFault.ofCapture(
                    FaultKind.ROW_DIFFERS,
                    holding.capture(),
                    address,
                    "the row's payload digest is " + holding.digest() + ", written was " + payload));
        }
        if (file.isEmpty()) {
            faults.add(AuditFault.ofCapture(
                    FaultKind.MISSING_FILE, holding.capture(), address, "the store has no such file"));
            return faults;
        }
        WarcAudit.of(StoredWarc.of(file.get()), receipt).stream()
                .map(fault -> new AuditFault(
                        FaultKind.of(fault.kind()),
                        null,
                        holding.capture(),
                        null,
                        address,
                        fault.offset(),
                        fault.recordId(),
                        fault.detail()))
                .forEach(faults::add);
        return faults;
    }

    /// A copy whose payload stands in another's file: that file is looked at by its own row.
    ///
    /// @param held digests of the documents that other captures hold
    static List<AuditFault> ofReference(Holding holding, Map<UUID, String> held) {
        WarcReceipt receipt = holding.receipt();
        boolean revisits = receipt != null
                && receipt.document().filter(WarcReceipt.Entry::revisits).isPresent();
        UUID refersTo = holding.refersTo();
        boolean stands = refersTo != null && Objects.equals(held.get(refersTo), holding.digest());
        return revisits == (refersTo != null) && (!revisits || stands)
                ? List.of()
                : List.of(AuditFault.ofCapture(
                        FaultKind.BROKEN_REFERENCE,
                        holding.capture(),
                        holding.address(),
                        "its payload is not that of capture " + refersTo));
    }

    /// A document's file, which is the document as it came.
    static List<AuditFault> ofDocument(UUID document, String digest, long bytes, Optional<Octets> file) {
        if (file.isEmpty()) {
            return List.of(
                    AuditFault.ofDocument(FaultKind.MISSING_FILE, document, digest, "the store has no such file"));
        }
        List<AuditFault> faults = new ArrayList<>();
        if (file.get().length() != bytes) {
            faults.add(AuditFault.ofDocument(
                    FaultKind.FILE_LENGTH,
                    document,
                    digest,
                    "%d bytes, not %d".formatted(file.get().length(), bytes)));
        }
        if (!Sha256.of(file.get()).equals("sha256:" + digest)) {
            faults.add(AuditFault.ofDocument(FaultKind.FILE_DIGEST, document, digest, "the file's digest differs"));
        }
        return faults;
    }
}
