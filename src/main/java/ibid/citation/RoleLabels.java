package ibid.citation;

import ibid.citation.Lexicon.Word;
import ibid.citation.Tokens.Kind;

/// Labels people by the words for what they did: "edited by A", "A and B, eds., Title", "in A (Hrsg.), Title",
/// "trans. C".
final class RoleLabels {
    private final Tokens tokens;
    private final Beginnings beginnings;
    private final int from;
    private final Label[] labels;

    private RoleLabels(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        this.tokens = tokens;
        this.beginnings = beginnings;
        this.from = from;
        this.labels = labels;
    }

    static void mend(Tokens tokens, Beginnings beginnings, int from, Label[] labels) {
        RoleLabels roles = new RoleLabels(tokens, beginnings, from, labels);
        roles.editorsInFront();
        int in = roles.container();
        roles.peopleBehindRoles(in);
    }

    /// "Holm, F. (ed.), Title": the people in front are editors.
    private void editorsInFront() {
        boolean person = false;
        for (int i = 0; i < labels.length; i++) {
            int at = from + i;
            int end = person ? endOfRole(at, true) : -1;
            if (end > 0) {
                set(0, end - from, Label.EDITOR);
                return;
            }
            if (!inNames(i)) {
                return;
            }
            person |= tokens.capitalised(at);
        }
    }

    /// May stand in a list of names before their role: capitals, initials, particles, joints; a full stop only
    /// behind something short; a number only in front of all.
    private boolean inNames(int i) {
        int at = from + i;
        if (i > 0 && tokens.is(at, '.')) {
            return tokens.length(at - 1) < 4 || tokens.is(at - 1, Kind.NUMBER) || tokens.isWord(at - 2, "et");
        }
        return switch (tokens.first(at)) {
            case ',', '-', '–', '&', ';', '/', '’', '\'', '(', '[', ']' -> true;
            default ->
                tokens.capitalised(at)
                        || (tokens.is(at, Kind.NUMBER) && i < 2)
                        || beginnings.has(at, Word.PARTICLE)
                        || beginnings.has(at, Word.CONJUNCTION)
                        || beginnings.has(at, Word.ET_AL)
                        || tokens.isWord(at, "others");
        };
    }

    /// Where "(eds.)", ", eds," or "(a cura di)" that closes a list of names and begins at this token ends, or -1.
    /// Only in front of all may a title follow at once: "Holm, Karl, ed. Title".
    private int endOfRole(int at, boolean front) {
        boolean opened = tokens.is(at, '(') || tokens.is(at, '[');
        if (!opened && !tokens.is(at, ',')) {
            return -1;
        }
        int role = at + 1;
        int after;
        if (tokens.isWord(role, "a") && beginnings.has(role + 1, Word.EDITOR)) {
            after = role + (tokens.isWord(role + 2, "di") ? 3 : 2);
        } else if (beginnings.has(role, Word.EDITOR) && !tokens.isWord(role, "edited")) {
            after = role + 1;
        } else {
            return -1;
        }
        after += tokens.is(after, '.') ? 1 : 0;
        if (opened) {
            return tokens.is(after, ')') || tokens.is(after, ']') ? after + 1 : -1;
        }
        boolean closed = tokens.is(after, ',') || tokens.is(after, ':') || tokens.is(after, '(');
        boolean spelled = tokens.isWord(role, "editors") || tokens.isWord(role, "editor");
        return closed || spelled || (front && inverted(at, after)) ? after : -1;
    }

    /// "Holm, Karl, ed. Title" against "Title, ed. Karl Holm": a surname, a comma and a given name before the role.
    private boolean inverted(int comma, int after) {
        boolean found = false;
        for (int i = from + 1; i < comma; i++) {
            boolean given = beginnings.has(i, Word.GIVEN_NAME) || tokens.is(i, Kind.INITIAL);
            found |= given && (tokens.is(i - 1, ',') || tokens.is(i - 2, ','));
        }
        return found && tokens.is(after - 1, '.');
    }

    /// "eds" that closes a list of names: a comma or bracket before it, no name behind it.
    private boolean roleBehindNames(int i) {
        int at = from + i;
        return beginnings.has(at, Word.EDITOR)
                && !(tokens.isWord(at, "dir") && !tokens.is(at - 1, '('))
                && (endOfRole(at - 1, false) > 0 || (tokens.isWord(at - 1, "a") && endOfRole(at - 2, false) > 0));
    }

    /// Behind a quoted title or with a colon, "in" opens the container. Returns the index behind what was settled.
    private int container() {
        for (int i = 1; i + 1 < labels.length; i++) {
            if (!opensContainer(from + i)) {
                continue;
            }
            int role = i + 1;
            while (role < labels.length && !stops(from + role) && !beginnings.has(from + role, Word.EDITOR)) {
                role++;
            }
            boolean found = role < labels.length && beginnings.has(from + role, Word.EDITOR);
            if (found && roleBehindNames(role)) {
                int end = role + 1;
                while (end < labels.length
                        && (tokens.is(from + end, '.') || tokens.is(from + end, ')') || tokens.is(from + end, ']'))) {
                    end++;
                }
                set(i, end, Label.EDITOR);
                titleOfContainer(end);
                return end;
            }
            if (found && tokens.is(from + role - 1, ',') && tokens.is(from + role, Kind.LOWER)) {
                set(i, role, Label.CONTAINER);
                return role;
            }
            for (int j = i; j < labels.length && labels[j] == Label.TITLE; j++) {
                labels[j] = Label.CONTAINER;
            }
            return i + 1;
        }
        return 0;
    }

    /// The words behind "(eds.)" up to the next bracket, number or settled field.
    private void titleOfContainer(int start) {
        for (int i = start; i < labels.length; i++) {
            boolean open = labels[i] == Label.TITLE
                    || labels[i] == Label.EDITOR
                    || labels[i] == Label.AUTHOR
                    || labels[i] == Label.CONTAINER;
            if (!open || tokens.is(from + i, '(')) {
                return;
            }
            labels[i] = Label.CONTAINER;
        }
    }

    private boolean opensContainer(int at) {
        boolean in = tokens.isWord(at, "in") || tokens.isWord(at, "dans");
        if (!in || tokens.quotation[at] != 0 || beginnings.refersBack(at + 1, tokens.count)) {
            return false;
        }
        boolean quoted =
                tokens.quotation[at - 1] != 0 || (at > 1 && tokens.is(at - 1, ',') && tokens.quotation[at - 2] != 0);
        boolean sentence = tokens.is(at, Kind.CAPITAL) && (tokens.is(at - 1, '.') || tokens.is(at - 1, '?'));
        return quoted || tokens.is(at + 1, ':') || sentence;
    }

    private boolean stops(int at) {
        return (tokens.is(at, '(') && !beginnings.has(at + 1, Word.EDITOR))
                || tokens.year(at)
                || (tokens.is(at, ';') && tokens.is(at + 1, Kind.LOWER));
    }

    /// "edited by A and B", "ed. A", "hrsg. von A", "a cura di A", "translated by A".
    private void peopleBehindRoles(int start) {
        for (int i = Math.max(1, start); i + 1 < labels.length; i++) {
            int at = from + i;
            boolean abbreviated = tokens.isWord(at, "c") && tokens.isWord(at - 1, "a");
            boolean editor = (beginnings.has(at, Word.EDITOR) || abbreviated)
                    && (by(at) || (start > 0 && i == start && nameAt(at + 1 + (tokens.is(at + 1, '.') ? 1 : 0))));
            boolean translator = beginnings.has(at, Word.TRANSLATOR)
                    && tokens.quotation[at] == 0
                    && (by(at) || (tokens.is(at + 1, '.') && nameAt(at + 2)));
            if ((editor || translator) && tokens.quotation[at] == 0) {
                i = names(i, translator ? Label.TRANSLATOR : Label.EDITOR);
            }
        }
    }

    private boolean by(int at) {
        int next = at + (tokens.is(at + 1, '.') ? 2 : 1);
        if (tokens.isWord(next, "and") || tokens.isWord(next, "und")) {
            next += 2;
        }
        boolean abbreviated = tokens.isWord(next, "v") && tokens.is(next + 1, '.');
        boolean by = tokens.isWord(next, "by")
                || tokens.isWord(next, "von")
                || tokens.isWord(next, "par")
                || tokens.isWord(next, "por")
                || ((tokens.isWord(at, "cura") || tokens.isWord(at, "c")) && tokens.isWord(next, "di"));
        return (by && nameAt(next + 1)) || (abbreviated && nameAt(next + 2));
    }

    private boolean nameAt(int at) {
        return tokens.capitalised(at) || beginnings.has(at, Word.PARTICLE);
    }

    /// Labels from a role's word to the end of the names behind it, and returns that end.
    private int names(int start, Label label) {
        int i = start;
        boolean named = false;
        while (i < labels.length && !(named && ends(i))) {
            named |= tokens.capitalised(from + i) && i > start;
            labels[i] = label;
            i++;
        }
        return i;
    }

    private boolean ends(int i) {
        int at = from + i;
        if (tokens.is(at, '(')
                || tokens.is(at, ')')
                || tokens.is(at, ':')
                || tokens.is(at, ';')
                || tokens.is(at, Kind.NUMBER)
                || tokens.opensQuotation(at)) {
            return true;
        }
        if (tokens.is(at - 1, '.') && !tokens.is(at - 2, Kind.INITIAL) && tokens.length(at - 2) > 2) {
            return true;
        }
        if (!tokens.is(at - 1, ',')) {
            return tokens.is(at, Kind.LOWER)
                    && !beginnings.has(at, Word.CONJUNCTION)
                    && !beginnings.has(at, Word.PARTICLE)
                    && !beginnings.has(at, Word.TRANSLATOR)
                    && !tokens.isWord(at, "by");
        }
        boolean settled = switch (labels[i]) {
            case PAGES, PLACE, PUBLISHER, VOLUME, DATE, SERIES, EDITION -> true;
            case AUTHOR, TITLE, TRANSLATION, CONTAINER, EDITOR, TRANSLATOR, ADDRESS, GENRE, ARCHIVE, OTHER -> false;
        };
        return settled
                || (!tokens.capitalised(at)
                        && !beginnings.has(at, Word.CONJUNCTION)
                        && !beginnings.has(at, Word.PARTICLE));
    }

    private void set(int start, int end, Label label) {
        for (int i = start; i < Math.min(end, labels.length); i++) {
            labels[i] = label;
        }
    }
}
