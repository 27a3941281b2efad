package ibid.text;

import ibid.text.PdfTokens.Token;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.PDFontSetting;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Runs the content of pages for the text that it shows, and for nothing else. PDFBox reads the file and its fonts; its
/// engine, which makes an object of each operator, operand and glyph, took three quarters of the time.
final class PdfContent {
    private final PdfBounds bounds = new PdfBounds();
    private final PdfStreams streams = new PdfStreams(bounds);
    private final PdfShowing showing;
    private final Map<COSDictionary, PdfFont> fonts = new IdentityHashMap<>();
    private final Deque<PdfTextState> saved = new ArrayDeque<>();
    private PdfTextState state = new PdfTextState(PdfMatrix.NONE);
    private PDResources resources = new PDResources();
    private @Nullable PdfFont unnamed;
    private int depth;

    PdfContent(PdfShowing.Glyphs glyphs) {
        this.showing = new PdfShowing(glyphs, bounds);
    }

    void show(PDPage page) throws IOException {
        bounds.page();
        PDRectangle box = page.getCropBox();
        saved.clear();
        state = new PdfTextState(new PdfMatrix(1, 0, 0, 1, -box.getLowerLeftX(), -box.getLowerLeftY()));
        resources = page.getResources() == null ? new PDResources() : page.getResources();
        run(streams.contents(page));
    }

    private void run(byte[] content) throws IOException {
        PdfTokens tokens = new PdfTokens(content);
        PdfOperands operands = new PdfOperands();
        int below = saved.size();
        for (Token token = tokens.next(); token != Token.END; token = tokens.next()) {
            if (token == Token.OPERATOR) {
                bounds.operator();
                operate(tokens.operator(), operands, below);
                operands.clear();
            } else {
                operands.add(tokens, token);
            }
        }
    }

    private void operate(PdfOperator operator, PdfOperands operands, int below) throws IOException {
        switch (operator) {
            case SHOW, SHOW_ADJUSTED -> showing.show(state, operands, 0, font());
            case NEXT_LINE_SHOW -> {
                state.nextLine(0, -state.leading);
                showing.show(state, operands, 0, font());
            }
            case SPACE_NEXT_LINE_SHOW -> showSpaced(operands);
            case MOVE -> move(operands);
            case MOVE_WITH_LEADING -> {
                state.leading = operands.areNumbers(2) ? -operands.number(1) : state.leading;
                move(operands);
            }
            case NEXT_LINE -> state.nextLine(0, -state.leading);
            case MATRIX -> {
                if (operands.areNumbers(6)) {
                    state.line = matrix(operands);
                    state.text = state.line;
                }
            }
            case BEGIN_TEXT -> {
                state.line = PdfMatrix.NONE;
                state.text = PdfMatrix.NONE;
            }
            case END_TEXT -> state.text = null;
            case FONT -> setFont(operands);
            case LETTER_SPACING -> state.letterSpacing = operands.last(state.letterSpacing);
            case WORD_SPACING -> state.wordSpacing = operands.last(state.wordSpacing);
            case STRETCH -> state.stretch = operands.last(100 * state.stretch) / 100;
            case LEADING -> state.leading = operands.last(state.leading);
            case RISE -> state.rise = operands.last(state.rise);
            case SAVE -> save();
            case RESTORE -> {
                if (saved.size() > below) {
                    state = saved.pop();
                }
            }
            case CONCATENATE -> {
                if (operands.areNumbers(6)) {
                    state.page = matrix(operands).then(state.page);
                }
            }
            case SET_STATE -> setState(operands.name(0));
            case DRAW -> draw(operands.name(0));
            case INLINE_IMAGE, OTHER -> {}
        }
    }

    private void showSpaced(PdfOperands operands) throws IOException {
        if (operands.areNumbers(2)) {
            state.wordSpacing = operands.number(0);
            state.letterSpacing = operands.number(1);
            state.nextLine(0, -state.leading);
            showing.show(state, operands, 2, font());
        }
    }

    private void move(PdfOperands operands) {
        if (operands.areNumbers(2)) {
            state.nextLine(operands.number(0), operands.number(1));
        }
    }

    private static PdfMatrix matrix(PdfOperands numbers) {
        return new PdfMatrix(
                numbers.number(0),
                numbers.number(1),
                numbers.number(2),
                numbers.number(3),
                numbers.number(4),
                numbers.number(5));
    }

    private void save() {
        saved.push(state);
        bounds.states(saved.size());
        state = state.copy();
    }

    private void setFont(PdfOperands operands) throws IOException {
        String name = operands.name(0);
        if (!name.isEmpty() && operands.isNumber(1)) {
            state.size = operands.number(1);
            state.font = known(resources.getFont(COSName.getPDFName(name)));
        }
    }

    /// A state by name may set a font, though hardly any does.
    private void setState(String name) throws IOException {
        PDExtendedGraphicsState named = name.isEmpty() ? null : resources.getExtGState(COSName.getPDFName(name));
        if (named != null && named.getCOSObject().containsKey(COSName.FONT)) {
            PDFontSetting setting = named.getFontSetting();
            if (setting != null) {
                state.size = setting.getFontSize();
                state.font = known(setting.getFont());
            }
        }
    }

    private @Nullable PdfFont known(@Nullable PDFont font) {
        return font == null ? null : fonts.computeIfAbsent(font.getCOSObject(), _ -> new PdfFont(font));
    }

    private PdfFont font() {
        if (state.font != null) {
            return state.font;
        }
        if (unnamed == null) {
            unnamed = new PdfFont(new PDType1Font(FontName.HELVETICA));
        }
        return unnamed;
    }

    private void draw(String name) throws IOException {
        COSName key = COSName.getPDFName(name);
        if (name.isEmpty() || resources.isImageXObject(key) || !(form(key) instanceof PDFormXObject form)) {
            return;
        }
        bounds.form(++depth);
        PDResources around = resources;
        int below = saved.size();
        save();
        Matrix matrix = form.getMatrix();
        state.page = new PdfMatrix(
                        matrix.getScaleX(),
                        matrix.getShearY(),
                        matrix.getShearX(),
                        matrix.getScaleY(),
                        matrix.getTranslateX(),
                        matrix.getTranslateY())
                .then(state.page);
        resources = form.getResources() == null ? around : form.getResources();
        run(streams.contents(form.getCOSObject()));
        while (saved.size() > below) {
            state = saved.pop();
        }
        resources = around;
        depth--;
    }

    /// What cannot be read draws nothing.
    private @Nullable PDFormXObject form(COSName key) {
        try {
            return resources.getXObject(key) instanceof PDFormXObject form ? form : null;
        } catch (IOException _) {
            return null;
        }
    }
}
