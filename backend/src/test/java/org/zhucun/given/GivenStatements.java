package org.zhucun.given;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 语句计数: what a request asks of PostgreSQL, as its server logs it; who asks and where a transaction begins and ends is not counted. */
public final class GivenStatements {
    private static final Pattern LOGGED =
            Pattern.compile("LOG: {2}(?:execute [^:]*|statement): (.*?)(?=\\n\\S|\\z)", Pattern.DOTALL);
    private static final Pattern SETTING =
            Pattern.compile("(?i)\\s*(begin|commit|rollback|set |start ).*", Pattern.DOTALL);
    private static final int TRIES = 5;
    private static final long A_MOMENT = 400;

    private GivenStatements() {}

    /** The fewest of some tries: jobs of the application may run beside any of them. */
    public static List<String> of(Runnable request) {
        try (Connection server = DatabaseForTests.superuser();
                Statement superuser = server.createStatement()) {
            logging(superuser, "alter system set log_statement = 'all'");
            try {
                List<String> fewest = null;
                for (int i = 0; i < TRIES; i++) {
                    List<String> seen = once(superuser, request);
                    fewest = fewest == null || seen.size() < fewest.size() ? seen : fewest;
                }
                return fewest;
            } finally {
                logging(superuser, "alter system reset log_statement");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> once(Statement superuser, Runnable request) throws SQLException {
        long before = Long.parseLong(text(superuser, "select size from pg_stat_file(pg_current_logfile())"));
        request.run();
        pause();
        String log = text(superuser, "select pg_read_file(pg_current_logfile(), " + before + ", 20000000)");
        List<String> statements = new ArrayList<>();
        Matcher logged = LOGGED.matcher(log);
        while (logged.find()) {
            String statement = logged.group(1).strip();
            if (!SETTING.matcher(statement).matches() && !statement.contains("pg_current_logfile")) {
                statements.add(statement);
            }
        }
        return statements;
    }

    private static void logging(Statement superuser, String how) throws SQLException {
        superuser.execute(how);
        superuser.execute("select pg_reload_conf()");
        pause();
    }

    private static String text(Statement superuser, String query) throws SQLException {
        try (ResultSet rows = superuser.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
