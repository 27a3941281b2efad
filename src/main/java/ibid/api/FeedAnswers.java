package ibid.api;

import ibid.feed.Atom;
import ibid.feed.Feed;
import ibid.news.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;

/// Answers with a feed, or that it is the one which the reader has.
@ApplicationScoped
class FeedAnswers {
    private final Etags etags;

    FeedAnswers(Etags etags) {
        this.etags = etags;
    }

    Response answer(Feed feed, Request request) {
        EntityTag tag = etags.of(List.of(
                feed.title(), feed.self(), feed.news().stream().map(News::id).toList()));
        // A date does not tell whether the reader has it all: several come within a second, and what a person did is
        // noticed later than it was done. Only the tag does.
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(Atom.write(feed), Atom.MEDIA_TYPE + ";charset=UTF-8") : unchanged;
        return answer.tag(tag).lastModified(Date.from(feed.updated())).build();
    }
}
