package org.zhucun.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 轨迹存储: writes deeds. The deed of an office's transaction bears the id that the door left in {@code audit.deed}. */
@ApplicationScoped
class DeedStore {
    private static final String INSERT = """
            insert into deed (id, account_id, account_name, grant_id, role, office_path, office_name, action, subject_kind,
                              subject_id, subject_label, outcome, code, detail, request_id, region_path, unit_path)
            values (coalesce(case when ? then nullif(current_setting('audit.deed', true), '')::uuid end, ?),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;
    private static final String PATHS_OF_CHANGED_ROW = """
            select region_path, unit_path from row_change
            where deed_id = nullif(current_setting('audit.deed', true), '')::uuid and row_id = ? and region_path is not null
            limit 1
            """;
    private static final String FIRST = "zhucun.audit.first";

    private final DataSource database;
    private final RequestInfo request;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;

    DeedStore(
            DataSource database,
            RequestInfo request,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
        this.database = database;
        this.request = request;
        this.json = json;
    }

    void write(Office office, Trail.Deed deed) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Subject subject = subject(connection, deed);
            insert.setBoolean(1, first());
            insert.setObject(2, Ids.next());
            insert.setObject(3, office == null ? null : office.accountId());
            insert.setString(4, office == null ? "-" : office.accountName());
            insert.setObject(5, office == null ? null : office.grantId());
            insert.setString(6, office == null ? "-" : office.role().name());
            insert.setString(7, office == null ? "/" : office.path());
            insert.setString(8, office == null ? "-" : office.nodeName());
            insert.setString(9, deed.action().name());
            insert.setString(10, deed.action().subjectKind());
            insert.setString(11, subject.id());
            insert.setString(12, subject.label());
            insert.setString(13, deed.outcome().name());
            insert.setString(14, deed.code());
            insert.setString(15, text(deed.detail()));
            insert.setString(16, requestId());
            insert.setString(17, path(subject.regionPath(), office, Tree.REGION));
            insert.setString(18, path(subject.unitPath(), office, Tree.UNIT));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the trail could not be written", failure);
        }
    }

    /** The first deed of a transaction bears the id that the changed rows point to; further ones have their own. */
    private boolean first() {
        boolean first = transaction.getResource(FIRST) == null;
        transaction.putResource(FIRST, Boolean.TRUE);
        return first;
    }

    /** A subject without paths takes those of its own row, if the transaction changed it. */
    private static Subject subject(Connection connection, Trail.Deed deed) throws SQLException {
        Subject subject = deed.subject() == null ? new Subject(null, null, null, null) : deed.subject();
        boolean known = subject.regionPath() != null || subject.unitPath() != null;
        if (subject.id() == null || known || deed.outcome() == Trail.Outcome.REFUSED) {
            return subject;
        }
        try (PreparedStatement select = connection.prepareStatement(PATHS_OF_CHANGED_ROW)) {
            select.setString(1, subject.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Subject(subject.id(), subject.label(), row.getString(1), row.getString(2))
                        : subject;
            }
        }
    }

    private String requestId() {
        return Arc.container().requestContext().isActive() ? request.id() : "job";
    }

    private String text(Map<String, ?> detail) {
        try {
            return detail == null ? null : json.writeValueAsString(detail);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static String path(String ofSubject, Office office, Tree tree) {
        if (ofSubject != null) {
            return ofSubject;
        }
        if (office == null) {
            return tree == Tree.REGION ? "/" : null;
        }
        return office.tree() == tree ? office.path() : null;
    }
}
