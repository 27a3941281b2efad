package ibid.bibliography;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a bibliography is written down.
public enum Format {
    CSL_JSON("csl-json", "application/vnd.citationstyles.csl+json", "json"),
    BIBTEX("bibtex", "application/x-bibtex", "bib"),
    RIS("ris", "application/x-research-info-systems", "ris");

    private final String label;
    private final String mediaType;
    private final String extension;

    Format(String label, String mediaType, String extension) {
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// As the API calls it.
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Of a file's name.
    public String extension() {
        return extension;
    }

    public static Optional<Format> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }

    public Written write(List<Entry> entries) {
        return switch (this) {
            case CSL_JSON -> CslJsonFile.write(entries);
            case BIBTEX -> BibtexFile.write(entries);
            case RIS -> RisFile.write(entries);
        };
    }

    public Parsed read(String file) {
        return switch (this) {
            case CSL_JSON -> CslJsonReader.read(file);
            case BIBTEX -> BibtexReader.read(file);
            case RIS -> RisReader.read(file);
        };
    }

    /// What a file is, by how it begins, whatever it calls itself.
    public static Optional<Format> guessed(String file) {
        String begin = file.replace("\ufeff", "").stripLeading();
        if (begin.startsWith("[") || begin.startsWith("{")) {
            return Optional.of(CSL_JSON);
        }
        if (begin.startsWith("TY  -")) {
            return Optional.of(RIS);
        }
        return begin.startsWith("@") || begin.startsWith("%") ? Optional.of(BIBTEX) : Optional.empty();
    }
}
