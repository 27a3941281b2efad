package ibid.web;

/// Ends the transaction in which a person would have decided on what they had not seen.
final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String detail;

    ChangedMeanwhile(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
