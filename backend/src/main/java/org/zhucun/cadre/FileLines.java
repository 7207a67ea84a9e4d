package org.zhucun.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Select;
import org.zhucun.kernel.Texts;
import org.zhucun.policy.Clauses;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;
import org.zhucun.scope.Tree;

/** 档案条目之门: puts a room's own rows about a cadre into words, for the sections of his file. */
@ApplicationScoped
public class FileLines {
    private final DataSource database;
    private final Caller caller;
    private final RequestInfo request;

    FileLines(DataSource database, Caller caller, RequestInfo request) {
        this.database = database;
        this.caller = caller;
        this.request = request;
    }

    /** Whether the caller may read what asks for a permission elsewhere; of himself a cadre reads everything. */
    public boolean mayRead(String permission) {
        Office office = caller.require();
        return office.tree() == Tree.PERSON || office.may(permission);
    }

    /**
     * @param query of {@code id uuid, on_day date, words jsonb, detail jsonb}, with one parameter: the cadre; see {@link Clauses#words}
     * @param title key of the title's text
     * @param detail key of the detail's text
     */
    public List<FileLine> of(String query, UUID cadreId, String title, String detail) {
        return Select.from(query, cadreId).list(database, row -> line(row, title, detail));
    }

    private FileLine line(ResultSet row, String title, String detail) throws SQLException {
        return new FileLine(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                said(title, row.getString(3)),
                said(detail, row.getString(4)));
    }

    private String said(String key, String words) {
        return Texts.get(request.locale(), key, Clauses.words(words, request.locale()));
    }
}
