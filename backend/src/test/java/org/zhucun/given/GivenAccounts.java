package org.zhucun.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.zhucun.identity.password.PasswordHashing;
import org.zhucun.scope.Role;

/** 给定账号: people who can log in with a password. */
public final class GivenAccounts {
    public static final String PASSWORD = "秋收冬藏 a quiet county";

    private GivenAccounts() {}

    /** An office whose holder has the password {@link #PASSWORD}. */
    public static GivenOffice withPassword(Role role, String region) {
        GivenOffice office = GivenOffices.of(role, region);
        String hash = Arc.container().instance(PasswordHashing.class).get().hash(PASSWORD);
        execute(
                "insert into credential (account_id, region_path, password_hash) values (?, ?, ?)",
                office.accountId(),
                GivenOffices.path(region),
                hash);
        return office;
    }

    /** Nobody has tried anything yet. */
    public static void forgetTries() {
        execute("delete from login_throttle");
    }

    /** Runs a statement as nobody, on tables that ask for no deed. */
    public static void execute(String sql, Object... values) {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
