package org.zhucun.kernel;

import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** 数据库拒绝: what PostgreSQL's refusals mean; SQL text never reaches a caller. */
@ApplicationScoped
public class DatabaseProblems {
    private static final int DEEPEST = 12;

    private final Map<String, ConstraintMeaning> meanings = new HashMap<>();
    private final PostgreSQLExceptionSorter sorter = new PostgreSQLExceptionSorter();

    DatabaseProblems(@All List<ConstraintMeaning.Source> sources) {
        sources.forEach(source -> source.meanings().forEach(meaning -> meanings.put(meaning.constraint(), meaning)));
    }

    /** The domain's words for a failure in the database, null when it is a bug. */
    public DomainException meaning(Throwable thrown) {
        return meaning(thrown, DEEPEST);
    }

    /** What the driver or the pool said, for the log of the node; never for a caller. */
    static String said(Throwable thrown) {
        Throwable deepest = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            deepest = cause;
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() + " " + sql.getMessage();
            }
        }
        return deepest.toString();
    }

    /** Whether the database refused with an SQLSTATE, however deep that lies in what was thrown. */
    public static boolean says(Throwable thrown, String state) {
        return says(thrown, state, DEEPEST);
    }

    private static boolean says(Throwable thrown, String state, int depth) {
        if (thrown == null || depth == 0) {
            return false;
        }
        return thrown instanceof SQLException sql && state.equals(sql.getSQLState())
                || says(thrown.getCause(), state, depth - 1)
                || Stream.of(thrown.getSuppressed()).anyMatch(beside -> says(beside, state, depth - 1));
    }

    /** What broke a commit is not the cause of the transaction manager's exception but suppressed beside it. */
    private DomainException meaning(Throwable thrown, int depth) {
        if (thrown == null || depth == 0) {
            return null;
        }
        DomainException problem = thrown instanceof SQLException sql ? meaning(sql) : null;
        if (problem == null) {
            problem = meaning(thrown.getCause(), depth - 1);
        }
        for (int i = 0; problem == null && i < thrown.getSuppressed().length; i++) {
            problem = meaning(thrown.getSuppressed()[i], depth - 1);
        }
        // the connection broke while the commit was under way: it is done or not, who sends again finds out
        return problem == null && (thrown instanceof HeuristicMixedException || thrown instanceof XAException)
                ? DomainException.of(ProblemType.UNAVAILABLE).retryAfter(5)
                : problem;
    }

    private DomainException meaning(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        switch (state) {
            case "42501":
                // only the refusal of a row; a missing grant is a bug of ours and must look like one
                return rowRefused(sql) ? DomainException.of(ProblemType.OUT_OF_JURISDICTION) : null;
            case "23505", "23P01", "23514":
                return constraint(sql);
            case "23503":
                // an id that somebody made up, or of something that went away meanwhile; a batch says which one beneath
                DomainException meant = constraint(sql);
                return meant == null && sql instanceof PSQLException
                        ? DomainException.invalid("", "input.reference.unknown")
                        : meant;
            case "40001", "40P01", "55P03":
                return DomainException.of(ProblemType.CONFLICT);
            case "22008":
                return DomainException.invalid("", "input.date.range");
            case "22021", "22P05":
                return DomainException.invalid("", "input.text.unstorable");
            case "57014", "53100", "53200", "53300", "25P03":
                return DomainException.of(ProblemType.UNAVAILABLE).retryAfter(5);
            default:
                return unreachable(sql, state)
                        ? DomainException.of(ProblemType.UNAVAILABLE).retryAfter(5)
                        : null;
        }
    }

    private static boolean rowRefused(SQLException sql) {
        return sql instanceof PSQLException psql
                && psql.getServerErrorMessage() != null
                && "ExecWithCheckOptions".equals(psql.getServerErrorMessage().getRoutine());
    }

    private boolean unreachable(SQLException sql, String state) {
        String message = String.valueOf(sql.getMessage());
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("58")
                || sorter.isFatal(sql)
                || message.contains("Sorry, acquisition timeout");
    }

    private DomainException constraint(SQLException sql) {
        ServerErrorMessage server = sql instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        ConstraintMeaning meaning = server == null ? null : meanings.get(server.getConstraint());
        if (meaning == null) {
            return null;
        }
        DomainException problem = new DomainException(meaning.type(), meaning.detailKey());
        return meaning.rule() == null ? problem : problem.because(meaning.rule());
    }
}
