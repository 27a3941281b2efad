package ibid.reading;

import ibid.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What stands after the notes and belongs to none of them: a line about the author, an imprint, an invitation.
final class BackMatter {
    private static final Pattern PERSON = Pattern.compile(
            "(?:(?:The )?(?:author|writer)|(?:(?:Dr|Prof|Professor|Sir|Dame|Ambassador|General|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}.'’-]*(?: (?:de|der|van|von|da|al|bin|\\p{Lu}[\\p{L}.'’-]*)){1,4})"
                    + "(?:,[^.]{0,80},)? (?:is|was|has been|serves|served|teaches|taught|works|holds|writes|lives|currently|ist|war|lehrt|est|a été) .*",
            Pattern.DOTALL);
    private static final Pattern OPENING = Pattern.compile(
            "(?:about the author|about the|acknowledge?ments?|copyright|©|\\(c\\)|published (?:by|in|on)|originally published|this (?:article|essay|commentary|paper|piece|text|work|document)\\b|"
                    + "the views expressed|the opinions|disclaimer|all rights reserved|contact|correspondence|for more information|subscribe|suggested citation|recommended citation|"
                    + "cite this|how to cite|photo|image|keywords|tags|related|share this|back to|über den autor|die autorin|der autor|à propos|l['’]auteur).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    private static final int LOOK_AT = 300;

    /// Text after the notes is a chapter rather than an imprint when it is longer than this ...
    private static final int LONG_REST = 1500;
    /// ... and at least this part of the document.
    private static final double LARGE_REST = 0.15;

    private BackMatter() {}

    /// The blocks, with the headings of the notes and what follows the last note marked as such.
    static List<Block> mark(String text, List<Block> blocks) {
        List<Block> marked = new ArrayList<>(blocks);
        int lastNote = -1;
        int scattered = 0;
        for (int b = 0; b < blocks.size(); b++) {
            if (blocks.get(b).kind() == Kind.NOTE) {
                boolean headed = b > 0 && blocks.get(b - 1).kind() != Kind.NOTE && isHeading(text, blocks.get(b - 1));
                if (headed) {
                    marked.set(b - 1, blocks.get(b - 1).as(Kind.NOTES_HEADING));
                }
                scattered += lastNote >= 0 && lastNote < b - 1 && !headed ? 1 : 0;
                lastNote = b;
            }
        }
        if (lastNote < 0 || lastNote + 1 >= blocks.size() || scattered > 0) {
            return marked;
        }
        int rest = text.length() - blocks.get(lastNote + 1).start();
        if (rest <= LONG_REST || rest < text.length() * LARGE_REST) {
            for (int b = lastNote + 1; b < blocks.size(); b++) {
                marked.set(b, blocks.get(b).as(Kind.BACK));
            }
        }
        return marked;
    }

    private static boolean isHeading(String text, Block block) {
        return block.end() - block.start() <= 100
                && (NotesHeading.is(block.of(text)) || NotesHeading.isRule(block.of(text)));
    }

    static boolean looksLike(String text, int start, int end) {
        String opening = text.substring(start, Math.min(end, start + LOOK_AT));
        return PERSON.matcher(opening).matches() || OPENING.matcher(opening).matches() || NotesHeading.isRule(opening);
    }
}
