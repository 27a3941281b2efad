package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Interviews and letters: who speaks or writes is the author, and they have no title.
final class Testimony {
    private static final String NAME =
            "(\\p{Lu}[\\p{L}.’'-]*(?: (?:(?:de|der|den|van|von|la|du) )*\\p{Lu}[\\p{L}.’'-]*){1,3})";
    private static final Pattern INTERVIEW_WITH = Pattern.compile(
            "^(?i:(?:author[’']s )?(?:telephone |phone |personal |oral history )?interview (?:with|of|mit)|entretien avec|intervista a|entrevista a|entrevista con) "
                    + NAME);
    private static final Pattern INTERVIEW_BY =
            Pattern.compile("(?i)^(?:personal |telephone )?(?:interview(?:ed)? (?:by|with)|im gespräch mit)\\b.*");
    private static final Pattern NO_MORE_SAID = Pattern.compile("^(?i:personal communication|pers\\. comm\\.)");
    private static final Pattern LETTER =
            Pattern.compile("^(?:Letter|E-?mail|Brief|Lettre|Lettera|Carta) (?:from|von|de|di) " + NAME);

    private final NameReader names;

    Testimony(NameReader names) {
        this.names = names;
    }

    void mend(String text, Draft draft) {
        if (text.indexOf("nterview") < 0 && text.indexOf("ntretien") < 0 && text.indexOf("ntrevista") < 0) {
            letter(text, draft);
            return;
        }
        Matcher with = INTERVIEW_WITH.matcher(text);
        boolean by = draft.title != null && INTERVIEW_BY.matcher(draft.title).matches();
        if (draft.container != null || !(by || with.find())) {
            return;
        }
        draft.type = "interview";
        draft.title = null;
        if (!by) {
            draft.author.clear();
            draft.author.addAll(names.read(with.group(1)));
        }
        if (draft.place == null) {
            draft.place = draft.publisher;
            draft.publisher = null;
        }
    }

    private void letter(String text, Draft draft) {
        if (draft.container == null && NO_MORE_SAID.matcher(text).find()) {
            draft.type = "personal_communication";
            draft.title = null;
        }
        Matcher letter = LETTER.matcher(text);
        if (draft.container == null && draft.archive == null && letter.find()) {
            draft.type = "personal_communication";
            draft.title = null;
            draft.author.clear();
            draft.author.addAll(names.read(letter.group(1)));
        }
    }
}
