package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Posts on social media: "Port Authority (@ports), “Berths are full,” Twitter, 4 May 2021, 3:15 p.m.".
final class Posts {
    private static final Pattern POSTED = Pattern.compile(
            "[”\"’'»)],?\\s+(?:(?:post|thread|tweet|video) on\\s+|on\\s+)?(Twitter|X|X \\(formerly Twitter\\)|Facebook|Instagram|Mastodon|Bluesky|LinkedIn|Threads|TikTok|YouTube|Telegram|Weibo|Reddit|Truth Social)(?: post)?[,.]\\s+(?=.*\\d{4})");
    /// Who posts, as named there, perhaps behind their name.
    private static final Pattern HANDLE =
            Pattern.compile("^(?:(\\p{Lu}[^@“\"]{1,60}?)\\s*[(\\[])?(@[\\w.]{2,40}(?:@[\\w.]+)?)[)\\]]?,");

    private final NameReader names;

    Posts(NameReader names) {
        this.names = names;
    }

    void mend(String text, Draft draft) {
        Matcher handle = HANDLE.matcher(text);
        Matcher posted = POSTED.matcher(text);
        boolean named = text.startsWith("@") || text.contains("(@");
        if (!posted.find() || draft.title == null || !(named && handle.find())) {
            return;
        }
        draft.type = "post";
        draft.container = posted.group(1);
        // The time of day is read as volume, page or number.
        draft.volume = null;
        draft.issue = null;
        draft.page = null;
        draft.locator = null;
        draft.author.clear();
        String name = handle.group(1);
        if (name == null) {
            draft.author.add(CslName.institution(handle.group(2)));
        } else {
            draft.author.addAll(names.read(name));
        }
    }
}
