package org.zhucun.scope;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.RequestInfo;

/**
 * 唯一的门: tells PostgreSQL at the beginning of every transaction who asks. Without an office the transaction stays in a role that has
 * no policy and sees no scoped row. What the office is there for is told too: a few tables are for one role alone
 * (observation notes); and whose it is, where a row is his own (what a group above declared of him). The values are literals checked by {@link Office}, because settings made by {@code set_config} do not travel to
 * the workers of a distributed PostgreSQL.
 */
@ApplicationScoped
class ScopeDoor {
    private final DataSource database;
    private final Caller caller;
    private final RequestInfo request;
    private final TransactionManager transactions;
    private final TransactionPlaces places;

    ScopeDoor(
            DataSource database,
            Caller caller,
            RequestInfo request,
            TransactionManager transactions,
            TransactionPlaces places) {
        this.transactions = transactions;
        this.places = places;
        this.database = database;
        this.caller = caller;
        this.request = request;
    }

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SQLException {
        try {
            places.take();
        } catch (RuntimeException full) {
            leave(full);
            throw full;
        }
        Optional<Office> office = caller.office();
        if (office.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(introduction(office.get()));
        } catch (SQLException | RuntimeException unheard) {
            leave(unheard);
            throw unheard;
        }
    }

    void ended(@Observes @Destroyed(TransactionScoped.class) Object transaction) {
        places.giveBack();
    }

    /**
     * Whoever begins a transaction ends it only if it has begun: one that fails here would stay with its thread, and the next request
     * on that thread, somebody else's, would be inside of it.
     */
    private void leave(Exception unheard) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException gone) {
            unheard.addSuppressed(gone);
        }
    }

    /** Schema known shows under the tables' names what was on record then; an {@link Instant} prints nothing but digits, T, Z and dots. */
    private static String lookBack(Instant moment) {
        return "; SET LOCAL search_path = known, public; SET LOCAL scope.known_at = '" + moment + "'";
    }

    private String introduction(Office office) {
        String who = "SET LOCAL ROLE " + office.tree().databaseRole() + "; SET LOCAL scope.path = '" + office.path()
                + "'; SET LOCAL scope.role = '" + office.role() + "'"
                + (office.accountId() == null ? "" : "; SET LOCAL scope.account = '" + office.accountId() + "'");
        boolean readOnly = !caller.acting() && Arc.container().requestContext().isActive() && request.readOnly();
        return readOnly
                ? who + "; SET TRANSACTION READ ONLY"
                        + request.knownAt().map(ScopeDoor::lookBack).orElse("")
                : who + "; SET LOCAL audit.deed = '" + Ids.next() + "'";
    }
}
