package ibid.news;

import java.util.List;

/// An event, inside the transaction that keeps the news: whatever observes it tells all of it, or none.
public record NewsNoticed(List<News> news) {}
