package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.identity.Permissions;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.Select;
import org.zhucun.policy.Clauses;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 导出作业存取: what the job takes, writes and forgets. */
@ApplicationScoped
class ExportJobRepository {
    private final ExportRepository exports;
    private final EntityManager entities;
    private final DataSource database;

    ExportJobRepository(ExportRepository exports, EntityManager entities, DataSource database) {
        this.exports = exports;
        this.entities = entities;
        this.database = database;
    }

    /** Those that nobody works off, oldest first; for the job, which acts for the whole country. */
    List<UUID> queued() {
        return Select.from("select x.id from desk_export x")
                .where("x.state = 'QUEUED'")
                .then("order by x.asked_at, x.id limit 100")
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
        return Select.from(ExportRepository.COLUMNS)
                .where("x.id = ? and x.state = 'QUEUED'", id)
                .then("for update skip locked")
                .list(database, exports::read)
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

    /** A piece of its file; whatever moment the transaction looks at, the file is of now. */
    void keep(UUID id, int number, byte[] content) {
        entities.createNativeQuery("insert into public.desk_export_file (export_id, number, region_path, content)"
                        + " select x.id, :number, x.region_path, :content from public.desk_export x where x.id = :id")
                .setParameter("number", number)
                .setParameter("content", content)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Free for whoever asked, or waiting for a second person where it is more than one may take out alone. */
    void done(ExportManifest manifest, String text, String signature) {
        boolean alone = manifest.items() <= DeskExport.ALONE;
        entities.createNativeQuery("""
                        update desk_export
                        set state = 'DONE', done_at = :at, items = :items, manifest = :manifest, signature = :signature,
                            approval = :approval, available_until = cast(:until as timestamptz), version = version + 1
                        where id = :id
                        """)
                .setParameter("at", manifest.producedAt().atOffset(ZoneOffset.UTC))
                .setParameter("items", manifest.items())
                .setParameter("manifest", text)
                .setParameter("signature", signature)
                .setParameter("approval", (alone ? ExportApproval.NOT_NEEDED : ExportApproval.WAITING).name())
                .setParameter(
                        "until",
                        alone ? manifest.producedAt().plus(DeskExport.TERM).toString() : null)
                .setParameter("id", manifest.id())
                .executeUpdate();
    }

    void failed(UUID id, Clause problem) {
        entities.createNativeQuery("update desk_export set state = 'FAILED', done_at = now(), problem = :problem,"
                        + " version = version + 1 where id = :id and state = 'QUEUED'")
                .setParameter("problem", Clauses.write(List.of(problem)))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Files that nobody may load any more, and a day after it began a download is over. The manifest stays. */
    int forget() {
        return entities.createNativeQuery("""
                        delete from desk_export_file f using desk_export x
                        where x.id = f.export_id
                          and (x.approval = 'REFUSED'
                               or x.read_at is null and x.available_until < now() - interval '1 hour'
                               or x.read_at < now() - interval '24 hours'
                               or x.approval = 'WAITING' and x.done_at < now() - interval '7 days')
                        """).executeUpdate();
    }

    private void run(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
