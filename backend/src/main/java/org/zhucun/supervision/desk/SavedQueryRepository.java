package org.zhucun.supervision.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 保存的查询的存取 */
@ApplicationScoped
class SavedQueryRepository {
    private static final String COLUMNS = "select s.id, s.name, s.query, s.saved_at from desk_query s";

    private final EntityManager entities;
    private final DataSource database;
    private final ObjectMapper json;

    SavedQueryRepository(EntityManager entities, DataSource database, ObjectMapper json) {
        this.entities = entities;
        this.database = database;
        this.json = json;
    }

    List<SavedQuery> of(Office office) {
        return own(office).then("order by s.name limit 200").list(database, this::read);
    }

    Optional<SavedQuery> find(UUID id, Office office) {
        return own(office).where("s.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    /** @return false where the id is somebody else's */
    boolean put(UUID id, SaveQuery command, Office office) {
        return entities.createNativeQuery("""
                        insert into desk_query as s (id, region_path, account_id, name, query)
                        values (:id, :path, :account, :name, cast(:query as jsonb))
                        on conflict (id) do update set name = excluded.name, query = excluded.query, saved_at = now(), version = s.version + 1
                            where s.account_id = excluded.account_id and s.region_path = excluded.region_path
                        """)
                        .setParameter("id", id)
                        .setParameter("path", office.path())
                        .setParameter("account", office.accountId())
                        .setParameter("name", command.name().strip())
                        .setParameter("query", text(command.query()))
                        .executeUpdate()
                == 1;
    }

    boolean remove(UUID id, Office office) {
        return entities.createNativeQuery(
                                "delete from desk_query where id = :id and account_id = :account and region_path = :path")
                        .setParameter("id", id)
                        .setParameter("account", office.accountId())
                        .setParameter("path", office.path())
                        .executeUpdate()
                == 1;
    }

    private static Select own(Office office) {
        return Select.from(COLUMNS)
                .where("s.region_path = ?", office.path())
                .where("s.account_id = ?", office.accountId());
    }

    private SavedQuery read(ResultSet row) throws SQLException {
        try {
            return new SavedQuery(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    json.readValue(row.getString("query"), DeskQuery.class),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String text(DeskQuery query) {
        try {
            return json.writeValueAsString(query);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
