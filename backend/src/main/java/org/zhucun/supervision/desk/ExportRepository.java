package org.zhucun.supervision.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 导出存取 */
@ApplicationScoped
class ExportRepository {
    private static final String COLUMNS = """
            select x.id, x.purpose, x.query, x.state, x.known_at, x.asked_at, x.done_at, x.items, x.manifest, x.signature, x.problem
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

    Optional<byte[]> content(UUID id) {
        return Select.from("select f.content from desk_export_file f")
                .where("f.export_id = ?", id)
                .list(database, row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    /** Those that nobody works off, oldest first; for the job, which acts for the whole country. */
    List<UUID> queued() {
        return Select.from("select x.id from desk_export x")
                .where("x.state = 'QUEUED'")
                .then("order by x.id limit 100")
                .list(database, row -> row.getObject(1, UUID.class));
    }

    /** The office that asked, as long as it is held by whoever asked. */
    Optional<Office> office(UUID id, LocalDate today) {
        return Select.from("""
                        select x.grant_id, x.account_id, x.account_name, x.region_path, x.node_name
                        from desk_export x
                        join office_grant g on g.id = x.grant_id and g.account_id = x.account_id
                        join account a on a.id = x.account_id
                        """)
                .where("x.id = ? and g.role = 'AUDITOR' and g.path = x.region_path", id)
                .where("a.disabled_at is null and g.revoked_at is null")
                .where("g.valid_from <= ? and coalesce(g.valid_to, 'infinity') >= ?", today, today)
                .list(
                        database,
                        row -> new Office(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                Role.AUDITOR,
                                row.getString(4),
                                row.getString(5),
                                Permissions.of(Role.AUDITOR)))
                .stream()
                .findFirst();
    }

    /** Takes it for this transaction; empty where it is done or another worker has it. */
    Optional<DeskExport> take(UUID id) {
        return Select.from(COLUMNS)
                .where("x.id = ? and x.state = 'QUEUED'", id)
                .then("for update skip locked")
                .list(database, this::read)
                .stream()
                .findFirst();
    }

    /** From here on the transaction reads findings as they were on record at a moment, until {@link #lookAtNow}. */
    void lookBack(Instant moment) {
        run("set local search_path = known, public");
        run("set local scope.known_at = '" + moment + "'");
    }

    void lookAtNow() {
        run("set local search_path = public");
    }

    void done(UUID id, ExportManifest manifest, String text, String signature, byte[] content) {
        entities.createNativeQuery("insert into desk_export_file (export_id, region_path, content)"
                        + " select x.id, x.region_path, :content from desk_export x where x.id = :id")
                .setParameter("content", content)
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery(
                        "update desk_export set state = 'DONE', done_at = :at, items = :items, manifest = :manifest,"
                                + " signature = :signature, version = version + 1 where id = :id")
                .setParameter("at", manifest.producedAt().atOffset(ZoneOffset.UTC))
                .setParameter("items", manifest.items())
                .setParameter("manifest", text)
                .setParameter("signature", signature)
                .setParameter("id", id)
                .executeUpdate();
    }

    void failed(UUID id, String problem) {
        entities.createNativeQuery("update desk_export set state = 'FAILED', done_at = now(), problem = :problem,"
                        + " version = version + 1 where id = :id and state = 'QUEUED'")
                .setParameter("problem", problem)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Contents that nobody fetched for thirty days; the manifest stays. */
    int forget() {
        return entities.createNativeQuery("delete from desk_export_file where written_at < now() - interval '30 days'")
                .executeUpdate();
    }

    private void run(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    private static Select own(Office office) {
        return Select.from(COLUMNS)
                .where("x.region_path = ?", office.path())
                .where("x.account_id = ?", office.accountId());
    }

    private DeskExport read(ResultSet row) throws SQLException {
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
                row.getString("problem"));
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
