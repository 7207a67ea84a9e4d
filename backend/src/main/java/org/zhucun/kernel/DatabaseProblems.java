package org.zhucun.kernel;

import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** 数据库拒绝: what PostgreSQL's refusals mean; SQL text never reaches a caller. */
@ApplicationScoped
public class DatabaseProblems {
    private final Map<String, ConstraintMeaning> meanings = new HashMap<>();
    private final PostgreSQLExceptionSorter sorter = new PostgreSQLExceptionSorter();

    DatabaseProblems(@All List<ConstraintMeaning.Source> sources) {
        sources.forEach(source -> source.meanings().forEach(meaning -> meanings.put(meaning.constraint(), meaning)));
    }

    /** The domain's words for a failure in the database, null when it is a bug. */
    public DomainException meaning(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                DomainException problem = meaning(sql);
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    private DomainException meaning(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        switch (state) {
            case "42501":
                // only the refusal of a row; a missing grant is a bug of ours and must look like one
                return rowRefused(sql) ? DomainException.of(ProblemType.OUT_OF_JURISDICTION) : null;
            case "23505", "23P01", "23514", "23503":
                return constraint(sql);
            case "40001", "40P01", "55P03":
                return DomainException.of(ProblemType.CONFLICT);
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
