package ibid.fetch;

/// What a site has to say about an address that cannot exist, beside the one that is cited.
enum Neighbour {
    /// The same page: nothing says that it is the cited one.
    SAME,
    /// The cited page itself, which stands at any address of that form: many sites go by a number in it, or by nothing.
    ITSELF,
    /// Another page under the same headings, as an apology with other stories below.
    HEADED_ALIKE,
    /// That there is no such page. So the cited one is there, or was mapped to another on purpose.
    MISSED,
    /// Something else.
    OTHER,
    /// It was not asked, or could not answer.
    UNKNOWN;

    static Neighbour of(Evidence evidence, PageShape shape) {
        Fetched.Response sibling = evidence.sibling();
        if (sibling == null) {
            return UNKNOWN;
        }
        if (SiblingProbe.alike(evidence.response(), sibling)) {
            return isItself(evidence, sibling) ? ITSELF : SAME;
        }
        int status = sibling.status();
        if (status == 404 || status == 410) {
            return MISSED;
        }
        if (status < 200 || status > 299 || !MediaTypes.isHtml(sibling.mediaType())) {
            return UNKNOWN;
        }
        PageShape other = PageShape.of(sibling.text(), sibling.finalUrl());
        boolean headed = !shape.headings().isBlank()
                && shape.headings().equals(other.headings())
                && shape.title().equals(other.title());
        return headed && shape.contentWords() < Walls.THIN ? HEADED_ALIKE : OTHER;
    }

    /// Headed by the words of the cited address although another was asked for, or led to the cited address: no apology
    /// is.
    private static boolean isItself(Evidence evidence, Fetched.Response sibling) {
        boolean led = sibling.hops().size() > 1
                && evidence.response().hops().size() == 1
                && sibling.finalUrl().equals(evidence.response().finalUrl());
        return led
                || (MediaTypes.isHtml(sibling.mediaType())
                        && Cited.of(evidence).addressHeads(PageShape.of(sibling.text(), sibling.finalUrl())));
    }
}
