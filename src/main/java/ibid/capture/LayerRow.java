package ibid.capture;

import ibid.text.Page;
import ibid.text.TextLayer;
import ibid.warc.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "text_layer")
class LayerRow {
    @Id
    UUID id;

    @Column(name = "capture_id")
    UUID capture;

    String extractor;

    String version;

    String text;

    /// Of the text, so that an audit notices one changed letter; null where an earlier release wrote the row.
    @Nullable String digest;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Page> pages;

    @Nullable String title;

    @Nullable String language;

    @Column(name = "made_at")
    Instant madeAt;

    boolean ocr;

    @Nullable @Column(name = "brought_by")
    String broughtBy;

    @SuppressWarnings("NullAway.Init")
    protected LayerRow() {}

    LayerRow(UUID capture, TextLayer layer, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.capture = capture;
        this.extractor = layer.extractor();
        this.version = layer.version();
        // One text for all offsets: what is kept is what is searched, captions behind the text.
        this.text = kept(layer.searchable());
        this.digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        this.pages = layer.pages();
        this.title = layer.title() == null ? null : kept(layer.title());
        this.language = layer.language();
        this.madeAt = madeAt;
    }

    /// A text that was read off a picture.
    ///
    /// @param broughtBy who brought it; null where a program of ours read it
    static LayerRow ofOcr(UUID capture, TextLayer layer, @Nullable String broughtBy, Instant madeAt) {
        LayerRow row = new LayerRow(capture, layer, madeAt);
        row.ocr = true;
        row.broughtBy = broughtBy;
        return row;
    }

    /// PostgreSQL keeps no NUL; a space keeps the offsets.
    private static String kept(String text) {
        return text.replace('\u0000', ' ');
    }

    Layer layer() {
        return new Layer(
                id,
                capture,
                new TextLayer(extractor, version, text, pages, title, List.of(), null, language),
                ocr,
                broughtBy,
                madeAt);
    }
}
