package org.zhucun.policy.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.policy.Rule;

/** 判定故障: a rule that cannot be judged is told of and does not stand in the way of the others. */
@ApplicationScoped
class RuleFaults {
    private static final Logger LOG = Logger.getLogger(RuleFaults.class);

    /** Classes of SQLSTATE that say nothing about the rule: connection, conflict, resources, operator, system. */
    private static final Set<String> CIRCUMSTANCES = Set.of("08", "40", "53", "55", "57", "58");

    private final DataSource database;

    RuleFaults(DataSource database) {
        this.database = database;
    }

    /**
     * Judges by one rule within the transaction, which goes on as if nothing had been asked where that fails.
     *
     * @return whether it could be judged
     */
    boolean judged(Rule rule, Runnable judging) {
        run("savepoint judging");
        try {
            judging.run();
        } catch (RuntimeException failure) {
            if (circumstance(failure)) {
                throw failure;
            }
            LOG.errorf(failure, "rule %s could not be judged", rule.id());
            run("rollback to savepoint judging");
            return false;
        }
        run("release savepoint judging");
        return true;
    }

    private static boolean circumstance(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() == null
                        || CIRCUMSTANCES.contains(sql.getSQLState().substring(0, 2));
            }
        }
        return false;
    }

    private void run(String text) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
