package org.zhucun.supervision.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 导出存取 */
@ApplicationScoped
class ExportRepository {
    static final String COLUMNS = """
            select x.id, x.purpose, x.query, x.state, x.known_at, x.asked_at, x.done_at, x.items, x.manifest, x.signature, x.problem,
                   x.account_name, x.node_name, x.approval, x.decided_by_name, x.decided_at, x.decision_note, x.available_until, x.read_at,
                   x.version
            from desk_export x
            """;

    private final EntityManager entities;
    private final DataSource database;
    private final ObjectMapper json;

    ExportRepository(EntityManager entities, DataSource database, ObjectMapper json) {
        this.entities = entities;
        this.database = database;
        this.json = json;
    }

    /** @return false where the id is known already */
    boolean add(UUID id, AskExport command, Office office) {
        return entities.createNativeQuery("""
                        insert into desk_export (id, region_path, account_id, account_name, grant_id, node_name, purpose, query, known_at, state)
                        values (:id, :path, :account, :name, :grant, :node, :purpose, cast(:query as jsonb),
                                coalesce(cast(:known as timestamptz), transaction_timestamp()), 'QUEUED')
                        on conflict (id) do nothing
                        """)
                        .setParameter("id", id)
                        .setParameter("path", office.path())
                        .setParameter("account", office.accountId())
                        .setParameter("name", office.accountName())
                        .setParameter("grant", office.grantId())
                        .setParameter("node", office.nodeName())
                        .setParameter("purpose", command.purpose().strip())
                        .setParameter("query", text(command.query()))
                        .setParameter(
                                "known",
                                command.knownAt() == null
                                        ? null
                                        : command.knownAt().toString())
                        .executeUpdate()
                == 1;
    }

    /** How many of an account wait, in whichever office; none where this one is known already. One asks at a time. */
    long waitingBeside(UUID id, Office office) {
        Select.from("select pg_advisory_xact_lock(hashtextextended(?, 0))", "desk-export " + office.accountId())
                .list(database, row -> 0);
        return Select.from("select count(*) from desk_export x")
                .where("x.account_id = ? and x.state = 'QUEUED'", office.accountId())
                .where("not exists (select from desk_export k where k.id = ?)", id)
                .list(database, row -> row.getLong(1))
                .get(0);
    }

    Optional<DeskExport> find(UUID id, Office office) {
        return own(office).where("x.id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    List<DeskExport> page(Office office, UUID before, int limit) {
        return own(office)
                .whereIf(before, "x.id < ?")
                .then("order by x.id desc limit " + limit)
                .list(database, this::read);
    }

    /** What another asked for in an office of the same place or beneath, of which a second person has to say or has said his word. */
    Optional<DeskExport> ofAnother(UUID id, Office office) {
        return Select.from(COLUMNS)
                .where("x.id = ? and x.account_id <> ? and x.approval <> 'NOT_NEEDED'", id, office.accountId())
                .list(database, this::read)
                .stream()
                .findFirst();
    }

    /** How much an account has asked for since a moment, in whichever office: one that waits counts as many items as an export may have. */
    record Exported(long asked, long items, long queued) {
        long counted() {
            return items + queued * ExportRun.MOST;
        }
    }

    Exported since(Instant moment, UUID account) {
        return Select.from(
                        "select e.asked, e.items, e.queued from desk_exports_since(?, ?) e",
                        account,
                        moment.atOffset(ZoneOffset.UTC))
                .list(database, row -> new Exported(row.getLong(1), row.getLong(2), row.getLong(3)))
                .get(0);
    }

    boolean known(UUID id) {
        return !Select.from("select 1 from desk_export x")
                .where("x.id = ?", id)
                .list(database, row -> 1)
                .isEmpty();
    }

    private static Select own(Office office) {
        return Select.from(COLUMNS)
                .where("x.region_path = ?", office.path())
                .where("x.account_id = ?", office.accountId());
    }

    DeskExport read(ResultSet row) throws SQLException {
        String manifest = row.getString("manifest");
        return new DeskExport(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                parse(row.getString("query"), DeskQuery.class),
                ExportState.valueOf(row.getString("state")),
                instant(row, "known_at"),
                instant(row, "asked_at"),
                instant(row, "done_at"),
                row.getObject("items", Long.class),
                manifest == null ? null : parse(manifest, ExportManifest.class),
                row.getString("signature"),
                row.getString("problem"),
                row.getString("account_name"),
                row.getString("node_name"),
                ExportApproval.valueOf(row.getString("approval")),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                row.getString("decision_note"),
                instant(row, "available_until"),
                instant(row, "read_at"),
                List.of(),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private <T> T parse(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
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
