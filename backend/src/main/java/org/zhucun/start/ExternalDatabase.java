package org.zhucun.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PSQLException;

/** A PostgreSQL that somebody else runs 外部数据库: checked before the application connects to it. */
final class ExternalDatabase {

    private static final int OLDEST = 16;

    private ExternalDatabase() {}

    /** Both roles must be able to connect, and the server must be new enough. */
    static void check(DatabaseAccess access) {
        check(access.url(), access.ownerUser(), access.ownerPassword());
        check(access.url(), access.appUser(), access.appPassword());
    }

    private static void check(String url, String user, String password) {
        try (Connection connection = DatabaseRoles.connect(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("show server_version_num")) {
            version.next();
            requireVersion(version.getInt(1) / 10_000);
        } catch (SQLException e) {
            String reason = reason(e);
            throw new StartRefused(
                    "The database at " + url + " does not admit '" + user + "' (" + reason
                            + "): check zhucun.database.url, user and password; the roles come from deploy/sql/roles.sql.",
                    "数据库 " + url + " 拒绝用户“" + user + "”（" + reason
                            + "）：请检查 zhucun.database.url、用户与口令；角色由 deploy/sql/roles.sql 建立。",
                    e);
        }
    }

    /** The server's own sentence, without its source position. */
    private static String reason(SQLException e) {
        boolean answered = e instanceof PSQLException refused && refused.getServerErrorMessage() != null;
        String reason = answered ? ((PSQLException) e).getServerErrorMessage().getMessage() : e.getMessage();
        return String.valueOf(reason).replaceAll("\\s*\\R\\s*", " ");
    }

    static void requireVersion(int major) {
        if (major < OLDEST) {
            throw new StartRefused(
                    "The database runs PostgreSQL " + major + ", Zhucun needs " + OLDEST
                            + " or newer: upgrade the server.",
                    "数据库为 PostgreSQL " + major + "，本系统需要 " + OLDEST + " 或更新版本：请升级服务器。");
        }
    }
}
