package ibid.feed;

import ibid.news.News;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// A feed before it is written.
///
/// @param id for good, whatever address it is read at
/// @param self where it is read
/// @param page for people, about the same
/// @param base of this server: where links lead
/// @param since when there was nothing new yet
/// @param news newest first
public record Feed(String id, String title, URI self, URI page, URI base, Instant since, List<News> news) {
    public Feed {
        news = List.copyOf(news);
    }

    /// When something was new last. What a person did is noticed a little after it was done, so the newest entry need
    /// not be the latest.
    public Instant updated() {
        return news.stream().map(News::at).max(Instant::compareTo).orElse(since);
    }
}
