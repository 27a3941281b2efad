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
        for (int i = 1; i < labels.length; i++) {
            if (roleBehindNames(i)) {
                set(0, i + (tokens.is(from + i + 1, '.') ? 2 : 1), Label.EDITOR);
                return;
            }
            boolean name = labels[i] == Label.AUTHOR || labels[i] == Label.EDITOR;
            if (!name && !tokens.is(from + i, '(') && !tokens.is(from + i, '[')) {
                return;
            }
        }
    }

    /// "eds" that closes a list of names: a comma or bracket before it, no name behind it.
    private boolean roleBehindNames(int i) {
        int at = from + i;
        if (!beginnings.has(at, Word.EDITOR)
                || tokens.isWord(at, "edited")
                || (tokens.isWord(at, "dir") && !tokens.is(at - 1, '('))) {
            return false;
        }
        int after = at + (tokens.is(at + 1, '.') ? 2 : 1);
        boolean opened = tokens.is(at - 1, '(') || tokens.is(at - 1, '[');
        return opened
                ? tokens.is(after, ')') || tokens.is(after, ']')
                : tokens.is(at - 1, ',')
                        && (tokens.is(after, ',')
                                || tokens.is(after, ':')
                                || tokens.is(after, '(')
                                || (tokens.is(after - 1, '.')
                                        && tokens.is(at, Kind.LOWER)
                                        && after - from < 24
                                        && i < labels.length / 2
                                        && !tokens.capitalised(after))
                                || editorsSpelled(at));
    }

    private boolean editorsSpelled(int at) {
        return tokens.isWord(at, "editors") || tokens.isWord(at, "editor");
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
            boolean editor = beginnings.has(at, Word.EDITOR)
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
        boolean by = tokens.isWord(next, "by")
                || tokens.isWord(next, "von")
                || tokens.isWord(next, "par")
                || tokens.isWord(next, "por")
                || (tokens.isWord(at, "cura") && tokens.isWord(next, "di"));
        return by && nameAt(next + 1);
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
