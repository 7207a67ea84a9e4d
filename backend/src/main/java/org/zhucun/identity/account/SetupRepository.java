package org.zhucun.identity.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.zhucun.audit.Action;
import org.zhucun.audit.Subject;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Caller;

/** 初始化: what happens before there is anybody who could act. */
@ApplicationScoped
class SetupRepository {
    private static final String ACCOUNT = """
            insert into account (id, username, display_name, region_path) values (?, ?, '安全管理员', '/')
            on conflict (username) do nothing
            """;
    private static final String CREDENTIAL = """
            insert into credential (account_id, region_path, password_hash, must_change) values (?, '/', ?, true)
            """;
    private static final String GRANT = """
            insert into office_grant (id, account_id, role, node_code, node_name, path, region_path, valid_from)
            values (?, ?, 'SECURITY_ADMINISTRATOR', '000000', '全国', '/', '/', ?)
            """;

    private final DataSource database;
    private final Trail trail;
    private final Clock clock;

    SetupRepository(DataSource database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    boolean hasAccounts() {
        return any("select 1 from account limit 1");
    }

    boolean hasDemoAccounts() {
        return any("select 1 from account where demo limit 1");
    }

    /** Makes the account, its password and its office; false when another node was quicker. */
    boolean createFirst(String username, String passwordHash) {
        UUID account = Ids.next();
        return commits(() -> {
            run("select set_config('audit.deed', ?, true)", Ids.next().toString());
            boolean first = run(ACCOUNT, account, username) == 1;
            if (first) {
                run(CREDENTIAL, account, passwordHash);
                run(GRANT, Ids.next(), account, LocalDate.now(clock));
                trail.record(Action.ACCOUNT_CREATED, new Subject(account.toString(), username, "/", null));
            }
            return first;
        });
    }

    private boolean any(String query) {
        return commits(
                () -> !Select.from(query).list(database, row -> row.getInt(1)).isEmpty());
    }

    private int run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    private static <T> T commits(Callable<T> work) {
        return Caller.asNobody(() -> QuarkusTransaction.requiringNew().call(work));
    }
}
