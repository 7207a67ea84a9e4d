package org.zhucun.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.ImportJob.Counts;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Paging;
import org.zhucun.kernel.Select;

/** 导入任务存取: jobs and how far they are. */
@ApplicationScoped
class ImportRepository {
    private static final String COLUMNS = """
            select id, kind, format, file_name, source_system, state, dry_run, mode, report, rows_total, rows_read, rows_valid, rows_rejected, rows_written,
                   through_round, through_row, problem_type, problem_key, problem_arguments, cancel_requested, created_at, started_at, finished_at,
                   created_by, region_path, version
            from import_job
            """;

    private final DataSource database;

    ImportRepository(DataSource database) {
        this.database = database;
    }

    /** 上传的文件: what is kept about an uploaded file besides its content. */
    record Upload(String name, long bytes, String digest, UUID accountId) {}

    void add(ImportJob job, Upload upload) {
        update(
                """
                insert into import_job (id, kind, format, file_name, source_system, file_bytes, file_digest, dry_run, mode, report, created_at,
                    account_id, created_by, region_path)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                job.id(),
                job.kind().name(),
                job.format().name(),
                upload.name(),
                job.system(),
                upload.bytes(),
                upload.digest(),
                job.dryRun(),
                job.mode().name(),
                job.report().name(),
                utc(job.createdAt()),
                upload.accountId(),
                job.createdBy(),
                job.regionPath());
    }

    Optional<ImportJob> find(UUID id) {
        return Select.from(COLUMNS).where("id = ?", id).list(database, ImportRepository::read).stream()
                .findFirst();
    }

    /** Newest first. */
    List<ImportJob> page(Set<ImportKind> kinds, Paging paging, UUID before) {
        return Select.from(COLUMNS)
                .where("kind = any (?)", kinds)
                .whereIf(before, "id < ?")
                .then("order by id desc limit " + (paging.size + 1))
                .list(database, ImportRepository::read);
    }

    CursorPage.Total total(Set<ImportKind> kinds) {
        return Select.from("select 1 from import_job")
                .where("kind = any (?)", kinds)
                .total(database);
    }

    /** The job begins, or begins again where it was. */
    void begin(UUID id, Instant at) {
        update(
                "update import_job set state = 'READING', started_at = coalesce(started_at, ?) where id = ?",
                utc(at),
                id);
    }

    /** 进度: the last row that is done, and in which round. */
    record Through(int round, int row) {
        static final Through NOTHING = new Through(0, 0);
    }

    /** Writes down how far the job is. */
    void progress(UUID id, ImportState state, Counts counts, Through through) {
        update(
                """
                update import_job set state = ?, rows_total = ?, rows_read = ?, rows_valid = ?, rows_rejected = ?, rows_written = ?,
                    through_round = ?, through_row = ? where id = ?
                """,
                state.name(),
                counts.total(),
                counts.read(),
                counts.valid(),
                counts.rejected(),
                counts.written(),
                through.round(),
                through.row(),
                id);
    }

    void end(UUID id, ImportState state, JobProblem problem, Instant at) {
        update(
                """
                update import_job set state = ?, finished_at = ?, problem_type = ?, problem_key = ?, problem_arguments = ?,
                    version = version + 1 where id = ?
                """,
                state.name(),
                utc(at),
                problem == null ? null : problem.type(),
                problem == null ? null : problem.key(),
                problem == null ? new String[0] : problem.arguments().toArray(String[]::new),
                id);
    }

    void requestCancellation(UUID id) {
        update("update import_job set cancel_requested = true, version = version + 1 where id = ?", id);
    }

    private int update(String text, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof String[] many ? connection.createArrayOf("text", many) : values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static ImportJob read(ResultSet row) throws SQLException {
        String type = row.getString("problem_type");
        String[] arguments = (String[]) row.getArray("problem_arguments").getArray();
        return new ImportJob(
                row.getObject("id", UUID.class),
                ImportKind.valueOf(row.getString("kind")),
                ImportFormat.valueOf(row.getString("format")),
                row.getString("file_name"),
                row.getString("source_system"),
                ImportState.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                ImportMode.valueOf(row.getString("mode")),
                ReportScope.valueOf(row.getString("report")),
                new Counts(
                        row.getObject("rows_total", Integer.class),
                        row.getInt("rows_read"),
                        row.getInt("rows_valid"),
                        row.getInt("rows_rejected"),
                        row.getInt("rows_written")),
                row.getInt("through_round"),
                row.getInt("through_row"),
                type == null ? null : new JobProblem(type, row.getString("problem_key"), Arrays.asList(arguments)),
                row.getBoolean("cancel_requested"),
                instant(row, "created_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("created_by"),
                row.getString("region_path"),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
