package ibid.text;

import java.util.List;

/// What a page is there for, and what stands beside it and is quoted: the standfirst first, then captions.
record MainText(String text, List<String> captions) {}
