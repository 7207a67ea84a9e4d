package org.zhucun.exchange.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.zhucun.audit.Trail;
import org.zhucun.kernel.BodyChecks;
import org.zhucun.kernel.DatabaseFailure;
import org.zhucun.kernel.DatabaseProblems;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;

/**
 * 逐行办理: takes rows one after the other in the batch's transaction, each behind a savepoint, so that what is refused leaves nothing behind.
 * What a row does must not lead through a bean that is {@code @Transactional}: such a one dooms the whole batch when it throws.
 */
@ApplicationScoped
public class RowByRow {
    /** Not the row's fault: the batch is tried again. */
    private static final Set<ProblemType> PASSING = Set.of(ProblemType.UNAVAILABLE, ProblemType.INTERNAL);

    private final DataSource database;
    private final EntityManager entities;
    private final DatabaseProblems meanings;
    private final BodyChecks bodies;
    private final TransactionSynchronizationRegistry transaction;
    private final Trail trail;

    RowByRow(
            DataSource database,
            EntityManager entities,
            DatabaseProblems meanings,
            BodyChecks bodies,
            TransactionSynchronizationRegistry transaction,
            Trail trail) {
        this.database = database;
        this.entities = entities;
        this.meanings = meanings;
        this.bodies = bodies;
        this.transaction = transaction;
        this.trail = trail;
    }

    /** 办法: does what a row asks for, as its page would. */
    @FunctionalInterface
    public interface Work {
        /**
         * Reads the row and does it. A row that has been told what is wrong with it must not be done.
         *
         * @throws DomainException where the page would refuse
         */
        Taken take(ListRow row);
    }

    /** The same checks of a body as at the resource. */
    public <T> T checked(T body) {
        return bodies.require(body);
    }

    RowAnswer take(ListRow row, Work work) {
        Object before = trail.sealed();
        run("savepoint import_row");
        try {
            Taken taken = work.take(row);
            if (row.right()) {
                entities.flush();
                entities.clear();
                run("release savepoint import_row");
                return RowAnswer.taken(row.number(), taken);
            }
        } catch (RuntimeException failure) {
            tell(row, failure);
        }
        run("rollback to savepoint import_row");
        entities.clear();
        trail.unseal(before);
        if (transaction.getRollbackOnly()) {
            throw new IllegalStateException("a row was refused by a bean that is @Transactional");
        }
        return RowAnswer.refused(row.number(), row.problems());
    }

    private void tell(ListRow row, RuntimeException failure) {
        DomainException refusal = meaning(failure);
        boolean nobodysFault = refusal == null
                || PASSING.contains(refusal.type())
                || refusal.type() == ProblemType.CONFLICT && refusal.detailKey() == null;
        if (nobodysFault) {
            throw failure;
        }
        if (refusal.type() == ProblemType.OUT_OF_JURISDICTION) {
            row.refuseOutside();
            return;
        }
        List<DomainException.Objection> objections = refusal.objections();
        objections.forEach(each ->
                row.refuseAt(each.at(), each.clause().key(), each.clause().values()));
        if (objections.isEmpty()) {
            row.refuseAt("", refusal.clause().key(), refusal.clause().values());
        }
    }

    private DomainException meaning(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException problem) {
                return problem;
            }
        }
        return meanings.meaning(failure);
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
