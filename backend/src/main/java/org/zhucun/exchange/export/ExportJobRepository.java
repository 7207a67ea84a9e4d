package org.zhucun.exchange.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.exchange.export.ExportJob.Asker;
import org.zhucun.exchange.export.ExportJob.Times;
import org.zhucun.exchange.export.ExportJob.Written;
import org.zhucun.exchange.job.JobProblem;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Office;

/** 导出任务存取: jobs and how far they are. */
@ApplicationScoped
class ExportJobRepository {
    private static final String COLUMNS = """
            select id, kind, format, filter, purpose, state, rows_written, bytes_written, manifest, signature, problem_type, problem_key,
                   problem_arguments, cancel_requested, created_at, started_at, finished_at, available_until, account_id, created_by,
                   region_path, version
            from export_job
            """;

    private final DataSource database;
    private final ObjectMapper json;

    ExportJobRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(ExportJob job) {
        update(
                """
                insert into export_job (id, kind, format, filter, purpose, created_at, account_id, created_by, region_path)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """,
                job.id(),
                job.kind().name(),
                job.format().name(),
                text(job.filter()),
                job.purpose(),
                utc(job.times().createdAt()),
                job.asker().accountId(),
                job.asker().name(),
                job.asker().regionPath());
    }

    /** Of the office and of whoever asked: nobody else's file is anybody's business. */
    Optional<ExportJob> find(UUID id, Office office) {
        return own(office).where("id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    /** For the worker, which acts as the office that asked or for the whole country. */
    Optional<ExportJob> find(UUID id) {
        return Select.from(COLUMNS).where("id = ?", id).list(database, this::read).stream()
                .findFirst();
    }

    /** Newest first. */
    List<ExportJob> page(Office office, UUID before, int atMost) {
        return own(office)
                .whereIf(before, "id < ?")
                .then("order by id desc limit " + atMost)
                .list(database, this::read);
    }

    CursorPage.Total total(Office office) {
        return own(office).total(database);
    }

    private static Select own(Office office) {
        return Select.from(COLUMNS).where("region_path = ? and account_id = ?", office.path(), office.accountId());
    }

    /** 用量: how many are not over yet, and how many were asked for since a moment. */
    record Use(int waiting, int asked) {}

    Use use(Office office, Instant since) {
        return Select.from("""
                        select count(*) filter (where state in ('QUEUED', 'RUNNING')), count(*) filter (where created_at >= ?)
                        from export_job
                        """, utc(since))
                .where("region_path = ? and account_id = ?", office.path(), office.accountId())
                .list(database, row -> new Use(row.getInt(1), row.getInt(2)))
                .get(0);
    }

    /** The job begins, or begins anew after a worker died. */
    void begin(UUID id, Instant at) {
        update(
                "update export_job set state = 'RUNNING', started_at = coalesce(started_at, ?), rows_written = 0, bytes_written = 0 where id = ?",
                utc(at),
                id);
    }

    void progress(UUID id, Written written) {
        update(
                "update export_job set rows_written = ?, bytes_written = ? where id = ?",
                written.rows(),
                written.bytes(),
                id);
    }

    boolean cancelRequested(UUID id) {
        return Select.from("select cancel_requested from export_job")
                .where("id = ?", id)
                .list(database, row -> row.getBoolean(1))
                .contains(true);
    }

    void done(ExportJobManifest manifest, String text, String signature) {
        update(
                """
                update export_job set state = 'DONE', finished_at = ?, available_until = ?, rows_written = ?, bytes_written = ?,
                    manifest = ?, signature = ?, version = version + 1
                where id = ?
                """,
                utc(manifest.producedAt()),
                utc(manifest.producedAt().plus(ExportJob.TERM)),
                manifest.rows(),
                manifest.bytes(),
                text,
                signature,
                manifest.id());
    }

    void end(UUID id, ExportJobState state, JobProblem problem, Instant at) {
        update(
                """
                update export_job set state = ?, finished_at = ?, problem_type = ?, problem_key = ?, problem_arguments = ?,
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
        update("update export_job set cancel_requested = true, version = version + 1 where id = ?", id);
    }

    ExportJobManifest manifest(ExportJob job) {
        try {
            return json.readValue(job.manifest(), ExportJobManifest.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void update(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(
                        i + 1, values[i] instanceof String[] many ? connection.createArrayOf("text", many) : values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private ExportJob read(ResultSet row) throws SQLException {
        String type = row.getString("problem_type");
        String[] arguments = (String[]) row.getArray("problem_arguments").getArray();
        return new ExportJob(
                row.getObject("id", UUID.class),
                ExportKind.valueOf(row.getString("kind")),
                ExportFormat.valueOf(row.getString("format")),
                filter(row.getString("filter")),
                row.getString("purpose"),
                ExportJobState.valueOf(row.getString("state")),
                new Written(row.getLong("rows_written"), row.getLong("bytes_written")),
                row.getString("manifest"),
                row.getString("signature"),
                type == null ? null : new JobProblem(type, row.getString("problem_key"), Arrays.asList(arguments)),
                row.getBoolean("cancel_requested"),
                new Times(
                        instant(row, "created_at"),
                        instant(row, "started_at"),
                        instant(row, "finished_at"),
                        instant(row, "available_until")),
                new Asker(
                        row.getObject("account_id", UUID.class),
                        row.getString("created_by"),
                        row.getString("region_path")),
                row.getLong("version"));
    }

    private ExportFilter filter(String text) {
        try {
            return json.readValue(text, ExportFilter.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
