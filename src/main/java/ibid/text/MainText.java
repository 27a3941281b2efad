package ibid.text;

import java.util.List;

/// What a page is there for, and the captions that stand in it.
record MainText(String text, List<String> captions) {}
