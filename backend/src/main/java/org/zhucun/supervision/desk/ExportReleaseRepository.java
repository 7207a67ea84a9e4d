package org.zhucun.supervision.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 导出放行存取: who agreed, that a file was loaded, and its pieces. */
@ApplicationScoped
class ExportReleaseRepository {
    private final DataSource database;

    ExportReleaseRepository(DataSource database) {
        this.database = database;
    }

    /** False when somebody else was faster. */
    boolean decide(DeskExport export, DecideExport said, Office by, Instant now) {
        boolean granted = said.granted();
        return changed(Select.from(
                """
                with decided as (
                    update desk_export
                    set approval = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, decision_note = ?, available_until = ?,
                        version = version + 1
                    where id = ? and version = ? and approval = 'WAITING' returning id)
                select id from decided
                """,
                granted ? ExportApproval.GRANTED : ExportApproval.REFUSED,
                by.accountId(),
                by.accountName(),
                now.atOffset(ZoneOffset.UTC),
                said.note() == null || said.note().isBlank()
                        ? null
                        : said.note().strip(),
                granted ? now.plus(DeskExport.TERM).atOffset(ZoneOffset.UTC) : null,
                export.id(),
                export.version()));
    }

    /** Of two that load it at once, one does. */
    boolean spend(UUID id, Instant now) {
        return changed(Select.from("""
                with loaded as (
                    update desk_export set read_at = ?, version = version + 1
                    where id = ? and read_at is null and available_until >= ? returning id)
                select id from loaded
                """, now.atOffset(ZoneOffset.UTC), id, now.atOffset(ZoneOffset.UTC)));
    }

    /** A piece of the file, empty behind the last. */
    Optional<byte[]> piece(UUID id, int number) {
        return Select.from("select f.content from desk_export_file f")
                .where("f.export_id = ? and f.number = ?", id, number)
                .list(database, row -> row.getBytes(1))
                .stream()
                .findFirst();
    }

    private boolean changed(Select statement) {
        return !statement.list(database, row -> row.getObject(1, UUID.class)).isEmpty();
    }
}
