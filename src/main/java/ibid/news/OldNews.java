package ibid.news;

import ibid.retention.Expiry;
import ibid.retention.RetentionSettings;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// News that is old. The newest of its kind about a claim or a document says what was told last, so it stays: the
/// database lets nothing else go.
@Singleton
class OldNews implements Expiry {
    private final EntityManager entities;

    OldNews(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "news";
    }

    @Override
    public Optional<Duration> after(RetentionSettings settings) {
        return settings.news();
    }

    @Override
    @Transactional
    public long expire(Instant before) {
        return entities.createNativeQuery("""
                        with numbered as (
                            select id, at, row_number() over (
                                partition by document_id, claim_id,
                                    replace(kind, 'DOCUMENT_CHECKING', 'DOCUMENT_DONE')
                                order by ordinal desc) as place
                            from news)
                        delete from news where id in (select id from numbered where place > 1 and at < :before)""").setParameter("before", before).executeUpdate();
    }
}
